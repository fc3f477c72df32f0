"""What composites share: an answer made of parts, each of them an answer."""

from dataclasses import replace
from typing import Any

from contract_drafter.languages import labels
from contract_drafter.model.question import Question
from contract_drafter.model.values import Record
from contract_drafter.question_types._base import Refused, listed, shown
from contract_drafter.question_types._taking import of, parts, put_down, take


def parse(raw: Any, question: Question, language: str = "") -> Record:
    """The record; its first fault when it has any (`take` tells them all)."""
    value, faults = take(raw, replace(question, many=False), language)
    if faults:
        raise faults[0].refused
    if not isinstance(value, Record):
        raise Refused("ANS115", found=shown(raw))
    return value


def dump(value: Record, question: Question) -> dict[str, Any]:
    """The parts that are answered."""
    dumped = {part.id: put_down(value.get(part.id), part) for part in parts(question)}
    return {name: data for name, data in dumped.items() if data is not None}


def schema(question: Question, language: str) -> dict[str, Any]:
    """An object whose parts may each be left out: what is missing is an open question, not a fault of form."""
    return {
        "type": "object",
        "properties": {part.id: described(part, language) for part in parts(question)},
        "additionalProperties": False,
    }


def described(question: Question, language: str) -> dict[str, Any]:
    """The JSON Schema of a question's answer, lists included, with its label and help. It may stay empty (null)."""
    one = of(question).schema(question, language)
    if question.many:
        items = {"anyOf": [one, {"type": "null"}]}
        most = {} if question.at_most is None else {"maxItems": question.at_most}
        one = {"type": "array", "items": items, **most}
    words = {"title": question.label.get(language), "description": question.help.get(language)}
    return {**{name: said for name, said in words.items() if said}, "anyOf": [one, {"enum": [None, ""]}]}


def describe_accepted(question: Question, language: str) -> str:
    named = [part.id for part in parts(question)]
    return labels(language)["accepted.parts"].format(parts=listed(named))
