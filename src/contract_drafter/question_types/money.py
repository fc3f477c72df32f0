"""An amount and its currency: "1 234 567,50 €", "€1,234,567.50", "1234567.50 EUR"."""

import re
from decimal import Decimal
from functools import cache
from typing import Any

from contract_drafter.languages import codes, labels
from contract_drafter.located_yaml import nearest
from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText, Money
from contract_drafter.question_types._base import (
    Accepted,
    Refused,
    RefusedExample,
    describe_accepted,
    fold,
    input_words,
    shown,
    typed,
    within,
)
from contract_drafter.question_types._numbers import parse_number

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
_MINUS = "[-−]"
_AMOUNT = r"[0-9](?:[0-9., '’\u00a0\u202f\u2009]*[0-9])?"
_AFTER = re.compile(rf"(?P<minus>{_MINUS}?)\s*(?P<amount>{_AMOUNT})\s*(?P<currency>[^0-9\s.,].*)?", re.DOTALL)
_BEFORE = re.compile(
    rf"(?P<minus>{_MINUS}?)\s*(?P<currency>[^0-9\s.,−-][^0-9−-]*?)\s*(?P<sign>{_MINUS}?)(?P<amount>{_AMOUNT})",
    re.DOTALL,
)
_BELOW_ZERO = Question("m", "money", LocalText(), min=Decimal(-100))
_MILLION = Money(Decimal("1234567.50"), "EUR")
ACCEPTED = (
    Accepted("1 234 567,50 €", _MILLION),
    Accepted("1\u202f234\u202f567,50\u00a0€", _MILLION),
    Accepted("€1,234,567.50", _MILLION),
    Accepted("1234567.50 EUR", _MILLION),
    Accepted("EUR 1234567.50", _MILLION),
    Accepted("1 000 000 euros", Money(Decimal(1000000), "EUR")),
    Accepted("£40,000", Money(Decimal(40000), "GBP"), language="en"),
    Accepted({"amount": Decimal("1234567.50"), "currency": "EUR"}, _MILLION),
    Accepted({"amount": "1 234 567,50", "currency": "€"}, _MILLION),
    Accepted("0 €", Money(Decimal(0), "EUR"), _BELOW_ZERO),
    Accepted("-50 €", Money(Decimal(-50), "EUR"), _BELOW_ZERO),
    Accepted("-€50", Money(Decimal(-50), "EUR"), _BELOW_ZERO),
)
REFUSED = (
    RefusedExample("-50 €", "ANS132"),
    RefusedExample("0 €", "ANS132"),
    RefusedExample("-101 €", "ANS123", _BELOW_ZERO),
    RefusedExample("50", "ANS130"),
    RefusedExample(50, "ANS130"),
    RefusedExample("50 écus", "ANS131"),
    RefusedExample("1,234 €", "ANS126", language="fr"),
    RefusedExample("10,505 €", "ANS121"),
    RefusedExample("1.005 EUR", "ANS126"),
    RefusedExample("beaucoup", "ANS133"),
    RefusedExample("1 2 3 €", "ANS133"),
    RefusedExample({"amount": 5}, "ANS130"),
    RefusedExample({"amount": 5, "currency": "EUR", "tax": 1}, "ANS133"),
    RefusedExample(["5 €"], "ANS133"),
)


@cache
def _words() -> dict[str, str]:
    """Every sign, ISO code and name of a currency, in any language. A name that two currencies share is left out."""
    named: dict[str, set[str]] = {}
    for code in codes():
        for key, words in labels(code).items():
            parts = key.split(".")
            if parts[0] == "currency" and len(parts) == 3:
                named.setdefault(fold(words), set()).add(parts[1])
    iso = {currency.casefold(): currency for found in named.values() for currency in found}
    sure = {words: min(found) for words, found in named.items() if len(found) == 1}
    return {**sure, **input_words("input.currency"), **iso}


def parse(raw: Any, question: Question, language: str = "") -> Money:
    """An amount and a currency, as one line or as {amount, currency}. Zero and below only when `min` says so."""
    minus, amount, word = _split(raw)
    if not word:
        raise Refused("ANS130", found=shown(raw))
    currency = _words().get(fold(word))
    if currency is None:
        near = nearest(fold(word), _words())
        raise Refused("ANS131", found=shown(word), nearest=_words()[near] if near else "")
    number = parse_number(amount, language, "ANS133")
    number = -number if minus else number
    decimals = max(0, -int(number.as_tuple().exponent))
    most = int(labels(codes()[0]).get(f"input.currency_decimals.{currency}", 2))
    if decimals > most:
        raise Refused("ANS126", found=shown(raw), decimals=most, currency=currency)
    if number <= 0 and question.min is None:
        raise Refused("ANS132", found=shown(raw))
    within(number, question)
    return Money(number, currency)


def _split(raw: Any) -> tuple[bool, Any, str]:
    """Whether it is below zero, the amount, the word for the currency."""
    if isinstance(raw, dict):
        if raw.keys() - {"amount", "currency"} or raw.get("amount") is None:
            raise Refused("ANS133", found=shown(raw))
        return False, raw["amount"], str(raw.get("currency") or "")
    text = typed(raw, "ANS133")
    match = _AFTER.fullmatch(text) or _BEFORE.fullmatch(text)
    if match is None:
        raise Refused("ANS133", found=shown(raw))
    groups = match.groupdict()
    return bool(groups["minus"] or groups.get("sign")), groups["amount"], (groups["currency"] or "").strip()


def dump(value: Money, question: Question) -> dict[str, Any]:
    """{amount, currency}, the currency by its ISO code."""
    return {"amount": value.amount, "currency": value.currency}


def schema(question: Question, language: str) -> dict[str, Any]:
    """One line, or {amount, currency}."""
    amount_and_currency = {
        "type": "object",
        "properties": {"amount": {"type": ["number", "string"]}, "currency": {"type": "string"}},
        "required": ["amount", "currency"],
        "additionalProperties": False,
    }
    return {"anyOf": [{"type": "string", "pattern": "[0-9]"}, amount_and_currency]}
