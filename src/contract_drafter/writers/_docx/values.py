"""The names that a Word template may use, and what they stand for in a contract."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from contract_drafter import languages
from contract_drafter.model.document import Blank, Document, Emphasis, Inline, plain_text
from contract_drafter.writers._characters import visible
from contract_drafter.writers._docx.frame import BLANK_END, BLANK_START
from contract_drafter.writers._docx.inlines import blank_words
from contract_drafter.writers._printed import labels_of

PREFIX = "word."
NAMES = ("title", "kind", "reference", "version", "date", "state", "confidentiality", "notice")


@cache
def labels(language: str) -> Mapping[str, str]:
    """The words of the frame in this language: `labels.page` in a template is "word.page" in the label files."""
    return _of_the_frame(languages.labels(language))


def _of_the_frame(labels: Mapping[str, str]) -> dict[str, str]:
    return {key.removeprefix(PREFIX): words for key, words in labels.items() if key.startswith(PREFIX)}


def known(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each name a template may use, with the names of its parts."""
    return (
        *((name, ()) for name in NAMES),
        ("parties", ("side", "name")),
        ("labels", tuple(labels(language))),
        ("body", ()),
    )


def values(document: Document) -> dict[str, Any]:
    """What these names stand for in a contract."""
    cover = document.cover
    return {
        "title": _words(cover.title),
        "kind": visible(cover.kind),
        "reference": visible(cover.reference),
        "version": visible(cover.version),
        "date": visible(cover.date),
        "state": visible(cover.state_label),
        "confidentiality": visible(cover.confidentiality),
        "notice": visible(cover.notice),
        "parties": [{"side": visible(party.side), "name": _words(party.name)} for party in cover.parties],
        "labels": _of_the_frame(labels_of(document)),
    }


def _words(content: tuple[Inline, ...]) -> str:
    return "".join(_word(inline) for inline in content)


def _word(inline: Inline) -> str:
    match inline:
        case Blank(label=label):
            return f"{BLANK_START}{visible(blank_words(label))}{BLANK_END}"
        case Emphasis(content=content):
            return _words(content)
        case _:
            return visible(plain_text((inline,)))
