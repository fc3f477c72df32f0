"""Goes through an OpenDocument's body."""

from lxml import etree

from contract_drafter.model.document import Emphasis, Inline, LineBreak, Text, plain_text
from contract_drafter.model.span import Span
from contract_drafter.readers._base import ContentsPiece, Piece, Pieces, TablePiece
from contract_drafter.readers._odt.names import DRAW, OFFICE, TABLE, TEXT, whole
from contract_drafter.readers._odt.numbering import Lists
from contract_drafter.readers._structure.numbers import leading_number
from contract_drafter.readers._structure.tables import all_strong, first_place, in_cell, tabulated
from contract_drafter.readers._structure.words import tidy, title_like

_SKIPPED = {
    f"{TEXT}{name}" for name in ("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "bookmark")
}
_CONTENTS = {
    f"{TEXT}{name}" for name in ("table-of-content", "alphabetical-index", "illustration-index", "table-index")
}
_THROUGH = {f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}numbered-paragraph"}
_PARTED, _STARTED, _ENDED = Text("\u2029"), Text("{++"), Text("++}")
"""In a run: here a paragraph that was taken out ended; here inserted words start, here they end."""
_DEEPEST = 120
_MOST_REPEATED = 50


class Walk:
    """Reads the body into pieces, in one view of its tracked changes."""

    def __init__(self, source: str, lists: Lists, view: str, changes: dict[str, etree._Element]) -> None:
        self._source, self._lists, self._view, self._changes = source, lists, view, changes
        self._inserted = False
        self._carried: list[Inline] = []
        self._pieces: Pieces = []
        self._notes: list[etree._Element] = []
        self._boxes: list[etree._Element] = []
        self._told = 0
        self._node = -1
        self._list_count = 0
        self._depth = 0
        self.title: tuple[Inline, ...] = ()

    def read(self, body: etree._Element) -> Pieces:
        """The pieces of the body."""
        self._blocks(body, None)
        self._pieces += self._whole(self._carried, None)
        return self._pieces

    def _blocks(self, parent: etree._Element, part: str | None) -> None:
        self._depth += 1
        for child in parent if self._depth < _DEEPEST else ():
            tag = child.tag
            if not isinstance(tag, str) or tag in _SKIPPED:
                continue
            if tag in {f"{TEXT}p", f"{TEXT}h"}:
                self._paragraph(child, part)
            elif tag == f"{TEXT}list":
                self._list(child, part, "", 1, "")
            elif tag == f"{TABLE}table":
                self._table(child, part)
            elif tag in _CONTENTS:
                self._pieces.append(ContentsPiece(""))
            elif tag in _THROUGH:
                self._blocks(child, part)
            elif tag.startswith(DRAW):
                for box in child.iter(f"{DRAW}text-box"):
                    self._blocks(box, "text box")
            elif tag.startswith(f"{TEXT}change"):
                self._pieces += self._whole_change(child, part)
        self._depth -= 1

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: etree._Element, part: str | None) -> Piece | None:
        self._node += 1
        look = self._lists.look(paragraph.get(f"{TEXT}style-name", ""))
        run = self._run(paragraph, look.bold)
        if self._inserted and self._view == "original":
            self._carried = run
            return None
        *gone, run = _parted(run)
        for each in gone:
            self._pieces += self._whole(each, part)
        content = tidy(tuple(run))
        piece = None
        if content and look.title and not self.title and part is None:
            self.title = content
        elif content:
            heading = paragraph.tag == f"{TEXT}h"
            level = whole(paragraph.get(f"{TEXT}outline-level"), 1, 9) if heading else 0
            bold = all(isinstance(node, Emphasis) and node.strong for node in content if plain_text((node,)).strip())
            strong = bold and title_like(plain_text(content))
            piece = Piece(content, Span(self._source, part=part, node=self._node), level=level, strong=strong)
            piece.plain = part is not None
            if heading and self._lists.form("\0outline", level) == "number":
                piece.number = self._lists.label("\0outline", "\0outline", level)
            self._pieces.append(piece)
        self._asides()
        return piece

    def _run(self, paragraph: etree._Element, bold: bool) -> list[Inline]:
        """The words, after those of a paragraph whose end is not there in this view."""
        run, self._carried = self._carried, []
        if self._inserted and self._view == "all":
            run.append(_STARTED)
        self._words(paragraph, run, bold)
        if self._inserted and self._view == "all":
            _close(run)
        return run

    def _asides(self) -> None:
        """The notes and text boxes that a paragraph held stand after it."""
        notes, boxes, self._notes, self._boxes = self._notes, self._boxes, [], []
        for box in boxes:
            self._blocks(box, "text box")
        for note in notes:
            self._told += 1
            kind = note.get(f"{TEXT}note-class", "footnote")
            body = note.find(f"{TEXT}note-body")
            if body is not None:
                self._blocks(body, f"{kind} {self._told}")

    def _words(self, element: etree._Element, run: list[Inline], bold: bool, italic: bool = False) -> None:
        self._add(element.text, run, bold, italic)
        for child in element:
            tag = child.tag
            if tag == f"{TEXT}span":
                look = self._lists.look(child.get(f"{TEXT}style-name", ""))
                self._words(child, run, bold or look.bold, italic or look.italic)
            elif tag == f"{TEXT}s":
                self._add(" " * whole(child.get(f"{TEXT}c"), 1, 100), run, bold, italic)
            elif tag == f"{TEXT}tab":
                self._add(" ", run, bold, italic)
            elif tag == f"{TEXT}line-break":
                run.append(LineBreak())
            elif tag == f"{TEXT}note":
                self._notes.append(child)
            elif isinstance(tag, str) and tag.startswith(DRAW):
                self._boxes += child.iter(f"{DRAW}text-box")
            elif isinstance(tag, str) and tag.startswith(f"{TEXT}change"):
                self._change(child, run)
            elif isinstance(tag, str) and tag != f"{OFFICE}annotation" and tag not in _SKIPPED:
                self._words(child, run, bold, italic)
            self._add(child.tail, run, bold, italic)

    def _add(self, text: str | None, run: list[Inline], bold: bool, italic: bool) -> None:
        if not text or (self._inserted and self._view == "original"):
            return
        for space in "\t\n\r":
            text = text.replace(space, " ")
        node: Inline = Text(text)
        run.append(Emphasis((node,), bold) if bold or italic else node)

    # ------------------------------------------------------------ tracked changes

    def _change(self, mark: etree._Element, run: list[Inline]) -> None:
        region = self._changes.get(mark.get(f"{TEXT}change-id", ""))
        kind = "" if region is None or not len(region) else str(region[0].tag).removeprefix(TEXT)
        if kind == "insertion":
            self._inserted = mark.tag == f"{TEXT}change-start"
            if self._view == "all" and self._inserted:
                run.append(_STARTED)
            elif self._view == "all":
                _close(run)
        elif kind == "deletion" and region is not None and self._view != "final":
            gone = (child for child in region[0] if child.tag != f"{OFFICE}change-info")
            paragraphs = (each for child in gone for each in child.iter(f"{TEXT}p", f"{TEXT}h"))
            for index, each in enumerate(paragraphs):
                words = "".join(each.itertext())
                run += [_PARTED] if index else []
                run += [Text(f"{{--{words}--}}" if self._view == "all" else words)] if words else []

    def _whole_change(self, mark: etree._Element, part: str | None) -> Pieces:
        """Paragraphs that were taken out whole."""
        run: list[Inline] = []
        self._change(mark, run)
        kept = [node for node in run if node is not _STARTED and node is not _ENDED]
        return [piece for each in _parted(kept) for piece in self._whole(each, part)]

    def _whole(self, run: list[Inline], part: str | None) -> Pieces:
        content = tidy(tuple(run))
        return [Piece(content, Span(self._source, part=part))] if content else []

    # ------------------------------------------------------------ lists

    def _list(self, listed: etree._Element, part: str | None, style: str, depth: int, counter: str) -> None:
        style = listed.get(f"{TEXT}style-name") or style
        if not counter:
            goes_on = listed.get(f"{TEXT}continue-numbering") == "true" or listed.get(f"{TEXT}continue-list")
            self._list_count += 0 if goes_on else 1
            counter = f"{style}{self._list_count}"
        for item in listed:
            if item.tag not in {f"{TEXT}list-item", f"{TEXT}list-header"}:
                continue
            numbered = item.tag == f"{TEXT}list-item"
            for child in item:
                if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    piece = self._paragraph(child, part)
                    if piece is not None and numbered:
                        self._number(piece, item, style, depth, counter)
                        numbered = False
                elif child.tag == f"{TEXT}list" and depth < 10:
                    self._list(child, part, style, depth + 1, counter)

    def _number(self, piece: Piece, item: etree._Element, style: str, depth: int, counter: str) -> None:
        form = self._lists.form(style, depth)
        if form == "bullet":
            piece.depth, piece.bullet = depth - 1, True
        elif form == "number":
            start = item.get(f"{TEXT}start-value")
            piece.number = self._lists.label(counter, style, depth, whole(start, 1) if start else None)
            number = leading_number(piece.number) or leading_number(f"{piece.number} X")
            if number is None or number.form == "item":
                piece.depth = depth - 1

    # ------------------------------------------------------------ tables

    def _table(self, table: etree._Element, part: str | None) -> None:
        rows: list[list[Pieces]] = []
        for row in table.iter(f"{TABLE}table-row"):
            if next(row.iterancestors(f"{TABLE}table")) is table:
                rows.append(self._row(row, part, len(rows) + 1))
        rows = [row for row in rows if any(row)]
        if not rows:
            return
        width = max(map(len, rows))
        nested = any(isinstance(piece, TablePiece) for row in rows for cell in row for piece in cell)
        if width < 2 or nested:
            self._pieces += [piece for row in rows for cell in row for piece in cell]
            return
        span = Span(self._source, part=part)
        cells = [
            [
                (in_cell(cell), first_place(cell, span.in_cell(line, column)))
                for column, cell in enumerate([*row, *[[] for _ in range(width - len(row))]], 1)
            ]
            for line, row in enumerate(rows, 1)
        ]
        head = table.find(f"{TABLE}table-header-rows") is not None or all(map(all_strong, rows[0]))
        self._pieces.append(TablePiece(tabulated(cells, span, head)))

    def _row(self, row: etree._Element, part: str | None, line: int) -> list[Pieces]:
        cells: list[Pieces] = []
        for cell in row:
            if cell.tag not in {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}:
                continue
            outer, self._pieces = self._pieces, []
            self._blocks(cell, part)
            inner, self._pieces = self._pieces, outer
            for piece in inner:
                if isinstance(piece, Piece) and piece.span.cell is None:
                    piece.span = piece.span.in_cell(line, len(cells) + 1)
            cells.append(inner)
            repeated = whole(cell.get(f"{TABLE}number-columns-repeated"), 1, _MOST_REPEATED)
            cells += [[] for _ in range(repeated - 1)] if inner else []
        return cells


def _parted(run: list[Inline]) -> list[list[Inline]]:
    """The runs of the paragraphs that a run goes through."""
    found: list[list[Inline]] = [[]]
    for node in run:
        if node is _PARTED:
            found.append([])
        else:
            found[-1].append(node)
    return found


def _close(run: list[Inline]) -> None:
    """End the inserted words, or forget that they start where there are none."""
    if run and run[-1] is _STARTED:
        run.pop()
    else:
        run.append(_ENDED)
