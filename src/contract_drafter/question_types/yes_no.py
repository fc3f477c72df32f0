"""Yes or no, in any language, or true or false."""

from functools import cache
from typing import Any

from contract_drafter.languages import codes, labels
from contract_drafter.model.question import Question
from contract_drafter.question_types._base import (
    Accepted,
    Refused,
    RefusedExample,
    describe_accepted,
    fold,
    input_words,
    shown,
    typed,
)

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
ACCEPTED = (
    Accepted(True, True),
    Accepted("Oui", True),
    Accepted("o", True),
    Accepted("yes", True),
    Accepted("NO", False),
    Accepted("non", False),
    Accepted("false", False),
)
REFUSED = (RefusedExample("peut-être", "ANS160"), RefusedExample(1, "ANS160"), RefusedExample([], "ANS160"))


@cache
def _words() -> dict[str, str]:
    said = {fold(labels(code)[word]): word for code in codes() for word in ("yes", "no")}
    return {**said, **input_words("input.answer")}


def parse(raw: Any, question: Question, language: str = "") -> bool:
    """A boolean, or the word for yes or no in any language, or its first letter."""
    if isinstance(raw, bool):
        return raw
    word = _words().get(fold(typed(raw, "ANS160")))
    if word is None:
        raise Refused("ANS160", found=shown(raw))
    return word == "yes"


def dump(value: bool, question: Question) -> bool:
    """true or false."""
    return value


def schema(question: Question, language: str) -> dict[str, Any]:
    """A boolean or a word."""
    return {"enum": [True, False, *sorted({word for code in codes() for word in _in(code)})]}


def _in(code: str) -> tuple[str, ...]:
    words = (labels(code)["yes"], labels(code)["no"])
    return (*words, *(word.upper() for word in words), *(word.capitalize() for word in words))
