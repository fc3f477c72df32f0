"""Every way to answer a contract type's questions: its closed lists, its optional answers, its groups of 0, 1 and many."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from contract_drafter import question_types
from contract_drafter.model.question import Question

NONE, ONE, MANY = "none", "one", "many"
LEFT_OUT, GIVEN = "left out", "given"


def factors(questions: tuple[Question, ...], above: str = "") -> Iterator[tuple[str, tuple[Any, ...]]]:
    """What can be chosen (dotted path of a question) and its levels. In a group the choices are those of its first item."""
    for question in questions:
        path = f"{above}{question.id}"
        if levels := tuple(_levels(question)):
            yield path, levels
        if question.type == "group":
            yield from factors(question.questions, f"{path}.")


def _levels(question: Question) -> Iterator[Any]:
    if question.many:
        if not question.required and not question.at_least:
            yield NONE
        if (question.at_least or 0) <= 1:
            yield ONE
        if question.at_most != 1:
            yield MANY
        return
    if question.type == "choice":
        yield from (option.id for option in question.options)
    elif question.type == "yes_no":
        yield from (True, False)
    elif not question.required:
        yield from (LEFT_OUT, GIVEN)


def answers(questions: tuple[Question, ...], given: Mapping[str, Any], row: Mapping[str, Any], above: str = "", item: int = 0) -> dict[str, Any]:  # fmt: skip
    """A whole set of answers: what the row says, else what is given, else the question's own example or default."""
    found = {}
    for question in questions:
        path = f"{above}{question.id}"
        value = _answer(question, given.get(question.id), row, path, item)
        if value is not None:
            found[question.id] = value
    return found


def _answer(question: Question, given: Any, row: Mapping[str, Any], path: str, item: int) -> Any:
    level = row.get(path)
    if level in (NONE, LEFT_OUT):
        return None
    if question.many:
        return _list(question, given, row, path)
    if question.type == "group":
        return answers(question.questions, given or {}, row, f"{path}.", item)
    if question.type == "choice":
        options = [option.id for option in question.options]
        return level if level is not None else given or options[item % len(options)]
    if question.type == "yes_no":
        return level if level is not None else given if given is not None else True
    return given if given is not None else _example(question)


def _list(question: Question, given: Any, row: Mapping[str, Any], path: str) -> Any:
    items = list(given or [None])
    if question.type != "group" and items == [None]:
        example = _example(question)
        items = example if isinstance(example, list) else [example]
    wanted = 1 if row.get(path) == ONE else max(len(items), 2, question.at_least or 0)
    if question.at_most is not None:
        wanted = min(wanted, question.at_most)
    if question.type == "kpi":
        return items[:wanted]  # an indicator is not listed twice
    if question.type != "group":
        return [items[index % len(items)] for index in range(wanted)]
    return [
        answers(question.questions, items[index % len(items)] or {}, {} if index else row, f"{path}.", index)
        for index in range(wanted)
    ]


def put(given: dict[str, Any], questions: tuple[Question, ...], path: str) -> None:
    """Answer what is still open at this path, "objectives[1].outcomes[0].kpis[1].target", with the question's example."""
    place: Any = given
    *way, last = re.findall(r"\w+", path)
    for step in way:
        if step.isdigit():
            place = place[int(step)]
        else:
            question = next(each for each in questions if each.id == step)
            questions, place = question_types.parts(question), place[step]
    place[last] = _example(next(each for each in questions if each.id == last))


def _example(question: Question) -> Any:
    """The question's own example, else its default, else the example of its type, as a person would write it."""
    for written in (question.example, question.default):
        if written is not None:
            return written
    if question.type in question_types.COMPOSITES:
        return answers(tuple(question_types.parts(question)), {}, {})
    return {"text": {"fr": "Texte d'essai", "en": "Trial text"}, "long_text": "Texte d'essai", "date": "2027-06-30"}[question.type]  # fmt: skip
