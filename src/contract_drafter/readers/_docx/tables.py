"""Word's tables as ours: merged cells, and tables that only lay out a page."""

from dataclasses import dataclass

from contract_drafter.model.document import Table, plain_text
from contract_drafter.model.span import Span
from contract_drafter.readers._base import Piece, Pieces, TablePiece
from contract_drafter.readers._structure.tables import Cell, all_strong, first_place, in_cell, tabulated

_LONG_CELL = 1500
_MANY_PARAGRAPHS = 8


@dataclass(slots=True)
class GridCell:
    """`width` counts the columns it spans; `merged` says that it goes on with the cell above."""

    pieces: Pieces
    width: int = 1
    merged: bool = False


Grid = list[list[GridCell]]


def is_layout(grid: Grid) -> bool:
    """Whether a table lays out text rather than tabulates it: its cells are then read one after the other."""
    cells = [cell for row in grid for cell in row]
    if max(len(row) for row in grid) < 2:
        return True
    for cell in cells:
        texts = [piece for piece in cell.pieces if isinstance(piece, Piece)]
        length = sum(len(plain_text(piece.content)) for piece in texts)
        nested = any(isinstance(piece, TablePiece) for piece in cell.pieces)
        headed = any(piece.level for piece in texts)
        if nested or headed or length > _LONG_CELL or len(texts) > _MANY_PARAGRAPHS:
            return True
    return False


def table_of(grid: Grid, span: Span, head: bool) -> Table:
    """The table, the words of each cell joined. `head` says that Word repeats its first row on each page."""
    width = max(sum(cell.width for cell in row) for row in grid)
    title, titled = "", span
    if len(grid) > 1 and len(grid[0]) == 1 and width > 1:
        title = " ".join(plain_text(in_cell(grid[0][0].pieces)).split())
        titled = first_place(grid[0][0].pieces, span.in_cell(1, 1))
        grid, head = grid[1:], False
    bold = all(all_strong(cell.pieces) for cell in grid[0]) and any(cell.pieces for cell in grid[0])
    first = 1 + bool(title)
    rows = [_row(row, width, span, line) for line, row in enumerate(grid, first)]
    return tabulated(rows, span, head or bold, title, caption_span=titled)


def _row(row: list[GridCell], width: int, span: Span, line: int) -> list[Cell]:
    found: list[Cell] = []
    for cell in row:
        place = first_place(cell.pieces, span.in_cell(line, len(found) + 1))
        found.append((() if cell.merged else in_cell(cell.pieces), place))
        found += [((), place)] * (cell.width - 1)
    return found + [((), span.in_cell(line, column)) for column in range(len(found) + 1, width + 1)]
