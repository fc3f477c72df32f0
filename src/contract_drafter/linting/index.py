"""The words of a document, each with the passages that hold it: a rule reads only where it can find something."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from contract_drafter import languages
from contract_drafter.languages import Needle

_WORD = re.compile(r"\w+")
_FEW = 8
"""Passages that are sooner read than told apart further."""


class Index:
    """Where words stand, passage by passage."""

    def __init__(self) -> None:
        self.counts: list[int] = []
        """How many words each passage has."""
        self._texts: list[str] = []
        self._held: dict[str, list[int]] = defaultdict(list)
        self._known: dict[Needle, frozenset[int] | None] = {}
        self._signs: dict[str, list[int]] = {}

    def add(self, folded: str) -> list[str]:
        """Take in the next passage, folded. Returns its words."""
        words = _WORD.findall(folded)
        place, held = len(self._texts), self._held
        for word in set(words):
            held[word].append(place)
        self._texts.append(folded)
        self.counts.append(len(words))
        return words

    def __contains__(self, word: str) -> bool:
        return word in self._held

    def holding(self, needle: Needle | None) -> frozenset[int] | None:
        """The places of the passages that hold it; None for all of them."""
        if needle is None:
            return None
        if needle not in self._known:
            self._known[needle] = self._all_of(needle) if needle.all_of else self._any_of(needle)
        return self._known[needle]

    def places(self, needle: Needle | None) -> list[int]:
        """The places of the passages that may hold it, in order."""
        held = self.holding(needle)
        return [*range(len(self._texts))] if held is None else sorted(held)

    def _all_of(self, needle: Needle) -> frozenset[int] | None:
        found: frozenset[int] | None = None
        for each in needle.all_of:
            held = self.holding(each)
            if held is not None:
                found = held if found is None else found & held
            if found is not None and len(found) <= _FEW:
                break
        return found

    def _any_of(self, needle: Needle) -> frozenset[int] | None:
        lists = [self._held[word] for word in needle.words if word in self._held]
        for part in needle.parts:
            lists += [self._held[word] for word in self._with(part)]
        lists += [self._beside(sign) for sign in needle.signs]
        if needle.digit:
            lists.append(self._digits)
        found = frozenset[int]().union(*lists)
        for each in needle.any_of:
            held = self.holding(each)
            if held is None:
                return None
            found |= held
        return found

    @cached_property
    def text(self) -> str:
        """All passages, folded, a line each."""
        return "\n".join(self._texts)

    @cached_property
    def _begins(self) -> list[int]:
        """Where each passage begins in `text`, and where the last one ends."""
        return [0, *accumulate(len(text) + 1 for text in self._texts)]

    @cached_property
    def _vocabulary(self) -> str:
        return "\n" + "\n".join(self._held) + "\n"

    @cached_property
    def _unaccented(self) -> list[tuple[str, str]]:
        """Every word without its accents, in alphabetical order, and as it stands."""
        plain = languages.unaccented("\n".join(self._held)).split("\n")
        return sorted(zip(plain, self._held, strict=True))

    def beginning(self, stem: str) -> list[int]:
        """The places of the passages with a word that begins so, accents aside, in order."""
        words, found = self._unaccented, set[int]()
        for place in range(bisect_left(words, (stem, "")), len(words)):
            plain, word = words[place]
            if not plain.startswith(stem):
                break
            found.update(self._held[word])
        return sorted(found)

    @cached_property
    def _digits(self) -> list[int]:
        """The passages that hold a figure."""
        lists = (places for word, places in self._held.items() if not word.isalpha() and re.search(r"\d", word))
        return list(set().union(*lists))

    def _with(self, part: str) -> Iterable[str]:
        """The words that have this part."""
        text, at = self._vocabulary, self._vocabulary.find(part)
        while at >= 0:
            end = text.index("\n", at)
            yield text[text.rindex("\n", 0, at) + 1 : end]
            at = text.find(part, end)

    def _beside(self, sign: str) -> list[int]:
        """The passages that hold this sign, which is no word."""
        if sign in self._signs:
            return self._signs[sign]
        text, begins = self.text, self._begins
        found = self._signs[sign] = list[int]()
        at = text.find(sign)
        while at >= 0:
            place = bisect_right(begins, at) - 1
            found.append(place)
            at = text.find(sign, begins[place + 1])
        return found
