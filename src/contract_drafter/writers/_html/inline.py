"""Inlines as HTML. Every text is escaped here, whoever wrote it: an answer can hold any character and stays text."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from contract_drafter.model.document import (
    Bilingual,
    Blank,
    DefinedTerm,
    Emphasis,
    Inline,
    LineBreak,
    Reference,
    Text,
    Value,
)
from contract_drafter.writers._characters import visible

_TIED = re.compile("[\u00a0\u202f](?=<[a-z])")
_RIGHT_TO_LEFT = {"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "AN"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a node needs to know of its page: the labels, the element id of each anchor, whether answers are shown."""

    labels: Mapping[str, str]
    ids: Mapping[str, str]
    mark_values: bool = False


def text(words: str) -> str:
    """Words as HTML text; a line end inside them is kept as a line break, words in two languages are told apart."""
    if isinstance(words, Bilingual):
        return text(words.between).join(f'<span lang="{each}">{text(said)}</span>' for each, said in words.said)
    return escape(visible(words), quote=False).replace("\n", "<br>")


def attribute(words: str) -> str:
    """Words as the inside of a double-quoted attribute."""
    return escape(visible(words), quote=True).replace("\n", " ")


def inline(content: tuple[Inline, ...], setting: Setting) -> str:
    """A run of inlines. A no-break space before an element has a span of its own: without it, WeasyPrint breaks the
    lines before that element word by word where it does not fit.
    """
    return _TIED.sub(r"<span>\g<0></span>", "".join(_one(node, setting) for node in content))


def _one(node: Inline, setting: Setting) -> str:
    match node:
        case Text(words):
            return text(words)
        case Emphasis(content, strong, language):
            tag = "strong" if strong else "em"
            spoken = f' lang="{language}"' if language else ""
            return f"<{tag}{spoken}>{inline(content, setting)}</{tag}>"
        case DefinedTerm(text=words, defining=defining):
            return f"<dfn>{text(words)}</dfn>" if defining else text(words)
        case Reference(target=target, text=words):
            link = setting.ids.get(target)
            return f'<a href="#{link}">{text(words)}</a>' if link else text(words)
        case Value(words):
            return _value(words, setting)
        case Blank(label=label):
            hint = attribute(setting.labels["print.blank_hint"].format(label=label))
            return f'<mark class="blank" title="{hint}">[…\u00a0{text(label)}]</mark>'
        case LineBreak():
            return "<br>"


def _value(words: str, setting: Setting) -> str:
    shown = text(words)
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in words):
        shown = f"<bdi>{shown}</bdi>"
    return f'<span class="value">{shown}</span>' if setting.mark_values else shown
