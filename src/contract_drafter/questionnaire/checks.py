"""The checks between answers: dates in order, weights that make 100, owners, burden, caps…

A check `at` a part of a group ("objectives.outcomes.kpis") holds for each item: its names are first parts of the
item, then of what the item is in, then answers of the contract.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from contract_drafter.languages import MissingWords, say
from contract_drafter.located_yaml import KeyPath
from contract_drafter.model.expression import Call, Expression, Not, Operation, Path, evaluate, look_up, paths
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.functions import COUNTED, UNKNOWN
from contract_drafter.model.question import Check, Question
from contract_drafter.model.span import Span
from contract_drafter.model.values import Record
from contract_drafter.question_types import label_of, parts
from contract_drafter.questionnaire.gaps import inner_scope, records
from contract_drafter.questionnaire.relevant import SectionToAsk, condition

Unseen = Callable[[KeyPath], bool]
"""Whether someone has yet to come to the question at this path."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A check that does not hold, the question it is shown at with its path, and what a sum or a count gave.

    `item` is what the item is known by, where the check holds for each: a name, a title, the id of a KPI.
    """

    check: Check
    question: Question
    path: KeyPath
    found: Any
    item: Any = None

    def finding(self, span: Span, language: str) -> Finding:
        """The finding, with the check's own message."""
        message = self.check.message.get(language) or self.check.id
        if self.item is not None:
            message = f"{message} ({_called(self.item, language)})"
        label, severity = label_of(self.question, language), Severity(self.check.severity)
        if self.found is None:
            return finding("ANS013", span, severity, label=label, message=message)
        return finding("ANS014", span, severity, label=label, message=message, found=say(self.found, language))


def disagreements(
    sections: Iterable[SectionToAsk], scope: Mapping[str, Any], unseen: Unseen = lambda _: False
) -> Iterator[Disagreement]:
    """The checks that are false. One that bears on an open answer waits until it is given.

    What `answered()` asks about is open only while it is to ask and `unseen`: left out on purpose, it is known to be
    missing.
    """
    sections = tuple(sections)
    to_ask = {asked.question.id for section in sections for asked in section.asked}
    for section in sections:
        questions = {asked.question.id: asked.question for asked in section.asked}
        for check in section.checks:
            first, *inner = check.at.split(".")
            for item in _items(_Item(questions[first], (first,), scope, {}), inner):
                expression = condition(check.that)
                if not item.waits(expression, to_ask, unseen) and evaluate(expression, item.scope) is False:
                    found = _worked_out(expression, item.scope)
                    yield Disagreement(check, item.question, item.path, found, item.known_as)


@dataclass(frozen=True, slots=True)
class _Item:
    """Where a check is applied: the question it is shown at, its path, what it can name, and the records it is in.

    `owners` maps each part of those records to the path of its record; `known_as` is the first answer of the innermost.
    """

    question: Question
    path: KeyPath
    scope: Mapping[str, Any]
    owners: Mapping[str, KeyPath]
    known_as: Any = None

    def into(self, name: str) -> Iterator["_Item"]:
        """The part of this name in each record of the answer."""
        part = next(part for part in parts(self.question) if part.id == name)
        for path, record in records(self.value(), self.path):
            owners = {**self.owners, **dict.fromkeys((each.id for each in parts(self.question)), path)}
            known_as = next((value for value in record.fields.values() if value is not None), None)
            yield _Item(part, (*path, name), _inside(self.scope, record, self.question), owners, known_as)

    def value(self) -> Any:
        return self.scope.get(str(self.path[-1]))

    def waits(self, node: Expression, to_ask: Collection[str], unseen: Unseen) -> bool:
        """Whether an answer that decides is still open: one of a question to ask, for nobody gives the others."""
        match node:
            case Call("answered", (path,)):
                return evaluate(node, self.scope) is False and any(
                    place[0] in to_ask and unseen(place) for place in map(self.place, paths(path))
                )
            case Call(_, arguments):
                return any(self.waits(argument, to_ask, unseen) for argument in arguments)
            case Operation(_, left, right):
                return self.waits(left, to_ask, unseen) or self.waits(right, to_ask, unseen)
            case Not(operand):
                return self.waits(operand, to_ask, unseen)
            case _:
                return any(
                    self.place(path)[0] in to_ask and _is_open(look_up(path, self.scope)) for path in paths(node)
                )

    def place(self, path: Path) -> KeyPath:
        """Where what a check names is answered."""
        return (*self.owners.get(path.parts[0], ()), *path.parts)


def _called(item: Any, language: str) -> str:
    """What an item is known by, in another language where it has no words in this one."""
    try:
        return say(item, language)
    except MissingWords:
        return next((words for _, words in item.by_language), "…")


def _items(item: _Item, names: list[str]) -> Iterator[_Item]:
    if not names:
        yield item
        return
    for part in item.into(names[0]):
        yield from _items(part, names[1:])


def _inside(scope: Mapping[str, Any], record: Record, question: Question) -> dict[str, Any]:
    """The scope of a record: a part of it without an answer hides what is outside by the same name."""
    hidden = dict.fromkeys((part.id for part in parts(question)), UNKNOWN)
    return inner_scope({**scope, **hidden}, record)


def _is_open(value: Any) -> bool:
    return value is UNKNOWN or (isinstance(value, tuple) and any(_is_open(item) for item in value))


def _worked_out(expression: Expression, scope: Mapping[str, Any]) -> Any:
    """What the first sum or count on the left of a comparison gave."""
    match expression:
        case Operation(_, Call(function, _) as call, _) if function in COUNTED:
            return evaluate(call, scope)
        case Operation("or", left, _):
            return _worked_out(left, scope)
    return None
