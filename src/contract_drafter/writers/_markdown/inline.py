"""Inlines as Markdown."""

import re
import unicodedata
from dataclasses import dataclass

from contract_drafter.model.document import Blank, DefinedTerm, Emphasis, Inline, LineBreak, Text, Value
from contract_drafter.writers._markdown.escape import words

_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W\d_][^\W\d_][.!?…])|(?<=^[.!?…])) (?![A-Z]\.)(?=(?:[«“(]\s?)?[^\W\d_a-zà-öø-ÿ])"
)
"""A space after a word of two letters at least (not "M. Martin"), before a capital (not "art. L. 111")."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run stands: what a line break is there, and whether each sentence starts a line."""

    line_break: str
    by_sentence: bool = False


PARAGRAPH = Place("\\\n", by_sentence=True)
CELL = Place("<br>")
TITLE = Place(" ")


def inline(content: tuple[Inline, ...], place: Place) -> str:
    """A run of inlines, its words escaped. In a paragraph it may have several lines."""
    pieces = [piece for node in content if (piece := _piece(node, place))[1]]
    done = ""
    for index, (mark, run) in enumerate(pieces):
        after = "".join(pieces[index + 1])[:1] if index + 1 < len(pieces) else ""
        done += _emphasised(run, mark, done[-1:], after) if mark else run
    return done


def _piece(node: Inline, place: Place) -> tuple[str, str]:
    """The mark of emphasis, if any, and the run that it goes round."""
    match node:
        case Text(text):
            run = words(text)
            return "", _SENTENCE_END.sub("\n", run) if place.by_sentence else run
        case Emphasis(content, strong):
            return "**" if strong else "*", inline(content, place)
        case DefinedTerm(text=text, defining=defining):
            return "**" if defining else "", words(text)
        case Value(text):
            return "", words(text, place.line_break)
        case Blank(label=label):
            return "**", words(f"[…\u00a0{label}]")
        case LineBreak():
            return "", place.line_break
        case _:
            return "", words(node.text)


def strong(text: str) -> str:
    """Words of our own in bold, alone on their line."""
    run = words(text.strip())
    return _emphasised(run, "**", "", "") if run else ""


def _emphasised(run: str, mark: str, before: str, after: str) -> str:
    """The run between marks; as it is where CommonMark would not take the marks as such there."""
    return f"{mark}{run}{mark}" if _touches(run[0], before) and _touches(run[-1], after) else run


def _touches(inside: str, outside: str) -> bool:
    if inside.isspace() or outside == "*":
        return False
    return inside.isalnum() or not outside or outside.isspace() or unicodedata.category(outside)[0] in "PS"
