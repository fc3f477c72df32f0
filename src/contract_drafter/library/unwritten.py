"""The places of a library that wait for words: a skeleton marks them."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from contract_drafter.library.layers import SHELVES
from contract_drafter.model.clause_text import Words, text_inlines, walk_text
from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.library import Library
from contract_drafter.model.values import LocalText

UNWRITTEN = "[…]"


def unwritten(library: Library) -> Iterator[Finding]:
    """Every field that holds nothing but the mark, and every clause text that holds it."""
    for kind, shelf in SHELVES.items():
        for name, thing in getattr(library, shelf).items():
            for way in _marked(thing):
                what = ".".join(str(step) for step in way)
                yield finding("LIB070", library.place(kind, name, *way), what=what)
    for key, text in library.texts.items():
        inlines = (inline for block in walk_text(text.blocks) for inline in text_inlines(block))
        for inline in inlines:
            if isinstance(inline, Words) and UNWRITTEN in inline.text:
                yield finding("LIB070", inline.span, what=".".join(filter(None, (key[1], key[2], "md"))))


def _marked(value: Any) -> Iterator[tuple[str | int, ...]]:
    match value:
        case LocalText(by_language=said, everywhere=words):
            yield from ((language,) for language, each in said if each == UNWRITTEN)
            yield from [()] if words == UNWRITTEN else []
        case str():
            yield from [()] if value == UNWRITTEN else []
        case tuple():
            yield from ((index, *way) for index, each in enumerate(value) for way in _marked(each))
        case dict():
            yield from ((key, *way) for key, each in value.items() for way in _marked(each))
        case _ if is_dataclass(value):
            yield from ((each.name, *way) for each in fields(value) for way in _marked(getattr(value, each.name)))
