"""What a KPI is worth, from its variables: the expressions of conditions, worked out exactly and never as floats.

    orders / sessions * 100        median(days)        sum(abs(actual - forecast))        percentile(times, 95)

A variable is a figure or a list of figures. A list meets a figure, or a list as long as itself, item by item.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from contract_drafter.model.expression import Call, Expression, ExpressionError, Literal, Operation, Path
from contract_drafter.model.expression import parse as parse_with
from contract_drafter.model.finding import Problem

Figures = tuple[Fraction, ...]
Given = Decimal | int | tuple[Decimal, ...]


class CalculationError(Problem):
    """The calculation cannot be worked out with these values."""


def parse(text: str) -> Expression:
    """Parse a calculation. Raises ExpressionError with the column."""
    return parse_with(text, FUNCTIONS)


def calculate(node: Expression, values: Mapping[str, Given]) -> Fraction:
    """The exact figure. Raises CalculationError for a division by zero, a list where a figure must come out…"""
    figures = {
        name: tuple(map(Fraction, value)) if isinstance(value, tuple) else Fraction(value)
        for name, value in values.items()
    }
    return _one(_worked_out(node, figures))


def _worked_out(node: Expression, values: Mapping[str, Fraction | Figures]) -> Fraction | Figures:
    match node:
        case Literal(int() | Decimal() as number) if not isinstance(number, bool):
            return Fraction(number)
        case Path((name,)) if name in values:
            return values[name]
        case Operation(operator, left, right) if operator in _ARITHMETIC:
            return _by_item(_ARITHMETIC[operator], _worked_out(left, values), _worked_out(right, values))
        case Call("abs", (operand,)):
            return _by_item(lambda one, _: abs(one), _worked_out(operand, values), Fraction(0))
        case Call("min" | "max" as name, arguments):
            return (min if name == "min" else max)(_one(_worked_out(each, values)) for each in arguments)
        case Call("percentile", (operand, share)):
            return _percentile(_many(_worked_out(operand, values)), _one(_worked_out(share, values)))
        case Call(name, (operand,)) if name in _OF_A_LIST:
            return _OF_A_LIST[name](_many(_worked_out(operand, values)))
        case Path():
            raise CalculationError("EXP010", found=node)
    raise CalculationError("EXP011")


def _by_item(
    work: Callable[[Fraction, Fraction], Fraction], left: Fraction | Figures, right: Fraction | Figures
) -> Fraction | Figures:
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return work(left, right)
    length = len(left) if isinstance(left, tuple) else len(right) if isinstance(right, tuple) else 1
    both = [side if isinstance(side, tuple) else (side,) * length for side in (left, right)]
    if len(both[0]) != len(both[1]):
        raise CalculationError("EXP012", one=len(both[0]), other=len(both[1]))
    return tuple(map(work, *both))


def _divided(left: Fraction, right: Fraction) -> Fraction:
    if not right:
        raise CalculationError("EXP013")
    return left / right


def _one(value: Fraction | Figures) -> Fraction:
    if isinstance(value, tuple):
        raise CalculationError("EXP014")
    return value


def _many(value: Fraction | Figures) -> Figures:
    if not isinstance(value, tuple) or not value:
        raise CalculationError("EXP015")
    return value


def _mean(figures: Figures) -> Fraction:
    return sum(figures, Fraction(0)) / len(figures)


def _median(figures: Figures) -> Fraction:
    ordered, half = sorted(figures), len(figures) // 2
    return ordered[half] if len(figures) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _percentile(figures: Figures, share: Fraction) -> Fraction:
    """The smallest figure that at least `share` per cent of them do not exceed (nearest rank)."""
    if not 0 < share <= 100:
        raise CalculationError("EXP016")
    return sorted(figures)[math.ceil(share / 100 * len(figures)) - 1]


def _sum(figures: Iterable[Fraction]) -> Fraction:
    return sum(figures, Fraction(0))


_ARITHMETIC: Final[Mapping[str, Callable[[Fraction, Fraction], Fraction]]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": _divided,
}
_OF_A_LIST: Final[Mapping[str, Callable[[Figures], Fraction]]] = {
    "sum": _sum,
    "count": lambda figures: Fraction(len(figures)),
    "mean": _mean,
    "median": _median,
}
FUNCTIONS: Final = (*_OF_A_LIST, "abs", "min", "max", "percentile")
__all__ = ["FUNCTIONS", "CalculationError", "ExpressionError", "calculate", "parse"]
