"""The ordered decisions: the first that applies gives the verdict."""

from collections.abc import Callable

from contract_drafter.commitments import content, elsewhere, fragment, no_duty, results
from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.verdict import Verdict

Decision = Callable[[Facts], Verdict | None]

ORDER: tuple[Decision, ...] = (
    no_duty.background,
    no_duty.definition,
    no_duty.remedy,
    no_duty.right,
    elsewhere.stated_elsewhere,
    no_duty.price,
    no_duty.description,
    no_duty.argument,
    fragment.fragment,
    no_duty.unbound,
    no_duty.bare_mission,
    elsewhere.agreement_to_agree,
    elsewhere.prohibition,
    elsewhere.representation,
    elsewhere.standard,
    elsewhere.compliance,
    results.result,
    elsewhere.time_elsewhere,
    elsewhere.reference,
    elsewhere.discretion,
    content.function,
    content.assured,
    content.state,
    content.evaluated,
    content.act,
)


def decide(facts: Facts) -> Verdict:
    """The verdict on one commitment."""
    for decision in ORDER:
        verdict = decision(facts)
        if verdict is not None:
            return verdict
    return content.otherwise(facts)
