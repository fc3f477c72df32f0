"""The tables that a tagged PDF declares: which cell each piece of marked content belongs to."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

_DEEPEST = 60
_MOST_ELEMENTS = 20_000


@dataclass(frozen=True, slots=True)
class TaggedCell:
    """A cell, by table, row and column (from 0)."""

    table: int
    row: int
    column: int
    head: bool


class Tags:
    """The cells of a page, by marked content."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._cells: dict[int, TaggedCell] = {}
        self._tables = self._elements = 0
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        if not tree:
            return
        for index in range(max(0, raw.FPDF_StructTree_CountChildren(tree))):
            self._look(raw.FPDF_StructTree_GetChildAtIndex(tree, index), 0)
        raw.FPDF_StructTree_Close(tree)

    def __bool__(self) -> bool:
        return bool(self._cells)

    def cell(self, text: pdfium.PdfTextPage, index: int) -> TaggedCell | None:
        """The cell that a letter stands in."""
        drawn = raw.FPDFText_GetTextObject(text.raw, index)
        return self._cells.get(raw.FPDFPageObj_GetMarkedContentID(drawn)) if drawn else None

    def _look(self, element: Any, depth: int) -> None:
        """Find the tables below an element."""
        if not element or depth > _DEEPEST:
            return
        if _kind(element) == "Table":
            rows = self._rows(element, depth + 1)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    self._fill(cell, TaggedCell(self._tables, row, column, _kind(cell) == "TH"), depth + 1)
            self._tables += 1
            return
        for child in self._children(element):
            self._look(child, depth + 1)

    def _rows(self, element: Any, depth: int) -> list[list[Any]]:
        if depth > _DEEPEST:
            return []
        if _kind(element) == "TR":
            return [[child for child in self._children(element) if _kind(child) in {"TD", "TH"}]]
        return [
            row
            for child in self._children(element)
            if _kind(child) != "Caption"
            for row in self._rows(child, depth + 1)
        ]

    def _fill(self, element: Any, cell: TaggedCell, depth: int) -> None:
        for index in range(max(0, raw.FPDF_StructElement_GetMarkedContentIdCount(element))):
            content = raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index)
            if content >= 0:
                self._cells[content] = cell
        for child in self._children(element) if depth < _DEEPEST else ():
            self._fill(child, cell, depth + 1)

    def _children(self, element: Any) -> list[Any]:
        count = max(0, raw.FPDF_StructElement_CountChildren(element))
        self._elements += count
        if self._elements > _MOST_ELEMENTS:
            return []
        found = (raw.FPDF_StructElement_GetChildAtIndex(element, index) for index in range(count))
        return [child for child in found if child]


def _kind(element: Any) -> str:
    buffer = ctypes.create_string_buffer(64)
    size = raw.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: min(size, 64)].decode("utf-16-le", "replace").rstrip("\0")
