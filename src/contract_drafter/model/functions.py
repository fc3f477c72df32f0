"""The functions that a condition can call. Each takes the values of its arguments; UNKNOWN is one nobody has given."""

import calendar
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from contract_drafter.model.burden import monthly_hours
from contract_drafter.model.rounding import half_up
from contract_drafter.model.values import Choice, Duration, LocalText, Money, Percentage, Quantity


class Unknown:
    """The value of a name that nobody has answered yet."""

    def __repr__(self) -> str:
        return "UNKNOWN"

    def __bool__(self) -> bool:
        return False


UNKNOWN: Final = Unknown()


def plain(value: Any) -> Any:
    """What is compared and added up: the figure of an amount or a duration, the id of a choice…"""
    match value:
        case Choice(id=word):
            return word
        case Money(amount=number) | Percentage(value=number) | Quantity(value=number) | Duration(count=number):
            return number
        case LocalText(everywhere=str(words)):
            return words
        case tuple():
            return tuple(plain(item) for item in value)
    return value


def add_months(day: date, months: int) -> date:
    """The same day `months` calendar months later (or earlier), clamped to the month's end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def call(function: str, values: list[Any]) -> Any:
    """The value of the function named, UNKNOWN when it needs a value that is not there."""
    open_ = any(value is UNKNOWN or (isinstance(value, tuple) and UNKNOWN in value) for value in values)
    if open_ and function not in EVEN_UNANSWERED:
        return UNKNOWN
    try:
        return {**EVEN_UNANSWERED, **ONCE_ANSWERED}[function](*values)
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError):
        return UNKNOWN


def _answered(value: Any) -> bool:
    return value is not UNKNOWN and value != () and not (isinstance(value, tuple) and all(v is UNKNOWN for v in value))


def _count(value: Any) -> Any:
    return len(value) if isinstance(value, tuple) else UNKNOWN if value is UNKNOWN else 1


def _distinct(value: Any) -> bool:
    known = [plain(item) for item in _items(value) if item is not UNKNOWN]
    return len(set(known)) == len(known)


def _items(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _apart(one: Any, other: Any) -> bool:
    """Whether two lists have nothing in common."""
    return not set(map(plain, _items(one))) & set(map(plain, _items(other)))


def _sum(value: Any) -> Decimal:
    return sum((Decimal(plain(item)) for item in _items(value)), Decimal(0))


def _sum_where(figures: Any, kinds: Any, *wanted: Any) -> Decimal:
    """The sum of the figures whose kind, at the same place in its list, is one of those wanted."""
    pairs = zip(_items(figures), _items(kinds), strict=True)
    return _sum(tuple(figure for figure, kind in pairs if plain(kind) in wanted))


def _most_where(figures: Any, kinds: Any, *wanted: Any) -> Any:
    """The greatest of the figures whose kind, at the same place in its list, is one of those wanted; 0 without any."""
    pairs = zip(_items(figures), _items(kinds), strict=True)
    return max((plain(figure) for figure, kind in pairs if plain(kind) in wanted), default=0)


def _count_above(figures: Any, bound: Any) -> int:
    return sum(plain(figure) > bound for figure in _items(figures))


def _monthly_hours(hours: Any, frequencies: Any, automation: Any) -> Decimal:
    """Hours a month that KPIs take to measure, to a tenth of an hour."""
    each = zip(_items(hours), _items(frequencies), _items(automation), strict=True)
    spent = sum(monthly_hours(plain(one), plain(often), plain(share)) for one, often, share in each)
    return half_up(spent, 1)


def _contains(text: Any, *words: str) -> bool:
    """Whether one of these stands in the text, in whatever language, capitals aside."""
    said = (text.everywhere, *(words for _, words in text.by_language)) if isinstance(text, LocalText) else (text,)
    return any(word.casefold() in each.casefold() for each in said if each for word in words)


Function = Callable[..., Any]
EVEN_UNANSWERED: Final[Mapping[str, Function]] = {"answered": _answered, "count": _count, "distinct": _distinct}
ONCE_ANSWERED: Final[Mapping[str, Function]] = {
    "apart": _apart,
    "sum": _sum,
    "sum_where": _sum_where,
    "most_where": _most_where,
    "count_above": _count_above,
    "monthly_hours": _monthly_hours,
    "latest": lambda value: max(map(plain, _items(value))),
    "earliest": lambda value: min(map(plain, _items(value))),
    "months_after": lambda day, months: add_months(day, int(plain(months))),
    "contains": _contains,
}
FUNCTIONS: Final = (*EVEN_UNANSWERED, *ONCE_ANSWERED)
COUNTED: Final = ("count", "sum", "sum_where", "count_above", "monthly_hours")
"""Those whose figure tells the reader how far from right the answers are."""
