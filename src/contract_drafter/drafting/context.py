"""What every pass of drafting needs to know, and how an answer is found and said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from contract_drafter import languages, question_types
from contract_drafter.drafting.derived import DERIVED
from contract_drafter.model.answers import Answers
from contract_drafter.model.clause import ContractType
from contract_drafter.model.document import Blank, Inline, LineBreak, Value
from contract_drafter.model.expression import Path, look_up
from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.library import Library
from contract_drafter.model.question import Question, is_required
from contract_drafter.model.span import Span
from contract_drafter.model.values import LocalText

BILINGUAL = "bilingual"
"""The question that says whether the contract is made in two languages: its dates must read the same in both."""


@dataclass(frozen=True, slots=True)
class Context:
    """One contract in the making. `scope` is what clauses can name: answers, facts and derived values.

    `partial` lets open questions stand as blanks; else each is an error. Passes put what is wrong in `findings`.
    """

    library: Library
    contract: ContractType
    language: str
    answers: Answers
    scope: Mapping[str, Any]
    drafted_on: date
    partial: bool
    findings: list[Finding] = field(default_factory=list)

    def label(self, key: str, **values: object) -> str:
        """The words of the contract's language under this key."""
        words = languages.labels(self.language)[key]
        return words.format(**values) if values else words

    def short_day(self, day: date) -> str:
        """A date for a narrow column. In two languages figures are read in two ways: the year then comes first."""
        return day.isoformat() if self.scope.get(BILINGUAL) is True else self.label("short_date", day=day)

    def local(self, text: LocalText) -> str:
        """A text of the library in the contract's language."""
        return text.get(self.language) or ""

    def value(self, path: str) -> Any:
        """The value at a dotted path, or UNKNOWN."""
        return look_up(Path(tuple(path.split("."))), self.scope)

    def said(self, path: str, value: Any = None, place: str = "") -> tuple[Inline, ...]:
        """An answer as inlines: its words, or a blank. A list is one line each. `place` is its full path."""
        value = self.value(path) if value is None else value
        if value is UNKNOWN or value == ():
            return (self.blank(path),)
        items = value if isinstance(value, tuple) else (value,)
        inlines: list[Inline] = []
        for item in items:
            if inlines:
                inlines.append(LineBreak())
            inlines.append(Value(self.say(item, place or path), place or path))
        return tuple(inlines)

    def say(self, value: Any, place: str) -> str:
        """A value in words. Words that the answers give in another language only are reported."""
        try:
            return languages.say(value, self.language)
        except languages.MissingWords:
            self.missing_words(place)
            return "…"

    def missing_words(self, place: str) -> None:
        """Report an answer whose words are given in another language only."""
        self.findings.append(finding("DRF001", self.answer_span(place), path=place, language=self.language))

    def blank(self, path: str, label: str = "") -> Blank:
        """A place that waits for the answer at this path; an error unless the draft may have blanks.

        A derived value waits for the first answer that it is worked out from.
        """
        if path in DERIVED:
            path = next((need for need in DERIVED[path][0] if self.value(need) is UNKNOWN), path)
        question = question_at(self.library, self.contract, path)
        words = label or (self.local(question.column) or self.local(question.label) if question else path)
        if not self.partial and question is not None and is_required(question, self.scope):
            self.findings.append(finding("DRF002", self.answer_span(path), path=path, label=words))
        return Blank(path, words)

    def answer_span(self, path: str) -> Span:
        """Where an answer stands in the answers file (or the nearest answer above it)."""
        while path:
            if path in self.answers.spans:
                return self.answers.spans[path]
            path = path.rpartition(".")[0] if not path.endswith("]") else path.rpartition("[")[0]
        return self.answers.spans.get("", Span("answers"))

    def stop_if_broken(self) -> None:
        """Raise all that the passes found wrong so far."""
        if self.findings:
            raise UserError(*dict.fromkeys(self.findings))


def question_at(library: Library, contract: ContractType, path: str) -> Question | None:
    """The question that a path names ("objectives.outcomes.due"), indexes left out; None if there is none."""
    parts = [part.partition("[")[0] for part in path.split(".")]
    questions: tuple[Question, ...] = tuple(
        q for section in contract.sections if section in library.sections for q in library.sections[section].questions
    )
    found: Question | None = None
    for part in parts:
        found = next((q for q in questions if q.id == part), None)
        if found is None:
            return None
        questions = question_types.parts(found)
    return found
