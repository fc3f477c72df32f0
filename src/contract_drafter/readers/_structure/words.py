"""Runs of inlines as the words they hold: measured, cut, tidied."""

import re

from contract_drafter.model.document import Emphasis, Inline, LineBreak, Text, plain_text

_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.;]\s+[^\W\d_a-zà-öø-ÿ]")
_LONGEST_TITLE = 120
_MOST_SPACES = 15


def without_start(content: tuple[Inline, ...], length: int) -> tuple[Inline, ...]:
    """The run without its first `length` letters (of its plain text)."""
    kept: list[Inline] = []
    for node in content:
        size = len(plain_text((node,)))
        if length <= 0:
            kept.append(node)
        elif length < size and isinstance(node, Emphasis):
            kept.append(Emphasis(without_start(node.content, length), node.strong))
        elif length < size and isinstance(node, Text):
            kept.append(Text(node.text[length:]))
        length -= size
    return tuple(kept)


def tidy(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The run with neighbouring texts joined, and without line breaks or spaces at its ends."""
    if len(content) == 1 and isinstance(content[0], Text):
        words = content[0].text.rstrip()
        return (Text(words),) if words else ()
    joined: list[Inline] = []
    for node in content:
        last = joined[-1] if joined else None
        if isinstance(node, Text) and isinstance(last, Text):
            joined[-1] = Text(last.text + node.text)
        elif isinstance(node, Emphasis) and isinstance(last, Emphasis) and node.strong == last.strong:
            joined[-1] = Emphasis((*last.content, *node.content), node.strong)
        elif plain_text((node,)):
            joined.append(node)
    while joined and isinstance(joined[-1], LineBreak):
        joined.pop()
    while joined and isinstance(joined[0], LineBreak):
        joined.pop(0)
    if joined and isinstance(joined[-1], Text):
        joined[-1] = Text(joined[-1].text.rstrip())
    return tuple(node for node in joined if plain_text((node,)))


def title_like(text: str) -> bool:
    """Whether words can be a title: few, from a capital or a figure, without the end of a sentence."""
    text = text.strip()
    if len(text) > _LONGEST_TITLE or text.count(" ") >= _MOST_SPACES:
        return False
    if shouted(text):
        text = text.rstrip(" :")
    if not text or (text[-1] in ".;,:!?" and not text.endswith(("etc.", "…"))):
        return False
    first = text[0] if text[0].isalnum() else next(filter(str.isalnum, text), "")
    worded = bool(first) and sum(map(str.isalpha, text[:40])) > 1
    return worded and not first.islower() and not _SENTENCE_END.search(text)


def shouted(text: str) -> bool:
    """Whether words are all in capitals."""
    return text.isupper() and sum(map(str.isalpha, text[:40])) > 3
