"""The step of each interim target: from the floor to the target, in how many periods (domain 5.19)."""

from collections.abc import Iterator
from datetime import date

from contract_drafter.drafting import measurement_periods
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import interim_target
from contract_drafter.drafting.tables._example import figure
from contract_drafter.drafting.tables._grid import Cell, PlacedKpi, grid, part, placed_kpis
from contract_drafter.model.document import Block
from contract_drafter.model.values import Choice, Quantity

_KPIS = "objectives.outcomes.kpis"
NEEDS = (
    *(f"{_KPIS}.{name}" for name in ("name", "baseline", "floor", "target", "due", "decimals")),
    "effect_date",
    "measurement_period",
)
_COLUMNS = (
    ("kpi", "left"),
    ("card_floor", "right"),
    ("glide_periods", "right"),
    ("glide_step", "right"),
    ("card_target", "right"),
)


def build(context: Context) -> tuple[Block, ...]:
    """One row a KPI whose floor, target and date are known."""
    rows = [row for at in placed_kpis(context) for row in _row(context, at)]
    return (grid(context, "glide_path_caption", _COLUMNS, rows),)


def _row(context: Context, at: PlacedKpi) -> Iterator[tuple[Cell, ...]]:
    floor, target, due = at.kpi.get("floor") or at.kpi.get("baseline"), at.kpi.get("target"), at.kpi.get("due")
    start, period = context.value("effect_date"), context.value("measurement_period")
    if not isinstance(floor, Quantity) or not isinstance(target, Quantity) or not isinstance(due, date):
        return
    if not isinstance(start, date) or not isinstance(period, Choice) or due < start:
        return
    periods = measurement_periods.count(period.id, start, due)
    step = interim_target(floor.value, target.value, 1, periods) - interim_target(floor.value, target.value, 0, periods)
    yield (
        part(context, at.kpi, at.place, "name"),
        part(context, at.kpi, at.place, "floor" if at.kpi.get("floor") else "baseline"),
        figure(context, periods),
        figure(context, step, (target.decimals or 0) + 2),
        part(context, at.kpi, at.place, "target"),
    )
