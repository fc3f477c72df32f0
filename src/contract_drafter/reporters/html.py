"""One page that needs nothing else: the document with its marks, the findings beside it."""

from collections import defaultdict
from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise

from contract_drafter.reporters._base import SEVERITIES, Block, Linted, Remark, Report
from contract_drafter.reporters._html.style import CSS
from contract_drafter.reporters._places import place

MEDIA_TYPE = "text/html"
Numbered = tuple[str, Remark]
"""A finding with its number on the page: "3", or "2-3" in the second of several files."""


def write(report: Report) -> bytes:
    """The page."""
    return "\n".join(_page(report)).encode() + b"\n"


def _page(report: Report) -> Iterator[str]:
    title = escape(report.label("lint.title"))
    yield "<!doctype html>"
    yield f'<html lang="{report.language}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
    yield f"<title>{title}</title><style>{CSS}</style></head>"
    yield f'<body><a class="skip" href="#findings-1">{escape(report.label("lint.findings"))}</a>'
    yield f"<header><h1>{title}</h1><p>{escape(report.summary())}</p>"
    if report.hidden():
        yield f"<p>{escape(report.label('lint.hidden', count=report.hidden()))}</p>"
    if len(report.files) > 1:
        yield from _files(report)
    yield "</header><main>"
    for number, linted in enumerate(report.files, 1):
        yield from _File(report, linted, number).lines()
    yield "</main></body></html>"


def _files(report: Report) -> Iterator[str]:
    """The files, to go to each."""
    yield f'<nav aria-label="{escape(report.label("lint.several"))}"><ul>'
    for number, linted in enumerate(report.files, 1):
        said = escape(report.summary(linted.shown))
        yield f'<li><a href="#file-{number}">{escape(linted.source)}</a> ({said})</li>'
    yield "</ul></nav>"


class _File:
    """A document and its findings, side by side."""

    def __init__(self, report: Report, linted: Linted, number: int) -> None:
        self._report, self._linted, self._number = report, linted, number
        self._language = linted.language or report.language
        before = f"{number}-" if len(report.files) > 1 else ""
        self._shown = [(f"{before}{index}", each) for index, each in enumerate(linted.shown, 1)]
        self._blocks = {block.order for block in linted.blocks}
        self._by_block: dict[int, list[Numbered]] = defaultdict(list)
        for each in self._shown:
            self._by_block[each[1].order].append(each)

    def lines(self) -> Iterator[str]:
        """The section of this file."""
        number, name = self._number, escape(self._linted.source)
        found = escape(self._report.label("lint.findings"))
        yield f'<section class="file" aria-labelledby="file-{number}"><h2 id="file-{number}">{name}</h2>'
        yield f'<div class="beside"><article lang="{self._language}" aria-label="{self._named("document")}">'
        yield from self._document()
        yield f'</article><section class="findings" id="findings-{number}" aria-label="{self._named("findings")}">'
        yield f"<h3>{found}</h3>"
        if self._shown:
            yield '<ol role="list">'
            yield from (self._finding(label, remark) for label, remark in self._shown)
            yield "</ol>"
        else:
            yield f"<p>{escape(self._report.label('lint.nothing'))}</p>"
        yield "</section></div></section>"

    def _named(self, label: str) -> str:
        """What a part of the section is called: "Document: contract.docx"."""
        label = self._report.label(f"lint.{label}")
        return escape(self._report.label("lint.labelled", label=label, words=self._linted.source))

    def _finding(self, label: str, remark: Remark) -> str:
        finding = remark.finding
        severity = escape(self._report.label(f"lint.{finding.severity}"))
        words = f'<p><q lang="{self._language}">{escape(remark.words)}</q></p>' if remark.words.strip() else ""
        hint = f"<p>→ {escape(remark.hint)}</p>" if remark.hint else ""
        where = escape(place(finding.span, self._report))
        if remark.order in self._blocks:
            where = f'<a href="#mark-{label}">{where}</a>'
        return (
            f'<li id="finding-{label}"><p class="code {finding.severity}">{label}. {finding.code} '
            f'({severity})</p>{words}<p>{escape(remark.message)}</p>{hint}<p class="place">{where}</p></li>'
        )

    # ------------------------------------------------------------ the document

    def _document(self) -> Iterator[str]:
        for table, blocks in groupby(self._linted.blocks, key=lambda block: block.table):
            if table:
                yield from self._table(list(blocks))
            else:
                yield from map(self._block, blocks)

    def _block(self, block: Block) -> str:
        text, lang = self._marked(block), self._lang(block)
        number = f"{escape(block.number)} " if block.number else ""
        if block.kind == "heading":
            level = min(6, block.level + 2)
            return f"<h{level}{lang}>{number}{text}</h{level}>"
        look = f' class="item" style="margin-left:{2 * (block.level + 1)}rem"' if block.kind == "item" else ""
        bullet = "• " if block.kind == "item" and not block.number else number
        return f"<p{look}{lang}>{bullet}{text}</p>"

    def _table(self, blocks: list[Block]) -> Iterator[str]:
        width = max(block.column for block in blocks)
        yield "<table>"
        for row, cells in groupby(blocks, key=lambda block: block.row):
            known = {cell.column: cell for cell in cells}
            name = 'th scope="col"' if row == 1 else "td"
            texts = (
                f"<{name}{self._lang(known[column])}>{self._marked(known[column])}</{name[:2]}>"
                if column in known else "<td></td>"
                for column in range(1, width + 1)
            )  # fmt: skip
            yield f"<tr>{''.join(texts)}</tr>"
        yield "</table>"

    def _lang(self, block: Block) -> str:
        """What says that a passage is in another language than its document."""
        return f' lang="{block.language}"' if block.language not in ("", self._language) else ""

    def _marked(self, block: Block) -> str:
        """The text with its marks. Marks may overlap: the text is cut at every end of one."""
        text, remarks = block.text, self._by_block[block.order]
        edges = sorted({0, len(text), *(each.start for _, each in remarks), *(each.end for _, each in remarks)})
        parts = [self._link(each) for each in remarks if each[1].end <= each[1].start]
        for start, end in pairwise(edges):
            inside = [each for each in remarks if each[1].start <= start and end <= each[1].end]
            words = escape(text[start:end]).replace("\n", "<br>")
            if inside:
                worst = min((each.finding.severity for _, each in inside), key=SEVERITIES.index)
                words = f'<mark class="{worst}">{words}</mark>'
            parts.append(words)
            parts += [self._link(each) for each in inside if each[1].end == end]
        return "".join(parts)

    def _link(self, numbered: Numbered) -> str:
        label, remark = numbered
        said = escape(self._report.label("lint.finding", number=label, code=remark.finding.code))
        lang = f' lang="{self._report.language}"' if self._language != self._report.language else ""
        return f'<sup id="mark-{label}"><a href="#finding-{label}" aria-label="{said}"{lang}>{label}</a></sup>'
