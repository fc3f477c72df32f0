"""A length of time in its own unit: three calendar months are never turned into days."""

import re
from decimal import Decimal
from functools import cache
from typing import Any

from contract_drafter.languages import codes, labels
from contract_drafter.located_yaml import nearest
from contract_drafter.model.durations import UNITS
from contract_drafter.model.question import Question
from contract_drafter.model.values import Duration, LocalText
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

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "UNITS", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
_PARTS = re.compile(r"(?P<count>[-+−]?[0-9][0-9., '\u00a0\u202f\u2009]*?)\s*(?P<unit>[^\W\d].*)?", re.DOTALL)
ACCEPTED = (
    Accepted("3 mois", Duration(3, "months")),
    Accepted("3 months", Duration(3, "months")),
    Accepted("1 mois", Duration(1, "months")),
    Accepted("10 jours ouvrés", Duration(10, "business_days")),
    Accepted("10 business days", Duration(10, "business_days")),
    Accepted("1 working day", Duration(1, "business_days")),
    Accepted("48h", Duration(48, "hours")),
    Accepted("2 ans", Duration(2, "years")),
    Accepted("1 000 jours", Duration(1000, "days")),
    Accepted({"count": 3, "unit": "months"}, Duration(3, "months")),
    Accepted({"count": 3, "unit": "mois"}, Duration(3, "months")),
    Accepted("0 jour", Duration(0, "days"), Question("d", "duration", LocalText(), min=Decimal(0))),
)
REFUSED = (
    RefusedExample("3", "ANS151"),
    RefusedExample(3, "ANS151"),
    RefusedExample("3 lunes", "ANS152"),
    RefusedExample("un mois", "ANS150"),
    RefusedExample("1,5 mois", "ANS153"),
    RefusedExample("0 jour", "ANS123"),
    RefusedExample("-2 mois", "ANS123"),
    RefusedExample("13 mois", "ANS124", Question("d", "duration", LocalText(), max=Decimal(12))),
    RefusedExample({"count": 3}, "ANS151"),
    RefusedExample({"count": 3, "unit": "months", "of": "x"}, "ANS150"),
    RefusedExample(["3 mois"], "ANS150"),
)


@cache
def _words() -> dict[str, str]:
    """Every word for a unit, in any language, and the units' own names."""
    said = {
        fold(labels(code)[f"unit.{unit}.{form}"]): unit
        for code in codes()
        for unit in UNITS
        for form in ("one", "many")
    }
    return {**said, **input_words("input.unit"), **{unit: unit for unit in UNITS}}


MOST = {
    "minutes": 60 * 24 * 36_525,
    "hours": 24 * 36_525,
    "days": 36_525,
    "business_days": 26_100,
    "weeks": 5_218,
    "months": 1_200,
    "years": 100,
}
"""A hundred years in each unit: no contract counts further, and calendars stop at the year 9999."""


def parse(raw: Any, question: Question, language: str = "") -> Duration:
    """A count and a unit, as one line or as {count, unit}. Zero and below are refused unless `min` says otherwise."""
    count, unit_word = _split(raw)
    if not unit_word:
        raise Refused("ANS151", found=shown(raw))
    unit = _words().get(fold(unit_word))
    if unit is None:
        raise Refused("ANS152", found=shown(unit_word), nearest=nearest(fold(unit_word), _words()))
    number = parse_number(count, language, "ANS150")
    if number != number.to_integral_value():
        raise Refused("ANS153", found=shown(raw))
    within(number, question, Decimal(1))
    if number > MOST[unit]:
        raise Refused("ANS124", found=number, bound=MOST[unit])
    return Duration(int(number), unit)


def _split(raw: Any) -> tuple[Any, str]:
    if isinstance(raw, dict):
        if raw.keys() - {"count", "unit"} or raw.get("count") is None:
            raise Refused("ANS150", found=shown(raw))
        return raw["count"], str(raw.get("unit") or "")
    match = _PARTS.fullmatch(typed(raw, "ANS150"))
    if match is None:
        raise Refused("ANS150", found=shown(raw))
    return match["count"].strip(), match["unit"] or ""


def dump(value: Duration, question: Question) -> dict[str, Any]:
    """{count, unit}, the unit by its English name."""
    return {"count": value.count, "unit": value.unit}


def schema(question: Question, language: str) -> dict[str, Any]:
    """One line, or {count, unit}."""
    count_and_unit = {
        "type": "object",
        "properties": {"count": {"type": ["integer", "string"]}, "unit": {"type": "string"}},
        "required": ["count", "unit"],
        "additionalProperties": False,
    }
    return {"anyOf": [{"type": "string", "pattern": "[0-9]"}, count_and_unit]}
