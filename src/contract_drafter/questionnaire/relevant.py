"""Which questions a contract needs answered: those that its clauses, as far as one can tell now, will use."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from contract_drafter.model.clause import ContractType
from contract_drafter.model.expression import Call, Expression, Literal, Not, Operation, Path, evaluate, parse, paths
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.library import Library, Need
from contract_drafter.model.question import Check, Question, QuestionSection
from contract_drafter.question_types import COMPOSITES, parts

ALWAYS: Final = "contract"
"""The key, in `needs`, of what every contract asks whatever its clauses."""
_CORE: Final = {"party": ("name", "called", "gender"), "person": ("name",)}
"""The parts of a composite that are asked when no clause names any."""
_IDENTITY: Final = {"kpi": ("catalogue", "id")}
"""The parts that are asked as soon as any other is."""
_NOBODY_KNOWS: Final = Path(("",))

Needs = Mapping[str, tuple[Need, ...]]
Conditions = Mapping[str, tuple[Expression, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to ask, the clauses that use its answer, and the parts of it that they use."""

    question: Question
    used_by: tuple[str, ...]
    parts: tuple["Asked", ...] = ()


@dataclass(frozen=True, slots=True)
class SectionToAsk:
    """A section with the questions to ask and the checks that bear on them."""

    section: QuestionSection
    asked: tuple[Asked, ...]
    checks: tuple[Check, ...]


def relevant(
    library: Library,
    contract: ContractType,
    values: Mapping[str, Any],
    needs: Needs,
    conditions: Conditions,
    undecided: bool = False,
) -> tuple[SectionToAsk, ...]:
    """The sections to ask, in order, with only the questions that a possible clause uses.

    `undecided` is for blank forms: a condition on whether a question is answered stays open until it is.
    """
    search = _Search(library, contract, values, needs, conditions, undecided)
    used = search.used()
    found = []
    for section_id in contract.sections:
        if section := library.sections.get(section_id):
            kept = [question for question in section.questions if question.id in used and search.may_ask(question)]
            ids = {question.id for question in kept}
            checks = tuple(check for check in section.checks if check.at in used and _first(check.at) in ids)
            if kept:
                asked = tuple(_asked(question, question.id, used) for question in kept)
                found.append(SectionToAsk(section, asked, checks))
    return tuple(found)


@cache
def condition(text: str) -> Expression:
    """The expression of a `when` or a check, parsed once."""
    return parse(text)


def may_hold(when: str, scope: Mapping[str, Any], undecided: bool = False) -> bool:
    """Whether a condition is true or still open."""
    return not when or may_be_true(condition(when), scope, undecided)


def may_be_true(expression: Expression, scope: Mapping[str, Any], undecided: bool = False) -> bool:
    """Whether an expression is true or still open."""
    value = evaluate(_open_answered(expression, scope) if undecided else expression, scope)
    return value is UNKNOWN or bool(value)


def _open_answered(node: Expression, scope: Mapping[str, Any]) -> Expression:
    """The expression where `answered(x)` is open, not false, while x is unanswered."""
    match node:
        case Call("answered", _):
            return node if evaluate(node, scope) is True else _NOBODY_KNOWS
        case Not(operand):
            return Not(_open_answered(operand, scope))
        case Operation(operator, left, right):
            return Operation(operator, _open_answered(left, scope), _open_answered(right, scope))
    return node


