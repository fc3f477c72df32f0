"""Where each rising target would stand in the second and third contract years, if it is met."""

from collections.abc import Iterator

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import harder_target
from contract_drafter.drafting.tables._example import quantity
from contract_drafter.drafting.tables._grid import Cell, PlacedKpi, grid, part, placed, placed_kpis
from contract_drafter.model.document import Block
from contract_drafter.model.functions import plain
from contract_drafter.model.values import Quantity, Record

_KPIS = "objectives.outcomes.kpis"
NEEDS = (
    *(f"{_KPIS}.{name}" for name in ("id", "name", "baseline", "floor", "target", "decimals")),
    "ratchet_kpis.kpi",
    "ratchet_kpis.ceiling",
    "ratchet_rate",
)
_COLUMNS = (
    ("kpi", "left"),
    ("card_target", "right"),
    ("second_year", "right"),
    ("third_year", "right"),
    ("ratchet_limit", "right"),
)


def build(context: Context) -> tuple[Block, ...]:
    """One row a rising target whose KPI has its figures."""
    rising = {plain(item.get("kpi")): item for item, _ in placed(context.scope, "ratchet_kpis")}
    named = [(at, rising[at.kpi.get("id")]) for at in placed_kpis(context) if at.kpi.get("id") in rising]
    rows = [row for at, item in named for row in _row(context, at, item)]
    return (grid(context, "ratchet_caption", _COLUMNS, rows),)


def _row(context: Context, at: PlacedKpi, rising: Record) -> Iterator[tuple[Cell, ...]]:
    floor, target = at.kpi.get("floor") or at.kpi.get("baseline"), at.kpi.get("target")
    rate, ceiling = plain(context.value("ratchet_rate")), rising.get("ceiling")
    if not isinstance(floor, Quantity) or not isinstance(target, Quantity) or None in (rate, ceiling):
        return
    second = harder_target(floor.value, target.value, rate, plain(ceiling))
    third = harder_target(floor.value, second, rate, plain(ceiling))
    yield (
        part(context, at.kpi, at.place, "name"),
        part(context, at.kpi, at.place, "target"),
        *(quantity(context, value, target) for value in (second, third, plain(ceiling))),
    )
