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

Content = tuple[Inline, ...]
Change = Callable[[Inline, Block], Content]
"""What an inline becomes, given the block that holds it: itself, something else, several inlines, or nothing."""
ChangeRun = Callable[[Content, Block], Content]
"""What a run of inlines (a paragraph, an item, a cell) becomes."""


def rewrite(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    """The same blocks with every inline changed. Emphasis is opened: its content is changed, not itself."""
    return rewrite_runs(blocks, lambda content, block: _each(content, block, change))


def rewrite_runs(blocks: tuple[Block, ...], change: ChangeRun) -> tuple[Block, ...]:
    """The same blocks with every run of inlines changed."""
    return tuple(_block(block, change) for block in blocks)


def _block(block: Block, change: ChangeRun) -> Block:
    match block:
        case Section(blocks=inner):
            return replace(block, blocks=rewrite_runs(inner, change))
        case Paragraph():
            return _paragraph(block, change)
        case ListBlock(items=items):
            return replace(block, items=tuple(_paragraph(item, change) for item in items))
        case Table(rows=rows):
            return replace(block, rows=tuple(tuple(change(cell, block) for cell in row) for row in rows))
        case Signatures(blocks=signers):
            return replace(
                block,
                blocks=tuple(
                    replace(
                        s,
                        party=change(s.party, block),
                        name=change(s.name, block),
                        capacity=change(s.capacity, block),
                    )
                    for s in signers
                ),
            )
    return block


def _paragraph(paragraph: Paragraph, change: ChangeRun) -> Paragraph:
    content = change(paragraph.content, paragraph)
    return paragraph if content == paragraph.content else replace(paragraph, content=content)


def _each(content: Content, block: Block, change: Change) -> Content:
    changed: list[Inline] = []
    for inline in content:
        if isinstance(inline, Emphasis):
            changed.append(replace(inline, content=_each(inline.content, block, change)))
        else:
            changed.extend(change(inline, block))
    return tuple(changed)
