"""The facts of a document, each worked out when a rule first asks for it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from contract_drafter import languages
from contract_drafter.commitments import assess, split
from contract_drafter.linting import figures, kpis, passages, references, terms
from contract_drafter.model.document import Document
from contract_drafter.model.span import Span
from contract_drafter.rules._base import Amount, Dated, Figure, Judged, Kpi, Match, Passage, Ref, Sentence, Term

_NOT_JUDGED = {"definitions", "recital", "boilerplate", "signature"}
_FEWEST_WORDS = 4


class DocumentFacts:
    """What lint knows of one document: see `rules._base.Facts`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = document.language

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(passages.passages(self.document))

    @cached_property
    def whole(self) -> Passage:
        return self.passages[0] if self.passages else Passage(0, "", "", Span(""), self.language)

    @cached_property
    def text(self) -> str:
        return "\n".join(passage.text for passage in self.passages)

    @cached_property
    def folded(self) -> str:
        return "\n".join(passage.folded for passage in self.passages)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(
            Sentence(passage, found.start, found.end)
            for passage in self.passages
            if passage.kind != "heading"
            for found in split(passage.text)
        )

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        return tuple(
            Judged(each.passage, each.start, each.end, assess(each.text, each.passage.language, each.passage.heading))
            for each in self.sentences
            if each.passage.zone not in _NOT_JUDGED and each.text.count(" ") + 1 >= _FEWEST_WORDS
        )

    @cached_property
    def defined_terms(self) -> tuple[Term, ...]:
        return tuple(terms.defined_terms(self.passages))

    @cached_property
    def references(self) -> tuple[Ref, ...]:
        return tuple(references.references(self.passages))

    @cached_property
    def numbers(self) -> tuple[Figure, ...]:
        return tuple(figures.figures(self.passages))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        return tuple(figures.amounts(self.passages))

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        return tuple(figures.dates(self.passages))

    @cached_property
    def kpis(self) -> tuple[Kpi, ...]:
        return tuple(kpis.kpis(self.passages))

    def find(self, words: str, among: Iterable[Passage] | None = None) -> Iterator[Match]:
        """Where the phrases of a list stand as whole words."""
        for passage in self.passages if among is None else among:
            known = languages.lint_words(passage.language, words)
            for match in languages.lint_matcher(passage.language, words).finditer(passage.folded):
                phrase = " ".join(match[0].split())
                yield Match(passage, match.start(), match.end(), phrase, known.get(phrase, ""))

    def pattern(self, name: str, language: str) -> re.Pattern[str]:
        """A pattern over folded text."""
        return languages.lint_pattern(language, name)

    def words(self, name: str, language: str) -> Mapping[str, str]:
        """A list, each phrase with what stands for it."""
        return languages.lint_words(language, name)
