"""The KPI catalogue as one looks for something in it: by words, by what comes nearest."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher
from typing import Final

from contract_drafter.languages import labels, say, unaccented
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.values import LocalText, Quantity

ACTIVITY: Final = "A"
"""The class of the KPIs that count work: never offered without a warning."""
_NEAR: Final = 0.6
"""Words that resemble each other less have nothing to do with each other. 1: they are the same."""
Catalogue = Mapping[str, KpiDefinition]


def search(catalogue: Catalogue, words: str) -> tuple[KpiDefinition, ...]:
    """Those whose id, name in any language or domain has every word, accents and capitals aside."""
    wanted = _fold(words).split()
    return tuple(kpi for kpi in catalogue.values() if all(word in _known_as(kpi) for word in wanted))


def nearest_kpis(catalogue: Catalogue, words: str, count: int) -> tuple[KpiDefinition, ...]:
    """Those whose id or name resembles the words, at most `count`, the nearest first."""
    wanted = _fold(words)
    likeness = {kpi.id: _likeness(wanted, kpi) for kpi in catalogue.values()}
    near = [kpi for kpi in catalogue.values() if likeness[kpi.id] >= _NEAR]
    return tuple(sorted(near, key=lambda kpi: (-likeness[kpi.id], kpi.id))[:count])


def kpi_line(kpi: KpiDefinition, language: str) -> str:
    """A KPI in one line: id, name, unit, kind, example of baseline and target, and the warning on an activity."""
    words = labels(language)
    kind, name = words[f"part.kpi.kpi_class.{kpi.kpi_class}"], kpi.name.get(language) or kpi.id
    warning = words["kpi_activity_short"] if kpi.kpi_class == ACTIVITY else ""
    facts = (name, kpi.unit.get(language) or "", kind, example_line(kpi, language), warning)
    return f"{kpi.id:<5} " + " · ".join(fact for fact in facts if fact)


def example_line(kpi: KpiDefinition, language: str) -> str:
    """As in 1.80 → 2.20; "" when the catalogue has no example."""
    both = (kpi.example_baseline, kpi.example_target)
    return " → ".join(_figure(figure, language) for figure in both) if all(both) else ""


def variable_lines(kpi: KpiDefinition, language: str) -> Iterator[str]:
    """What the formula starts from, one variable a line: "orders = confirmed orders (orders): 7,840"."""
    for variable in kpi.variables:
        given = variable.example if isinstance(variable.example, tuple) else (variable.example,)
        figures = " · ".join(say(Decimal(figure), language) for figure in given)
        yield labels(language)["kpi_variable"].format(
            id=variable.id,
            name=variable.name.get(language) or variable.id,
            unit=variable.unit.get(language) or "",
            figures=figures,
        )


def computed_line(kpi: KpiDefinition, language: str) -> str:
    """The calculation and what it gives with those figures: "orders / sessions * 100 = 1.96 %"; "" without one."""
    if not kpi.calculation:
        return ""
    return f"{kpi.calculation} = {_with_unit(kpi.example_result, kpi, language)}"


def example_figure(kpi: KpiDefinition, part: str, language: str) -> str | None:
    """The catalogue's own example of a figure of the KPI, with its unit; None for the other parts."""
    figures = {"baseline": kpi.example_baseline, "floor": kpi.example_baseline, "target": kpi.example_target}
    return _with_unit(figures[part], kpi, language) if part in figures else None


def _with_unit(figure: str, kpi: KpiDefinition, language: str) -> str:
    """A figure of the KPI with its unit; as the catalogue writes it where it is no figure or lacks its unit's words."""
    try:
        return say(Quantity(Decimal(figure), kpi.unit, kpi.decimals), language)
    except (InvalidOperation, LookupError):
        return figure


def _figure(figure: str, language: str) -> str:
    try:
        return say(Decimal(figure), language)
    except InvalidOperation:
        return figure


def _known_as(kpi: KpiDefinition) -> str:
    return _fold(" ".join((kpi.id, *_said(kpi.name), kpi.domain)))


def _likeness(wanted: str, kpi: KpiDefinition) -> float:
    """How near: the whole to the id or the name, or each word to the word of the name it resembles most."""
    whole = max(_ratio(wanted, _fold(name)) for name in (kpi.id, *_said(kpi.name)))
    known = _known_as(kpi).split()
    words = wanted.split()
    each = sum(max(_ratio(word, other) for other in known) for word in words) / len(words) if words else 0
    return max(whole, each)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _said(words: LocalText) -> tuple[str, ...]:
    return tuple(said for _, said in words.by_language) or (words.everywhere or "",)


def _fold(words: str) -> str:
    return unaccented(words.casefold().replace("’", "'"))
