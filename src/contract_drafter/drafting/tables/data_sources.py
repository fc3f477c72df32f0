"""Where each KPI's data come from, how often, and who answers for them."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, choice, code, grid, part, placed_kpis
from contract_drafter.model.document import Block

_KPIS = "objectives.outcomes.kpis"
NEEDS = tuple(f"{_KPIS}.{name}" for name in ("name", "source", "population", "frequency", "owner"))
_COLUMNS = (
    ("kpi", "left"),
    ("card_source", "left"),
    ("card_population", "left"),
    ("card_frequency", "left"),
    ("card_owner", "left"),
)


def build(context: Context) -> tuple[Block, ...]:
    """One row a KPI."""
    rows: list[tuple[Cell, ...]] = []
    for at in placed_kpis(context):
        frequency = code(at.kpi, "frequency")
        rows.append(
            (
                part(context, at.kpi, at.place, "name"),
                part(context, at.kpi, at.place, "source"),
                part(context, at.kpi, at.place, "population", optional=True),
                choice(context, "frequency", frequency, f"{at.place}.frequency"),
                part(context, at.kpi, at.place, "owner"),
            )
        )
    return (grid(context, "data_sources_caption", _COLUMNS, rows),)
