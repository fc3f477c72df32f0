"""PDF: lines in reading order, its places by page and line."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from contract_drafter.model.document import Document, Table
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.span import Span
from contract_drafter.readers._base import Found, Reading, TablePiece, gently, refusal
from contract_drafter.readers._pdf.page import Page
from contract_drafter.readers._pdf.process import pages as read_pages
from contract_drafter.readers._pdf.rows import Row, rows_of, without_repeats
from contract_drafter.readers._pdf.tables import Grid, joined, table_of, tagged_table, take_tables
from contract_drafter.readers._structure.lines import TextLine, pieces_of
from contract_drafter.readers._structure.tree import document

_FEW_LETTERS = 25
_BIGGER = 1.12


def read(content: bytes, source: str, options: Reading) -> tuple[Document | None, list[Finding]]:
    """The tree of a PDF, its places by page and line; None with a finding when it cannot be read."""
    findings: list[Finding] = []
    return gently(lambda: document(_found(content, source, findings), options), findings)


def _found(content: bytes, source: str, findings: list[Finding]) -> Found:
    pages = [(page, rows_of(page)) for page in read_pages(content, source)]
    letters = {page.number: sum(len(run.text) for run in page.runs) for page, _ in pages}
    scanned = [page.number for page, _ in pages if letters[page.number] < _FEW_LETTERS and page.pictures]
    if sum(letters.values()) < _FEW_LETTERS * max(1, len(pages) // 4):
        raise refusal("RDR012" if scanned else "RDR002", source)
    if scanned:
        listed = ", ".join(map(str, scanned[:12])) + ("…" if len(scanned) > 12 else "")
        findings.append(finding("RDR013", Span(source), Severity.WARNING, pages=listed))
    without_repeats(pages)
    return Found(pieces_of(_whole_tables(_lines(pages, source)), source))


def _lines(pages: list[tuple[Page, list[Row]]], source: str) -> Iterator[TextLine | TablePiece]:
    body = _body_size(pages)
    levels = _levels(pages, body)
    spacing = _spacing(pages)
    for page, rows in pages:
        limits = _limits(rows)
        before: Row | None = None
        for each in take_tables(page, rows):
            if not isinstance(each, Row):
                if isinstance(each, Grid):
                    table = table_of(each, page.number, source)
                else:
                    table = tagged_table(each, page.number, source)
                yield from (
                    [TablePiece(table)] if table else [_line(row, page, limits, levels, True) for row in each.rows]
                )
                before = None
                continue
            gap = before is not None and (
                before.column == each.column and before.y - each.y > 1.35 * spacing * max(before.size, each.size)
            )
            yield _line(each, page, limits, levels, gap)
            before = each


def _whole_tables(lines: Iterator[TextLine | TablePiece]) -> Iterator[TextLine | TablePiece]:
    """The lines, with the tables that go on from page to page joined."""
    last: TablePiece | None = None
    for each in lines:
        if isinstance(each, TablePiece):
            whole = joined(last.table, each.table) if last is not None and _next_page(last.table, each.table) else None
            if last is not None and whole is None:
                yield last
            last = TablePiece(whole) if whole else each
            continue
        if last is not None:
            yield last
            last = None
        yield each
    if last is not None:
        yield last


def _next_page(before: Table, after: Table) -> bool:
    end = before.places[-1][-1].page if before.places else before.span.page if before.span else None
    return end is not None and after.span is not None and after.span.page == end + 1


def _line(row: Row, page: Page, limits: dict[int, float], levels: dict[float, int], gap: bool) -> TextLine:
    text = row.text
    return TextLine(
        text,
        row.line,
        1,
        page.number,
        start=row.x0,
        end=row.x1,
        limit=limits[row.column],
        letter=(row.x1 - row.x0) / max(len(text), 1),
        gap=gap,
        strong=all(run.bold for run in row.runs),
        level=levels.get(round(row.size), 0),
        style=round(row.size),
    )


def _body_size(pages: list[tuple[Page, list[Row]]]) -> int:
    sizes = Counter[int]()
    for _, rows in pages:
        for row in rows:
            sizes[round(row.size)] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _levels(pages: list[tuple[Page, list[Row]]], body: int) -> dict[float, int]:
    """The level of the headings of each size that is bigger than the body's."""
    bigger = sorted({round(row.size) for _, rows in pages for row in rows if row.size > body * _BIGGER}, reverse=True)
    return {size: min(index, 6) for index, size in enumerate(bigger, 1)}


def _spacing(pages: list[tuple[Page, list[Row]]]) -> float:
    """How far lines of a paragraph stand apart, in sizes of their letters: the most frequent distance."""
    steps = Counter[float]()
    for _, rows in pages:
        for above, below in pairwise(rows):
            if above.column == below.column and above.size and above.y > below.y:
                steps[round((above.y - below.y) / max(above.size, 1), 1)] += 1
    likely = [(count, -step) for step, count in steps.items() if 0.7 <= step <= 2.5]
    return -max(likely)[1] if likely else 1.2


def _limits(rows: list[Row]) -> dict[int, float]:
    """Where the lines of each column may end."""
    limits: dict[int, float] = {}
    for row in rows:
        limits[row.column] = max(limits.get(row.column, 0), row.x1)
    return limits
