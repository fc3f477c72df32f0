"""The texts of the shipped library as plain words: each paragraph, heading and item, blanks and terms in it said."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from contract_drafter.library.load import load
from contract_drafter.model.clause import ClauseText
from contract_drafter.model.clause_text import (
    BlankMark,
    EmphasisMark,
    InlineIf,
    ReferenceMark,
    TermMark,
    TextBlock,
    TextHeading,
    TextInline,
    TextList,
    TextParagraph,
    walk_text,
)
from contract_drafter.model.library import Library

FOLDER = Path(__file__).parents[2] / "clause_library"
PARTIES = {
    "fr": {"client": "le Client", "provider": "le Prestataire", "": "la partie"},
    "en": {"client": "the Client", "provider": "the Provider", "": "the party"},
}
BLANK = "…"
REFERENCE = {"fr": "article", "en": "clause"}


class Passage(NamedTuple):
    """A paragraph, a heading or an item: its first line in the file and its words."""

    line: int
    words: str
    kind: str = "paragraph"


@cache
def library() -> Library:
    """The shipped library, read once."""
    return load(FOLDER)[0]


def passages(text: ClauseText, *, terms: bool = True) -> list[Passage]:
    """What a text says, in order; every branch of a condition is said. Without `terms`, a linked term is left out."""
    return [*_passages(text.blocks, text.language, terms)]


def _passages(blocks: tuple[TextBlock, ...], language: str, terms: bool) -> Iterator[Passage]:
    for block in walk_text(blocks):
        match block:
            case TextParagraph(content=content, span=span):
                yield Passage(span.line or 0, say(content, language, terms))
            case TextHeading(content=content, span=span):
                yield Passage(span.line or 0, say(content, language, terms), "heading")
            case TextList(items=items, span=span):
                for item in items:
                    yield Passage(span.line or 0, say(item, language, terms), "item")


def say(inlines: tuple[TextInline, ...], language: str, terms: bool = True) -> str:
    """The words of some inlines."""
    return "".join(_said(inline, language, terms) for inline in inlines)


def _said(inline: TextInline, language: str, terms: bool) -> str:
    match inline:
        case BlankMark():
            return _blank(inline, language)
        case TermMark(text=text):
            return text if terms else BLANK
        case ReferenceMark():
            return REFERENCE[language]
        case EmphasisMark(content=inner):
            return say(inner, language, terms)
        case InlineIf(branches=branches):
            return " / ".join(say(inner, language, terms) for _, inner in branches)
        case _:
            return inline.text


def _blank(blank: BlankMark, language: str) -> str:
    """A party by its short name, a counted noun in its plural, what agrees in its first form, dots for all else."""
    filters = {each.name: each.arguments for each in blank.filters}
    if "agree" in filters:
        return filters["agree"][0]
    if "The" in filters or "the" in filters:
        known = PARTIES[language]
        name = known.get(str(blank.path), known[""])
        return name[:1].upper() + name[1:] if "The" in filters else name
    plural = filters.get("counted", ("", ""))[1]
    return f"{BLANK} {plural}".rstrip()
