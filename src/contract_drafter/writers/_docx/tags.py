"""The docxtpl tags of a Word template, each with the paragraph it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPEN = re.compile(r"\{\{|\{%|\{#")
_STATEMENT = re.compile(r"\{%-?(?:(p|tr|tc|r)\s+)?\s*(\w+)\s*(.*?)\s*-?%\}", re.DOTALL)
_EXPRESSION = re.compile(r"\{\{-?(?:(p|tr|tc|r)\s+)?\s*(.*?)\s*-?\}\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Tag:
    """`scope` is "p", "tr", "tc", "r" or "". `keyword` is "" for an expression, else "if", "for", "endif"….

    `inside` is the expression, or what follows the keyword. `part` names the part ("header1.xml"), `paragraph` counts
    from 1 in it, and `line` is the paragraph's whole text.
    """

    text: str
    scope: str
    keyword: str
    inside: str
    part: str
    paragraph: int
    line: str


@dataclass(frozen=True, slots=True)
class Unclosed:
    """An opening brace pair that its paragraph never closes."""

    text: str
    part: str
    paragraph: int


def read_tags(root: etree._Element, part: str) -> Iterator[Tag | Unclosed]:
    """The tags of a part in reading order. Comments are left out."""
    for number, paragraph in enumerate(root.iter(qn("w:p")), 1):
        line = _text(paragraph)
        if "{" not in line:
            continue
        for match in _TAG.finditer(line):
            tag = _tag(match.group(), part, number, line)
            if tag is not None:
                yield tag
        rest = _TAG.sub("", line)
        opening = _OPEN.search(rest)
        if opening:
            yield Unclosed(rest[opening.start() :].strip(), part, number)


def _tag(text: str, part: str, number: int, line: str) -> Tag | None:
    if text.startswith("{#"):
        return None
    statement = _STATEMENT.fullmatch(text)
    if statement:
        scope, keyword, inside = statement.groups()
    else:
        match = _EXPRESSION.fullmatch(text)
        scope, inside = match.groups() if match else ("", text.strip("{%} "))
        keyword = "" if match else "?"
    return Tag(text, scope or "", keyword, inside.translate(_QUOTES), part, number, line)


def _text(paragraph: etree._Element) -> str:
    """The paragraph's own text: not that of text boxes anchored in it."""
    pieces = []
    for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        owner = next(element.iterancestors(qn("w:p")))
        if owner is paragraph and element.getparent().tag == qn("w:r"):
            pieces.append(element.text or "" if element.tag == qn("w:t") else " ")
    return "".join(pieces)
