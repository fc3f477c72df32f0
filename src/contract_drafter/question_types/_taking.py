"""Reads any answer: one value, a list of them, or a composite whose parts are answers themselves."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final, cast

from contract_drafter import registry
from contract_drafter.languages import labels
from contract_drafter.located_yaml import nearest
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.question import Question
from contract_drafter.model.span import Span
from contract_drafter.model.values import Record, Value
from contract_drafter.question_types._base import Fault, QuestionType, Refused, listed, shown, words_in_all

_SHELF: Final = "contract_drafter.question_types"
NOWHERE: Final = Span("")
COMPOSITES: Final = ("party", "person", "kpi", "group")
WORDS: Final = ("name", "text", "long_text")
"""Types that take any words, once or in each language."""


def names() -> tuple[str, ...]:
    """Every question type, sorted."""
    return registry.names(_SHELF)


def of(question: Question) -> QuestionType:
    """The module of the question's type. Raises KeyError when there is none."""
    return cast(QuestionType, registry.load(_SHELF, question.type))


def parts(question: Question) -> tuple[Question, ...]:
    """The questions that a composite asks, with their labels; none for a plain value. An example that the composite
    has is that of its parts.
    """
    found = question.questions if question.type == "group" else ()
    if question.type in COMPOSITES and question.type != "group":
        found = localised(question.type)
    example = question.example[:1] if isinstance(question.example, list) else [question.example]
    if not example or not isinstance(example[0], Mapping):
        return found
    return tuple(replace(part, example=example[0].get(part.id, part.example)) for part in found)


@cache
def localised(kind: str) -> tuple[Question, ...]:
    """The parts of a fixed composite, their words taken from the labels `part.<kind>.<id>`."""
    return tuple(_with_words(part, f"part.{kind}.{part.id}") for part in registry.load(_SHELF, kind).FIELDS)


def _with_words(part: Question, key: str) -> Question:
    options = tuple(replace(option, label=words_in_all(f"{key}.{option.id}")) for option in part.options)
    label = words_in_all(key)
    example = dict(words_in_all(f"{key}.example").by_language) or part.example
    return replace(
        part,
        label=label,
        help=words_in_all(f"{key}.help"),
        column=words_in_all(f"{key}.column") or label,
        options=options,
        example=example,
    )


def take(raw: Any, question: Question, language: str = "") -> tuple[Value | None, list[Fault]]:
    """The value of an answer, without its refused parts, and every fault. An empty answer is None."""
    faults: list[Fault] = []
    return _take(raw, question, language, (), faults), faults


def put_down(value: Value | None, question: Question) -> Any:
    """Plain data for an answers file: `take` reads it back to the same value."""
    if value is None:
        return None
    if question.many and isinstance(value, tuple):
        one = replace(question, many=False)
        return [put_down(item, one) for item in value]
    return of(question).dump(value, question)


def refusal(refused: Refused, question: Question, language: str, span: Span = NOWHERE) -> Finding:
    """The finding that tells the refusal, with the question's label and what is accepted in this language."""
    accepted = accepted_in_all(question, language)
    told = {n: label_of(v, language) if isinstance(v, Question) else v for n, v in refused.values.items()}
    values = {"label": label_of(question, language), "accepted": accepted, **told}
    return finding(refused.code, span, Severity.ERROR, **values)


def accepted_in_all(question: Question, language: str) -> str:
    """What is accepted, said to be a list where it is."""
    accepted = of(question).describe_accepted(question, language)
    return labels(language)["accepted.list"].format(one=accepted) if question.many else accepted


def label_of(question: Question, language: str) -> str:
    """The question's label in this language, else in any, else its id."""
    said = question.label.get(language) or next((words for _, words in question.label.by_language), "")
    return said or question.id


def _take(
    raw: Any, question: Question, language: str, path: tuple[str | int, ...], faults: list[Fault]
) -> Value | None:
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    try:
        if question.many:
            return _list(raw, question, language, path, faults)
        if question.type in COMPOSITES:
            return _record(raw, question, language, path, faults)
        return of(question).parse(raw, question, language)
    except Refused as refused:
        faults.append(Fault(path, question, refused))
        return None


def _list(
    raw: Any, question: Question, language: str, path: tuple[str | int, ...], faults: list[Fault]
) -> tuple[Value, ...]:
    """The items, without the refused ones. At least so many are wanted once one is given."""
    if not isinstance(raw, list):
        raise Refused("ANS114", found=shown(raw))
    one = replace(question, many=False)
    blank: Any = {} if question.type in COMPOSITES else None
    before = len(faults)
    items = [
        _take(blank if item is None else item, one, language, (*path, index), faults) for index, item in enumerate(raw)
    ]
    refused = {fault.path[len(path)] for fault in faults[before:]}
    count = sum(index in refused or not _is_blank(item) for index, item in enumerate(items))
    if count and question.at_least is not None and count < question.at_least:
        faults.append(Fault(path, question, Refused("ANS112", count=count, bound=question.at_least)))
    if question.at_most is not None and count > question.at_most:
        faults.append(Fault(path, question, Refused("ANS113", count=count, bound=question.at_most)))
    return tuple(item for item in items if item is not None)


def _is_blank(value: Value | None) -> bool:
    if isinstance(value, Record):
        return all(_is_blank(part) for part in value.fields.values())
    return value is None or (isinstance(value, tuple) and all(_is_blank(item) for item in value))


def _record(raw: Any, question: Question, language: str, path: tuple[str | int, ...], faults: list[Fault]) -> Record:
    if not isinstance(raw, Mapping):
        raise Refused("ANS115", found=shown(raw))
    known = {part.id: part for part in parts(question)}
    for key in raw:
        if key not in known:
            refused = Refused("ANS010", key=key, nearest=nearest(str(key), known), known=listed(known))
            faults.append(Fault((*path, key), question, refused))
    fields = {name: _take(raw.get(name), part, language, (*path, name), faults) for name, part in known.items()}
    return Record(question.type, fields)
