"""The facts of a document, each worked out when a rule first asks for it."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property

from contract_drafter import languages
from contract_drafter.commitments import split
from contract_drafter.languages import Needle
from contract_drafter.linting import duties, figures, kpis, passages, references, terms
from contract_drafter.linting.index import Index
from contract_drafter.model.document import Document
from contract_drafter.model.span import Span
from contract_drafter.rules._base import (
    Amount,
    Dated,
    Figure,
    Judged,
    Kpi,
    Match,
    Passage,
    Ref,
    Sentence,
    Term,
)
from contract_drafter.rules._threshold import Threshold


class DocumentFacts:
    """What lint knows of one document: see `rules._base.Facts`."""

    def __init__(self, document: Document, thresholds: Mapping[str, int] | None = None) -> None:
        self.document = document
        self._thresholds = thresholds or {}
        self.language = document.language
        self.kept: dict[Hashable, object] = {}
        self._sentences: dict[int, tuple[Sentence, ...]] = {}

    @cached_property
    def _read(self) -> tuple[tuple[Passage, ...], Index]:
        return passages.passages(self.document)

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self._read[0]

    @cached_property
    def whole(self) -> Passage:
        return self.passages[0] if self.passages else Passage(0, "", "", Span(""), self.language)

    @property
    def folded(self) -> str:
        return self._read[1].text

    @cached_property
    def words_in_all(self) -> int:
        return sum(self._read[1].counts)

    @cached_property
    def _languages(self) -> Mapping[str, frozenset[int]]:
        """The languages that occur, each with its passages; only one when all are in it."""
        found: dict[str, list[int]] = {}
        for passage in self.passages:
            found.setdefault(passage.language, []).append(passage.index)
        return {code: frozenset(places) for code, places in found.items()}

    @property
    def sentences(self) -> Iterator[Sentence]:
        for passage in self.passages:
            yield from self.sentences_of(passage)

    def sentences_of(self, passage: Passage) -> tuple[Sentence, ...]:
        found = self._sentences.get(passage.index)
        if found is None:
            pieces = () if passage.kind == "heading" else split(passage.text)
            found = tuple(Sentence(passage, piece.start, piece.end) for piece in pieces)
            self._sentences[passage.index] = found
        return found

    @cached_property
    def duties(self) -> tuple[Judged, ...]:
        return tuple(duties.duties(self))

    def judged(self, passage: Passage) -> Iterator[Judged]:
        return duties.judged(self, passage)

    @cached_property
    def defined_terms(self) -> tuple[Term, ...]:
        return tuple(terms.defined_terms(*self._read))

    @cached_property
    def references(self) -> tuple[Ref, ...]:
        return tuple(references.references(*self._read))

    def numbers(self, passage: Passage) -> Iterator[Figure]:
        return figures.figures(passage)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        return tuple(figures.amounts(*self._read))

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        return tuple(figures.dates(*self._read))

    @cached_property
    def kpis(self) -> tuple[Kpi, ...]:
        return tuple(kpis.kpis(self.passages))

    def find(self, words: str, among: Iterable[Passage] | None = None) -> Iterator[Match]:
        """Where the phrases of a list stand as whole words."""
        for passage in self._holding(languages.words_needle, words) if among is None else among:
            known = languages.lint_words(passage.language, words)
            for match in languages.lint_matcher(passage.language, words).finditer(passage.folded):
                phrase = " ".join(match[0].split())
                yield Match(passage, match.start(), match.end(), phrase, known.get(phrase, ""))

    def matches(self, name: str) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Where a pattern matches, each passage in its language."""
        for passage in self.holding(name):
            for match in languages.lint_pattern(passage.language, name).finditer(passage.folded):
                yield passage, match

    def holding(self, name: str) -> Iterator[Passage]:
        """The passages in which a pattern of their language may match."""
        return self._holding(languages.pattern_needle, name)

    def having(self, needle: Needle) -> Iterator[Passage]:
        """The passages that hold one of these words, parts of words or signs."""
        return (self.passages[place] for place in self._read[1].places(needle))

    def beginning(self, stem: str) -> Iterator[Passage]:
        """The passages with a word that begins so, accents aside."""
        return (self.passages[place] for place in self._read[1].beginning(stem))

    def word_count(self, passage: Passage) -> int:
        """How many words a passage has."""
        return self._read[1].counts[passage.index]

    def _holding(self, needle: Callable[[str, str], Needle | None], name: str) -> Iterator[Passage]:
        places: set[int] = set()
        for code, own in self._languages.items():
            held = self._read[1].holding(needle(code, name))
            places |= own if held is None else held & own
        return (self.passages[place] for place in sorted(places))

    def pattern(self, name: str, language: str) -> re.Pattern[str]:
        """A pattern over folded text."""
        return languages.lint_pattern(language, name)

    def threshold(self, figure: Threshold, language: str) -> int:
        """A figure as the settings have it, else its default in this language."""
        return self._thresholds.get(figure.name, figure.of(language))

    def words(self, name: str, language: str) -> Mapping[str, str]:
        """A list, each phrase with what stands for it."""
        return languages.lint_words(language, name)
