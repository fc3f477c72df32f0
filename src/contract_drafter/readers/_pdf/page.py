"""A page's runs of words with their boxes, and the rules drawn on it."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from contract_drafter.readers._pdf.tags import TaggedCell, Tags

MOST_LETTERS = 200_000
"""On one page: more is no contract, and is cut."""
_CUT = "\ufffe\x02"
"""What PDFium writes for the hyphen of a word cut at the end of a line; it leaves the end of the line out."""
_WIDE_GAP = 1.6
_THIN = 2.5
_MOST_OBJECTS = 20_000


@dataclass(slots=True)
class Run:
    """Words on one line, without a wide gap between them. `y` is the line's foot, upwards from the page's foot."""

    text: str
    x0: float
    x1: float
    y: float
    top: float
    size: float
    bold: bool
    cell: TaggedCell | None = None


@dataclass(slots=True)
class Rules:
    """Straight lines drawn on the page: (x, y from, y to) and (y, x from, x to)."""

    upright: list[tuple[float, float, float]]
    level: list[tuple[float, float, float]]


@dataclass(slots=True)
class Page:
    number: int
    width: float
    height: float
    runs: list[Run]
    rules: Rules
    pictures: int


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """What is printed on a page. Raises PdfiumError when the page is damaged."""
    page = _filled(document, index)
    try:
        width, height = page.get_size()
        turn = _Turn(page.get_rotation(), width, height)
        rules, pictures = _drawn(page, turn)
        text = page.get_textpage()
        try:
            runs = list(_runs(_Letters(text, turn, Tags(page)), rules.upright))
        finally:
            text.close()
    finally:
        page.close()
    return Page(index + 1, width, height, runs, rules, pictures)


def _filled(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """The page, what was typed into the fields of a form printed on it."""
    page = document[index]
    if document.formenv is None:
        return page
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


@dataclass(frozen=True, slots=True)
class _Turn:
    """Coordinates of a page as it is shown: PDFium gives those of the sheet before it is turned."""

    degrees: int
    width: float
    height: float

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        match self.degrees:
            case 90:
                return bottom, self.height - right, top, self.height - left
            case 180:
                return self.width - right, self.height - top, self.width - left, self.height - bottom
            case 270:
                return self.width - top, left, self.width - bottom, right
            case _:
                return left, bottom, right, top


def _drawn(page: pdfium.PdfPage, turn: _Turn) -> tuple[Rules, int]:
    rules, pictures = Rules([], []), 0
    for index, drawn in enumerate(page.get_objects(max_depth=3)):
        if index > _MOST_OBJECTS:
            break
        if drawn.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        if drawn.type != raw.FPDF_PAGEOBJ_PATH:
            continue
        x0, y0, x1, y1 = turn.box(*drawn.get_bounds())
        if x1 - x0 <= _THIN and y1 - y0 > 4:
            rules.upright.append(((x0 + x1) / 2, y0, y1))
        elif y1 - y0 <= _THIN and x1 - x0 > 4:
            rules.level.append(((y0 + y1) / 2, x0, x1))
        elif _framed(drawn):
            rules.upright += [(x0, y0, y1), (x1, y0, y1)]
            rules.level += [(y0, x0, x1), (y1, x0, x1)]
    return rules, pictures


def _framed(drawn: pdfium.PdfObject) -> bool:
    """Whether a path is a stroked rectangle."""
    stroked, fill = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(drawn.raw, ctypes.byref(fill), ctypes.byref(stroked)) or not stroked.value:
        return False
    return int(raw.FPDFPath_CountSegments(drawn.raw)) in {4, 5}


class _Letters:
    """The letters of a page. What PDFium knows of each is asked only where it is needed."""

    def __init__(self, text: pdfium.PdfTextPage, turn: _Turn, tags: Tags) -> None:
        self._text, self._raw, self._turn, self._tags = text, text.raw, turn, tags
        self._sides = [ctypes.c_double() for _ in range(4)]
        self._pointers = [ctypes.byref(side) for side in self._sides]
        self._rect = raw.FS_RECTF()
        self.count = min(text.count_chars(), MOST_LETTERS)
        self.words: str = text.get_text_range(0, self.count) if self.count else ""
        if len(self.words) != self.count:
            self.words = "".join(chr(raw.FPDFText_GetUnicode(self._raw, index) or 32) for index in range(self.count))

    def tight(self, index: int) -> tuple[float, float, float, float]:
        left, right, bottom, top = self._pointers
        raw.FPDFText_GetCharBox(self._raw, index, left, right, bottom, top)
        x0, x1, y0, y1 = (side.value for side in self._sides)
        return self._turn.box(x0, y0, x1, y1)

    def loose(self, index: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(self._raw, index, ctypes.byref(self._rect))
        box = self._rect
        return self._turn.box(box.left, box.bottom, box.right, box.top)

    def bold(self, index: int) -> bool:
        if raw.FPDFText_GetFontWeight(self._raw, index) >= 600:
            return True
        buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._raw, index, buffer, 128, ctypes.byref(flags))
        name = buffer.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name

    def cell(self, index: int) -> TaggedCell | None:
        return self._tags.cell(self._text, index) if self._tags else None


def _runs(letters: _Letters, upright: list[tuple[float, float, float]]) -> Iterator[Run]:
    start = 0
    for end, letter in enumerate(letters.words):
        if letter in "\r\n":
            yield from _line(letters, start, end, upright)
            start = end + 1
        elif letter in _CUT:
            yield from _line(letters, start, end + 1, upright)
            start = end + 1
    yield from _line(letters, start, letters.count, upright)


def _line(letters: _Letters, start: int, end: int, upright: list[tuple[float, float, float]]) -> Iterator[Run]:
    """The runs of a line: it is cut at wide gaps, at upright rules and where a cell ends."""
    first = start
    for space in range(start, end):
        if letters.words[space] != " " or space <= first or space + 1 >= end or letters.words[space + 1] == " ":
            continue
        if _apart(letters, space, upright):
            yield from _run(letters, first, space)
            first = space + 1
    yield from _run(letters, first, end)


def _apart(letters: _Letters, space: int, upright: list[tuple[float, float, float]]) -> bool:
    """Whether what stands on the two sides of a space does not belong together."""
    if letters.cell(space - 1) != letters.cell(space + 1):
        return True
    left, right = letters.tight(space - 1), letters.tight(space + 1)
    size = max(right[3] - right[1], left[3] - left[1], 4)
    gap = right[0] - left[2]
    return gap < -size or gap > _WIDE_GAP * max(size, 7) or (gap > 0 and _crossed(left, right, upright))


def _crossed(left: tuple[float, ...], right: tuple[float, ...], upright: list[tuple[float, float, float]]) -> bool:
    middle = (left[1] + left[3]) / 2
    return any(left[2] - 1 <= x <= right[0] + 1 and low - 2 <= middle <= high + 2 for x, low, high in upright)


def _run(letters: _Letters, start: int, end: int) -> Iterator[Run]:
    words = letters.words
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    if start >= end:
        return
    first, last = letters.loose(start), letters.loose(end - 1)
    middle = next((index for index in range((start + end) // 2, end) if words[index].isalnum()), start)
    size = letters.loose(middle)
    yield Run(
        _whole(words[start:end]),
        min(first[0], last[0]),
        max(first[2], last[2]),
        min(first[1], size[1]),
        max(first[3], size[3]),
        round(size[3] - size[1], 1),
        letters.bold(middle) and letters.bold(start),
        letters.cell(start),
    )


def _whole(letters: str) -> str:
    """Halves of characters joined again."""
    return letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
