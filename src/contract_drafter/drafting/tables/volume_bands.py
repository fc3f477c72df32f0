"""What volumes within and beyond the neutral band change in a month's price."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import volume_change
from contract_drafter.drafting.tables._example import amount, figure, figures
from contract_drafter.drafting.tables._grid import Cell, grid
from contract_drafter.model.document import Block
from contract_drafter.model.rounding import half_up

NEEDS = ("volume_reference", "volume_dead_band", "volume_limit", "volume_extra_price", "volume_missing_price")
_COLUMNS = (("month_volume", "right"), ("money_change", "right"))


def build(context: Context) -> tuple[Block, ...]:
    """Five rows: the limit and the edge of the band on both sides, and the reference between them."""
    rows: list[tuple[Cell, ...]] = []
    if given := figures(context, *NEEDS):
        reference, band, limit, extra, missing = given
        for share in (-limit, -band, 0, band, limit):
            volume = half_up(reference * (100 + share) / 100)
            change = volume_change(volume, reference, band, extra, missing)
            rows.append((figure(context, volume), amount(context, change, "volume_extra_price")))
    return (grid(context, "volume_bands_caption", _COLUMNS, rows),)
