"""The definitions. The rows come later, in the define pass, when the terms that are used are known."""

from contract_drafter.drafting.context import Context
from contract_drafter.model.document import Block, Column, Table

NEEDS: tuple[str, ...] = ()


def build(context: Context) -> tuple[Block, ...]:
    """An empty definitions table with its heads."""
    columns = (Column(context.label("term"), "left", 28), Column(context.label("meaning"), "left", 72))
    return (Table(columns, (), kind="definitions", caption=context.label("definitions_caption")),)
