"""What every fixer is given and gives: words to put in place of others, and the file with what could be put."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from contract_drafter.model.span import Span

_TOKEN = re.compile(r"\w+|\W")


@dataclass(frozen=True, slots=True)
class Fix:
    """Words to replace: `text[start:end]` of a passage. `span` is where these words start in the file."""

    span: Span
    text: str
    start: int
    end: int
    instead: str

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The file, and which of the fixes are in it. A fix is done as a whole or not at all."""

    content: bytes
    done: tuple[bool, ...]


def edits(words: str, instead: str) -> Iterator[tuple[int, int, str]]:
    """The least to change, token by token, so that the look of what stays is kept: `words[start:end]` and the new."""
    old, new = _TOKEN.findall(words), _TOKEN.findall(instead)
    ends = [0]
    for token in old:
        ends.append(ends[-1] + len(token))
    for kind, first, last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield ends[first], ends[last], "".join(new[new_first:new_last])
