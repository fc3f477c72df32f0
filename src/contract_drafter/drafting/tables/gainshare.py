"""A gainshare worked out line by line: volume up by a tenth, actual cost 15 % under the corrected base (domain 5.9)."""

from fractions import Fraction

from contract_drafter.drafting import formulas
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._example import amount, figures
from contract_drafter.drafting.tables._grid import Cell, grid, text
from contract_drafter.model.document import Block
from contract_drafter.model.rounding import half_up

_SHARES = ("gain_first_tier", "gain_first_share", "gain_other_share")
NEEDS = ("gain_base", "gain_reference", "gain_variable_share", *_SHARES, "gain_cap")
_LINES = ("base", "corrected", "actual", "saving", "first", "other", "due")
_COLUMNS = (("gain_line", "left"), ("gain_amount", "right"))


def build(context: Context) -> tuple[Block, ...]:
    """One row a step, down to the sum due."""
    rows: list[tuple[Cell, ...]] = []
    if given := figures(context, *NEEDS):
        base, reference, variable, tier, first, other, cap = given
        corrected = Fraction(base) * formulas.volume_factor(variable, reference * 110 / 100, reference)
        actual = half_up(corrected * 85 / 100)
        saved = formulas.saving(corrected, actual, 0)
        shares = formulas.tiers(saved, corrected, tier, first, other)
        lines = (base, corrected, actual, saved, *shares, min(cap, sum(shares)))
        rows = [
            (text(context.label(f"gain_{name}")), amount(context, value, "gain_base"))
            for name, value in zip(_LINES, lines, strict=True)
        ]
    return (grid(context, "gainshare_caption", _COLUMNS, rows),)
