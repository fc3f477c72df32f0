"""The clauses of a contract that rest on a source which a lawyer must still confirm."""

from collections.abc import Iterator
from pathlib import Path

from contract_drafter.drafting.select import Decision
from contract_drafter.model.answers import Answers
from contract_drafter.model.clause import Source
from contract_drafter.model.expression import evaluate, parse
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.library import Library
from contract_drafter.model.span import Span

UNSURE = "?"


def unconfirmed_sources(
    answers_file: Path, decisions: tuple[Decision, ...], library: Library, answers: Answers
) -> list[Finding]:
    """One notice that names these clauses, out of those in the contract; none where all sources are sure."""
    other = _other_laws(library, answers)
    doubted = [
        decision.clause.id
        for decision in decisions
        if decision.included and any(s.mark == UNSURE and s.law not in other for s in _sources(decision))
    ]
    if not doubted:
        return []
    span = Span(str(answers_file))
    return [finding("DRF031", span, Severity.WARNING, clauses=", ".join(doubted), first=doubted[0])]


def _sources(decision: Decision) -> Iterator[Source]:
    """The sources of a clause, and of the variant that is printed: what both say may rest on either."""
    yield from decision.clause.sources
    yield from (source for each in decision.clause.variants if each.id == decision.variant for source in each.sources)


def _other_laws(library: Library, answers: Answers) -> set[str]:
    """The laws that the contract is not under, as the constraints of the library tell."""
    scope = {**library.contracts[answers.contract].given(), **answers.values}
    return {
        constraint.law
        for constraint in library.constraints.values()
        if constraint.law and evaluate(parse(constraint.when), scope) is False
    }
