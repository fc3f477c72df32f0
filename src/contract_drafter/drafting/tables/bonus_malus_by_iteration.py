"""What the bonus and the malus change in the price of an iteration."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._bonus_malus import RULES, examples
from contract_drafter.model.document import Block

NEEDS = ("iteration_fee", *RULES)


def build(context: Context) -> tuple[Block, ...]:
    """One row a score."""
    return examples(context, "iteration_fee", "bonus_malus_by_iteration_caption")
