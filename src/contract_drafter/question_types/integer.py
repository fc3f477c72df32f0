"""A whole number."""

from decimal import Decimal
from typing import Any

from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText
from contract_drafter.question_types._base import (
    Accepted,
    Refused,
    RefusedExample,
    describe_accepted,
    shown,
    within,
)
from contract_drafter.question_types._numbers import parse_number

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
_BOUND = Question("n", "integer", LocalText(), min=Decimal(1), max=Decimal(20))
ACCEPTED = (
    Accepted(10, 10),
    Accepted("1 200", 1200),
    Accepted("1\u202f200", 1200),
    Accepted("1,234", 1234, language="en"),
    Accepted("-3", -3),
    Accepted(20, 20, _BOUND),
)
REFUSED = (
    RefusedExample("2,5", "ANS122"),
    RefusedExample("dix", "ANS120"),
    RefusedExample(True, "ANS120"),
    RefusedExample(0, "ANS123", _BOUND),
    RefusedExample(21, "ANS124", _BOUND),
    RefusedExample("1,234", "ANS121"),
    RefusedExample("9" * 19, "ANS125"),
    RefusedExample("١٢", "ANS120"),
)


def parse(raw: Any, question: Question, language: str = "") -> int:
    """A number without decimals, within the bounds of the question."""
    number = parse_number(raw, language)
    if number != number.to_integral_value():
        raise Refused("ANS122", found=shown(raw))
    within(number, question)
    return int(number)


def dump(value: int, question: Question) -> int:
    """A number."""
    return value


def schema(question: Question, language: str) -> dict[str, Any]:
    """A number, or text for one with spaces."""
    return {"type": ["integer", "string"], **number_bounds(question)}


def number_bounds(question: Question) -> dict[str, Any]:
    """The question's bounds, as JSON Schema names them."""
    bounds = {"minimum": question.min, "maximum": question.max}
    return {name: number(bound) for name, bound in bounds.items() if bound is not None}


def number(bound: Decimal) -> int | float:
    """A number that JSON can hold."""
    return int(bound) if bound == bound.to_integral_value() else float(bound)
