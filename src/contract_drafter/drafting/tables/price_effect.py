"""What an amendment does to the price and to the sum at risk, and the running percentage since signature."""

from fractions import Fraction

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import percent_change
from contract_drafter.drafting.tables._example import amount, figures, percent
from contract_drafter.drafting.tables._grid import NONE, Cell, grid, text
from contract_drafter.model.document import Block

NEEDS = ("initial_price", "price_before", "price_after", "at_risk_before", "at_risk_after")
_COLUMNS = (
    ("effect_item", "left"),
    ("before", "right"),
    ("after", "right"),
    ("difference", "right"),
)


def build(context: Context) -> tuple[Block, ...]:
    """The price, the sum at risk and the running percentage; no row while an answer is open."""
    rows: list[tuple[Cell, ...]] = []
    if given := figures(context, *NEEDS):
        initial, before, after, share_before, share_after = map(Fraction, given)
        running = (percent(context, percent_change(initial, price)) for price in (before, after))
        rows = [
            _money_row(context, "total_price", before, after),
            _money_row(context, "sum_at_risk", before * share_before / 100, after * share_after / 100),
            (text(context.label("percent_since_signature")), *running, NONE),
        ]
    return (grid(context, "price_effect_caption", _COLUMNS, rows),)


def _money_row(context: Context, label: str, before: Fraction, after: Fraction) -> tuple[Cell, ...]:
    amounts = (amount(context, each, "price_after") for each in (before, after, after - before))
    return (text(context.label(label)), *amounts)
