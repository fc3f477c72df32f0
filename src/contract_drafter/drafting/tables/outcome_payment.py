"""What each outcome paid by unit would bring, with a fifth more units than expected (domain 5.10)."""

from collections.abc import Iterator
from fractions import Fraction

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import payment_per_outcome
from contract_drafter.drafting.tables._example import figure
from contract_drafter.drafting.tables._grid import Cell, grid, part, placed, worked_out
from contract_drafter.model.document import Block
from contract_drafter.model.rounding import half_up
from contract_drafter.model.values import Money, Record

NEEDS = tuple(f"outcome_rates.{name}" for name in ("unit", "expected", "rate", "cap"))
_COLUMNS = (
    ("paid_unit", "left"),
    ("observed", "right"),
    ("beyond_expected", "right"),
    ("payment_due", "right"),
)
_MORE = 120


def build(context: Context) -> tuple[Block, ...]:
    """One row a rate whose figures are known."""
    rows = [row for rate, place in placed(context.scope, "outcome_rates") for row in _row(context, rate, place)]
    return (grid(context, "outcome_payment_caption", _COLUMNS, rows),)


def _row(context: Context, paid: Record, place: str) -> Iterator[tuple[Cell, ...]]:
    expected, rate, cap = (paid.get(name) for name in ("expected", "rate", "cap"))
    if not isinstance(expected, int) or not isinstance(rate, Money) or not isinstance(cap, Money):
        return
    observed = int(half_up(Fraction(expected * _MORE, 100)))
    due = Money(half_up(payment_per_outcome(observed, expected, rate.amount, cap.amount), 2), rate.currency)
    yield (
        part(context, paid, place, "unit"),
        figure(context, observed),
        figure(context, observed - expected),
        worked_out(context, due),
    )
