"""The interview as a state machine: a state and what was typed give the next state. It reads and writes nothing."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from contract_drafter.languages import describe, labels
from contract_drafter.located_yaml import KeyPath
from contract_drafter.model.clause import ContractType
from contract_drafter.model.finding import Finding, Severity
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.library import Library
from contract_drafter.model.question import ROLES, Question
from contract_drafter.model.span import Span
from contract_drafter.model.values import LocalText
from contract_drafter.question_types import label_of, put_down, refusal, take
from contract_drafter.questionnaire.catalogue import ACTIVITY, kpi_line, nearest_kpis
from contract_drafter.questionnaire.checks import disagreements
from contract_drafter.questionnaire.gaps import open_questions
from contract_drafter.questionnaire.read import questions_of, read_values, settle
from contract_drafter.questionnaire.relevant import Conditions, Needs, SectionToAsk
from contract_drafter.questionnaire.steps import Given, Key, Kind, Step, steps_of
from contract_drafter.questionnaire.tree import as_list, dotted, get, put, take_out
from contract_drafter.questionnaire.typed import as_raw, role_of, says_yes


class Command(StrEnum):
    """What one types instead of an answer."""

    HELP = "?"
    BACK = "<"
    LATER = ">"
    ERASE = "-"
    REVIEW = "!r"
    QUIT = "!q"


LITERAL: Final = "\\"
"""Typed before a command, it makes it an answer."""

NEAREST: Final = 8
"""How many KPIs are named to one who typed none of the catalogue."""

_NAME: Final = Question("name", "text", LocalText())


@dataclass(frozen=True, slots=True)
class State:
    """Where an interview stands. `at` None is the review; `said` is what to mend before asking again,
    `told` what is good to know."""

    answers: Mapping[str, Any]
    answered_by: Mapping[str, Any]
    at: Key | None = None
    passed: frozenset[Key] = frozenset()
    visited: tuple[Key, ...] = ()
    said: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    helping: bool = False
    reviewing: bool = False
    removing: KeyPath = ()
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """What the answers of a state mean: the sections to ask, the steps, what is wrong by path, and how many answers
    a draft would miss.
    """

    sections: tuple[SectionToAsk, ...]
    steps: tuple[Step, ...]
    problems: Mapping[str, tuple[Finding, ...]]
    missing: int

    def step(self, key: Key | None) -> Step | None:
        """The step of this name, None when there is no such step (any more)."""
        return next((step for step in self.steps if step.key == key), None) if key else None


@dataclass(frozen=True, slots=True)
class Interview:
    """What does not change: the library, the contract type, the language spoken, the day it is held."""

    library: Library
    contract: ContractType
    needs: Needs
    conditions: Conditions
    language: str
    today: date
    seen: deque[tuple[Any, Any, Picture]] = field(default_factory=lambda: deque(maxlen=3), compare=False, repr=False)

    def begin(self, answers: Mapping[str, Any], answered_by: Mapping[str, Any]) -> State:
        """At the first question without an answer, or at the review when there is none."""
        state = State(dict(answers), dict(answered_by))
        return self._go(state, self._next(state, None))

    def picture(self, state: State) -> Picture:
        """The steps and the problems of a state. The last ones are remembered: a reply looks at two states at most."""
        for answers, answered_by, picture in self.seen:
            if answers is state.answers and answered_by is state.answered_by:
                return picture
        picture = self._picture(state)
        self.seen.append((state.answers, state.answered_by, picture))
        return picture

    def _picture(self, state: State) -> Picture:
        questions = questions_of(self.library, self.contract)
        values, faults = read_values(state.answers, questions, self.library, self.language)
        settled, sections = settle(values, self.contract, self.library, self.needs, self.conditions)
        scope = {**self.contract.given(), **settled}
        problems: dict[str, tuple[Finding, ...]] = {}
        for fault in faults:
            path = dotted(fault.path)
            told = refusal(fault.refused, fault.question, self.language, Span("", part=path))
            problems[path] = (*problems.get(path, ()), told)
        for disagreement in disagreements(sections, scope, lambda path: get(state.answers, path) is None):
            path = dotted(disagreement.path)
            told = disagreement.finding(Span("", part=path), self.language)
            problems[path] = (*problems.get(path, ()), told)
        to_mend = frozenset(path for path, found in problems.items() if any(map(stops, found)))
        given = Given(state.answers, values, to_mend, scope, state.answered_by)
        refused = {dotted(fault.path) for fault in faults}
        missing = sum(1 for _ in open_questions(sections, scope, refused))
        return Picture(sections, steps_of(sections, given), problems, missing)

    def _words(self, key: str) -> str:
        return labels(self.language)[f"interview.{key}"]

    # ------------------------------------------------------------ what was typed

    def reply(self, state: State, typed: str) -> State:
        """The state after this was typed."""
        state = replace(state, said=(), told=(), helping=False)
        text = typed.strip()
        if state.at is None:
            return self._reply_to_review(state, text)
        if text == Command.QUIT:
            return replace(state, finished=True)
        if text == Command.HELP:
            return replace(state, helping=True)
        if text == Command.REVIEW:
            return self._go(state, None)
        if text == Command.BACK:
            return self._back(state)
        step = self.picture(state).step(state.at)
        if step is None or text == Command.LATER:
            return self._on(replace(state, passed=state.passed | {state.at}))
        if text == Command.ERASE:
            return self._erase(state, step)
        if text.startswith(LITERAL) and text[1:] in tuple(Command):
            text = text[1:]
        return self._answer(state, step, text)

    def _answer(self, state: State, step: Step, text: str) -> State:
        match step.key.kind:
            case Kind.ROLE | Kind.NAME:
                return self._who(state, step, text)
            case Kind.MORE:
                return self._more(state, step, text)
        assert step.asked is not None
        question = replace(step.asked.question, many=False)
        path = step.key.path
        if not text:
            return self._keep(state, step, question)
        if step.key.kind is Kind.ITEM:
            path = (*path, len(as_list(get(state.answers, path))))
        return self._store(state, question, path, as_raw(text, question, get(state.answers, path), self.language))

    def _store(self, state: State, question: Question, path: KeyPath, raw: Any) -> State:
        """Keep the answer and go on, or say why not. What is wrong with a whole list is told at its end."""
        value, faults = take(raw, question, self.language)
        if faults or value is None:
            told = (self._told(refusal(fault.refused, question, self.language), question) for fault in faults)
            return replace(state, said=tuple(told))
        before = self.picture(state).problems
        after = replace(state, answers=put(state.answers, path, put_down(value, question)))
        new = {place: found for place, found in self.picture(after).problems.items() if found != before.get(place)}
        if here := tuple(filter(stops, new.get(dotted(path), ()))):
            said = tuple(self._told(each, question) for each in here)
            unknown = any(each.code == "ANS015" for each in here)
            return replace(state, said=said, told=self._nearest_kpis(str(raw)) if unknown else ())
        around = dotted(path)
        elsewhere = [found for place, found in new.items() if not around.startswith(f"{place}[")]
        said, noted = self._said_and_noted(each for found in elsewhere for each in found)
        after = replace(after, passed=after.passed - {state.at} if state.at else after.passed)
        if state.at and state.at.kind is Kind.ITEM:
            return replace(after, said=said, told=noted, visited=(*after.visited, Key(Kind.ANSWER, path)))
        return replace(self._on(after), said=said, told=(*self._kpi_taken(after), *noted))

    def _said_and_noted(self, found: Iterable[Finding]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What is to mend, and what is good to know."""
        found = tuple(found)
        said = tuple(describe(each, self.language) for each in found if stops(each))
        return said, tuple(self.noted(each) for each in found if not stops(each))

    def noted(self, found: Finding) -> str:
        """A warning in words: "warning: …"."""
        return f"{labels(self.language)[f'severity_{found.severity}']} – {describe(found, self.language)}"

    def kpi_of(self, state: State) -> KpiDefinition | None:
        """The KPI of the catalogue that the step is in."""
        path = state.at.path[:-1] if state.at else ()
        named = get(state.answers, (*path, "catalogue"))
        step = self.picture(state).step(state.at)
        inside = step is not None and step.trail and step.trail[-1][0].type == "kpi"
        return self.library.kpis.get(named.strip().upper()) if inside and isinstance(named, str) else None

    def _kpi_taken(self, state: State) -> tuple[str, ...]:
        """What was just taken from the catalogue."""
        kpi = self.kpi_of(state) if state.at and state.at.path[-1] == "catalogue" else None
        if kpi is None:
            return ()
        name, formula = kpi.name.get(self.language) or kpi.id, kpi.formula.get(self.language) or "–"
        taken = self._words("kpi_taken").format(id=kpi.id, name=name, formula=formula)
        return (taken, labels(self.language)["kpi_activity"]) if kpi.kpi_class == ACTIVITY else (taken,)

    def _nearest_kpis(self, typed: str) -> tuple[str, ...]:
        near = nearest_kpis(self.library.kpis, typed, NEAREST)
        return (
            self._words("kpi_nearest" if near else "kpi_none_near"),
            *(f"  {kpi_line(kpi, self.language)}" for kpi in near),
        )

    def _told(self, found: Finding, question: Question) -> str:
        """The message without the label, which is on the screen already."""
        words, label = describe(found, self.language), label_of(question, self.language)
        head, _, tail = words.partition(label)
        return tail.lstrip(" »”:\u00a0\u202f") if len(head) <= 2 and tail else words

    def _keep(self, state: State, step: Step, question: Question) -> State:
        """Enter alone: the answer stays, or the default is taken, or an optional question has none."""
        key, path = step.key, step.key.path
        if key.kind is Kind.ITEM:
            return self._on(self._close(state, step))
        if get(state.answers, path) is not None or step.done:
            return self._on(state)
        if question.default is not None:
            return self._store(state, question, path, question.default)
        if not question.required:
            return self._on(replace(state, answers=put(state.answers, path, "")))
        return replace(state, said=(self._words("needed"),))

    def _close(self, state: State, step: Step) -> State:
        """The end of a list of texts."""
        assert step.asked is not None
        if get(state.answers, step.key.path) is None and not step.asked.question.required:
            return replace(state, answers=put(state.answers, step.key.path, []))
        return replace(state, passed=state.passed | {step.key})

    def suggested(self, state: State, section: str) -> tuple[str, str]:
        """The role and name to offer: those given, else those of the section answered last."""
        known = self.library.sections[section].answered_by
        said: list[dict[str, Any]] = [who for who in state.answered_by.values() if who]
        who = dict(state.answered_by.get(section) or {})
        last = said[-1] if said else {}
        own = str(who.get("role") or "")
        role = own if own in ROLES else last["role"] if last.get("role") in known else (known or ROLES)[0]
        name = next(
            (str(other["name"]) for other in reversed(said) if other.get("name") and other.get("role") == role), ""
        )
        return role, str(who.get("name") or name)

    def _who(self, state: State, step: Step, text: str) -> State:
        section = str(step.key.path[0])
        role, name = self.suggested(state, section)
        who = dict(state.answered_by.get(section) or {})
        if step.key.kind is Kind.ROLE:
            chosen = role_of(text or role, self.library.sections[section].answered_by, self.language)
            if chosen is None:
                return replace(state, said=(self._words("unknown_role"),))
            who["role"] = chosen
        elif text or name:
            _, faults = take(text, _NAME, self.language)
            if faults:
                told = refusal(faults[0].refused, _NAME, self.language)
                return replace(state, said=(self._told(told, _NAME),))
            who = {**who, "name": text or name, "on": self.today.isoformat()}
        else:
            return self._on(replace(state, passed=state.passed | {step.key}))
        return self._on(replace(state, answered_by={**state.answered_by, section: who}))

    def _more(self, state: State, step: Step, text: str) -> State:
        path, answer = step.key.path, says_yes(text, self.language)
        items = get(state.answers, path)
        if answer is None:
            return replace(state, said=(self._words("yes_or_no"),))
        if answer:
            count = len(as_list(items))
            after = replace(state, answers=put(state.answers, (*path, count), {}))
            inside = (s for s in self.picture(after).steps if s.key.path[: len(path) + 1] == (*path, count))
            return self._go(after, next(inside).key, reviewing=False)
        if items is None:
            state = replace(state, answers=put(state.answers, path, []))
        said, noted = self._said_and_noted(self.picture(state).problems.get(dotted(path), ()))
        return replace(self._on(state), said=said, told=noted)

    def _erase(self, state: State, step: Step) -> State:
        if step.key.kind is not Kind.ANSWER:
            return replace(state, said=(self._words("nothing_to_erase"),))
        after = replace(state, answers=take_out(state.answers, step.key.path), said=(self._words("erased"),))
        return after if self.picture(after).step(state.at) else replace(self._on(after), said=(self._words("erased"),))

    # ------------------------------------------------------------ the review

    def _reply_to_review(self, state: State, text: str) -> State:
        if state.removing:
            sure = says_yes(text, self.language)
            after = replace(state, removing=())
            if not sure:
                return after
            return replace(after, answers=take_out(state.answers, state.removing), said=(self._words("removed"),))
        if text in ("", Command.QUIT):
            return replace(state, finished=True)
        if text == Command.HELP:
            return replace(state, helping=True)
        steps = self.picture(state).steps
        remove, number = text.startswith(Command.ERASE), text.removeprefix(Command.ERASE).strip()
        if not number.isascii() or not number.isdecimal() or not 1 <= int(number) <= len(steps):
            return replace(state, said=(self._words("no_such_number"),))
        step = steps[int(number) - 1]
        if not remove:
            return self._go(state, step.key, reviewing=True)
        item = _item_of(step.key)
        if item is None or get(state.answers, item) is None:
            return replace(state, said=(self._words("nothing_to_remove"),))
        return replace(state, removing=item)

    # ------------------------------------------------------------ from step to step

    def _go(self, state: State, key: Key | None, reviewing: bool = False) -> State:
        visited = (*state.visited, state.at) if state.at and state.at != key else state.visited
        return replace(state, at=key, visited=visited, reviewing=reviewing)

    def _on(self, state: State) -> State:
        """The next step that waits; the review when none does, or when one came from it."""
        return self._go(state, None if state.reviewing else self._next(state, state.at))

    def _next(self, state: State, after: Key | None) -> Key | None:
        steps = self.picture(state).steps
        keys = [step.key for step in steps]
        start = keys.index(after) + 1 if after in keys else 0
        for index in (*range(start, len(steps)), *range(start)):
            step = steps[index]
            if step.key in state.passed or step.key == after:
                continue
            if not step.done or (after is not None and index >= start and _leaves(after, step)):
                key: Key = step.key
                return key
        return None

    def _back(self, state: State) -> State:
        keys = {step.key for step in self.picture(state).steps}
        visited = list(state.visited)
        while visited:
            key = visited.pop()
            if key in keys and key != state.at:
                return replace(state, at=key, visited=tuple(visited), reviewing=False)
        return replace(state, said=(self._words("at_the_start"),))


def stops(found: Finding) -> bool:
    """Whether it is to mend before the contract can be drafted."""
    return found.severity is Severity.ERROR


def _leaves(after: Key, step: Step) -> bool:
    """Whether going on from `after` leaves an item of the group that this step can repeat."""
    group = step.key.path
    return step.key.kind is Kind.MORE and len(after.path) > len(group) and after.path[: len(group)] == group


def _item_of(key: Key) -> KeyPath | None:
    """The innermost item of a list that a step is in."""
    for length in range(len(key.path), 0, -1):
        if isinstance(key.path[length - 1], int):
            return key.path[:length]
    return None
