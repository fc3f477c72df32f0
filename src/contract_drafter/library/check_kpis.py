"""Every fault of the KPI catalogue: kinds that no card knows, and calculations that do not give their example."""

from collections.abc import Iterator, Mapping
from typing import Final

from contract_drafter.located_yaml import nearest
from contract_drafter.model.calculation import CalculationError, ExpressionError, calculate, parse
from contract_drafter.model.expression import Expression, paths
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.library import Library
from contract_drafter.model.rounding import half_up
from contract_drafter.question_types.kpi import DEFINITION, FIELDS

ALLOWED: Final[Mapping[str, tuple[object, ...]]] = {
    **{part.id: tuple(each.id for each in part.options) for part in FIELDS if part.options and part.id in DEFINITION},
    "decimals": next(tuple(range(int(part.max or 0) + 1)) for part in FIELDS if part.id == "decimals"),
}
"""What the answers may say of a KPI, the catalogue may: its class, its direction, its frequency, its decimals."""


def check_kpis(library: Library) -> Iterator[Finding]:
    """All that is wrong in the catalogue, but for unknown kinds."""
    for kpi in library.kpis.values():
        for index, other in enumerate(kpi.paired_with):
            if other not in library.kpis:
                span = library.place("kpi", kpi.id, "paired_with", index)
                yield finding("LIB060", span, kpi=kpi.id, named=other, nearest=nearest(other, library.kpis))
        yield from _calculation(library, kpi)
        yield from _names(library, kpi)


def unknown_kinds(library: Library) -> Iterator[Finding]:
    """The kinds of KPIs that no card knows: nothing can be asked or drafted while there is one."""
    for kpi in library.kpis.values():
        for key, allowed in ALLOWED.items():
            if (value := getattr(kpi, key)) not in allowed:
                span = library.place("kpi", kpi.id, key)
                yield finding("LIB023", span, what=key, value=value, allowed=", ".join(map(str, allowed)))


def _calculation(library: Library, kpi: KpiDefinition) -> Iterator[Finding]:
    """The calculation can be read, uses every variable, and gives the example's result at the card's decimals."""
    if kpi.decimals not in ALLOWED["decimals"]:
        return
    if not kpi.calculation:
        yield finding("LIB061", library.place("kpi", kpi.id), Severity.WARNING, kpi=kpi.id)
        return
    span = library.place("kpi", kpi.id, "calculation")
    try:
        expression = parse(kpi.calculation)
        found = _worked_out(kpi, expression)
    except (ExpressionError, CalculationError) as error:
        yield finding("LIB062", span, calculation=kpi.calculation, problem=error)
        return
    used = {str(path) for path in paths(expression)}
    for index, variable in enumerate(kpi.variables):
        if variable.id not in used:
            yield finding("LIB063", library.place("kpi", kpi.id, "variables", index), variable=variable.id)
    if found != kpi.example_result:
        place = library.place("kpi", kpi.id, "example_result") if kpi.example_result else span
        yield finding("LIB064", place, found=found, written=kpi.example_result or "–")


def _worked_out(kpi: KpiDefinition, expression: Expression) -> str:
    """What the calculation gives with the examples of the variables, rounded half up as the card says."""
    values = {variable.id: variable.example for variable in kpi.variables}
    return str(half_up(calculate(expression, values), kpi.decimals))


def _names(library: Library, kpi: KpiDefinition) -> Iterator[Finding]:
    """The formula, in each language, says every variable by its name."""
    for index, variable in enumerate(kpi.variables):
        for language in library.languages:
            name, formula = variable.name.get(language) or "", kpi.formula.get(language) or ""
            if not name or name.casefold() not in formula.casefold():
                span = library.place("kpi", kpi.id, "variables", index, "name")
                yield finding("LIB065", span, variable=variable.id, name=name or "–", language=language)
