"""Several values out of a list; as one line, they are separated by commas."""

import re
from dataclasses import replace
from typing import Any

from contract_drafter.languages import labels
from contract_drafter.model.question import Question
from contract_drafter.model.values import Choice, LocalText
from contract_drafter.question_types import choice
from contract_drafter.question_types._base import Accepted, Refused, RefusedExample, shown

FIELDS: tuple[Question, ...] = ()
_EXAMPLE = replace(choice.EXAMPLE, type="choices", at_least=1, at_most=2)
_MONTHLY, _QUARTERLY = Choice("monthly", LocalText()), Choice("quarterly", LocalText())
ACCEPTED = (
    Accepted(["monthly"], (_MONTHLY,), _EXAMPLE),
    Accepted(["every quarter", "monthly"], (_QUARTERLY, _MONTHLY), _EXAMPLE),
    Accepted("monthly, quarterly", (_MONTHLY, _QUARTERLY), _EXAMPLE),
)
REFUSED = (
    RefusedExample(["monthly", "every month"], "ANS111", _EXAMPLE),
    RefusedExample(["monthly", "quarterly", "NO"], "ANS113", _EXAMPLE),
    RefusedExample([], "ANS112", _EXAMPLE),
    RefusedExample(["yearly"], "ANS110", _EXAMPLE),
    RefusedExample({"a": 1}, "ANS114", _EXAMPLE),
)


def parse(raw: Any, question: Question, language: str = "") -> tuple[Choice, ...]:
    """A list, or one line with commas. Refuses an option given twice, too few and too many."""
    if isinstance(raw, str):
        raw = [word for word in re.split("[,;]", raw) if word.strip()]
    if not isinstance(raw, list):
        raise Refused("ANS114", found=shown(raw))
    found: list[Choice] = []
    for item in raw:
        value = choice.parse(item, question, language)
        if value in found:
            raise Refused("ANS111", found=shown(item))
        found.append(value)
    if question.at_least is not None and len(found) < question.at_least:
        raise Refused("ANS112", count=len(found), bound=question.at_least)
    if question.at_most is not None and len(found) > question.at_most:
        raise Refused("ANS113", count=len(found), bound=question.at_most)
    return tuple(found)


def dump(value: tuple[Choice, ...], question: Question) -> list[str]:
    """The list of ids."""
    return [item.id for item in value]


def schema(question: Question, language: str) -> dict[str, Any]:
    """A list of ids or labels."""
    bounds = {"minItems": question.at_least, "maxItems": question.at_most}
    return {
        "type": "array",
        "items": choice.schema(question, language),
        "uniqueItems": True,
        **{name: bound for name, bound in bounds.items() if bound is not None},
    }


def describe_accepted(question: Question, language: str) -> str:
    """Each id with its label."""
    return labels(language)["accepted.choices"].format(options=choice.describe_accepted(question, language))
