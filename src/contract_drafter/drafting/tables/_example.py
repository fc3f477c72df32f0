"""What the worked examples share: the answers they need as plain figures, and cells that show a figure."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, worked_out
from contract_drafter.model.functions import plain
from contract_drafter.model.rounding import half_up
from contract_drafter.model.values import Money, Percentage, Quantity


def figures(context: Context, *names: str) -> tuple[Decimal, ...]:
    """The answers of these names as figures, in order; () while one of them is open."""
    values = [plain(context.value(name)) for name in names]
    known = all(isinstance(value, int | Decimal) for value in values)
    return tuple(Decimal(value) for value in values) if known else ()


def figure(context: Context, value: Fraction | Decimal | int, decimals: int | None = None) -> Cell:
    """A figure rounded to so many decimals; unless they are given, to none where it is whole and to two elsewhere."""
    if decimals is None:
        decimals = 0 if value == int(value) else 2
    return worked_out(context, half_up(value, decimals))


def quantity(context: Context, value: Fraction | Decimal | int, like: Quantity) -> Cell:
    """A figure with the unit and the decimals of another."""
    return worked_out(context, replace(like, value=half_up(value, like.decimals or 0)))


def percent(context: Context, value: Fraction | Decimal | int) -> Cell:
    """A percentage to two decimals at most."""
    rounded = half_up(value, 2)
    return worked_out(context, Percentage(half_up(rounded) if rounded == int(rounded) else rounded.normalize()))


def amount(context: Context, value: Fraction | Decimal | int, name: str) -> Cell:
    """An amount to the cent, in the currency of the answer of this name."""
    given = context.value(name)
    if not isinstance(given, Money):
        return figure(context, value, 2)
    return worked_out(context, Money(half_up(value, 2), given.currency))
