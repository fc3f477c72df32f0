"""Where links go: an element id for every anchor of the tree, and the entries of the contents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contract_drafter.model.document import Block, Document, ListBlock, Paragraph, Section, SideBySide, plain_text, walk
from contract_drafter.writers._printed import heading_line

RESERVED = "contract"
"""The id of the whole text."""

_LISTED = {"front", "part", "article", "schedule", "signatures"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents, with the lines below it."""

    section: Section
    id: str
    entries: tuple["Entry", ...]


def section_key(section: Section) -> str:
    """What `ids` knows a section by: its anchor, or its own identity in the tree when it has none."""
    return section.anchor or f"\0{id(section)}"


def ids(document: Document) -> dict[str, str]:
    """Anchor to element id, for every section and every paragraph that has an anchor. Ids are safe in a URL."""
    found: dict[str, str] = {}
    taken = {RESERVED}
    for key, wanted in _anchors(document.blocks):
        base = re.sub(r"[^A-Za-z0-9_.]+", "-", wanted).strip("-") or "section"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name)
        found.setdefault(key, name)
    return found


def _anchors(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Section():
                yield section_key(block), block.anchor
                yield from _anchors(block.blocks)
            case Paragraph(anchor=anchor) if anchor:
                yield anchor, anchor
            case ListBlock(items=items):
                yield from _anchors(items)
            case SideBySide(rows=rows):
                yield from _anchors(tuple(left for left, _ in rows))


def contents(blocks: tuple[Block, ...], known: dict[str, str], depth: int = 2) -> tuple[Entry, ...]:
    """The sections that the contents list, two levels deep."""
    if not depth:
        return ()
    return tuple(
        Entry(block, known[section_key(block)], contents(block.blocks, known, depth - 1))
        for block in blocks
        if isinstance(block, Section) and block.kind in _LISTED
    )


def names(document: Document, known: dict[str, str]) -> dict[str, str]:
    """Element id to what a link to it leads to, in words: "Article 4 – Revue", "4.2"."""
    found: dict[str, str] = {}
    for block in walk(document.blocks):
        if isinstance(block, Section):
            found[known[section_key(block)]] = heading_line(block)
        elif isinstance(block, Paragraph) and block.anchor:
            found.setdefault(known[block.anchor], block.number or plain_text(block.content)[:80])
    return found
