"""Figures and amounts as a language writes them. Babel is imported when the first figure is said."""

from decimal import Decimal
from functools import cache
from typing import cast

from contract_drafter.languages._data import grammar, labels

MINUS = "\u2212"
SIGNS = {"€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY"}
"""Currency signs that people type; the sign that a language prints may be longer ("US$")."""
_PLAIN = {"GBP": "£"}
"""Signs that contracts write plainly whatever the language: Babel has "£GB" in French."""


def say_figure(number: Decimal, code: str, decimals: int = 0) -> str:
    """The figure with every decimal it was given, and at least `decimals` of them."""
    from babel.numbers import format_decimal

    exponent = number.as_tuple().exponent
    given = max(decimals, -exponent if isinstance(exponent, int) else 0, 0)
    pattern = "#,##0" + ("." + "0" * given if given else "")
    figure = cast(str, format_decimal(abs(number), pattern, locale=grammar(code).LOCALE, decimal_quantization=False))
    return MINUS + figure if number < 0 else figure


def say_money(amount: Decimal, symbol: str, currency: str, code: str) -> str:
    """Whole amounts without decimals, others with those of the currency, or more if they were given."""
    whole = amount == amount.to_integral_value()
    shown = amount.to_integral_value() if whole else amount
    figure = say_figure(abs(shown), code, 0 if whole else minor_digits(currency))
    return (MINUS if amount < 0 else "") + grammar(code).say_money(figure, symbol)


@cache
def minor_digits(currency: str) -> int:
    """How many decimals the currency has: 2 for the euro, 0 for the CFA franc."""
    from babel.numbers import get_currency_precision

    return cast(int, get_currency_precision(currency))


@cache
def currency_symbol(currency: str, code: str) -> str:
    """The sign of an ISO 4217 currency in this language, or its ISO code: "€", "$US", "CHF"."""
    from babel.numbers import get_currency_symbol

    if currency in _PLAIN:
        return _PLAIN[currency]
    return cast(str, get_currency_symbol(currency, locale=grammar(code).LOCALE))


@cache
def currencies(code: str) -> tuple[str, ...]:
    """The ISO codes of the currencies that have a name in this language."""
    return tuple(key.split(".")[1] for key in labels(code) if key.startswith("currency.") and key.endswith(".one"))


@cache
def currency_of(unit: str, code: str) -> str | None:
    """The ISO code of the currency that a sign or a code ("€", "$US", "XOF") names, or None for another unit."""
    known = {currency_symbol(currency, code): currency for currency in currencies(code)}
    return unit if unit in currencies(code) else known.get(unit) or SIGNS.get(unit)
