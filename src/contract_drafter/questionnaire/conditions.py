"""A condition in words: “Who measures?” is “A third party”."""

from collections.abc import Mapping
from typing import Any, Final

from contract_drafter.languages import labels, say
from contract_drafter.model.expression import Call, Expression, Literal, Not, Operation, Path
from contract_drafter.model.question import Question
from contract_drafter.question_types import label_of, parts
from contract_drafter.questionnaire.relevant import condition

_COMPARED: Final = {"==": "is", "!=": "is_not", "<": "below", "<=": "at_most", ">": "above", ">=": "at_least"}
_OPPOSITE: Final = {"is": "is_not", "yes": "no", "answered": "unanswered", "includes": "excludes"}


class _Unsaid(Exception):
    """A condition that has no words."""


def in_words(when: str, language: str, known: Mapping[str, Question]) -> str:
    """The condition, with the labels of questions and options. `known`: the questions that it can name.

    "" when it bears on a fact of the contract type alone; the condition itself, between backticks, when it is one that
    no words are known for.
    """
    try:
        return _said(condition(when), language, known) or ""
    except _Unsaid:
        return f"`{when}`"


def _said(node: Expression, language: str, known: Mapping[str, Question]) -> str | None:
    """The words of a node, None for a fact."""
    match node:
        case Operation("and" | "or" as junction, left, right):
            both = [_said(side, language, known) for side in (left, right)]
            if junction == "or" and None in both:
                raise _Unsaid
            return f" {labels(language)[junction]} ".join(words for words in both if words) or None
        case Not(operand):
            key, values = _parts(operand, language, known)
            if key not in _OPPOSITE:
                raise _Unsaid
            return labels(language)[f"condition.{_OPPOSITE[key]}"].format(**values)
        case Path(names) if names[0] not in known:
            return None
    key, values = _parts(node, language, known)
    return labels(language)[f"condition.{key}"].format(**values)


def _parts(node: Expression, language: str, known: Mapping[str, Question]) -> tuple[str, dict[str, str]]:
    """The label's key and what fills it."""
    match node:
        case Path() as path:
            return "yes", {"question": label_of(_named(path, known), language)}
        case Call("answered", (Path() as path,)):
            return "answered", {"question": label_of(_named(path, known), language)}
        case Operation("in", Literal(value), Path() as path):
            question = _named(path, known)
            return "includes", _values(question, value, language)
        case Operation(operator, Path() as path, Literal(value)) if operator in _COMPARED:
            return _COMPARED[operator], _values(_named(path, known), value, language)
    raise _Unsaid


def _values(question: Question, value: Any, language: str) -> dict[str, str]:
    option = next((option.label.get(language) for option in question.options if option.id == value), None)
    return {"question": label_of(question, language), "answer": option or say(value, language)}


def _named(path: Path, known: Mapping[str, Question]) -> Question:
    """The question that a path names. Raises _Unsaid for a fact."""
    within = dict(known)
    question = None
    for name in path.parts:
        if name not in within:
            raise _Unsaid
        question = within[name]
        within = {part.id: part for part in parts(question)}
    if question is None:
        raise _Unsaid
    return question
