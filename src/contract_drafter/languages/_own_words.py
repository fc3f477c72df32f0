"""A firm's own words: what it adds to our lists, and takes out of them, while `own_words` is open.

An entry of a list of `OPEN_LISTS` is a phrase, in which `word~` is every form of a verb and `word^` singular and
plural, masculine and feminine; in a list of phrases to replace, `phrase = what stands for it`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

VAGUE_LISTS: Final = ("quality", "quantity", "vague_time", "escape", "comparative", "effort", "discretion")
"""Of `commitments/`: the words that blur a commitment, and what they blur."""
REPLACED_LISTS: Final = ("archaism", "doublet", "nominalisation", "empty_formula")
"""Of `lint/`: phrases with what stands for them."""
PLAIN_LISTS: Final = ("protected", "placeholder", "known_acronym", "plain_term", "outside_law")
OPEN_LISTS: Final = (*VAGUE_LISTS, *REPLACED_LISTS, *PLAIN_LISTS)
"""The lists that can be changed, by the same name in every language."""

_SIGNS = re.compile(r"[~^]")
_ELIDED = re.compile(r"(?<!\w)([a-zA-Z]{1,2}|[qQ]u)['’](?=\w)")
Function = TypeVar("Function", bound=Callable[..., Any])


class ListChange(NamedTuple):
    """What one list of one language gains and loses."""

    language: str
    name: str
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


class _InUse:
    """The changes that count now, and the caches of what is made from the lists."""

    changes: Sequence[ListChange] = ()
    clear: Final[list[Callable[[], None]]] = []


def cached_words(function: Function) -> Function:
    """`functools.cache` for what is made from the word lists: forgotten when they change."""
    made = cache(function)
    _InUse.clear.append(made.cache_clear)
    return made  # type: ignore[return-value]


@contextmanager
def own_words(changes: Sequence[ListChange]) -> Iterator[None]:
    """The lists with these changes, for all of this process, until it closes."""
    before = _InUse.changes
    _use(changes)
    try:
        yield
    finally:
        _use(before)


def _use(changes: Sequence[ListChange]) -> None:
    if tuple(changes) != tuple(_InUse.changes):
        _InUse.changes = tuple(changes)
        for clear in _InUse.clear:
            clear()


def with_own_words(code: str, lists: dict[str, str], parted_by: str) -> dict[str, str]:
    """The lists of a language as they are in use; `parted_by` is the sign between two entries."""
    for change in _InUse.changes:
        if change.language != code:
            continue
        for name in lists:
            if name.rstrip("~^") == change.name:
                lists[name] = f" {parted_by} ".join(_entries(lists[name], parted_by, change))
            elif name == f"told_{change.name}_pattern" and change.add:
                lists[name] += "".join(f"|{_as_pattern(entry)}" for entry in change.add)
    return lists


def _entries(entries: str, parted_by: str, change: ListChange) -> Iterator[str]:
    gone = {words.lower() for words in change.remove}
    for entry in entries.split(parted_by):
        if entry.strip() and " ".join(entry.partition("=")[0].split()).lower() not in gone:
            yield entry.strip()
    for words in change.add:
        yield _ELIDED.sub(r"\1' ", words.lower()) if change.name in VAGUE_LISTS else words


def _as_pattern(entry: str) -> str:
    """Finds an entry, whatever the endings of its words, in small letters."""
    words = entry.lower().replace("’", "'").split()
    return " ".join(re.escape(_SIGNS.sub("", word)) + r"\w*" for word in words)
