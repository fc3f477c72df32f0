"""Third pass: the definitions. Only the terms that the contract uses, and those that their definitions use."""

from collections.abc import Iterator
from dataclasses import replace

from contract_drafter import languages
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.fill import fill_inlines
from contract_drafter.model.clause_text import TextParagraph
from contract_drafter.model.document import Block, DefinedTerm, Inline, Section, Table, Text, inlines, plain_text, walk
from contract_drafter.model.finding import finding
from contract_drafter.model.span import Span


def define(context: Context, blocks: tuple[Block, ...], defined_elsewhere: frozenset[str]) -> tuple[Block, ...]:
    """Fill every definitions table. `defined_elsewhere`: terms that a clause defines itself (the parties).

    A term that is used and defined nowhere is reported with the place of its first use.
    """
    rows: dict[str, tuple[tuple[Inline, ...], ...]] = {}
    waiting = list(_used(blocks))
    while waiting:
        term_id, span = waiting.pop(0)
        if term_id in rows or term_id in defined_elsewhere:
            continue
        meaning = _meaning(context, term_id, span)
        if meaning is None:
            continue
        rows[term_id] = meaning
        waiting.extend((i.term_id, span) for i in meaning[1] if isinstance(i, DefinedTerm))
    ordered = sorted(rows.values(), key=lambda row: languages.sort_key(plain_text(row[0]), context.language))
    return tuple(_with_rows(block, tuple(ordered)) for block in blocks)


def _used(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Span]]:
    for block in walk(blocks):
        span = getattr(block, "span", None) or Span("")
        for inline in inlines(block):
            if isinstance(inline, DefinedTerm):
                yield inline.term_id, span


def _meaning(context: Context, term_id: str, span: Span) -> tuple[tuple[Inline, ...], ...] | None:
    term = context.library.terms.get(term_id)
    forms = term.forms.get(context.language) if term else None
    if forms is None:
        context.findings.append(finding("DRF007", span, term=term_id, language=context.language))
        return None
    first = context.library.definitions[term_id, context.language][0]
    words = fill_inlines(context, first.content) if isinstance(first, TextParagraph) else ()
    if plain_text(words).rstrip()[-1:] not in ".!?":
        words = (*words, Text("."))
    return (DefinedTerm(term_id, forms.label, defining=True),), words


def _with_rows(block: Block, rows: tuple[tuple[tuple[Inline, ...], ...], ...]) -> Block:
    if isinstance(block, Section):
        return replace(block, blocks=tuple(_with_rows(inner, rows) for inner in block.blocks))
    if isinstance(block, Table) and block.kind == "definitions":
        return replace(block, rows=rows)
    return block
