"""What Markdown joins or drops and its author meant: lines of a paragraph that stand alone, words between < and >."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from contract_drafter.readers._markdown.inline import Source, is_words
from contract_drafter.readers._structure.numbers import leading_number
from contract_drafter.readers._structure.words import shouted, title_like

_FIRST = frozenset(["(a)", "a)", "a.", "(i)", "i)", "(1)", "1)", "1°"])
"""What a run of items begins with."""
_ENDED = re.compile(r"(?:[.;:,–—-]|\b(?:and|or|et|ou))\s*$")
_INSIDE = {True: re.compile(r"\S \(\d{1,2}\) "), False: re.compile(r"\S \([a-z]{1,4}\) ")}
"""A part that a sentence counts, by whether it is a figure."""
_TAG = re.compile(r"(?s)<!--.*?-->|<[^<>]*>")


def parted(token: Token, opened: Token) -> Iterator[Token]:
    """A block, or its parts: the title in capitals of an article on its first line, and items a line each."""
    lines = token.content.split("\n")
    starts = _starts(lines) if len(lines) > 1 and opened.type == "paragraph_open" else []
    if not starts:
        yield token
        return
    above = (token.map or [0, 0])[0]
    for start, end in pairwise([0, *starts, len(lines)]):
        yield token.copy(content="\n".join(lines[start:end]).strip(), map=[above + start, above + end])


def _starts(lines: list[str]) -> list[int]:
    titled = [1] if _is_title(lines[0]) and not shouted(lines[1]) else []
    return titled + [start for start in _items(lines) if start not in titled]


def _is_title(line: str) -> bool:
    number = leading_number(line)
    if number is None or number.form not in {"article", "schedule", "part"}:
        return False
    rest = line[number.end :].strip()
    return bool(rest) and shouted(rest) and title_like(rest)


def _items(lines: list[str]) -> list[int]:
    """Where items start, none where a sentence that counts its parts was only cut into lines."""
    numbers = [leading_number(line.strip()) for line in lines]
    starts = [index for index, number in enumerate(numbers) if number and number.form == "item"]
    first = numbers[starts[0]] if len(starts) > 1 else None
    if first is None or first.text not in _FIRST:
        return []
    inside = _INSIDE["1" in first.text]
    if any(inside.search(line) for line in lines):
        return []
    return [start for start in starts if start] if all(_ENDED.search(lines[at - 1]) for at in starts if at) else []


def untagged(html: str, source: Source) -> str:
    """The words of a block of HTML, with what only looks like a tag."""
    return _TAG.sub(lambda tag: tag[0] if is_words(tag[0], source) else " ", html)
