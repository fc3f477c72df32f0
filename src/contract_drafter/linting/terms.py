"""Where a document defines its terms."""

import re
from collections.abc import Iterator
from functools import cache

from contract_drafter import languages
from contract_drafter.languages import Needle
from contract_drafter.linting.index import Index
from contract_drafter.rules._base import Passage, Term

_OPEN, _CLOSE = '«“"', '»”"'
_QUOTED = re.compile(rf"[{_OPEN}][ \u00a0\u202f]*([^{_OPEN}{_CLOSE}\n]{{1,80}}?)[ \u00a0\u202f]*[{_CLOSE}]")
_BRACKET = re.compile(r"\(([^()\n]{1,160})\)")
_BARE = r"[A-ZÀ-ÖØ-Þ][^.;:()\n«»“”\"]{0,60}?"
_NEAR = 60
"""Letters between a quoted term and the verb that defines it."""


def defined_terms(passages: tuple[Passage, ...], index: Index) -> Iterator[Term]:
    """The definitions in reading order."""
    quoting = index.holding(Needle(signs=frozenset(_OPEN))) or frozenset()
    for passage in passages:
        if passage.kind == "heading" or not (passage.index in quoting or passage.zone == "definitions"):
            continue
        if passage.kind == "cell":
            if passage.zone == "definitions" and passage.column == 1 and passage.row > 1 and len(passage.text) <= 80:
                yield Term(passage.text.strip(' «»“”"'), passage, *_inner(passage.text), how="table")
            continue
        seen: set[int] = set()
        for term in (*_by_verb(passage), *_short(passage)):
            if term.start not in seen:
                seen.add(term.start)
                yield term


def _inner(text: str) -> tuple[int, int]:
    words = text.strip(' «»“”"\u00a0\u202f')
    start = text.find(words)
    return start, start + len(words)


def _by_verb(passage: Passage) -> Iterator[Term]:
    verb = languages.lint_matcher(passage.language, "term_verb")
    quoted = False
    for match in _QUOTED.finditer(passage.text):
        after = passage.folded[match.end() : match.end() + _NEAR]
        found = verb.search(after)
        direct = after.lstrip().startswith((":", "–", "—")) and passage.zone == "definitions" and match.start() < 3
        if direct or (found and not re.search(r"[.;:]", after[: found.start()])):
            quoted = True
            yield Term(match[1], passage, match.start(1), match.end(1), "quoted")
    if not quoted and passage.zone == "definitions":
        bare = _bare(passage.language).match(passage.text)
        if bare:
            yield Term(bare[1], passage, bare.start(1), bare.end(1), "quoted")


@cache
def _bare(code: str) -> re.Pattern[str]:
    verbs = languages.alternation(languages.lint_words(code, "term_verb"))
    return re.compile(rf"\W*({_BARE})[ \u00a0\u202f]*(?:[:–—]|,?[ ](?:{verbs})(?!\w))")


def _short(passage: Passage) -> Iterator[Term]:
    """(ci-après « le Client »), (the "Provider")."""
    lead = _short_lead(passage.language)
    for bracket in _BRACKET.finditer(passage.text):
        if not lead.match(passage.folded, bracket.start(1)):
            continue
        for match in _QUOTED.finditer(passage.text, bracket.start(1), bracket.end(1)):
            yield Term(match[1], passage, match.start(1), match.end(1), "short")


@cache
def _short_lead(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:{languages.alternation(languages.lint_words(code, 'short_form'))})[\s,]*)*[{_OPEN}]")
