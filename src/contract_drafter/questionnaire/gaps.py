"""What is still unanswered among the relevant questions, and what their defaults answer."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from contract_drafter.model.expression import evaluate
from contract_drafter.model.question import Question, is_required
from contract_drafter.model.values import Record, Value
from contract_drafter.question_types import take
from contract_drafter.questionnaire.relevant import Asked, SectionToAsk, condition
from contract_drafter.questionnaire.tree import dotted

Place = tuple[str | int, ...]


def open_questions(
    sections: Iterable[SectionToAsk], scope: Mapping[str, Any], refused: Collection[str] = ()
) -> Iterator[tuple[Place, Question]]:
    """Each required question without an answer, with its path. `scope` has the answers and the facts.

    An answer that is `refused` (dotted paths) is to mend, not missing.
    """
    for section in sections:
        for asked in section.asked:
            for path, question in _open(asked, scope.get(asked.question.id), (asked.question.id,), scope):
                if dotted(path) not in refused:
                    yield path, question


def _open(asked: Asked, value: Any, path: Place, scope: Mapping[str, Any]) -> Iterator[tuple[Place, Question]]:
    question = asked.question
    if not holds(question.when, scope):
        return
    if value is None or value == ():
        if is_required(question, scope):
            yield path, question
        return
    for place, record in records(value, path):
        inside = inner_scope(scope, record)
        for part in asked.parts:
            yield from _open(part, record.get(part.question.id), (*place, part.question.id), inside)


def holds(when: str, scope: Mapping[str, Any]) -> bool:
    """Whether a condition is settled and true."""
    return not when or evaluate(condition(when), scope) is True


def records(value: Any, path: Place) -> Iterator[tuple[Place, Record]]:
    """The record or records of an answer, with their paths; none for a plain value."""
    if isinstance(value, Record):
        yield path, value
    elif isinstance(value, tuple):
        yield from (((*path, index), item) for index, item in enumerate(value) if isinstance(item, Record))


def inner_scope(scope: Mapping[str, Any], record: Record) -> dict[str, Any]:
    """What a condition inside a record can name: the record's own parts first."""
    return {**scope, **{name: part for name, part in record.fields.items() if part is not None}}


def with_defaults(
    sections: Iterable[SectionToAsk], values: Mapping[str, Value], facts: Mapping[str, Any]
) -> dict[str, Value]:
    """The answers, with the default of each relevant question that has none."""
    filled = dict(values)
    for section in sections:
        for asked in section.asked:
            value = _default(asked, filled.get(asked.question.id), {**facts, **filled})
            if value is not None:
                filled[asked.question.id] = value
    return filled


def _default(asked: Asked, value: Any, scope: Mapping[str, Any]) -> Any:
    question = asked.question
    if value is None or value == ():
        if question.default is None or not holds(question.when, scope):
            return value
        return take(question.default, question)[0]
    if isinstance(value, tuple):
        return tuple(_filled(asked, item, scope) for item in value)
    return _filled(asked, value, scope)


def _filled(asked: Asked, value: Any, scope: Mapping[str, Any]) -> Any:
    if not isinstance(value, Record):
        return value
    fields = dict(value.fields)
    for part in asked.parts:
        inside = inner_scope(scope, replace(value, fields=fields))
        fields[part.question.id] = _default(part, fields.get(part.question.id), inside)
    return replace(value, fields=fields)
