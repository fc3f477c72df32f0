"""Why each clause of a draft is in or out, in words: the question asked and the answer given."""

from collections.abc import Iterator
from typing import Any

from contract_drafter import languages
from contract_drafter.drafting.context import question_at
from contract_drafter.drafting.derived import with_derived
from contract_drafter.drafting.select import Decision
from contract_drafter.model.expression import Path, look_up, parse, paths
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.values import Record
from contract_drafter.question_types import label_of
from contract_drafter.questionnaire.wording import shown_value
from contract_drafter.workflows.draft import Made


def explain(made: Made, language: str) -> Iterator[str]:
    """The lines of each clause of the contract type: in or out, and why; its wording; the answers that feed it."""
    labels = languages.labels(language)
    for decision in made.draft.decisions:
        clause = decision.clause
        yield f"{'+' if decision.included else '–'} {clause.id} {clause.title.get(language) or clause.id}"
        yield f"    {labels[f'explain_{decision.reason}']}"
        yield from _grounds(made, decision, language)
        for variant in clause.variants:
            if decision.included and variant.id == decision.variant:
                why = variant.why.get(language) or variant.when
                yield f"    {labels['explain_variant'].format(variant=variant.id, why=why)}"
        if decision.included:
            needs = {need.path.partition(".")[0] for need in made.in_use.needs[clause.id]}
            yield f"    {labels['explain_answers']} {', '.join(sorted(needs & set(made.answers.values))) or '–'}"


def _grounds(made: Made, decision: Decision, language: str) -> Iterator[str]:
    """What the decision rests on: each question, or fact of the contract type, with what it was answered."""
    library, labels = made.in_use.library, languages.labels(language)
    contract = library.contracts[made.answers.contract]
    scope = with_derived({**contract.given(), **made.answers.values})
    named = (path for condition in decision.conditions for path in paths(parse(condition)))
    for path in dict.fromkeys(named):
        question = question_at(library, contract, str(path))
        asked = label_of(question, language) if question else labels.get(f"fact.{path}", str(path))
        yield "      " + labels["explain_ground"].format(asked=asked, answer=_answer(path, scope, language))


def _answer(path: Path, scope: dict[str, Any], language: str) -> str:
    """The answer on one line; of several, how many."""
    labels, value = languages.labels(language), look_up(path, scope)
    match value:
        case tuple() | frozenset():
            return labels["explain_count"].format(count=len(value))
        case Record():
            return labels["explain_given"]
    return labels["explain_open"] if value is UNKNOWN else shown_value(value, language)
