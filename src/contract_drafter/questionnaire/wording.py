"""A question in words, as forms and the interview show it: example, default, what is accepted, who answers."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from contract_drafter.languages import codes, labels, say
from contract_drafter.model.question import Question, QuestionSection
from contract_drafter.model.values import LocalText, Value
from contract_drafter.question_types import COMPOSITES, label_of, of, take
from contract_drafter.questionnaire.relevant import Asked

_PLAIN_TO_SEE: Final = ("text", "long_text")
"""Types of which a form need not say what is accepted."""


def example_of(question: Question, language: str) -> str:
    """The example as one line, "" when there is none or when its parts have their own."""
    return _as_typed(question.example, question, language)


def default_of(question: Question, language: str) -> str:
    """The default as one line, "" when there is none."""
    return _as_typed(question.default, question, language)


def _as_typed(raw: Any, question: Question, language: str) -> str:
    if raw is None or question.type in COMPOSITES:
        return ""
    value, faults = take(raw, question)
    if value is None or faults:
        return _plain(raw, language)
    try:
        return say(value, language)
    except LookupError:
        return _plain(raw, language)


def _plain(raw: Any, language: str) -> str:
    """An answer as it stands in the file, in this language when it has it."""
    if isinstance(raw, dict):
        if raw.keys() <= set(codes()):
            return str(raw.get(language) or next((words for words in raw.values() if words), ""))
        return " ".join(str(part) for part in raw.values())
    if isinstance(raw, list):
        return " ; ".join(_plain(item, language) for item in raw)
    if isinstance(raw, bool):
        return labels(language)["yes" if raw else "no"]
    return say(raw, language) if isinstance(raw, (int, Decimal)) else str(raw if raw is not None else "")


def shown_answer(raw: Any, question: Question, language: str) -> str:
    """An answer of the file as one line, said as the document says it where it can be read."""
    if raw is None or raw in ("", []):
        return ""
    return _as_typed(raw, question, language) or _plain(raw, language)


def shown_value(value: Value | None, language: str) -> str:
    """A typed answer as one line, "" when it is open."""
    if value is None:
        return ""
    try:
        return say(value, language)
    except LookupError:
        return next((words for _, words in value.by_language), "") if isinstance(value, LocalText) else ""


def accepted_by(question: Question, language: str) -> str:
    """What is accepted, for one item where the answer is a list."""
    return of(question).describe_accepted(question, language)


def notes(asked: Asked, language: str, clauses: bool = True, accepted: bool = True) -> Iterator[str]:
    """The lines that a form prints under a question: help, what is accepted, example, default, condition, clauses."""
    question, words = asked.question, labels(language)
    if help_text := question.help.get(language):
        yield help_text
    if accepted and question.type not in (*COMPOSITES, *_PLAIN_TO_SEE):
        yield words["form.accepted"].format(accepted=accepted_by(question, language))
    for key, found in (("example", example_of(question, language)), ("default", default_of(question, language))):
        if found:
            yield words[f"form.{key}"].format(**{key: found})
    if question.when:
        yield words["form.when"].format(condition=question.when)
    if not question.required:
        yield words["form.optional"]
    if question.many:
        yield words["form.many"].format(item=item_of(question, language))
    if clauses and asked.used_by:
        yield words["form.used_by"].format(clauses=", ".join(asked.used_by))


def item_of(question: Question, language: str) -> str:
    """What one item of a list is called."""
    return question.item.get(language) or labels(language)["form.item"]


def roles_of(section: QuestionSection, language: str) -> str:
    """Who is best placed to answer a section."""
    return ", ".join(labels(language)[f"role.{role}"] for role in section.answered_by)


def titled(section: QuestionSection, language: str) -> str:
    """The section's title."""
    return section.title.get(language) or section.id


__all__ = [
    "accepted_by",
    "default_of",
    "example_of",
    "item_of",
    "label_of",
    "notes",
    "roles_of",
    "shown_answer",
    "shown_value",
    "titled",
]
