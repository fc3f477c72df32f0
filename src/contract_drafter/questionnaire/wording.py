"""A question in words, as forms and the interview show it: example, default, what is accepted, who answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from contract_drafter.languages import codes, labels, say
from contract_drafter.model.question import Question, QuestionSection
from contract_drafter.model.values import LocalText, Value
from contract_drafter.question_types import COMPOSITES, WORDS, label_of, of, take
from contract_drafter.questionnaire.conditions import in_words
from contract_drafter.questionnaire.relevant import Asked


def example_of(question: Question, language: str) -> str:
    """The example as one line, "" when there is none or when its parts have their own."""
    return _as_typed(question.example, question, language)


def example_lines(question: Question, language: str, dash: str) -> Iterator[str]:
    """The example as a form shows it: one line, or for a list one line an item."""
    words = labels(language)["form.example"]
    if question.many and question.example is not None and question.type not in COMPOSITES:
        items = question.example if isinstance(question.example, list) else [question.example]
        one = replace(question, many=False)
        yield words.format(example="").rstrip()
        yield from (f"  {dash}{_as_typed(item, one, language)}" for item in items)
    elif found := example_of(question, language):
        yield words.format(example=found)


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


def bounds_of(question: Question, language: str) -> str:
    """How many items or choices are wanted: "at least 4", "" where one is enough and many are not too many."""
    least = question.at_least if question.at_least and question.at_least > 1 else None
    words = labels(language)
    said = (
        words[f"accepted.{key}"].format(bound=say(bound, language))
        for key, bound in (("min", least), ("max", question.at_most))
        if bound is not None
    )
    return ", ".join(said)


def known_in(asked: Iterable[Asked]) -> dict[str, Question]:
    """The questions by id, as conditions name them."""
    return {each.question.id: each.question for each in asked}


def notes(
    asked: Asked,
    language: str,
    known: Mapping[str, Question],
    clauses: bool = True,
    accepted: bool = True,
    dash: str = "- ",
) -> Iterator[str]:
    """The lines that a form prints under a question: help, what is accepted, example, default, condition, clauses.

    `known` are the questions that its condition can name; `dash` comes before each item of an example that is a list.
    """
    question, words = asked.question, labels(language)
    if help_text := question.help.get(language):
        yield help_text
    if accepted and question.type not in (*COMPOSITES, *WORDS):
        yield words["form.accepted"].format(accepted=accepted_by(question, language))
    yield from example_lines(question, language, dash)
    if default := default_of(question, language):
        yield words["form.default"].format(default=default)
    if question.when and (condition := in_words(question.when, language, known)):
        yield words["form.when"].format(condition=condition)
    if not question.required:
        yield words["form.optional"]
    bounds = bounds_of(question, language)
    if question.many:
        many = words["form.many"].format(item=item_of(question, language))
        yield f"{many.removesuffix('.')}, {bounds}." if bounds else many
    elif bounds:
        yield f"{bounds[0].upper()}{bounds[1:]}."
    if clauses and asked.used_by:
        yield words["form.used_by"].format(clauses=", ".join(asked.used_by))


def inside_of(trail: Iterable[tuple[Question, int | None]], language: str) -> tuple[str, ...]:
    """What each thing one is inside is called: "stakeholder 2", "Who expects the results?"."""
    return tuple(
        label_of(question, language) if index is None else f"{item_of(question, language)} {index + 1}"
        for question, index in trail
    )


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
    "bounds_of",
    "default_of",
    "example_lines",
    "example_of",
    "inside_of",
    "item_of",
    "known_in",
    "label_of",
    "notes",
    "roles_of",
    "shown_answer",
    "shown_value",
    "titled",
]
