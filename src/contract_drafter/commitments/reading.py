"""A sentence read: its tokens, and every class of phrase that the lexicon finds in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from contract_drafter.commitments.tokens import NUMBER, Following, Token, tokenise
from contract_drafter.languages import Lexicon


class Mark(NamedTuple):
    """A phrase of a class, from token `lo` to before token `hi`. Marks are in order of their places alone."""

    lo: int
    hi: int
    name: str = ""

    def __lt__(self, other: tuple[Any, ...]) -> bool:
        return self[:2] < other[:2]

    def __gt__(self, other: tuple[Any, ...]) -> bool:
        return self[:2] > other[:2]


_NONE: Mapping[str, Mark] = {}
_NEW = tuple.__new__
"""Makes a mark as `Mark(...)` does, without its cost."""


@dataclass(slots=True)
class Reading:
    """A text, its tokens, and the marks on them by class, in order."""

    text: str
    tokens: list[Token]
    marks: dict[str, list[Mark]]
    lexicon: Lexicon
    starts: Mapping[int, Mapping[str, Mark]]
    """By token, the marks that start there, by class."""
    numbers: list[int]
    """The tokens that are numbers, in figures or in words."""

    def all(self, name: str, lo: int = 0, hi: int | None = None) -> Iterator[Mark]:
        """The marks of a class that lie between two tokens."""
        end = len(self.tokens) if hi is None else hi
        for mark in self.marks.get(name, ()):
            if mark.lo >= end:
                return
            if mark.lo >= lo and mark.hi <= end:
                yield mark

    def find(self, name: str, lo: int = 0, hi: int | None = None) -> Mark | None:
        """The first mark of a class between two tokens."""
        marks = self.marks.get(name)
        if marks is None:
            return None
        end = len(self.tokens) if hi is None else hi
        for mark in marks:
            if mark.lo >= end:
                return None
            if mark.lo >= lo and mark.hi <= end:
                return mark
        return None

    def any(self, names: tuple[str, ...], lo: int = 0, hi: int | None = None) -> Mark | None:
        """The first mark of any of these classes between two tokens; of two alike, that of the class named first."""
        best: Mark | None = None
        for name in names:
            mark = self.find(name, lo, hi) if name in self.marks else None
            if mark is not None and (best is None or mark < best):
                best = mark
        return best

    def at(self, name: str, index: int) -> Mark | None:
        """The mark of a class that starts at this token."""
        return self.starts.get(index, _NONE).get(name)

    def low(self, index: int) -> str:
        """The folded word at a place, or nothing beyond the text."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def words(self, lo: int, hi: int) -> str:
        """The text from one token to before another."""
        return self.text[self.tokens[lo].start : self.tokens[hi - 1].end] if lo < hi else ""


def read(text: str, lexicon: Lexicon) -> Reading:
    """Tokens and marks of a text."""
    tokens = tokenise(text, lexicon)
    marks: dict[str, list[Mark]] = {}
    starts: dict[int, dict[str, Mark]] = {}
    for index, token in enumerate(tokens):
        if not (token.alone or token.onward):
            continue
        here: dict[str, Mark] = {}
        for name, end in _phrases(tokens, index).items():
            found = marks.get(name)
            if found is None:
                found = marks[name] = []
            elif end <= found[-1].hi:
                continue
            mark = here[name] = _NEW(Mark, (index, end, name))
            found.append(mark)
        if here:
            starts[index] = here
    numbers = [index for index, token in enumerate(tokens) if NUMBER in token.keys]
    return Reading(text, tokens, marks, lexicon, starts, numbers)


def _phrases(tokens: list[Token], start: int) -> dict[str, int]:
    """The longest phrase of each class that starts at this token, by where it ends."""
    found = dict.fromkeys(tokens[start].alone, start + 1)
    onward: Sequence[Following] = tokens[start].onward
    end = start + 1
    while onward and end < len(tokens):
        token = tokens[end]
        end += 1
        reached = [below[key] for below in onward for key in token.leads if key in below]
        for node in reached:
            for name in node.classes:
                found[name] = end
        onward = [node.following for node in reached if node.following]
    return found
