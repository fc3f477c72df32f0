"""The steps of an interview, worked out from the answers: who answers, each question, each item, another item?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from contract_drafter.located_yaml import KeyPath
from contract_drafter.model.question import Question
from contract_drafter.model.values import Record
from contract_drafter.question_types import COMPOSITES
from contract_drafter.questionnaire.gaps import holds, inner_scope
from contract_drafter.questionnaire.relevant import Asked, SectionToAsk
from contract_drafter.questionnaire.tree import as_list, dotted, get


class Kind(StrEnum):
    """What a step asks: the role and the name of who answers, an answer, one more of a list, another group."""

    ROLE = "role"
    NAME = "name"
    ANSWER = "answer"
    ITEM = "item"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Key:
    """What names a step while others come and go: its kind and its path ("objectives", 0, "due")."""

    kind: Kind
    path: KeyPath


Trail = tuple[tuple[Question, int | None], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step. `asked` is None for who answers. `value` is what is answered, from the catalogue too.

    `trail` names what it is inside: (objectives, 0), (outcomes, 1); a composite that is no list has no number.
    """

    key: Key
    section: int
    asked: Asked | None
    done: bool
    value: Any = None
    trail: Trail = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What is known so far: raw answers, their values (KPIs completed, no defaults), the paths refused, the scope."""

    raw: Mapping[str, Any]
    values: Mapping[str, Any]
    refused: frozenset[str]
    scope: Mapping[str, Any]
    answered_by: Mapping[str, Any]


def steps_of(sections: tuple[SectionToAsk, ...], given: Given) -> tuple[Step, ...]:
    """Every step, in order. A step is done when its answer is there and is not refused."""
    found: list[Step] = []
    for index, section in enumerate(sections):
        inside = [
            step
            for asked in section.asked
            for step in _Lister(given, index).ask(
                asked, (asked.question.id,), given.values.get(asked.question.id), given.scope, ()
            )
        ]
        complete = all(step.done for step in inside)
        who = given.answered_by.get(section.section.id) or {}
        for kind in (Kind.ROLE, Kind.NAME):
            found.append(Step(Key(kind, (section.section.id,)), index, None, complete or bool(who.get(kind))))
        found += inside
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Lister:
    given: Given
    section: int

    def ask(
        self,
        asked: Asked,
        path: KeyPath,
        value: Any,
        scope: Mapping[str, Any],
        trail: Trail,
    ) -> Iterator[Step]:
        question = asked.question
        if not holds(question.when, scope):
            return
        if question.many:
            yield from self.items(asked, path, value, scope, trail)
        elif question.type in COMPOSITES:
            yield from self.inside(asked, path, value, scope, (*trail, (question, None)))
        else:
            yield Step(Key(Kind.ANSWER, path), self.section, asked, self.done(path, value), value, trail)

    def items(
        self,
        asked: Asked,
        path: KeyPath,
        value: Any,
        scope: Mapping[str, Any],
        trail: Trail,
    ) -> Iterator[Step]:
        question, raw = asked.question, get(self.given.raw, path)
        given = as_list(raw)
        least = question.at_least or (1 if question.required else 0)
        enough = (raw == [] and not question.required) or (len(given) >= least and bool(given))
        values = value if isinstance(value, tuple) and len(value) == len(given) else (None,) * len(given)
        if question.type not in COMPOSITES:
            for index, item in enumerate(values):
                key, inner = Key(Kind.ANSWER, (*path, index)), (*trail, (question, index))
                yield Step(key, self.section, asked, self.done(key.path, item), item, inner)
            enough = enough and dotted(path) not in self.given.refused
            yield Step(Key(Kind.ITEM, path), self.section, asked, enough, None, trail)
            return
        for index in range(max(len(given), least)):
            item = values[index] if index < len(values) else None
            yield from self.inside(asked, (*path, index), item, scope, (*trail, (question, index)))
        yield Step(Key(Kind.MORE, path), self.section, asked, enough, None, trail)

    def inside(
        self,
        asked: Asked,
        path: KeyPath,
        value: Any,
        scope: Mapping[str, Any],
        trail: Trail,
    ) -> Iterator[Step]:
        record = value if isinstance(value, Record) else Record(asked.question.type, {})
        within = inner_scope(scope, record)
        for part in asked.parts:
            name = part.question.id
            yield from self.ask(part, (*path, name), record.get(name), within, trail)

    def done(self, path: KeyPath, value: Any) -> bool:
        raw = get(self.given.raw, path)
        return dotted(path) not in self.given.refused and (raw is not None or value is not None)
