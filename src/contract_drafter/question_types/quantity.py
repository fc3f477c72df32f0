"""A figure of a KPI, with or without its unit: 2.20, "2,20 %", "€62", "1 450 leads"."""

import re
from decimal import Decimal
from typing import Any

from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText, Quantity
from contract_drafter.question_types import text
from contract_drafter.question_types._base import (
    Accepted,
    Refused,
    RefusedExample,
    describe_accepted,
    shown,
    typed,
    within,
)
from contract_drafter.question_types._numbers import parse_number
from contract_drafter.question_types.integer import number_bounds

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
_FIGURE = re.compile(
    r"(?P<before>[^\w\s.,+−-]?)\s*"
    r"(?P<figure>[-+−]?[0-9](?:[0-9., '’\u00a0\u202f\u2009]*[0-9])?)\s*"
    r"(?P<after>[^\d\s].*)?"
)
ACCEPTED = (
    Accepted(Decimal("2.20"), Quantity(Decimal("2.20"), LocalText())),
    Accepted("2,20", Quantity(Decimal("2.20"), LocalText())),
    Accepted("2,20 %", Quantity(Decimal("2.20"), LocalText(everywhere="%"))),
    Accepted("€62", Quantity(Decimal(62), LocalText(everywhere="€"))),
    Accepted("1 450 leads / mois", Quantity(Decimal(1450), LocalText(everywhere="leads / mois"))),
    Accepted("+5", Quantity(Decimal(5), LocalText())),
    Accepted(
        {"value": 52, "unit": {"fr": "jours", "en": "days"}}, Quantity(Decimal(52), LocalText.of(fr="jours", en="days"))
    ),
)
REFUSED = (
    RefusedExample("à définir", "ANS128"),
    RefusedExample("TBD", "ANS128"),
    RefusedExample("1,234", "ANS121"),
    RefusedExample("1 2", "ANS128"),
    RefusedExample({"unit": "%"}, "ANS128"),
    RefusedExample([1], "ANS128"),
)


def parse(raw: Any, question: Question, language: str = "") -> Quantity:
    """A figure with or without its unit, as one line or as {value, unit}."""
    if isinstance(raw, dict):
        if raw.keys() - {"value", "unit"} or raw.get("value") is None:
            raise Refused("ANS128", found=shown(raw))
        figure, unit = raw["value"], raw.get("unit")
    else:
        match = _FIGURE.fullmatch(typed(raw, "ANS128"))
        if match is None:
            raise Refused("ANS128", found=shown(raw))
        figure, unit = match["figure"], match["before"] or match["after"]
    number = parse_number(figure, language, "ANS128")
    within(number, question)
    return Quantity(number, text.parse(unit, question) if unit else LocalText())


def dump(value: Quantity, question: Question) -> Any:
    """The figure alone, or with its unit: as one would type it where that is clear."""
    if not value.unit:
        return value.value
    line = f"{value.value:f} {value.unit.everywhere}"
    if value.unit.everywhere and _FIGURE.fullmatch(line) and parse(line, question) == value:
        return line
    return {"value": value.value, "unit": text.dump(value.unit, question)}


def schema(question: Question, language: str) -> dict[str, Any]:
    """A number, one line, or {value, unit}."""
    value_and_unit = {
        "type": "object",
        "properties": {"value": {"type": ["number", "string"]}, "unit": text.schema(question, language)},
        "required": ["value"],
        "additionalProperties": False,
    }
    return {"anyOf": [{"type": ["number", "string"], **number_bounds(question)}, value_and_unit]}
