"""A percentage: "2,5 %" and 2.5 are the same."""

from decimal import Decimal
from functools import cache
from typing import Any

from contract_drafter.languages import codes, labels
from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText, Percentage
from contract_drafter.question_types._base import Accepted, RefusedExample, describe_accepted, within
from contract_drafter.question_types._numbers import parse_number
from contract_drafter.question_types.integer import number_bounds

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
_SHARE = Question("share", "percentage", LocalText(), min=Decimal(0), max=Decimal(100))
ACCEPTED = (
    Accepted("2,5 %", Percentage(Decimal("2.5"))),
    Accepted("2.5%", Percentage(Decimal("2.5"))),
    Accepted(Decimal("2.50"), Percentage(Decimal("2.50"))),
    Accepted("75\u202f%", Percentage(Decimal(75))),
    Accepted("10 pour cent", Percentage(Decimal(10))),
    Accepted(100, Percentage(Decimal(100)), _SHARE),
    Accepted("-4 %", Percentage(Decimal(-4))),
)
REFUSED = (
    RefusedExample("beaucoup", "ANS127"),
    RefusedExample("120 %", "ANS124", _SHARE),
    RefusedExample(-1, "ANS123", _SHARE),
    RefusedExample("5 %%", "ANS127"),
    RefusedExample("50 €", "ANS127"),
)


@cache
def _signs() -> tuple[str, ...]:
    return ("%", *(labels(code)["percent"] for code in codes()))


def parse(raw: Any, question: Question, language: str = "") -> Percentage:
    """A number, with or without its sign or its words, within the bounds of the question."""
    if isinstance(raw, str):
        text = raw.strip()
        sign = next((sign for sign in _signs() if text.casefold().endswith(sign)), "")
        raw = text.removesuffix(text[len(text) - len(sign) :]).strip() if sign else raw
    number = parse_number(raw, language, "ANS127")
    within(number, question)
    return Percentage(number)


def dump(value: Percentage, question: Question) -> Decimal:
    """The number alone."""
    return value.value


def schema(question: Question, language: str) -> dict[str, Any]:
    """A number, or text for one with its sign."""
    return {"type": ["number", "string"], **number_bounds(question)}
