"""Printed lines → pieces: which lines go on, which start anew; hyphens at line ends; tables of contents."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import zip_longest

from contract_drafter.languages import layout_words
from contract_drafter.model.document import Text
from contract_drafter.model.span import Mark, Span
from contract_drafter.readers._base import ContentsPiece, Piece, Pieces, TablePiece
from contract_drafter.readers._structure.numbers import BULLETS, leading_number
from contract_drafter.readers._structure.words import shouted, title_like

_LEADERS = re.compile(r"(?:[.…]{4,}|(?:\s\.){4,}|…{2,}|_{4,})\s*\d{1,4}\s*$")
_ENDS_WITH_PAGE = re.compile(r"\S.*\s\d{1,3}$")
_RULE_SIGNS = frozenset("=-_*~")
_GOES_ON = frozenset(",-–—(«“")
_ENDED = frozenset(".;:!?…»”)]")
_HYPHENS = frozenset("-\u2010\u00ad\ufffe\x02")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_TAIL = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010\u00ad\ufffe\x02]$")
_ABBREVIATED = re.compile(r"\b[A-Z]\.$")
_LIST_GOES_ON = re.compile(r"(?:[.;:,]|\b(?:and|or|et|ou))$")
_HARD_WRAPPED = 120
_UNWRAPPED_LINE = 160
_LONGEST_TITLE = 110
_SHORTEST_BODY = 110


@dataclass(slots=True)
class TextLine:
    """A printed line.

    `start`, `end` and `limit` (where lines may end) are in letters or points; `letter` is the width of a letter.
    `gap` says that space stands before it. `style` is what lines of a paragraph share: font size, bold.
    """

    text: str
    line: int
    column: int = 1
    page: int | None = None
    start: float = 0
    end: float = 0
    limit: float = 0
    letter: float = 1
    gap: bool = False
    strong: bool = False
    level: int = 0
    style: object = None


def text_lines(text: str) -> list[TextLine]:
    """The lines of a plain text that are not blank."""
    rows = text.expandtabs(4).split("\n")
    lengths = sorted(len(row.rstrip()) for row in rows if row.strip())
    limit = lengths[int(len(lengths) * 0.9)] if lengths else 0
    wrapped = limit <= _HARD_WRAPPED
    found: list[TextLine] = []
    gap = True
    for index, row in enumerate(rows, 1):
        words = row.strip().replace("\f", "")
        if not words:
            gap = True
            continue
        if words[0] in _RULE_SIGNS and len(words) > 2 and len(set(words)) == 1:
            _underline(found, gap)
            gap = True
            continue
        start = len(row) - len(row.lstrip())
        end = len(row.rstrip())
        found.append(TextLine(words, index, start + 1, start=start, end=end, limit=limit if wrapped else 0, gap=gap))
        gap = not wrapped or end > _UNWRAPPED_LINE
    _mark_titles(found)
    return found


def _mark_titles(lines: list[TextLine]) -> None:
    """A short line alone above a long paragraph is a title."""
    for line, after, next_one in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        if not (line.gap and after.gap) or len(line.text) >= _LONGEST_TITLE:
            continue
        below = len(after.text) + (0 if next_one is None or next_one.gap else len(next_one.text))
        if below > _SHORTEST_BODY and title_like(line.text) and not _counted(line.text):
            line.strong = True


def _counted(text: str) -> bool:
    """Whether words open with a bullet or a number."""
    return BULLETS.match(text) is not None or leading_number(text) is not None


def _underline(found: list[TextLine], gap: bool) -> None:
    if found and not gap and title_like(found[-1].text):
        found[-1].strong = True


class _Known:
    """How often each word stands in the text: counted when the first word that a line's end may cut is met."""

    def __init__(self, lines: list[TextLine | TablePiece]) -> None:
        self._lines = lines

    @cached_property
    def _counts(self) -> Counter[str]:
        lines = (line.text.lower() for line in self._lines if isinstance(line, TextLine))
        return Counter(word for line in lines for word in _WORD.findall(line))

    def __getitem__(self, word: str) -> int:
        return self._counts[word.lower()]


def pieces_of(lines: Iterable[TextLine | TablePiece], source: str) -> Pieces:
    """Join the lines of each paragraph."""
    lines = list(lines)
    known = _Known(lines)
    pieces: Pieces = []
    group: list[TextLine] = []
    for each in _without_contents(lines):
        if isinstance(each, TextLine):
            if group and _starts(each, group):
                pieces.append(_piece(group, source, known))
                group = []
            group.append(each)
            continue
        if group:
            pieces.append(_piece(group, source, known))
            group = []
        pieces.append(each)
    if group:
        pieces.append(_piece(group, source, known))
    return pieces


