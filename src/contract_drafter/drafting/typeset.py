"""Sixth pass: the typography of the contract's language, on our own words only. Answers stay as they were given."""

from dataclasses import replace

from contract_drafter import languages
from contract_drafter.drafting.rewrite import rewrite
from contract_drafter.model.document import Block, DefinedTerm, Inline, Reference, Section, Table, Text


def typeset(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """The same blocks, with spaces, quotes and apostrophes as the language sets them."""

    def change(inline: Inline, _: Block) -> tuple[Inline, ...]:
        if isinstance(inline, Text | DefinedTerm | Reference):
            text = languages.typeset(inline.text, language)
            return (inline,) if text == inline.text else (replace(inline, text=text),)
        return (inline,)

    return tuple(_titles(block, language) for block in rewrite(blocks, change))


def _titles(block: Block, language: str) -> Block:
    if isinstance(block, Section):
        inner = tuple(_titles(child, language) for child in block.blocks)
        return replace(block, title=languages.typeset(block.title, language), blocks=inner)
    if isinstance(block, Table):
        columns = tuple(replace(c, title=languages.typeset(c.title, language)) for c in block.columns)
        caption, title = languages.typeset(block.caption, language), languages.typeset(block.title, language)
        return replace(block, columns=columns, caption=caption, title=title)
    return block
