"""One walk that passes use to change inlines everywhere in the tree."""

from collections.abc import Callable
from dataclasses import replace

from contract_drafter.model.document import (
    Block,
    Emphasis,
    Inline,
    ListBlock,
    Paragraph,
    Section,
    Signatures,
    Table,
)

Change = Callable[[Inline, Block], tuple[Inline, ...]]
"""What an inline becomes, given the block that holds it: itself, something else, several inlines, or nothing."""


def rewrite(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    """The same blocks with every inline changed. Emphasis is opened: its content is changed, not itself."""
    return tuple(_block(block, change) for block in blocks)


def _block(block: Block, change: Change) -> Block:
    match block:
        case Section(blocks=inner):
            return replace(block, blocks=rewrite(inner, change))
        case Paragraph(content=content):
            return replace(block, content=_content(content, block, change))
        case ListBlock(items=items):
            return replace(block, items=tuple(replace(i, content=_content(i.content, i, change)) for i in items))
        case Table(rows=rows):
            return replace(block, rows=tuple(tuple(_content(cell, block, change) for cell in row) for row in rows))
        case Signatures(blocks=signers):
            return replace(
                block,
                blocks=tuple(
                    replace(
                        s,
                        party=_content(s.party, block, change),
                        name=_content(s.name, block, change),
                        capacity=_content(s.capacity, block, change),
                    )
                    for s in signers
                ),
            )
    return block


def _content(content: tuple[Inline, ...], block: Block, change: Change) -> tuple[Inline, ...]:
    changed: list[Inline] = []
    for inline in content:
        if isinstance(inline, Emphasis):
            changed.append(replace(inline, content=_content(inline.content, block, change)))
        else:
            changed.extend(change(inline, block))
    return tuple(changed)
