"""What the price becomes at the first anniversary for three moves of the index: within the limits and beyond them."""

from decimal import Decimal

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import indexed_price, within_limits
from contract_drafter.drafting.tables._example import amount, figure, figures
from contract_drafter.drafting.tables._grid import Cell, grid
from contract_drafter.model.document import Block
from contract_drafter.model.rounding import half_up

NEEDS = ("monthly_fee", "index_base", "index_cap", "index_floor")
_COLUMNS = (("index_value", "right"), ("price_by_formula", "right"), ("price_after_limits", "right"))


def build(context: Context) -> tuple[Block, ...]:
    """Three rows: the index up by half the limit, beyond the highest rise, beyond the largest fall."""
    rows: list[tuple[Cell, ...]] = []
    if given := figures(context, *NEEDS):
        fee, base, rise, fall = given
        decimals = max(0, -int(base.as_tuple().exponent))
        for move in (rise / 2, rise + 1, -fall - 1):
            index = half_up(base * (100 + Decimal(move)) / 100, decimals)
            price = indexed_price(fee, index, base)
            money = (amount(context, each, "monthly_fee") for each in (price, within_limits(price, fee, rise, fall)))
            rows.append((figure(context, index, decimals), *money))
    return (grid(context, "indexation_caption", _COLUMNS, rows),)