class _Search:
    """Finds the paths that clauses, conditions and checks use, each with the clauses that use it."""

    def __init__(
        self,
        library: Library,
        contract: ContractType,
        values: Mapping[str, Any],
        needs: Needs,
        conditions: Conditions,
        undecided: bool,
    ) -> None:
        self.library, self.contract, self.needs, self.conditions = library, contract, needs, conditions
        self.given = contract.given()
        self.scope: dict[str, Any] = {**self.given, **values}
        self.undecided = undecided
        self.found: dict[str, dict[str, None]] = {}
        sections = [library.sections[name] for name in contract.sections if name in library.sections]
        self.questions = {question.id: question for section in sections for question in section.questions}
        self.checks = tuple(check for section in sections for check in section.checks)

    def may_ask(self, question: Question) -> bool:
        return may_hold(question.when, self.scope, self.undecided)

    def used(self) -> dict[str, tuple[str, ...]]:
        self.add(self.needed(ALWAYS), ())
        for clause_id in self.contract.clause_ids():
            if clause_id in self.library.clauses:
                applies = self.library.applies_when(clause_id)
                self.add(self.deciding(*applies), (clause_id,))
                if all(may_hold(when, self.scope, self.undecided) for when in applies):
                    self.add(self.needed(clause_id), (clause_id,))
                    for expression in self.conditions.get(clause_id, ()):
                        self.add((str(path) for path in paths(expression)), (clause_id,))
        before = -1
        while before != len(self.found):
            before = len(self.found)
            self.follow()
        order = {clause_id: index for index, clause_id in enumerate(self.contract.clause_ids())}
        return {path: tuple(sorted(clauses, key=order.__getitem__)) for path, clauses in self.found.items()}

    def needed(self, clause_id: str) -> Iterator[str]:
        """The answers a clause uses where its text's own conditions may hold."""
        for need in self.needs.get(clause_id, ()):
            if all(may_be_true(guard, self.scope, self.undecided) for guard in need.guards):
                yield need.path

    def add(self, found: Iterable[str], clauses: Iterable[str]) -> None:
        """Note each path, and every path above it."""
        users = dict.fromkeys(clauses)
        for path in found:
            for above in _above(path):
                self.found.setdefault(above, {}).update(users)

    def follow(self) -> None:
        """Add what the conditions of the questions found, and the checks on them, use in their turn.

        A check that the contract type's facts settle asks for nothing.
        """
        for question in self.questions.values():
            if question.id in self.found:
                self.add(self.deciding(question.when), self.found[question.id])
        for check in self.checks:
            at = self.questions.get(_first(check.at))
            if not at or check.at not in self.found or not self.may_ask(at):
                continue
            if evaluate(condition(check.that), self.given) is not True:
                self.add(_named_by(check, at), self.found[check.at])

    def deciding(self, *conditions: str) -> Iterator[str]:
        """The answers that decide whether all of these hold: those without which one would not be false already."""
        for path in (path for when in conditions if when for path in paths(condition(when))):
            if path.parts[0] in self.questions:
                without = dict(self.scope)
                without.pop(path.parts[0], None)
                if all(may_hold(when, without, undecided=True) for when in conditions):
                    yield str(path)


def _first(path: str) -> str:
    return path.partition(".")[0]


def _named_by(check: Check, question: Question) -> Iterator[str]:
    """The answers that a check needs, as dotted paths of the contract; `answered(x)` does not need x."""
    inside = _levels(check.at, question)
    for path in paths(_without_answered(condition(check.that))):
        above = next((f"{prefix}." for prefix, names in inside if path.parts[0] in names), "")
        yield f"{above}{path}"


def _levels(at: str, question: Question) -> list[tuple[str, frozenset[str]]]:
    """The groups that a path goes through, the innermost first, with the names of their parts."""
    found: list[tuple[str, frozenset[str]]] = []
    names = at.split(".")
    for depth, name in enumerate(names[1:], 1):
        known = {part.id: part for part in parts(question)}
        found.insert(0, (".".join(names[:depth]), frozenset(known)))
        question = known.get(name, question)
    return found


def _without_answered(node: Expression) -> Expression:
    match node:
        case Call("answered", _):
            return Literal(True)
        case Call(function, arguments):
            return Call(function, tuple(map(_without_answered, arguments)))
        case Not(operand):
            return Not(_without_answered(operand))
        case Operation(operator, left, right):
            return Operation(operator, _without_answered(left), _without_answered(right))
    return node


@cache
def _above(path: str) -> tuple[str, ...]:
    names = path.split(".")
    return tuple(".".join(names[: length + 1]) for length in range(len(names)))


def _asked(question: Question, path: str, used: Mapping[str, tuple[str, ...]]) -> Asked:
    if question.type not in COMPOSITES:
        return Asked(question, used.get(path, ()))
    known = parts(question)
    named = [part.id for part in known if f"{path}.{part.id}" in used]
    if named:
        named += _IDENTITY.get(question.type, ())
    else:
        named += _CORE.get(question.type, tuple(part.id for part in known))
    for part in known:
        if part.when and part.id in named:
            named += [name.parts[0] for name in paths(condition(part.when))]
    kept = tuple(_asked(part, f"{path}.{part.id}", used) for part in known if part.id in named)
    return Asked(question, used.get(path, ()), kept)
