"""One value out of a list, by its id or by its label in any language."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from contract_drafter.located_yaml import nearest
from contract_drafter.model.question import Option, Question
from contract_drafter.model.values import Choice, LocalText
from contract_drafter.question_types._base import Accepted, Refused, RefusedExample, fold, listed, shown, typed

FIELDS: tuple[Question, ...] = ()
EXAMPLE = Question(
    "frequency",
    "choice",
    LocalText(),
    options=(
        Option("monthly", LocalText.of(fr="chaque mois", en="every month")),
        Option("quarterly", LocalText.of(fr="chaque trimestre", en="every quarter")),
        Option("NO", LocalText.of(fr="jamais", en="never")),
    ),
)
ACCEPTED = (
    Accepted("monthly", Choice("monthly", LocalText.of(fr="chaque mois", en="every month")), EXAMPLE),
    Accepted(" Chaque  Trimestre ", Choice("quarterly", LocalText()), EXAMPLE),
    Accepted("every month", Choice("monthly", LocalText()), EXAMPLE),
    Accepted("NO", Choice("NO", LocalText()), EXAMPLE),
)
REFUSED = (
    RefusedExample("montly", "ANS110", EXAMPLE),
    RefusedExample(["monthly"], "ANS110", EXAMPLE),
    RefusedExample(True, "ANS110", EXAMPLE),
)


def parse(raw: Any, question: Question, language: str = "") -> Choice:
    """The option whose id or label, in any language, was typed; capitals and spaces do not matter."""
    wanted = fold(typed(raw, "ANS110"))
    known = {fold(option.id): option for option in question.options}
    if wanted not in known:
        known = {**{fold(words): option for words, option in _labels(question)}, **known}
    if wanted not in known:
        near = nearest(wanted, known)
        raise Refused("ANS110", found=shown(raw), nearest=known[near].id if near else "")
    return Choice(known[wanted].id, known[wanted].label)


def dump(value: Choice, question: Question) -> str:
    """The option's id."""
    return value.id


def schema(question: Question, language: str) -> dict[str, Any]:
    """The ids and the labels."""
    said = (words for words, _ in _labels(question))
    return {"enum": list(dict.fromkeys((*(option.id for option in question.options), *said)))}


def describe_accepted(question: Question, language: str) -> str:
    """Each id with its label."""
    return listed(f"{option.id} ({option.label.get(language) or option.id})" for option in question.options)


def _labels(question: Question) -> Iterator[tuple[str, Option]]:
    """What each option is called, in every language: the label, and its start ("feminine" of "feminine: la DSI") where
    no other option starts so.
    """
    starts = Counter(start for option in question.options for start in {_start(words) for words in _said(option)})
    for option in question.options:
        said = _said(option)
        short = (start for start in map(_start, said) if starts[start] == 1)
        yield from ((words, option) for words in dict.fromkeys((*said, *short)))


def _start(label: str) -> str:
    """The label before what explains it."""
    return re.split(r"\s*[:(,]", label, maxsplit=1)[0]


def _said(option: Option) -> tuple[str, ...]:
    said = (option.label.everywhere, *(words for _, words in option.label.by_language))
    return tuple(words for words in said if words)
