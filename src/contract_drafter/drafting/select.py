"""First pass: which clauses of the contract type are in, in which wording, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from contract_drafter.drafting.context import Context
from contract_drafter.model.clause import Clause, Part
from contract_drafter.model.expression import evaluate, parse
from contract_drafter.model.finding import finding
from contract_drafter.model.functions import UNKNOWN


@dataclass(frozen=True, slots=True)
class Decision:
    """A clause of the contract type, in or out.

    `reason`: "always", "condition_true", "condition_false", "condition_open"; `conditions`, as written: all those that
    hold, or those that do not, or those that are open.
    """

    clause: Clause
    part: Part
    included: bool
    reason: str
    conditions: tuple[str, ...] = ()
    variant: str = ""


def select(context: Context) -> tuple[Decision, ...]:
    """A decision for every clause of the contract type, in its order. Requirements and conflicts are checked."""
    decisions = tuple(_decisions(context))
    _check(context, decisions)
    return decisions


def _decisions(context: Context) -> Iterator[Decision]:
    for part in context.contract.parts:
        for clause_id in part.clauses:
            clause = context.library.clauses.get(clause_id)
            if clause is None:
                span = context.library.place("contract", context.contract.id)
                context.findings.append(finding("DRF003", span, clause=clause_id, contract=context.contract.id))
                continue
            yield _decide(context, clause, part)


def _decide(context: Context, clause: Clause, part: Part) -> Decision:
    variant = next((v.id for v in clause.variants if evaluate(parse(v.when), context.scope) is True), "")
    found = {when: evaluate(parse(when), context.scope) for when in context.library.applies_when(clause.id)}
    if failed := tuple(when for when, holds in found.items() if holds is not UNKNOWN and not holds):
        return Decision(clause, part, False, "condition_false", failed, variant)
    if waiting := tuple(when for when, holds in found.items() if holds is UNKNOWN):
        return Decision(clause, part, context.partial, "condition_open", waiting, variant)
    return Decision(clause, part, True, "condition_true" if found else "always", tuple(found), variant)


def _check(context: Context, decisions: tuple[Decision, ...]) -> None:
    included = {decision.clause.id for decision in decisions if decision.included}
    for constraint in context.library.constraints.values():
        for needed in constraint.requires if context.contract.id not in constraint.exempt else ():
            if needed not in included:
                span = context.library.place("contract", context.contract.id)
                context.findings.append(finding("DRF032", span, clause=needed, contract=context.contract.id))
    for decision in decisions:
        if not decision.included:
            continue
        clause = decision.clause
        span = context.library.place("clause", clause.id)
        if (clause.id, context.language, decision.variant) not in context.library.texts:
            context.findings.append(finding("DRF030", span, clause=clause.id, language=context.language))
        for needed in clause.requires:
            if needed not in included:
                listed = needed in context.contract.clause_ids()
                code = "DRF004" if listed else "DRF024" if needed in context.library.clauses else "DRF025"
                contract = context.contract.id
                context.findings.append(finding(code, span, clause=clause.id, needed=needed, contract=contract))
        for rival in clause.conflicts:
            if rival in included:
                context.findings.append(finding("DRF005", span, clause=clause.id, rival=rival))
