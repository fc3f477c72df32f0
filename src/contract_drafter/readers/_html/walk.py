"""Goes through a page element by element."""

from dataclasses import dataclass

from lxml import etree
from lxml import html as parser

from contract_drafter.model.document import Emphasis, Inline, LineBreak, Table, Text
from contract_drafter.model.span import Span
from contract_drafter.readers._base import ContentsPiece, Piece, Pieces, TablePiece
from contract_drafter.readers._structure.tables import Cell, in_cell, tabulated
from contract_drafter.readers._structure.words import tidy

_SKIPPED = {
    "script",
    "style",
    "template",
    "noscript",
    "head",
    "button",
    "select",
    "svg",
    "iframe",
    "object",
    "input",
    "textarea",
    "title",
}
_BLOCKS = {
    *(
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
        ]
    ),
    *(
        [
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption",
        ]
    ),
}
_BOLD, _ITALIC = {"b", "strong"}, {"i", "em"}
_DEEPEST = 150
_SPACES = " \t\n\r\f"


def fragment(text: str, source: str) -> Pieces:
    """The pieces of HTML inside another text; the lines before it are blank, so that its own count right."""
    parsed = parser.fragment_fromstring(text, create_parent="div", parser=parser.HTMLParser(remove_comments=True))
    return Walk(source).read(parsed)


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int


class Walk:
    """Reads a page into pieces."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: Pieces = []
        self._run: list[Inline] = []
        self._lists: list[_List] = []
        self._marked = False
        self._line = 1
        self._level = 0
        self._depth = 0

    def read(self, body: etree._Element) -> Pieces:
        """The pieces of the page, in the order of its source."""
        self._element(body)
        self._end()
        return self._pieces

    def _end(self) -> None:
        """A paragraph ends: the words so far are a piece."""
        content, self._run = tidy(_collapsed(self._run)), []
        if not content:
            return
        bold = all(isinstance(node, LineBreak) or (isinstance(node, Emphasis) and node.strong) for node in content)
        piece = Piece(content, Span(self._source, self._line, 1), level=self._level, strong=bold)
        if self._lists and self._marked and not self._level:
            here = self._lists[-1]
            piece.depth, piece.bullet, piece.strong = len(self._lists) - 1, not here.ordered, False
            if here.ordered:
                piece.number = f"{here.number}."
                here.number += 1
            self._marked = False
        self._pieces.append(piece)

    def _element(self, element: etree._Element) -> None:
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or element.get("hidden") is not None:
            return
        if element.tag == "a" and "skip" in element.get("class", "").split():
            return
        if self._depth > _DEEPEST:
            self._text("".join(element.itertext()))
            return
        self._depth += 1
        if element.tag in _BLOCKS:
            self._block(element)
        else:
            self._inline(element)
        self._depth -= 1

    def _block(self, element: etree._Element) -> None:
        self._end()
        self._line = element.sourceline or self._line
        tag = element.tag
        if tag == "table" and self._table(element):
            return
        if tag == "nav":
            self._pieces.append(ContentsPiece(""))
            return
        if tag in {"ul", "ol"}:
            start = element.get("start", "1")
            self._lists.append(
                _List(tag == "ol", int(start) if start.isascii() and start.isdecimal() and len(start) < 7 else 1)
            )
        if tag == "li":
            self._marked = True
        before, self._level = (
            self._level,
            int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag != "hr" else self._level,
        )
        self._children(element)
        self._end()
        self._level = before
        if tag in {"ul", "ol"}:
            self._lists.pop()

    def _inline(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "br":
            self._run.append(LineBreak())
            return
        if tag not in _BOLD | _ITALIC:
            self._children(element)
            return
        outer, self._run = self._run, []
        count = len(self._pieces)
        self._children(element)
        inner, self._run = self._run, outer
        if len(self._pieces) > count:
            self._run = inner
        elif inner:
            self._run.append(Emphasis(tuple(inner), tag in _BOLD))

    def _children(self, element: etree._Element) -> None:
        self._text(element.text)
        for child in element:
            self._element(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        if text:
            self._run.append(Text(text))

    # ------------------------------------------------------------ tables

    def _table(self, element: etree._Element) -> bool:
        """Read a table that tabulates. Returns False for one that only lays out the page."""
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]
        cells = [row for row in cells if row]
        nested = element.find(".//table") is not None
        if not cells or nested or max(map(len, cells)) < 2:
            return False
        caption = element.find("caption")
        title = "" if caption is None else " ".join("".join(caption.itertext()).split())
        self._pieces.append(TablePiece(self._tabulated(cells, title, element)))
        return True

    def _tabulated(self, cells: list[list[etree._Element]], title: str, element: etree._Element) -> Table:
        span = Span(self._source, element.sourceline or 1, 1)
        head = ""
        if len(cells) > 1 and len(cells[0]) == 1:
            head = " ".join("".join(cells[0][0].itertext()).split())
            cells = cells[1:]
        width = max(sum(_span(cell) for cell in row) for row in cells)
        rows = []
        for line, row in enumerate(cells, 1 + bool(head)):
            made: list[Cell] = []
            for cell in row:
                spot = span._replace(line=cell.sourceline or span.line, cell=(line, len(made) + 1))
                made += [(self._cell(cell), spot), *[((), spot)] * (_span(cell) - 1)]
            made += [((), span.in_cell(line, column)) for column in range(len(made) + 1, width + 1)]
            rows.append(made)
        marked = all(cell.tag == "th" for cell in cells[0])
        return tabulated(rows, span, marked, head, title, caption_span=span)

    def _cell(self, cell: etree._Element) -> tuple[Inline, ...]:
        inner = Walk(self._source)
        inner._depth = self._depth
        return in_cell(inner.read(cell))


def _span(cell: etree._Element) -> int:
    value = cell.get("colspan", "1")
    return min(int(value), 50) if value.isascii() and value.isdecimal() and int(value[:4]) > 0 else 1


def _collapsed(run: list[Inline]) -> tuple[Inline, ...]:
    """The run with its spaces as a browser shows them."""
    found, _ = _collapse(tuple(run), True)
    return found


def _collapse(run: tuple[Inline, ...], after_space: bool) -> tuple[tuple[Inline, ...], bool]:
    found: list[Inline] = []
    for node in run:
        if isinstance(node, Text):
            words = " ".join(_split(node.text))
            lead = " " if node.text[:1] in _SPACES and not after_space else ""
            tail = " " if words and node.text[-1:] in _SPACES else ""
            if words or lead:
                found.append(Text(f"{lead}{words}{tail}"))
                after_space = bool(tail) or not words
        elif isinstance(node, Emphasis):
            content, after_space = _collapse(node.content, after_space)
            if content:
                found.append(Emphasis(content, node.strong))
        else:
            found.append(node)
            after_space = True
    return tuple(found), after_space


def _split(text: str) -> list[str]:
    """The words between ordinary spaces: no-break spaces stay."""
    for space in "\t\n\r\f":
        text = text.replace(space, " ")
    return [word for word in text.split(" ") if word]
