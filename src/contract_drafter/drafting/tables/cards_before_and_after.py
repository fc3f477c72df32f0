"""The KPI cards that an amendment changes: each line that moves, before and after."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, part, placed, text
from contract_drafter.drafting.tables.kpi_decisions import DECISIONS, NEEDS, card_changes, line, moves
from contract_drafter.model.document import Block, Column, Paragraph, Table, Text, plain_text
from contract_drafter.model.values import Record

__all__ = ["NEEDS", "build"]


def build(context: Context) -> tuple[Block, ...]:
    """One card a KPI that changes; a sentence when none does."""
    changed = [at for at in placed(context.scope, DECISIONS) if moves(at[0]) or card_changes(at[0], at[1])]
    cards = tuple(_card(context, decision, place) for decision, place in changed)
    return cards or (Paragraph((Text(context.label("no_card_changes")),)),)


def _card(context: Context, decision: Record, place: str) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (text(context.label(label)), line(context, decision, place, old), line(context, decision, place, new))
        for label, old, new in moves(decision)
    ]
    for change, at in card_changes(decision, place):
        rows.append(tuple(part(context, change, at, name) for name in ("item", "before", "after")))
    columns = (
        Column(context.label("card_item"), "left", 26),
        Column(context.label("before"), "left", 37),
        Column(context.label("after"), "left", 37),
    )
    return Table(columns, tuple(rows), caption=plain_text(part(context, decision, place, "kpi_name")))
