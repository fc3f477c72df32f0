"""The rules there are, by code: chosen, named, and described in words.

`cards` are those that a run knows: ours, and those of the firm that lints.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from contract_drafter import languages, registry, rules
from contract_drafter.model.finding import Finding, Severity
from contract_drafter.rules._base import Example, Facts, Hit, Rule

SHELF = "contract_drafter.rules"
Cards = Mapping[str, Rule]
_ORDER = tuple(Severity)
_DIGITS = "0123456789"


class RuleModule(Protocol):
    """A module of the shelf `rules`, or a rule that a firm wrote."""

    @property
    def RULE(self) -> Rule: ...  # noqa: N802
    @property
    def BAD(self) -> Mapping[str, tuple[Example, ...]]: ...  # noqa: N802
    @property
    def GOOD(self) -> Mapping[str, tuple[Example, ...]]: ...  # noqa: N802
    def check(self, facts: Facts) -> Iterator[Hit]: ...


def modules() -> Mapping[str, RuleModule]:
    """Every rule of ours, by code."""
    return {code: module(code) for code in cards()}


def module(code: str) -> RuleModule:
    """A rule of ours, loaded when it is first asked for. Raises KeyError for an unknown code."""
    return cast(RuleModule, registry.load(SHELF, cards()[code].name))


@cache
def cards() -> Cards:
    """Every card of ours, by code, with the name that its file has: kept, so that a run loads only its own rules.

    Raises ValueError when two rules have the same code.
    """
    folder = Path(rules.__path__[0])
    return languages.made_from(folder, "cards", {}, sorted(folder.glob("*.py")), _cards)


def _cards() -> Cards:
    found: dict[str, Rule] = {}
    for name in registry.names(SHELF):
        rule = cast(RuleModule, registry.load(SHELF, name)).RULE
        if rule.code in found:
            raise ValueError(f"two rules have the code {rule.code}")
        found[rule.code] = rule._replace(name=name)
    return dict(sorted(found.items()))


@cache
def families_of_codes() -> frozenset[str]:
    """The letters with which our codes begin: of rules, and of all that the program says."""
    return frozenset(code.rstrip(_DIGITS) for code in (*cards(), *languages.finding_codes()))


def knows(wish: str, among: Cards) -> bool:
    """Whether a code, or the beginning of one ("VAG"), names a rule."""
    return any(code.startswith(wish) for code in among) if wish else False


def chosen(select: Iterable[str], ignore: Iterable[str], preview: bool, among: Cards) -> tuple[str, ...]:
    """The codes to run. A rule in preview runs when it is asked for by `preview`, or selected by its whole code.

    Where a rule is both selected and ignored, the longer wish decides.
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    found = []
    for code, card in among.items():
        on, off = _longest(code, wanted), _longest(code, unwanted)
        if wanted and not on:
            continue
        if off and off >= on:
            continue
        if card.life == "preview" and not preview and code not in wanted:
            continue
        found.append(code)
    return tuple(found)


def _longest(code: str, wishes: tuple[str, ...]) -> int:
    return max((len(wish) for wish in wishes if code.startswith(wish)), default=0)


def at_least(severity: Severity, floor: Severity) -> bool:
    """Whether a severity is as grave as the floor."""
    return _ORDER.index(severity) <= _ORDER.index(floor)


def describe(finding: Finding, language: str, among: Cards | None = None) -> tuple[str, str]:
    """What is wrong, and what to do, in a language."""
    card = (cards() if among is None else among).get(finding.code)
    if card is None:
        return languages.describe(finding, language), ""
    values = dict(finding.values)
    message, hint = (languages.fill(text.get(language) or "", values, language) for text in (card.message, card.hint))
    return message, hint
