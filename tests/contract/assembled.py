"""What is wrong with an assembled contract, whatever it is about."""

import re
from collections.abc import Iterator
from typing import Any

from contract_drafter.drafting.assemble import Draft
from contract_drafter.model.document import (
    Blank,
    DefinedTerm,
    Document,
    Reference,
    Section,
    Table,
    inlines,
    plain_text,
    walk,
)


def faults(made: Draft) -> Iterator[str]:
    """What a lawyer would send back."""
    document = made.document
    blocks = list(walk(document.blocks))
    parts = [part for block in blocks for part in inlines(block)]
    yield from (f"blank {part.path}" for part in parts if isinstance(part, Blank))
    anchors = {block.anchor for block in blocks if getattr(block, "anchor", "")}
    yield from (f"dangling {p.target}" for p in parts if isinstance(p, Reference) and p.target not in anchors)
    yield from (f"no number in {p.text}" for p in parts if isinstance(p, Reference) and not p.text.strip())
    defined = {part.term_id for part in parts if isinstance(part, DefinedTerm) and part.defining}
    defined |= {term for decision in made.decisions if decision.included for term in decision.clause.defines}
    yield from (f"undefined {p.term_id}" for p in parts if isinstance(p, DefinedTerm) and p.term_id not in defined)
    for block in blocks:
        if isinstance(block, Section) and block.kind != "subheading" and not block.blocks:
            yield f"empty section {block.title}"
        if isinstance(block, Table) and not block.rows:
            yield f"empty table {block.caption or block.title}"
    yield from (f"orphan {each}" for each in orphans(document))
    text = "\n".join(text_of(block) for block in blocks)
    yield from (f"French: {m[0]}" for m in BAD_FRENCH.finditer(text) if document.language == "fr")
    yield from (f"left over: {m[0]}" for m in LEFT_OVER.finditer(text))


BAD_FRENCH = re.compile(
    r"\b(?:[Dd]e|[àÀ]) les?\b(?! \w+(?:er|ir|re)\b)"  # sans avoir à les justifier
    r"|\b[dlnqsDLNQS]['’] "
    r"|\b(?:[DdLlNnSs]e|[Qq]ue|[Ll]a) (?!onz|oui|un\b|une\b)[aeiouàâéèêîôû]\w"
)
LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\bNone\b|UNKNOWN|  +| [,.](?!\d)|\.\.(?!\.)|,,")


def orphans(document: Document) -> list[str]:
    """The indicators that have no card."""
    cards = {
        block.title.split()[0] for block in walk(document.blocks) if isinstance(block, Table) and block.kind == "card"
    }
    return sorted({str(kpi["id"]) for kpi in document.register.kpis} - cards) if cards else []


def text_of(block: Any) -> str:
    """The block's words; a table's cells on lines of their own."""
    if isinstance(block, Table):
        return "\n".join(plain_text(cell) for row in block.rows for cell in row)
    return plain_text(getattr(block, "content", ()))
