"""Where something stands in a source a person can open."""

from typing import NamedTuple


class Mark(NamedTuple):
    """Where the words of a block stand from `offset` (of its plain text) on: a block of several lines has several."""

    offset: int
    line: int
    column: int = 1
    page: int | None = None


class Span(NamedTuple):
    """A place in a source: a file with line and column (both from 1), or a place that a person counts.

    `page` with `line` is for a file that has pages. `article` is a printed number ("4.2", "Schedule 1") or an
    unnumbered title, and `paragraph` counts from 1 inside it; `table` and `cell` (row, column) too. `part` names what
    is outside the running text: "footnote 2". `node` is for programs: the index of a Word paragraph in its part.
    """

    source: str
    line: int | None = None
    column: int | None = None
    part: str | None = None
    page: int | None = None
    article: str | None = None
    paragraph: int | None = None
    table: int | None = None
    cell: tuple[int, int] | None = None
    node: int | None = None
    marks: tuple[Mark, ...] | None = None

    def __str__(self) -> str:
        if self.page is None and self.line is not None:
            return f"{self.source}:{self.line}:{self.column or 1}"
        place = ", ".join(self._paged() if self.page is not None else self._counted())
        return f"{self.source}: {place}" if place else self.source

    def at(self, offset: int) -> "Span":
        """The place of the words at this offset of the block's plain text; the block's own where it has no lines."""
        return self._moved(offset, None)

    def after(self, length: int) -> "Span":
        """The place of what is left of a block without its first `length` letters."""
        marks = self.marks or ()
        kept = [index for index, mark in enumerate(marks) if mark.offset <= length]
        left = [
            Mark(max(0, mark.offset - length), mark.line, mark.column + max(0, length - mark.offset), mark.page)
            for mark in marks[kept[-1] if kept else 0 :]
        ]
        return self._moved(length, tuple(left) or None)

    def placed(self, article: str | None, paragraph: int | None = None, table: int | None = None) -> "Span":
        """The same place, counted: the paragraph and the table stay when they are not given."""
        return Span(
            self.source, self.line, self.column, self.part, self.page, article,
            self.paragraph if paragraph is None else paragraph, self.table if table is None else table,
            self.cell, self.node, self.marks,
        )  # fmt: skip

    def in_cell(self, row: int, column: int) -> "Span":
        """The same place, in this cell of a table."""
        return self._replace(cell=(row, column))

    def _moved(self, offset: int, marks: tuple[Mark, ...] | None) -> "Span":
        line, column, page = self.line, self.column, self.page
        for mark in reversed(self.marks or ()):
            if mark.offset <= offset:
                line, column, page = mark.line, mark.column + offset - mark.offset, mark.page or page
                break
        return Span(
            self.source, line, column, self.part, page, self.article, self.paragraph, self.table, self.cell,
            self.node, marks,
        )  # fmt: skip

    def _paged(self) -> list[str]:
        return [f"page {self.page}", *([f"line {self.line}"] if self.line is not None else [])]

    def _counted(self) -> list[str]:
        names = []
        if self.article:
            names.append(f"Article {self.article}" if self.article[0].isdigit() else self.article)
        if self.table is not None:
            names.append(f"table {self.table}")
        if self.cell is not None:
            names.append(f"row {self.cell[0]}, column {self.cell[1]}")
        elif self.paragraph is not None:
            names.append(f"paragraph {self.paragraph}")
        if self.part:
            names.append(self.part)
        return names
