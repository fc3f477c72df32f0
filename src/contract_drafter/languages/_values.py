"""How an answer is said: figures, dates, amounts, lists."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from contract_drafter.languages._data import grammar, labels, say_date
from contract_drafter.languages._figures import currency_of, currency_symbol, say_figure, say_money
from contract_drafter.model.values import Choice, Duration, LocalText, Money, Percentage, Quantity, Record, Value

NO_BREAK = "\u00a0"
_PLURAL = re.compile(r"counted\..*\.many")


class MissingWords(LookupError):
    """An answer that has words, but none in this language."""


def say(value: Value, code: str) -> str:
    """The value as a sentence of the contract holds it. No line can end inside a figure or before its unit.

    Raises MissingWords for a text without words in this language.
    """
    match value:
        case str():
            return value
        case bool():
            return labels(code)["yes" if value else "no"]
        case int() | Decimal():
            return say_figure(Decimal(value), code)
        case date():
            return say_date(value, code)
        case LocalText():
            return words_of(value, code)
        case Choice():
            return words_of(value.label, code)
        case tuple():
            return join((say(item, code) for item in value), "and", code)
        case Record():
            return _say_record(value, code)
    return _say_measure(value, code)


def _say_measure(value: Money | Percentage | Quantity | Duration, code: str) -> str:
    match value:
        case Money(amount, currency):
            return say_money(amount, currency_symbol(currency, code), currency, code)
        case Percentage(number):
            return _with_unit(number, "%", code)
        case Quantity(number, unit, decimals):
            return _with_unit(number, words_of(unit, code) if unit else "", code, decimals or 0)
        case Duration(count, unit):
            return say_figure(Decimal(count), code) + NO_BREAK + noun(abs(count), f"unit.{unit}", code)


def words_of(text: LocalText, code: str) -> str:
    """The words in this language, or those good for every one. Raises MissingWords."""
    words = text.get(code)
    if not words:
        raise MissingWords(code)
    return words


def _say_record(record: Record, code: str) -> str:
    name = record.get("name")
    if name is None:
        raise TypeError(f"a {record.kind} has no name to be said by")
    return say(name, code)


def join(items: Iterable[str], conjunction: str, code: str) -> str:
    """The items as one list; the conjunction ("and", "or") is a key of the labels."""
    words = tuple(items)
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + f" {labels(code)[conjunction]} {words[-1]}"


def noun(size: float, key: str, code: str) -> str:
    """The singular or plural of a counted noun whose forms are the labels `<key>.one` and `<key>.many`."""
    return labels(code)[f"{key}.many" if grammar(code).is_plural(size) else f"{key}.one"]


def _with_unit(number: Decimal, unit: str, code: str, decimals: int = 0) -> str:
    sign, _, rest = unit.partition(" ")
    currency = currency_of(sign, code)
    if currency:
        return " ".join(filter(None, (say_money(number, sign, currency, code), rest)))
    figure = say_figure(number, code, decimals)
    unit = unit if grammar(code).is_plural(float(abs(number))) else _singular(unit, code)
    if not unit or unit.startswith(grammar(code).TIGHT_UNITS):
        return figure + unit
    return figure + NO_BREAK + unit


def _singular(unit: str, code: str) -> str:
    """The unit whose first noun is in the singular: "heure par mois". As it stands where the labels lack that noun."""
    for many, one in _counted_nouns(code):
        if unit == many or unit.startswith(f"{many} "):
            return one + unit.removeprefix(many)
    return unit


@cache
def _counted_nouns(code: str) -> tuple[tuple[str, str], ...]:
    """Plural and singular, from the labels `counted.<noun>`: the longest first, "jours ouvrés" before "jours"."""
    words = labels(code)
    plurals = {words[key]: words[f"{key.removesuffix('many')}one"] for key in words if _PLURAL.fullmatch(key)}
    return tuple(sorted(plurals.items(), key=lambda pair: -len(pair[0])))
