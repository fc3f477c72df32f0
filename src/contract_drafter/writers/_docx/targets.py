"""What references name: for each anchor of the tree, its bookmark and the number that Word will compute for it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from contract_drafter.model.document import (
    Block,
    Document,
    ListBlock,
    Paragraph,
    Reference,
    Section,
    inlines,
    walk,
)
from contract_drafter.writers._printed import item_mark

NUMBERED_SECTIONS = ("article", "schedule")
"""The kinds of section whose heading style numbers itself."""

_NOT_IN_NAMES = re.compile(r"\W", re.ASCII)
_PLAIN_ANCHOR = re.compile(r"[A-Za-z0-9-]{1,34}")


@dataclass(frozen=True, slots=True)
class Target:
    """`label` is the number Word shows ("Article 4", "4.", "4.2", "(b)"), or "" for a heading without one.

    `title` is the heading's text, which the bookmark covers; "" for a paragraph.
    """

    bookmark: str
    label: str
    title: str = ""


def bookmark_name(anchor: str) -> str:
    """A hidden bookmark's name for an anchor: letters, digits and underscores, 40 at most, one for each anchor."""
    name = _NOT_IN_NAMES.sub("_", anchor)
    if not _PLAIN_ANCHOR.fullmatch(anchor):
        name = f"{name[:24]}_{sha256(anchor.encode()).hexdigest()[:8]}"
    return f"_Ref_{name}"


def find_targets(document: Document) -> Mapping[str, Target]:
    """The anchors that some reference names. An anchor that is not in the tree is left out."""
    wanted = set(_referenced(document.blocks))
    return {
        anchor: Target(bookmark_name(anchor), label, title)
        for anchor, label, title in _anchored(document.blocks)
        if anchor in wanted
    }


def protect(label: str) -> str:
    """A number's word and its figure stay on one line: "Article 4" with a no-break space."""
    return label.replace(" ", "\u00a0")


def _referenced(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk(blocks):
        for inline in inlines(block):
            if isinstance(inline, Reference):
                yield inline.target


def _anchored(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    for block in walk(blocks):
        match block:
            case Section(anchor=anchor, title=title) if anchor and title:
                numbered = block.kind in NUMBERED_SECTIONS
                yield anchor, protect(block.number) if numbered else "", title
            case Paragraph(anchor=anchor, number=number) if anchor and number:
                yield anchor, number, ""
            case ListBlock(items=items, ordered=True):
                for index, item in enumerate(items):
                    if item.anchor and not item.number:
                        yield item.anchor, item_mark(item, index), ""


def split_reference(reference: Reference, target: Target) -> tuple[str, str, str, str]:
    """What a reference prints: literal words, the field's switches, the field's text, literal words.

    Word strips the stop that ends a number ("4." gives "4") and, with \\t, every letter ("Article 4" gives "4").
    The switches are "" when nothing can be computed: the words then only jump to their target.
    """
    text, label = reference.text, target.label.rstrip(".")
    if label and protect(text).endswith(label):
        return text[: len(text) - len(label)], "\\n", label, ""
    before, number, after = text.rpartition(reference.number) if reference.number else (text, "", "")
    if number and label.endswith(number):
        return before, "\\n \\t", number, after
    if number and not label and number == target.title:
        return before, "text", number, after
    return "", "", text, ""
