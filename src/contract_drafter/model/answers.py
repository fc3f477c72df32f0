"""Answers, read and typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from contract_drafter.model.span import Span
from contract_drafter.model.values import LocalText, Value


@dataclass(frozen=True, slots=True)
class AnsweredBy:
    """Who answered a section: a role (business, it, legal, general_management, procurement), a name, a day."""

    role: str
    name: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """A question that still waits for an answer: its path ("objectives[1].outcomes[0].due"), label and place."""

    path: str
    label: LocalText
    span: Span


@dataclass(frozen=True, slots=True)
class Answers:
    """`values` is the scope that clauses see: question id to value. `skipped` are those left for later."""

    contract: str
    language: str
    values: Mapping[str, Value]
    answered_by: Mapping[str, AnsweredBy] = field(default_factory=dict)
    open: tuple[Open, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)
