"""The rules there are, by code: chosen, named, and described in words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import ModuleType

from contract_drafter import languages, registry
from contract_drafter.model.finding import Finding, Severity
from contract_drafter.rules._base import Rule

SHELF = "contract_drafter.rules"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_ORDER = tuple(Severity)


@cache
def modules() -> Mapping[str, ModuleType]:
    """Every rule, by code. Raises ValueError when two have the same code."""
    found: dict[str, ModuleType] = {}
    for name in registry.names(SHELF):
        module = registry.load(SHELF, name)
        code = module.RULE.code
        if code in found:
            raise ValueError(f"{code} is the code of {name} and of {name_of(code)}")
        found[code] = module
    return dict(sorted(found.items()))


def rule(code: str) -> Rule | None:
    """The card of a rule, or None when no rule has this code."""
    module = modules().get(code)
    return module.RULE if module else None


def name_of(code: str) -> str:
    """The name of the fault, as the rule's file has it."""
    return modules()[code].__name__.rpartition(".")[2]


def cards() -> Iterator[Rule]:
    """Every card, by code."""
    for module in modules().values():
        yield module.RULE


def knows(wish: str) -> bool:
    """Whether a code, or the beginning of one ("VAG"), names a rule."""
    return any(code.startswith(wish) for code in modules()) if wish else False


def chosen(select: Iterable[str], ignore: Iterable[str], preview: bool) -> tuple[str, ...]:
    """The codes to run. A rule in preview runs when it is asked for by `preview`, or selected by its whole code.

    Where a rule is both selected and ignored, the longer wish decides.
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    found = []
    for code, module in modules().items():
        on, off = _longest(code, wanted), _longest(code, unwanted)
        if wanted and not on:
            continue
        if off and off >= on:
            continue
        if module.RULE.life == "preview" and not preview and code not in wanted:
            continue
        found.append(code)
    return tuple(found)


def _longest(code: str, wishes: tuple[str, ...]) -> int:
    return max((len(wish) for wish in wishes if code.startswith(wish)), default=0)


def at_least(severity: Severity, floor: Severity) -> bool:
    """Whether a severity is as grave as the floor."""
    return _ORDER.index(severity) <= _ORDER.index(floor)


def describe(finding: Finding, language: str) -> tuple[str, str]:
    """What is wrong, and what to do, in a language."""
    card = rule(finding.code)
    if card is None:
        return languages.describe(finding, language), ""
    values = dict(finding.values)
    return _filled(card.message.get(language), values), _filled(card.hint.get(language), values)


def _filled(text: str | None, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], "…"), text or "")
