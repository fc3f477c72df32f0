"""The checks between answers: dates in order, weights that make 100…"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from contract_drafter.languages import say
from contract_drafter.model.expression import UNKNOWN, Call, Expression, Operation, evaluate, look_up, paths
from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.question import Check, Question
from contract_drafter.model.span import Span
from contract_drafter.question_types import label_of
from contract_drafter.questionnaire.relevant import SectionToAsk, condition


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A check that does not hold, the question it is shown at, and what a sum or a count gave."""

    check: Check
    question: Question
    found: Any

    def finding(self, span: Span, language: str) -> Finding:
        """The finding, with the check's own message."""
        message = self.check.message.get(language) or self.check.id
        label = label_of(self.question, language)
        if self.found is None:
            return finding("ANS013", span, label=label, message=message)
        return finding("ANS014", span, label=label, message=message, found=say(self.found, language))


def disagreements(sections: Iterable[SectionToAsk], scope: Mapping[str, Any]) -> Iterator[Disagreement]:
    """The checks that are false. One that bears on an open answer waits until it is given."""
    for section in sections:
        questions = {asked.question.id: asked.question for asked in section.asked}
        for check in section.checks:
            expression = condition(check.that)
            if any(_is_open(look_up(path, scope)) for path in paths(expression)):
                continue
            if evaluate(expression, scope) is False:
                yield Disagreement(check, questions[check.at], _worked_out(expression, scope))


def _is_open(value: Any) -> bool:
    return value is UNKNOWN or (isinstance(value, tuple) and any(_is_open(item) for item in value))


def _worked_out(expression: Expression, scope: Mapping[str, Any]) -> Any:
    """What the sum or count on the left of a comparison gave."""
    match expression:
        case Operation(_, Call("sum" | "count", _) as call, _):
            return evaluate(call, scope)
    return None
