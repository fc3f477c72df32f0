"""A number, with its decimals as they were given."""

from decimal import Decimal
from typing import Any

from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText
from contract_drafter.question_types._base import Accepted, RefusedExample, describe_accepted, within
from contract_drafter.question_types._numbers import parse_number
from contract_drafter.question_types.integer import number_bounds

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
ACCEPTED = (
    Accepted(Decimal("1.80"), Decimal("1.80")),
    Accepted("1,80", Decimal("1.80")),
    Accepted(60, Decimal(60)),
    Accepted("1 234 567,5", Decimal("1234567.5")),
    Accepted("1,234,567.5", Decimal("1234567.5")),
    Accepted("1.234.567,5", Decimal("1234567.5")),
    Accepted("1'234.5", Decimal("1234.5")),
    Accepted("1,234", Decimal("1.234"), language="fr"),
    Accepted("1,234", Decimal(1234), language="en"),
    Accepted("1.234", Decimal("1.234")),
    Accepted("−2,5", Decimal("-2.5")),
)
REFUSED = (
    RefusedExample("1,234", "ANS121"),
    RefusedExample("1 2 3", "ANS120"),
    RefusedExample("1e5", "ANS120"),
    RefusedExample("NaN", "ANS120"),
    RefusedExample(None, "ANS120"),
    RefusedExample(Decimal("100.01"), "ANS124", Question("n", "decimal", LocalText(), max=Decimal(100))),
)


def parse(raw: Any, question: Question, language: str = "") -> Decimal:
    """A number with the decimals it was given, within the bounds of the question."""
    number = parse_number(raw, language)
    within(number, question)
    return number


def dump(value: Decimal, question: Question) -> Decimal:
    """A number with its decimals."""
    return value


def schema(question: Question, language: str) -> dict[str, Any]:
    """A number, or text for one with a comma."""
    return {"type": ["number", "string"], **number_bounds(question)}
