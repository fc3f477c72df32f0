"""Places for people, in the language of the report: "article 4.2, paragraph 3, footnote 1"."""

from collections.abc import Iterator

from contract_drafter.model.span import Span
from contract_drafter.reporters._base import Report


def place(span: Span, report: Report) -> str:
    """The place in its file; that it is the whole document where nothing is known of it."""
    return ", ".join(_names(span, report)) or report.label("lint.whole")


def part(span: Span, report: Report) -> str:
    """What is outside the running text ("footnote 2"); "" inside it."""
    return ", ".join(_parts(span, report))


def _names(span: Span, report: Report) -> Iterator[str]:
    if span.page is not None:
        yield report.label("lint.place.page", number=span.page)
    if span.line is not None:
        yield report.label("lint.place.line", number=span.line)
    if span.page is None and span.line is None:
        yield from _counted(span, report)


def _counted(span: Span, report: Report) -> Iterator[str]:
    if span.article:
        yield report.label("lint.place.article", number=span.article) if span.article[0].isdigit() else span.article
    if span.table is not None:
        yield report.label("lint.place.table", number=span.table)
    if span.cell is not None:
        yield report.label("lint.place.cell", row=span.cell[0], column=span.cell[1])
    elif span.paragraph is not None:
        yield report.label("lint.place.paragraph", number=span.paragraph)
    yield from _parts(span, report)


def _parts(span: Span, report: Report) -> Iterator[str]:
    for each in (span.part or "").split(", "):
        kind = each.rstrip("0123456789").rstrip()
        name = f"lint.part.{kind.replace(' ', '_')}"
        if each:
            yield report.label(name, number=each[len(kind) :].strip()) if name in report.labels else each
