"""What of a service credit comes back, for a credit of five points: results restored, and not (domain 5.7)."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import earned_back
from contract_drafter.drafting.tables._example import amount, figure, figures
from contract_drafter.drafting.tables._grid import Cell, grid
from contract_drafter.model.document import Block

NEEDS = ("monthly_fee", "credit_score_threshold", "credit_rate", "credit_monthly_cap", "earn_back_share")
_COLUMNS = (("mean_score", "right"), ("credit_applied", "right"), ("credit_returned", "right"))
_POINTS = 5


def build(context: Context) -> tuple[Block, ...]:
    """Two rows: the mean one point above the threshold, and one point below."""
    rows: list[tuple[Cell, ...]] = []
    if given := figures(context, *NEEDS):
        fee, threshold, rate, cap, share = given
        credit = fee * min(_POINTS * rate, cap) / 100
        for mean in (threshold + 1, threshold - 1):
            returned = earned_back(credit, share, (mean,), threshold)
            money = (amount(context, sum_, "monthly_fee") for sum_ in (credit, returned))
            rows.append((figure(context, mean, 2), *money))
    return (grid(context, "earn_back_caption", _COLUMNS, rows),)
