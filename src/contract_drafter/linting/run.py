"""Runs rules over a document: hits become findings with a place, each once, in reading order."""

import gc
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from contract_drafter.commitments import Sentence, split
from contract_drafter.linting.catalogue import RuleModule, module
from contract_drafter.linting.examined import Located
from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.model.document import Document
from contract_drafter.model.finding import Finding
from contract_drafter.model.span import Span
from contract_drafter.rules._base import Hit, Rule

_WORDS_SHOWN = 120


def lint(document: Document, source: str, codes: Iterable[str]) -> list[Located]:
    """The findings of these rules, in reading order. The same words are found once by a rule."""
    return lint_facts(DocumentFacts(document), source, codes)


def lint_facts(
    facts: DocumentFacts, source: str, codes: Iterable[str], own: Mapping[str, RuleModule] | None = None
) -> list[Located]:
    """The findings of these rules over facts that may be used again. `own` are rules beside those of the shelf."""
    found: dict[tuple[str, int, int, int], Located] = {}
    with _without_collection():
        for code in codes:
            rule = (own or {}).get(code) or module(code)
            for hit in rule.check(facts):
                key = (code, hit.passage.index, hit.start, hit.end)
                found.setdefault(key, Located(_finding(rule.RULE, hit, source), hit))
        ordered = sorted(found.values(), key=_reading_order)
        return _with_fingerprints(ordered)


@contextmanager
def _without_collection() -> Iterator[None]:
    """The facts of a document are many and hold no cycles: to look for some among them only takes time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _finding(rule: Rule, hit: Hit, source: str) -> Finding:
    words = " ".join(hit.words.split())
    shown = words if len(words) <= _WORDS_SHOWN else words[: _WORDS_SHOWN - 1] + "…"
    values = (*hit.values, ("words", shown)) if shown else hit.values
    span = hit.passage.span.at(hit.start)
    if not span.source:
        span = span._replace(source=source)
    related = tuple(each.span.at(0) if each.span.source else Span(source) for each in hit.related)
    return Finding(rule.code, span, values, hit.severity or rule.severity, related)


def _reading_order(located: Located) -> tuple[int, int, int, str]:
    hit = located.hit
    return hit.passage.index, hit.start, hit.end, located.finding.code


def _with_fingerprints(found: list[Located]) -> list[Located]:
    """Each finding known by its rule, its article and its sentence; the same again counts up."""
    seen: Counter[str] = Counter()
    made, last, sentences = [], None, list[Sentence]()
    for located in found:
        hit = located.hit
        if hit.passage is not last:
            last, sentences = hit.passage, split(hit.passage.folded)
        words = _sentence(hit, sentences), " ".join(hit.words.split())
        base = "\n".join((located.finding.code, hit.passage.article, *words))
        seen[base] += 1
        digest = hashlib.sha256(f"{base}\n{seen[base]}".encode()).hexdigest()[:32]
        made.append(located._replace(fingerprint=digest))
    return made


def _sentence(hit: Hit, sentences: Iterable[Sentence]) -> str:
    """The sentence that holds the words, spaces made plain; nothing for what is found in the whole document."""
    if hit.end <= hit.start:
        return ""
    for each in sentences:
        if each.start <= hit.start < each.end:
            return " ".join(each.text.split())
    return " ".join(hit.passage.folded.split())
