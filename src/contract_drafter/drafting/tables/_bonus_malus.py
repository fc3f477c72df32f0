"""What the bonus and the malus change in a price, from the highest score to the lowest (domain 5.8)."""

from decimal import Decimal
from fractions import Fraction

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import bonus_or_malus
from contract_drafter.drafting.tables._example import amount, figure, figures, percent
from contract_drafter.drafting.tables._grid import Cell, grid
from contract_drafter.model.document import Block

RULES = ("bonus_low", "bonus_high", "bonus_rate", "malus_rate", "bonus_cap", "malus_cap")
_COLUMNS = (("incentive_score", "right"), ("price_change", "right"), ("money_change", "right"))
_HIGHEST = Decimal(120)


def examples(context: Context, price: str, caption: str) -> tuple[Block, ...]:
    """Six rows: beyond the neutral zone, at its edges, and below it. `price`: the answer that the rates apply to."""
    rows: list[tuple[Cell, ...]] = []
    if given := figures(context, price, *RULES):
        fee, low, high, up, down, most, least = given
        for score in dict.fromkeys((_HIGHEST, high + 4, high, low, low - 4, Decimal(0))):
            change = bonus_or_malus(score, low, high, (up, down), (most, least))
            rows.append(
                (
                    figure(context, score),
                    percent(context, change),
                    amount(context, change * Fraction(fee) / 100, price),
                )
            )
    return (grid(context, caption, _COLUMNS, rows),)
