"""A card for each KPI: everything that two people need to compute the same figure."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, PlacedKpi, choice, code, part, placed_kpis, text
from contract_drafter.model.document import Block, Column, Table, Text, plain_text

_PARTS = (
    "id",
    "name",
    "kpi_class",
    "purpose",
    "formula",
    "unit",
    "direction",
    "population",
    "source",
    "frequency",
    "decimals",
    "owner",
    "baseline",
    "baseline_period",
    "floor",
    "target",
    "due",
    "weight",
    "missing_data",
    "counter",
    "minimum_responses",
    "sunset",
)
NEEDS = tuple(f"objectives.outcomes.kpis.{name}" for name in _PARTS)
_CODED = ("kpi_class", "direction", "frequency", "missing_data")
_OPTIONAL = ("counter", "purpose", "population", "sunset", "floor")


def build(context: Context) -> tuple[Block, ...]:
    """One card table a KPI, in the order of the outcomes."""
    return tuple(_card(context, at) for at in placed_kpis(context))


def _card(context: Context, at: PlacedKpi) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (text(context.label("outcome")), part(context, at.outcome, at.outcome_place, "title"))
    ]
    for name in _PARTS[2:]:
        if name == "baseline_period" or (name == "minimum_responses" and code(at.kpi, "kpi_class") != "X"):
            continue
        rows.append((text(context.label(f"card_{name}")), _cell(context, at, name)))
    number, called = (plain_text(part(context, at.kpi, at.place, name, name == "id")) for name in ("id", "name"))
    title = called if number == "–" else f"{number} – {called}"
    columns = (Column(context.label("card_item"), "left", 30), Column(context.label("card_value"), "left", 70))
    return Table(columns, tuple(rows), kind="card", title=title)


def _cell(context: Context, at: PlacedKpi, name: str) -> Cell:
    if name in _CODED:
        return choice(context, name, code(at.kpi, name), f"{at.place}.{name}")
    if name == "weight" and at.kpi.get("weight") is not None:
        return (*part(context, at.kpi, at.place, name), Text(context.label("weight_after")))
    if name == "baseline" and at.kpi.get("baseline_period") is not None:
        period = part(context, at.kpi, at.place, "baseline_period")
        return (*part(context, at.kpi, at.place, name), Text(" ("), *period, Text(")"))
    if name == "floor" and at.kpi.get("floor") is None:
        return text(context.label("floor_is_baseline"))
    return part(context, at.kpi, at.place, name, name in _OPTIONAL)
