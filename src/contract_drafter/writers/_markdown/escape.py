"""Words that stay words: whatever they hold, a CommonMark reader (with tables) shows them as they are."""

import re

from contract_drafter.writers._characters import visible

_MARKS = re.compile(r"[\\`*_\[<~]|&(?=#?\w+;)")
_STARTS_BLOCK = re.compile(r"[#>+=|:-]")
_STARTS_ITEM = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_EDGE = re.compile(r"^\s+|\s+$")


def words(text: str, line_end: str = " ") -> str:
    """Escape what would be markup anywhere in a line; `line_end` takes the place of the line ends in the text.

    The ends of the result still need `line`, `cell` or `title`.
    """
    return _MARKS.sub(r"\\\g<0>", visible(text)).replace("\t", "&#9;").replace("\n", line_end)


def line(content: str) -> str:
    """Escape what would be markup at the start of a line of a paragraph, and keep the spaces at its ends."""
    content = _EDGE.sub(_entities, content)
    if _STARTS_BLOCK.match(content):
        return "\\" + content
    return _STARTS_ITEM.sub(r"\1\\\2", content, count=1) if _STARTS_ITEM.match(content) else content


def cell(content: str) -> str:
    """Escape what would end a cell of a table, and keep the spaces at its ends."""
    return _EDGE.sub(_entities, content.replace("|", "\\|"))


def title(content: str) -> str:
    """Escape what would end a heading early, and keep the spaces at its ends."""
    return re.sub(r"#(?=#*$)", r"\\#", _EDGE.sub(_entities, content))


def _entities(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in found.group())
