"""Rows of cells, however a format draws them → a table: its head, its title, the place of each cell."""

from collections.abc import Sequence

from contract_drafter.model.document import Column, Inline, LineBreak, Table, Text, plain_text
from contract_drafter.model.span import Span
from contract_drafter.readers._base import Piece, Pieces
from contract_drafter.readers._structure.words import title_like

Cell = tuple[tuple[Inline, ...], Span]
_LONGEST_HEAD = 90
_SHORT = 35
_PROSE = 60


def tabulated(
    rows: Sequence[Sequence[Cell]],
    span: Span,
    head: bool,
    title: str = "",
    caption: str = "",
    caption_span: Span | None = None,
) -> Table:
    """The table of these rows, which are all as wide as the first.

    `head` says that the format marks the first row as the head. Without it, the first row of three columns or more
    is a head when it looks like one. `title` is a row that went across the whole table. `caption_span` says where the
    caption stands, or else the title.
    """
    width = len(rows[0])
    if not head:
        head = all(_can_be_head(content) for content, _ in rows[0]) if width > 2 else _heads_prose(rows)
    names = [_name(content) for content, _ in rows[0]] if head else [""] * width
    body = rows[1:] if head else rows
    columns = tuple(Column(name, width=max(1, 100 // width)) for name in names)
    contents = tuple(tuple(content for content, _ in row) for row in body)
    places = tuple(tuple(place for _, place in row) for row in body)
    if title and width == 2 and not head:
        return Table(columns, contents, caption, "card", title, span=span, places=places, caption_span=caption_span)
    return Table(columns, contents, caption or title, span=span, places=places, caption_span=caption_span)


def _can_be_head(content: tuple[Inline, ...]) -> bool:
    text = plain_text(content).strip()
    return len(text) < _LONGEST_HEAD and not text.endswith(".") and not any(map(str.isdecimal, text[:1]))


def _heads_prose(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether two short titles stand above rows whose second cell is prose."""
    texts = [[plain_text(content).strip() for content, _ in row] for row in rows]
    titles = all(title_like(text) and len(text) < _SHORT and not any(map(str.isdecimal, text)) for text in texts[0])
    prose = [len(row[-1]) for row in texts[1:]]
    return titles and bool(prose) and sum(prose) > _PROSE * len(prose)


def _name(content: tuple[Inline, ...]) -> str:
    return " ".join(plain_text(content).split())


def in_cell(pieces: Pieces) -> tuple[Inline, ...]:
    """The paragraphs of a cell, a line each, with their numbers and bullets."""
    content: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, Piece) and piece.content:
            mark = piece.number or ("•" if piece.bullet else "")
            content += [LineBreak()] if content else []
            content += [Text(f"{mark} ")] if mark else []
            content += piece.content
    return tuple(content)


def first_place(pieces: Pieces, otherwise: Span) -> Span:
    """Where the words of a cell start."""
    return next((piece.span for piece in pieces if isinstance(piece, Piece)), otherwise)


def all_strong(pieces: Pieces) -> bool:
    """Whether the words of a cell are in bold, or there are none."""
    return all(isinstance(piece, Piece) and piece.strong for piece in pieces)
