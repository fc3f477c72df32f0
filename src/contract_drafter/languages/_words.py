"""Figures and amounts in words."""

from decimal import Decimal

from contract_drafter.languages._data import grammar, labels
from contract_drafter.languages._figures import currencies, currency_of, minor_digits
from contract_drafter.languages._values import say, words_of
from contract_drafter.model.values import Duration, Money, Percentage, Quantity, Value

BEYOND = 10**18
"""From here on words help nobody: the figures are given."""


def spell(value: Value, code: str) -> str:
    """The number, amount, percentage, quantity or duration in words; any other value as `say` gives it.

    An amount is rounded (half up) to the decimals of its currency.
    """
    match value:
        case bool():
            return say(value, code)
        case int() | Decimal():
            return _spell_number(Decimal(value), code)
        case Money(amount, currency):
            return _spell_money(amount, currency, code)
        case Percentage(number):
            return f"{_spell_number(number, code)} {labels(code)['percent']}"
        case Quantity(number, unit):
            return _spell_quantity(number, words_of(unit, code) if unit else "", code)
        case Duration(count, unit):
            return _signed(count < 0, _count(abs(count), f"unit.{unit}", code), code)
    return say(value, code)


def _spell_quantity(number: Decimal, unit: str, code: str) -> str:
    currency = currency_of(unit, code)
    if currency:
        return _spell_money(number, currency, code)
    return f"{_spell_number(number, code)} {labels(code)['percent'] if unit == '%' else unit}".rstrip()


def _spell_number(number: Decimal, code: str) -> str:
    if abs(number) >= BEYOND:
        return say(number, code)
    whole, _, digits = f"{abs(number):f}".partition(".")
    if not digits:
        return _signed(number < 0, grammar(code).spell_integer(int(whole)), code)
    return _signed(number < 0, grammar(code).spell_decimal(int(whole), digits), code)


def _spell_money(amount: Decimal, currency: str, code: str) -> str:
    if abs(amount) >= BEYOND:
        return say(Money(amount, currency), code)
    from contract_drafter.model.rounding import half_up

    per_unit = 10 ** minor_digits(currency)
    cents = int(half_up(abs(amount) * per_unit))
    whole, rest = divmod(cents, per_unit)
    if currency not in currencies(code):
        return _signed(amount < 0, f"{_spell_number(Decimal(cents) / per_unit, code)} {currency}", code)
    parts = [_count(whole, f"currency.{currency}", code)] if whole or not rest else []
    if rest:
        parts.append(_count(rest, f"currency.{currency}.cent", code))
    return _signed(amount < 0, f" {labels(code)['and']} ".join(parts), code)


def _count(number: int, key: str, code: str) -> str:
    words = labels(code)
    return grammar(code).count(number, (words[f"{key}.one"], words[f"{key}.many"]))


def _signed(negative: bool, words: str, code: str) -> str:
    return f"{labels(code)['minus']} {words}" if negative and words else words