def _starts(line: TextLine, group: list[TextLine]) -> bool:
    """Whether a line starts a paragraph rather than goes on with the one being read."""
    last = group[-1]
    if line.gap or line.level != last.level or line.strong != last.strong:
        return True
    if line.style != last.style and line.strong:
        return True
    if last.level or last.strong:
        return leading_number(line.text) is not None or not _filled(last, line)
    if last.text.split()[-1].lower().strip("(«") in _before_numbers() and line.text[0].isdecimal():
        return False
    lowered = line.text[:1].islower()
    if _opens(line.text):
        if _ABBREVIATED.search(last.text):
            return False
        if line.text[0] == "(" and _lowered_rest(line.text) and not _LIST_GOES_ON.search(last.text[-6:]):
            return False
        return last.text[-1] in _ENDED or not _filled(last, line) or line.start < group[0].start or len(last.text) < 60
    if len(group) == 1 and shouted(last.text) != shouted(line.text) and title_like(last.text) and shouted(last.text):
        return True
    goes_on = lowered or last.text[-1] in _GOES_ON or (last.text[-1] not in _ENDED and _long(last))
    return not goes_on and not _filled(last, line)


def _long(line: TextLine) -> bool:
    """Whether a line comes near the margin: a word may have been kept for the next line to stay with its figure."""
    return line.limit > 0 and line.end > 0.75 * line.limit


def _lowered_rest(text: str) -> bool:
    """Whether words after a number start in lower case, as those in the middle of a sentence do: "(3) days"."""
    return text.partition(")")[2].lstrip()[:1].islower()


def _opens(text: str) -> bool:
    if BULLETS.match(text):
        return True
    number = leading_number(text)
    if number is None:
        return False
    rest = text[number.end :].lstrip()
    if number.form in {"clause", "plain", "roman", "letter"}:
        return bool(rest) and (rest[0].isupper() or not rest[0].isalnum())
    return number.form == "item" or not rest or title_like(rest) or text[len(number.text) : number.end].strip() != ""


@cache
def _before_numbers() -> frozenset[str]:
    return frozenset((*layout_words("article"), *layout_words("schedule"), *layout_words("part"), "n°", "no."))


def _filled(last: TextLine, line: TextLine) -> bool:
    """Whether the first word of a line had no room on the line before it."""
    if not last.limit:
        return False
    first = len(line.text.split(" ", 1)[0]) + 1
    return last.end + first * last.letter > last.limit * 0.98


def _piece(group: list[TextLine], source: str, known: _Known) -> Piece:
    words = group[0].text
    first = group[0]
    marks = [Mark(0, first.line, first.column, first.page)]
    for line in group[1:]:
        words = _joined(words, line.text, known)
        marks.append(Mark(len(words) - len(line.text), line.line, line.column, line.page))
    span = Span(source, first.line, first.column, page=first.page, marks=tuple(marks))
    named = bool(first.level or first.strong) and not BULLETS.match(words) and _can_be_title(words)
    return Piece((Text(words),), span, level=first.level if named else 0, strong=first.strong and named)


def _can_be_title(words: str) -> bool:
    number = leading_number(words)
    rest = words[number.end :] if number else words
    return not rest or title_like(rest) or title_like(rest.rstrip(" :"))


def _joined(before: str, after: str, known: _Known) -> str:
    """Two lines as one: a word cut at the line's end is mended, unless its hyphen is its own."""
    tail = _TAIL.search(before[-60:]) if before[-1] in _HYPHENS else None
    if tail is None or not after[:1].isalpha():
        return f"{before} {after}"
    head = _WORD.match(after)
    if head is None or (after[:1].isupper() and not before.isupper()):
        return before + after
    whole, hyphenated = tail[1] + head[0], f"{tail[1]}-{head[0]}"
    soft = before[-1] in "\u00ad\ufffe\x02"
    if known[hyphenated] > known[whole] and not (soft and known[whole]):
        return f"{before[:-1]}-{after}"
    return before[:-1] + after


def _leads_to_page(text: str) -> bool:
    return text[-1].isdecimal() and _LEADERS.search(text[-200:]) is not None


def _without_contents(lines: list[TextLine | TablePiece]) -> Iterator[TextLine | TablePiece | ContentsPiece]:
    """The lines without those of a table of contents; one piece stands where it was."""
    inside, told = False, False
    names = layout_words("contents")
    for each, after in zip_longest(lines, lines[1:]):
        if not isinstance(each, TextLine):
            inside = False
            yield each
            continue
        if _leads_to_page(each.text):
            if not told:
                yield ContentsPiece("")
            inside, told = True, True
            continue
        if not told and len(each.text) < _LONGEST_TITLE and each.text.lower().strip(" :") in names:
            yield ContentsPiece(each.text)
            inside, told = True, True
            continue
        if inside and isinstance(after, TextLine) and _leads_to_page(after.text):
            continue
        if inside and _ENDS_WITH_PAGE.match(each.text) and each.text[-1] not in _ENDED:
            continue
        inside = False
        yield each
