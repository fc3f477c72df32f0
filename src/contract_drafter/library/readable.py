"""A clause's text as somebody would read it before any answer is given: each blank holds a word that stands in.

Every paragraph that the text can print is there: those of every condition, and a repetition once. In a sentence with
a condition, the words of its first branch.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from contract_drafter import languages
from contract_drafter.model.clause import ClauseText
from contract_drafter.model.clause_text import (
    BlankMark,
    EmphasisMark,
    InlineIf,
    ReferenceMark,
    TermMark,
    TextInline,
    TextList,
    TextParagraph,
    Words,
    walk_text,
)
from contract_drafter.model.document import Block, Cover, Document, ListBlock, Paragraph, Text
from contract_drafter.model.values import Choice, LocalText, Record, Value

_STARTS = ("", ".", "!", "?")
"""What ends where a sentence starts."""


def readable(text: ClauseText) -> Document:
    """The running text of a clause as a document; its tables and subheadings are left out."""
    return Document(text.language, date.min, Cover(), tuple(_blocks(text)))


def _blocks(text: ClauseText) -> Iterator[Block]:
    for block in walk_text(text.blocks):
        match block:
            case TextParagraph(content=content):
                yield _paragraph(content, text.language)
            case TextList(items=items, ordered=ordered):
                yield ListBlock(tuple(_paragraph(item, text.language) for item in items), ordered)


def _paragraph(content: tuple[TextInline, ...], language: str) -> Paragraph:
    return Paragraph((Text(_words(content, language)),))


def _words(content: tuple[TextInline, ...], language: str) -> str:
    said = ""
    for inline in content:
        match inline:
            case Words(text=text) | TermMark(text=text):
                said += text
            case ReferenceMark():
                words = languages.labels(language)["reference_article"].format(number=1)
                said += words if said.rstrip()[-1:] not in _STARTS else words.capitalize()
            case EmphasisMark(content=inner):
                said += _words(inner, language)
            case InlineIf(branches=branches):
                said += _words(branches[0][1], language)
            case BlankMark():
                before, after = languages.link(said, _blank(inline, language), language)
                said = before + after
    return said


def _blank(blank: BlankMark, language: str) -> str:
    labels = languages.labels(language)
    words = labels["stand_in"]
    for each in blank.filters:
        value: Value = LocalText(everywhere=words)
        if each.name in ("the", "The"):
            party = LocalText(everywhere=labels["stand_in_party"])
            value = Record("party", {"called": party, "gender": Choice("m", party)})
        elif each.name == "counted":
            value = 2
        with suppress(KeyError, ValueError):  # a filter that does not exist or lacks its words is told elsewhere
            words = languages.apply_filter(each.name, value, each.arguments, language)
    return words
