"""What a delay costs under the French general clauses: V × R ÷ divisor, waived, then capped (domain 5.22)."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import delay_penalty, penalty_due
from contract_drafter.drafting.tables._example import amount, figure, figures
from contract_drafter.drafting.tables._grid import Cell, grid
from contract_drafter.model.document import Block

NEEDS = ("monthly_fee", "delay_divisor", "delay_penalty_cap", "delay_penalty_exemption", "contract_price_total")
_COLUMNS = (("days_late", "right"), ("penalty_formula", "right"), ("penalty_due", "right"))
_DAYS_SHOWN = (10, 60, 400)


def build(context: Context) -> tuple[Block, ...]:
    """Examples for a deliverable worth one month's price; no row while an answer is open."""
    rows: list[tuple[Cell, ...]] = []
    if given := figures(context, *NEEDS):
        value, divisor, cap, exemption, total = given
        for days in _DAYS_SHOWN:
            by_formula = delay_penalty(value, days, divisor)
            due = penalty_due(by_formula, exemption, total * cap / 100)
            rows.append((figure(context, days), *(amount(context, each, "monthly_fee") for each in (by_formula, due))))
    return (grid(context, "delay_penalties_caption", _COLUMNS, rows),)
