"""Questions, the sections that hold them, and the checks between answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from contract_drafter.model.expression import evaluate, parse
from contract_drafter.model.values import LocalText
from contract_drafter.model.version import FIRST


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice."""

    id: str
    label: LocalText
    help: LocalText = field(default_factory=LocalText)


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask. `type` names a file of `question_types/`.

    `when` is an expression over other answers; where `optional_when` holds, the contract can do without the answer.
    `column` is the short title used where the answer is a table's
    column. `item` names one item of a repeatable group. `default` and `example` are as a person would write them in
    the answers file. `many` makes the answer a list; `at_least` and `at_most` bound its length (or the choices
    taken); `min` and `max` bound a number.
    """

    id: str
    type: str
    label: LocalText
    help: LocalText = field(default_factory=LocalText)
    column: LocalText = field(default_factory=LocalText)
    example: Any = None
    default: Any = None
    when: str = ""
    required: bool = True
    optional_when: str = ""
    options: tuple[Option, ...] = ()
    questions: tuple["Question", ...] = ()
    many: bool = False
    item: LocalText = field(default_factory=LocalText)
    at_least: int | None = None
    at_most: int | None = None
    min: Decimal | None = None
    max: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Something that must hold between answers: the expression `that`, else `message`, shown at the question `at`.

    `at` a part of a group ("stakeholders.consulted_on") holds for each item, whose parts `that` can name. `severity`:
    error, warning (a draft is made all the same) or info.
    """

    id: str
    that: str
    at: str
    message: LocalText
    severity: str = "error"


@dataclass(frozen=True, slots=True)
class QuestionSection:
    """Questions asked together, and who is best placed to answer them.

    `answered_by`: ids out of business, it, legal, general_management, procurement. `overrides`: as of a clause.
    """

    id: str
    title: LocalText
    answered_by: tuple[str, ...]
    questions: tuple[Question, ...]
    intro: LocalText = field(default_factory=LocalText)
    checks: tuple[Check, ...] = ()
    version: str = FIRST
    overrides: str = ""


def is_required(question: Question, scope: Mapping[str, Any]) -> bool:
    """Whether the contract needs the answer, given the other answers."""
    if not question.required or not question.optional_when:
        return question.required
    return evaluate(parse(question.optional_when), scope) is not True


ROLES = ("business", "it", "legal", "general_management", "procurement")
