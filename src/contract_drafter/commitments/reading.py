"""A sentence read: its tokens, and every class of phrase that the lexicon finds in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from contract_drafter.commitments.tokens import Token, tokenise
from contract_drafter.languages import Lexicon, Node

WALL = frozenset(".;:!?()")
"""What a gap in a phrase never jumps over."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A phrase of a class, from token `lo` to before token `hi`."""

    lo: int
    hi: int
    name: str = field(compare=False, default="")


@dataclass(slots=True)
class Reading:
    """A text, its tokens, and the marks on them by class, in order."""

    text: str
    tokens: list[Token]
    marks: dict[str, list[Mark]]
    lexicon: Lexicon
    starts: dict[tuple[str, int], Mark]

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
        return next(self.all(name, lo, hi), None)

    def any(self, names: tuple[str, ...], lo: int = 0, hi: int | None = None) -> Mark | None:
        """The first mark of any of these classes between two tokens."""
        found = [mark for name in names if (mark := self.find(name, lo, hi))]
        return min(found, default=None)

    def at(self, name: str, index: int) -> Mark | None:
        """The mark of a class that starts at this token."""
        return self.starts.get((name, index))

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
    starts: dict[tuple[str, int], Mark] = {}
    for index in range(len(tokens)):
        for name, end in _phrases(tokens, index, lexicon.root).items():
            found = marks.setdefault(name, [])
            if not found or end > found[-1].hi:
                mark = starts[name, index] = Mark(index, end, name)
                found.append(mark)
    return Reading(text, tokens, marks, lexicon, starts)


def _phrases(tokens: list[Token], start: int, root: Node) -> dict[str, int]:
    """The longest phrase of each class that starts at this token."""
    found: dict[str, int] = {}
    nodes = [root]
    for index in range(start, len(tokens)):
        token = tokens[index]
        following: dict[int, Node] = {}
        for node in nodes:
            for key in token.keys:
                if key in node.following:
                    each = node.following[key]
                    following[id(each)] = each
            if "*" in node.following and token.low not in WALL:
                each = node.following["*"]
                following[id(each)] = each
        if not following:
            break
        nodes = list(following.values())
        for node in nodes:
            for name in node.classes:
                found[name] = index + 1
    return found
