"""Reads an answers file: plain data to typed answers, with every fault at its place, the question's label and what is
accepted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from contract_drafter.located_yaml import KeyPath, Located, nearest
from contract_drafter.model.answers import AnsweredBy, Answers, Open
from contract_drafter.model.clause import ContractType
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.library import Library
from contract_drafter.model.question import ROLES, Question
from contract_drafter.model.span import Span
from contract_drafter.model.values import LocalText, Value
from contract_drafter.question_types import Fault, accepted_in_all, label_of, refusal, take
from contract_drafter.questionnaire.checks import disagreements
from contract_drafter.questionnaire.gaps import open_questions, with_defaults
from contract_drafter.questionnaire.kpis import complete, left_open
from contract_drafter.questionnaire.relevant import Conditions, Needs, SectionToAsk, relevant
from contract_drafter.questionnaire.tree import dotted

HEADINGS: Final = ("contract", "language", "answered_by", "answers")
FIRST_LANGUAGE: Final = "fr"
"""The language of an answers file that names none."""
_DAY: Final = Question("on", "date", LocalText())
_ANSWERED_BY: Final = ("role", "name", "on")


def read(
    located: Located, library: Library, needs: Needs, conditions: Conditions, partial: bool = False, speak: str = ""
) -> tuple[Answers | None, list[Finding]]:
    """The answers, and all that is wrong. None when the file names no contract type of the library.

    A missing answer is an error, unless `partial`: it is in `Answers.open` in both cases. Labels, what is accepted and
    the messages of checks are in the language `speak`, that of the answers when there is none.
    """
    reading = _Reading(located, library, needs, conditions, speak)
    answers = reading.answers()
    if answers is not None and not partial:
        reading.findings += list(reading.missing())
    return answers, sorted(reading.findings, key=lambda each: (each.span.line or 0, each.span.column or 0))


def read_values(
    raw: Mapping[str, Any], questions: Mapping[str, Question], library: Library, language: str
) -> tuple[dict[str, Value], list[Fault]]:
    """The typed value of each answer that has one, KPIs completed, and the faults with their whole paths."""
    values: dict[str, Value] = {}
    faults: list[Fault] = []
    for name, question in questions.items():
        value, wrong = take(raw.get(name), question, language)
        whole, unlike = complete(value, library.kpis)
        faults += [replace(fault, path=(name, *fault.path)) for fault in (*wrong, *unlike)]
        if whole is not None and whole != ():
            values[name] = whole
    return values, faults


def settle(
    values: Mapping[str, Value], contract: ContractType, library: Library, needs: Needs, conditions: Conditions
) -> tuple[dict[str, Value], tuple[SectionToAsk, ...]]:
    """The answers with the defaults of the relevant questions, and the sections that are then relevant."""
    settled = dict(values)
    while True:
        sections = relevant(library, contract, settled, needs, conditions)
        filled = with_defaults(sections, settled, contract.given())
        if filled == settled:
            return settled, sections
        settled = filled


def questions_of(library: Library, contract: ContractType) -> dict[str, Question]:
    """Every question of the contract type's sections, by id."""
    sections = [library.sections[name] for name in contract.sections if name in library.sections]
    return {question.id: question for section in sections for question in section.questions}


