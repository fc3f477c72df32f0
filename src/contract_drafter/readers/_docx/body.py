"""Walks the body: paragraphs with their numbers, tables, text boxes, notes, headers."""

from lxml import etree

from contract_drafter.model.document import Inline, plain_text
from contract_drafter.model.span import Span
from contract_drafter.readers._base import ContentsPiece, Piece, Pieces, TablePiece
from contract_drafter.readers._docx.names import MC, W, child_number, child_value
from contract_drafter.readers._docx.numbering import Numbering
from contract_drafter.readers._docx.runs import Runs, Words
from contract_drafter.readers._docx.styles import Style, Styles
from contract_drafter.readers._docx.tables import Grid, GridCell, is_layout, table_of
from contract_drafter.readers._structure.numbers import leading_number
from contract_drafter.readers._structure.words import tidy, title_like

_THROUGH = {f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo", f"{W}del", f"{W}moveFrom"}
_BIGGER = 1.12
_TITLE_WITHIN = 8


class Body:
    """Reads a part into pieces. The view of tracked changes is kept throughout: text, paragraph marks, rows, cells."""

    def __init__(
        self, source: str, styles: Styles, numbering: Numbering, view: str, notes: dict[tuple[str, str], etree._Element]
    ) -> None:
        self._source, self._styles, self._numbering, self._view = source, styles, numbering, view
        self._notes, self._told = notes, 0
        self._runs = Runs(styles, view)
        self._nodes: dict[etree._Element, int] = {}
        self._carried: tuple[Inline, ...] = ()
        self._in_cells = 0
        self.pieces: Pieces = []
        self.title: tuple[Inline, ...] = ()

    def read(self, root: etree._Element, part: str | None = None) -> Pieces:
        """The pieces of a part, in reading order."""
        self._nodes = {}
        for each in (root, *dict.fromkeys(note.getparent() for note in self._notes.values())):
            self._nodes |= {paragraph: index for index, paragraph in enumerate(each.iter(f"{W}p"))}
        self.pieces = []
        self._blocks(root, part)
        self._flush(part)
        return self.pieces

    def _flush(self, part: str | None) -> None:
        if self._carried:
            self.pieces.append(Piece(tidy(self._carried), Span(self._source, part=part)))
            self._carried = ()

    def _blocks(self, parent: etree._Element, part: str | None) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child, part)
            elif tag == f"{W}tbl":
                self._table(child, part)
            elif tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self._blocks(content, part)
            elif tag in _THROUGH and self._seen(tag):
                self._blocks(child, part)
            elif tag == f"{MC}AlternateContent":
                found = child.find(f"{MC}Choice")
                self._blocks(found if found is not None else child, part)

    def _seen(self, tag: str) -> bool:
        hidden = {"final": ("del", "moveFrom"), "original": ("ins", "moveTo")}.get(self._view, ())
        return tag.removeprefix(W) not in hidden

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: etree._Element, part: str | None) -> None:
        properties = paragraph.find(f"{W}pPr")
        if self._view == "original":
            properties = _former(properties)
        style = self._styles.get(child_value(properties, "pStyle"))
        words = self._runs.read(paragraph, style)
        if self._goes_on(paragraph):
            self._carried += words.content
            return
        content, self._carried = tidy(self._carried + words.content), ()
        if words.in_contents or style.contents:
            self._in_contents(content, style)
        elif content or words.boxes or words.notes:
            words.content = content
            self._add(paragraph, properties, style, words, part)
        elif properties is None or properties.find(f"{W}sectPr") is None:
            list_id, depth, form = self._list(properties, style)
            if list_id and form:
                self._numbering.label(list_id, depth)

    def _goes_on(self, paragraph: etree._Element) -> bool:
        """Whether this view has no end of paragraph here: the words go on in the next."""
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None or self._view == "all":
            return False
        gone = ("del", "moveFrom") if self._view == "final" else ("ins", "moveTo")
        return any(mark.find(W + name) is not None for name in gone)

    def _in_contents(self, content: tuple[Inline, ...], style: Style) -> None:
        last = self.pieces[-1] if self.pieces else None
        if not isinstance(last, ContentsPiece):
            self.pieces.append(ContentsPiece(plain_text(content) if "heading" in style.name else ""))

    def _add(
        self, paragraph: etree._Element, properties: etree._Element | None, style: Style, words: Words, part: str | None
    ) -> None:
        span = Span(self._source, part=part, node=self._nodes.get(paragraph))
        if words.content:
            if (
                style.title
                and not self.title
                and part is None
                and self._in_cells == 0
                and len(self.pieces) < _TITLE_WITHIN
            ):
                self.title = words.content
            else:
                self.pieces.append(self._piece(properties, style, words, span))
        for box in words.boxes:
            self._inner(box, f"{part}, text box" if part else "text box")
        for kind, note in words.notes:
            if (kind, note) in self._notes:
                self._told += 1
                self._inner(self._notes.pop((kind, note)), f"{kind} {self._told}")

    def _inner(self, root: etree._Element, part: str) -> None:
        """A text box or a note, whose paragraphs stand after the one that holds it."""
        runs, carried = self._runs, self._carried
        self._runs, self._carried = Runs(self._styles, self._view), ()
        start = len(self.pieces)
        self._blocks(root, part)
        self._flush(part)
        self._runs, self._carried = runs, carried
        for piece in self.pieces[start:]:
            if isinstance(piece, Piece):
                piece.plain, piece.strong, piece.level = True, False, 0

    def _piece(self, properties: etree._Element | None, style: Style, words: Words, span: Span) -> Piece:
        text = plain_text(words.content)
        outline = child_number(properties, "outlineLvl")
        level = style.level if outline is None else (outline + 1 if outline < 9 else 0)
        bigger = words.size > self._styles.size * _BIGGER
        strong = (words.bold or bigger) and title_like(text)
        piece = Piece(words.content, span, level=level, strong=strong, plain=span.part is not None, link=words.link)
        list_id, depth, known = self._list(properties, style)
        if not list_id or known is None:
            return piece
        label = self._numbering.label(list_id, depth)
        if known == "bullet":
            piece.depth, piece.bullet, piece.plain = depth, True, True
        elif label:
            number = leading_number(label) or leading_number(f"{label} X")
            piece.number = label
            if number is None or number.form == "item":
                piece.depth = -1 if level and title_like(text) else depth
        return piece

    def _list(self, properties: etree._Element | None, style: Style) -> tuple[str, int, str | None]:
        """The list that numbers a paragraph, its level there, and the form of the number; "" outside lists."""
        list_id = child_value(properties, "numPr/numId")
        depth = child_number(properties, "numPr/ilvl")
        if list_id is None:
            list_id = style.list_id
            if list_id is not None and depth is None:
                depth = self._numbering.depth_of_style(list_id, style.numbered_by)
                own = self._numbering.depth_of_style(list_id, style.id)
                depth = own if own is not None else (style.depth if depth is None else depth)
        if list_id in {None, "0", ""}:
            return "", 0, None
        depth = min(max(depth or 0, 0), 8)
        level = self._numbering.level(list_id or "", depth)
        return list_id or "", depth, level.form if level else None

    # ------------------------------------------------------------ tables

    def _table(self, table: etree._Element, part: str | None) -> None:
        self._flush(part)
        grid = self._grid(table, part)
        if not grid:
            return
        if is_layout(grid):
            for row in grid:
                for cell in row:
                    self.pieces += cell.pieces
            return
        head = table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        span = Span(self._source, part=part, node=self._nodes.get(next(table.iter(f"{W}p"), None)))
        self.pieces.append(TablePiece(table_of(grid, span, head)))

    def _grid(self, table: etree._Element, part: str | None) -> Grid:
        grid: Grid = []
        for row in _through(table, f"{W}tr"):
            if not self._kept(row.find(f"{W}trPr"), "ins", "del"):
                continue
            cells: list[GridCell] = []
            column = 1
            for cell in _through(row, f"{W}tc"):
                look = cell.find(f"{W}tcPr")
                width = max(1, min(child_number(look, "gridSpan") or 1, 63))
                if self._kept(look, "cellIns", "cellDel"):
                    cells.append(GridCell(self._cell(cell, part, (len(grid) + 1, column)), width, _merged(look)))
                    column += width
            if cells:
                grid.append(cells)
        return grid

    def _kept(self, properties: etree._Element | None, inserted: str, deleted: str) -> bool:
        gone = {"final": deleted, "original": inserted}.get(self._view)
        return gone is None or properties is None or properties.find(W + gone) is None

    def _cell(self, cell: etree._Element, part: str | None, place: tuple[int, int]) -> Pieces:
        outer, self.pieces = self.pieces, []
        self._in_cells += 1
        self._blocks(cell, part)
        self._flush(part)
        self._in_cells -= 1
        inner, self.pieces = self.pieces, outer
        for piece in inner:
            if isinstance(piece, Piece) and piece.span.cell is None:
                piece.span = piece.span.in_cell(*place)
        return inner


def _former(properties: etree._Element | None) -> etree._Element | None:
    """A paragraph's properties before they were changed."""
    change = None if properties is None else properties.find(f"{W}pPrChange/{W}pPr")
    return properties if change is None else change


def _merged(look: etree._Element | None) -> bool:
    """Whether a cell goes on with the one above it."""
    merge = None if look is None else look.find(f"{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _through(parent: etree._Element, tag: str) -> list[etree._Element]:
    """Rows or cells, also those inside content controls."""
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag == f"{W}sdt" or child.tag in _THROUGH:
            content = child.find(f"{W}sdtContent") if child.tag == f"{W}sdt" else child
            if content is not None:
                found += _through(content, tag)
    return found
