"""One page that needs nothing else: the document with its marks, the findings beside it."""

from collections import defaultdict
from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise

from contract_drafter.reporters._base import SEVERITIES, Block, Linted, Remark, Report
from contract_drafter.reporters._html.style import CSS

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
    yield f"<header><h1>{title}</h1><p>{escape(report.summary())}</p></header><main>"
    for number, linted in enumerate(report.files, 1):
        yield from _file(linted, number, report)
    yield "</main></body></html>"


def _file(linted: Linted, number: int, report: Report) -> Iterator[str]:
    several = len(report.files) > 1
    shown = [(f"{number}-{index}" if several else f"{index}", each) for index, each in enumerate(linted.shown, 1)]
    name = escape(linted.source)
    yield f'<section class="file" aria-labelledby="file-{number}"><h2 id="file-{number}">{name}</h2>'
    yield '<div class="beside">'
    language = linted.document.language if linted.document else report.language
    heading = escape(report.label("lint.document"))
    yield f'<article lang="{language}" aria-label="{heading}: {name}">'
    yield from _document(linted, shown)
    yield "</article>"
    found = escape(report.label("lint.findings"))
    yield f'<section class="findings" id="findings-{number}" aria-label="{found}: {name}">'
    yield f"<h3>{found}</h3><ol>"
    for label, remark in shown:
        yield _finding(label, remark, report)
    yield "</ol></section></div></section>"


def _finding(label: str, remark: Remark, report: Report) -> str:
    finding = remark.finding
    severity = escape(report.label(f"lint.{finding.severity}"))
    place = escape(remark.place or report.label("lint.whole"))
    words = f"<p><q>{escape(remark.words)}</q></p>" if remark.words else ""
    hint = f"<p>→ {escape(remark.hint)}</p>" if remark.hint else ""
    return (
        f'<li id="finding-{label}"><p class="code {finding.severity}">{finding.code} ({severity})</p>{words}'
        f'<p>{escape(remark.message)}</p>{hint}<p class="place"><a href="#mark-{label}">{place}</a></p></li>'
    )


# ---------------------------------------------------------------- the document


def _document(linted: Linted, shown: list[Numbered]) -> Iterator[str]:
    by_block: dict[int, list[Numbered]] = defaultdict(list)
    for each in shown:
        by_block[each[1].order].append(each)
    for table, blocks in groupby(linted.blocks, key=lambda block: block.table):
        if table:
            yield from _table(list(blocks), by_block)
        else:
            for block in blocks:
                yield _block(block, by_block[block.order])


def _block(block: Block, remarks: list[Numbered]) -> str:
    text = _marked(block.text, remarks)
    number = f"{escape(block.number)} " if block.number else ""
    if block.kind == "heading":
        level = min(6, block.level + 2)
        return f"<h{level}>{number}{text}</h{level}>"
    look = f' class="item" style="margin-left:{2 * (block.level + 1)}rem"' if block.kind == "item" else ""
    bullet = "• " if block.kind == "item" and not block.number else number
    return f"<p{look}>{bullet}{text}</p>"


def _table(blocks: list[Block], by_block: dict[int, list[Numbered]]) -> Iterator[str]:
    yield "<table>"
    for _, cells in groupby(blocks, key=lambda block: block.row):
        row = "".join(f"<td>{_marked(cell.text, by_block[cell.order])}</td>" for cell in cells)
        yield f"<tr>{row}</tr>"
    yield "</table>"


def _marked(text: str, remarks: list[Numbered]) -> str:
    """The text with its marks. Marks may overlap: the text is cut at every end of one."""
    edges = sorted({0, len(text), *(each.start for _, each in remarks), *(each.end for _, each in remarks)})
    parts = []
    for label, remark in remarks:
        if remark.end <= remark.start:
            parts.append(_link(label))
    for start, end in pairwise(edges):
        inside = [(label, each) for label, each in remarks if each.start <= start and end <= each.end]
        words = escape(text[start:end]).replace("\n", "<br>")
        if inside:
            worst = min((each.finding.severity for _, each in inside), key=SEVERITIES.index)
            words = f'<mark class="{worst}">{words}</mark>'
        parts.append(words)
        parts += [_link(label) for label, each in inside if each.end == end]
    return "".join(parts)


def _link(label: str) -> str:
    return f'<sup id="mark-{label}"><a href="#finding-{label}">{label}</a></sup>'
