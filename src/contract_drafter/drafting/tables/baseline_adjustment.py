"""What multiplies each baseline when its driver moves by just its threshold, up and down (domain 5.9)."""

from collections.abc import Iterator
from decimal import Decimal

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.formulas import volume_factor
from contract_drafter.drafting.tables._example import figure
from contract_drafter.drafting.tables._grid import Cell, grid, part, placed
from contract_drafter.model.document import Block
from contract_drafter.model.functions import plain
from contract_drafter.model.values import Record

NEEDS = tuple(f"baseline_drivers.{name}" for name in ("kpi", "reference", "variable_share", "threshold"))
_COLUMNS = (("adjusted_baseline", "left"), ("driver_value", "right"), ("volume_factor", "right"))


def build(context: Context) -> tuple[Block, ...]:
    """Two rows a driver; none while its figures are open."""
    rows = [row for driver, place in placed(context.scope, "baseline_drivers") for row in _rows(context, driver, place)]
    return (grid(context, "baseline_adjustment_caption", _COLUMNS, rows),)


def _rows(context: Context, driver: Record, place: str) -> Iterator[tuple[Cell, ...]]:
    reference, share, threshold = (plain(driver.get(name)) for name in ("reference", "variable_share", "threshold"))
    if None in (reference, share, threshold) or not reference:
        return
    for moved in (100 + threshold, 100 - threshold):
        actual = Decimal(reference) * moved / 100
        yield (
            part(context, driver, place, "kpi"),
            figure(context, actual),
            figure(context, volume_factor(share, actual, reference), 3),
        )