class _Reading:
    def __init__(self, located: Located, library: Library, needs: Needs, conditions: Conditions, speak: str) -> None:
        self.located, self.library, self.needs, self.conditions = located, library, needs, conditions
        self.findings: list[Finding] = []
        self.waiting: list[tuple[Open, Question]] = []
        self.language = FIRST_LANGUAGE
        self.asked_to_speak = speak

    @property
    def speak(self) -> str:
        """The language to tell faults in."""
        return self.asked_to_speak or self.language

    def note(self, code: str, path: KeyPath, severity: Severity = Severity.ERROR, **values: object) -> None:
        self.findings.append(finding(code, self.located.key_span(path), severity, **values))

    def answers(self) -> Answers | None:
        contract = self.heading()
        if contract is None:
            return None
        raw = self.located.data.get("answers")
        if raw is not None and not isinstance(raw, dict):
            self.note("ANS001", ("answers",), known=contract.id)
        given: dict[str, Any] = raw if isinstance(raw, dict) else {}
        questions = questions_of(self.library, contract)
        self.unknown(given, questions)
        values, faults = read_values(given, questions, self.library, self.language)
        self.findings += [self.fault(fault) for fault in faults]
        settled, sections = settle(values, contract, self.library, self.needs, self.conditions)
        scope = {**contract.given(), **settled}
        refused = {dotted(path) for path in (*(fault.path for fault in faults), *left_open(faults))}
        for disagreement in disagreements(sections, scope):
            if dotted(disagreement.path) not in refused:
                place = self.place(disagreement.path)
                self.findings.append(disagreement.finding(place, self.speak))
        self.waiting = [
            (Open(dotted(path), question.label, self.place(path)), question)
            for path, question in open_questions(sections, scope, refused)
        ]
        waiting = tuple(each for each, _ in self.waiting)
        spans = {dotted(path[1:]): span for path, span in self.located.spans.items() if path[:1] == ("answers",)}
        spans.setdefault("", self.located.span())
        return Answers(contract.id, self.language, settled, self.answered_by(contract), waiting, spans)

    def place(self, path: KeyPath) -> Span:
        """Where an answer is missing: at its key, else in the item it belongs to, else at `answers:`."""
        above = () if len(path) == 1 and ("answers", *path) not in self.located.keys else path
        return self.located.key_span(("answers", *above))

    def heading(self) -> ContractType | None:
        """The contract type and the language, checked."""
        known = self.library.contracts
        data = self.located.data
        if not isinstance(data, dict):
            self.note("ANS001", (), known=", ".join(known))
            return None
        for key in data:
            if key not in HEADINGS:
                self.note("ANS005", (key,), key=key, nearest=nearest(key, HEADINGS), known=", ".join(HEADINGS))
        languages = self.library.languages
        wanted = data.get("language")
        if wanted in languages:
            self.language = str(wanted)
        elif wanted is not None:
            near = nearest(str(wanted), languages)
            self.note("ANS004", ("language",), language=wanted, nearest=near, known=", ".join(languages))
        named = data.get("contract")
        if named is None:
            self.note("ANS003", (), known=", ".join(known))
            return None
        found = self.library.contract_named(str(named))
        if found is None:
            near = nearest(str(named), known)
            self.note("ANS002", ("contract",), contract=named, nearest=near, known=", ".join(known))
        return found

    def answered_by(self, contract: ContractType) -> dict[str, AnsweredBy]:
        """Who answered each section."""
        given = self.located.data.get("answered_by") or {}
        found: dict[str, AnsweredBy] = {}
        for section, who in given.items() if isinstance(given, dict) else ():
            path = ("answered_by", section)
            if section not in contract.sections:
                near = nearest(section, contract.sections)
                self.note("ANS006", path, key=section, nearest=near, known=", ".join(contract.sections))
            elif person := self.person(path, who):
                found[section] = person
        if not isinstance(given, dict):
            self.note("ANS008", ("answered_by",), key="answered_by")
        return found

    def person(self, path: KeyPath, who: Any) -> AnsweredBy | None:
        if who is None:
            return None
        if not isinstance(who, dict) or who.keys() - set(_ANSWERED_BY):
            self.note("ANS008", path, key=path[-1])
            return None
        role = str(who.get("role") or "")
        if role and role not in ROLES:
            self.note("ANS007", (*path, "role"), role=role, nearest=nearest(role, ROLES), known=", ".join(ROLES))
        day, faults = take(who.get("on"), _DAY, self.language)
        self.findings += [self.fault(Fault(("on",), _DAY, each.refused), path) for each in faults]
        if role not in ROLES:
            return None
        return AnsweredBy(role, str(who.get("name") or ""), day if isinstance(day, date) else None)

    def unknown(self, given: Mapping[str, Any], questions: Mapping[str, Question]) -> None:
        """Answers to questions that do not exist, or that this type of contract does not ask."""
        elsewhere = {
            question.id: question for section in self.library.sections.values() for question in section.questions
        }
        for name in given:
            if name in questions:
                continue
            if name in elsewhere:
                label = label_of(elsewhere[name], self.speak)
                self.note("ANS011", ("answers", name), Severity.WARNING, label=label)
            else:
                self.note("ANS009", ("answers", name), key=name, nearest=nearest(name, questions))

    def fault(self, fault: Fault, above: KeyPath = ("answers",)) -> Finding:
        path = (*above, *fault.path)
        unknown_key = fault.refused.code == "ANS010"
        span = self.located.key_span(path) if unknown_key else self.located.span(path)
        return refusal(fault.refused, fault.question, self.speak, span)

    def missing(self) -> Iterator[Finding]:
        for waiting, question in self.waiting:
            accepted = accepted_in_all(question, self.speak)
            label = label_of(question, self.speak)
            yield finding("ANS012", waiting.span, label=label, path=waiting.path, accepted=accepted)
