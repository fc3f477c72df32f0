"""Sixth pass: the typography of the contract's language. No letter and no digit changes, in an answer least of all."""

import re
from dataclasses import replace
from io import StringIO

from contract_drafter import languages
from contract_drafter.drafting.rewrite import rewrite_runs
from contract_drafter.model.document import (
    Block,
    Cover,
    CoverParty,
    DefinedTerm,
    Emphasis,
    Inline,
    Reference,
    Section,
    Signatures,
    Table,
    Text,
    Value,
    plain_text,
)

_ADDRESS = re.compile(r"((?<!\S)\S*?(?:@|://|www\.)\S*)")
"""What stays as it was given, to the last sign: an e-mail address, an address of the web."""

Content = tuple[Inline, ...]


def typeset(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """The same blocks, with spaces, quotes and apostrophes as the language sets them."""
    return tuple(_titles(block, language) for block in rewrite_runs(blocks, lambda content, _: _run(content, language)))


def typeset_cover(cover: Cover, language: str) -> Cover:
    """The same cover, its answers set as those of the articles."""
    return cover._replace(
        kind=languages.typeset(cover.kind, language),
        title=_run(cover.title, language),
        parties=tuple(
            CoverParty(languages.typeset(party.side, language), _run(party.name, language)) for party in cover.parties
        ),
        notice=languages.typeset(cover.notice, language),
        confidentiality=languages.typeset(cover.confidentiality, language),
    )


def _run(content: Content, language: str) -> Content:
    """Each inline by itself, then the figures and the words that they belong to, wherever they stand."""
    content = _each(content, language)
    words = plain_text(content)
    tied = languages.tie(words, language)
    return content if tied == words else _filled(content, StringIO(tied))


def _each(content: Content, language: str) -> Content:
    return tuple(_one(inline, language) for inline in content)


def _one(inline: Inline, language: str) -> Inline:
    match inline:
        case Emphasis(content=content):
            return replace(inline, content=_each(content, language))
        case Value(text=words):
            parts = _ADDRESS.split(words)
            parts[::2] = (languages.typeset(part, language) for part in parts[::2])
            text = "".join(parts)
        case Text() | DefinedTerm() | Reference():
            text = languages.typeset(inline.text, language)
        case _:
            return inline
    return inline if text == inline.text else replace(inline, text=text)


def _filled(content: Content, words: StringIO) -> Content:
    """The same inlines with these words, which are as long as their own."""
    filled: list[Inline] = []
    for inline in content:
        match inline:
            case Emphasis(content=inner):
                filled.append(replace(inline, content=_filled(inner, words)))
            case Text() | DefinedTerm() | Reference() | Value():
                filled.append(replace(inline, text=words.read(len(inline.text))))
            case _:
                words.read(len(plain_text((inline,))))
                filled.append(inline)
    return tuple(filled)


def _titles(block: Block, language: str) -> Block:
    if isinstance(block, Section):
        inner = tuple(_titles(child, language) for child in block.blocks)
        return replace(block, title=languages.typeset(block.title, language), blocks=inner)
    if isinstance(block, Table):
        columns = tuple(c._replace(title=languages.typeset(c.title, language)) for c in block.columns)
        caption, title = languages.typeset(block.caption, language), languages.typeset(block.title, language)
        return replace(block, columns=columns, caption=caption, title=title)
    if isinstance(block, Signatures):
        signed = (replace(each, side=languages.typeset(each.side, language)) for each in block.blocks)
        return replace(block, blocks=tuple(signed))
    return block
