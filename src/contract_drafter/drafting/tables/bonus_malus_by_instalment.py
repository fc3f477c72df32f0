"""What the bonus and the malus change in the instalment of a month, between companies of a group."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._bonus_malus import RULES, examples
from contract_drafter.model.document import Block

NEEDS = ("monthly_instalment", *RULES)


def build(context: Context) -> tuple[Block, ...]:
    """One row a score."""
    return examples(context, "monthly_instalment", "bonus_malus_caption")
