"""Tries a rule of a firm on its own examples: what it misses, and what it reports and should not."""

from collections.abc import Iterator
from datetime import date

from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.linting.own_rule import OwnRule
from contract_drafter.located_yaml import Located
from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.readers import md
from contract_drafter.readers._base import Reading
from contract_drafter.rules._base import Example

_ANY_DAY = date(2000, 1, 1)
"""An example has no date; a reader wants one."""


def misjudged(rule: OwnRule, located: Located) -> Iterator[Finding]:
    """The examples that the rule gets wrong, each at its place in the file."""
    for language in rule.looked_for:
        for index, example in enumerate(rule.BAD[language]):
            found = _found(rule, example, language, located.source)
            span = located.span(("bad", language, index))
            if not found:
                yield finding("LNT062", span, rule=rule.RULE.code)
            elif example.at and example.at not in found:
                yield finding("LNT063", span, rule=rule.RULE.code, at=example.at, found=" | ".join(found))
        for index, example in enumerate(rule.GOOD[language]):
            if found := _found(rule, example, language, located.source):
                span = located.span(("good", language, index))
                yield finding("LNT064", span, rule=rule.RULE.code, found=" | ".join(found))


def _found(rule: OwnRule, example: Example, language: str, source: str) -> list[str]:
    document, faults = md.read(example.text.encode(), source, Reading(_ANY_DAY, language=language))
    if document is None:
        raise UserError(*faults)
    return [hit.words for hit in rule.check(DocumentFacts(document))]
