"""Objective, outcome, KPI: the chain that makes each measure mean something, with the value that is hoped for."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, grid, part, placed_kpis, short_day
from contract_drafter.model.document import Block

_OUTCOMES = "objectives.outcomes"
NEEDS = (
    "objectives.statement",
    f"{_OUTCOMES}.title",
    f"{_OUTCOMES}.value_hypothesis",
    f"{_OUTCOMES}.due",
    f"{_OUTCOMES}.kpis.name",
)
_COLUMNS = (
    ("objective", "left"),
    ("outcome", "left"),
    ("kpi", "left"),
    ("value_hypothesis", "left"),
    ("due", "left"),
)


def build(context: Context) -> tuple[Block, ...]:
    """One row a KPI; an objective or outcome is written once, beside its first KPI."""
    rows: list[tuple[Cell, ...]] = []
    for at in placed_kpis(context):
        statement = part(context, at.objective, at.objective_place, "statement") if at.first_of_objective else ()
        outcome: tuple[Cell, ...] = ((), (), ())
        if at.first_of_outcome:
            title, value = (part(context, at.outcome, at.outcome_place, name) for name in ("title", "value_hypothesis"))
            outcome = (title, value, short_day(context, at.outcome, at.outcome_place, "due"))
        rows.append((statement, outcome[0], part(context, at.kpi, at.place, "name"), outcome[1], outcome[2]))
    return (grid(context, "outcome_map_caption", _COLUMNS, rows),)
