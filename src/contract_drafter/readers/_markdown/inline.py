"""Inline Markdown → inlines, with the line and column of every run of words."""

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from contract_drafter.model.document import Emphasis, Inline, LineBreak, Text, plain_text
from contract_drafter.model.span import Mark, Span
from contract_drafter.readers._structure.words import tidy

_PLAIN = re.compile(r"[^\\`*_\[\]<>&!~]*")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = {"strong": True, "em": False}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("strikethrough")


class Source:
    """The lines of a file, to find words in."""

    def __init__(self, text: str, name: str) -> None:
        self.lines, self.name = text.split("\n"), name


class _Cursor:
    """Goes through a block's source lines, from one run of words to the next."""

    def __init__(self, source: Source, first: int, last: int, start: int = 0) -> None:
        self._source, self._line, self._last, self._column = source, first, last, start

    def find(self, text: str) -> tuple[int, int]:
        """The line and column (from 1) of the next run; where we are when it is written otherwise (an entity)."""
        line = self._line
        while line <= self._last and line < len(self._source.lines):
            start = self._column if line == self._line else 0
            column = self._source.lines[line].find(text, start)
            if column >= 0:
                self._line, self._column = line, column + len(text)
                return line + 1, column + 1
            line += 1
        return self._line + 1, self._column + 1


def inlines(token: Token, source: Source) -> tuple[tuple[Inline, ...], Span]:
    """The words of a block and its place."""
    first, last = token.map or (0, 1)
    cursor = _cell_cursor(token, source, first) if last - first <= 1 else _Cursor(source, first, last - 1)
    if _PLAIN.fullmatch(token.content):
        children = _plain_children(token.content)
    else:
        children = (_parser().parseInline(token.content)[0].children) or []
    builder = _Builder(cursor)
    content = tidy(builder.build(children))
    marks = tuple(builder.marks)
    line, column = (marks[0].line, marks[0].column) if marks else (first + 1, 1)
    return content, Span(source.name, line, column, marks=marks or None)


def _cell_cursor(token: Token, source: Source, first: int) -> _Cursor:
    """A cursor at the words of a one-line block: cells of a row may hold the same words."""
    known = token.meta.get("start", 0) if token.meta else 0
    return _Cursor(source, first, first, known)


def _plain_children(content: str) -> list[Token]:
    children: list[Token] = []
    lines = content.split("\n")
    for index, line in enumerate(lines):
        last = index + 1 == len(lines)
        children.append(Token("text", "", 0, content=line if last else line.rstrip()))
        if not last:
            children.append(Token("hardbreak" if line.endswith("  ") else "softbreak", "br", 0))
    return children


class _Builder:
    """Turns inline tokens into inlines, and notes where each run stands."""

    def __init__(self, cursor: _Cursor) -> None:
        self._cursor = cursor
        self._length = 0
        self.marks: list[Mark] = []

    def build(self, children: list[Token]) -> tuple[Inline, ...]:
        stack: list[tuple[bool | None, list[Inline]]] = [(None, [])]
        for token in children:
            kind, _, side = token.type.rpartition("_")
            if side == "open" and kind in _EMPHASIS:
                stack.append((_EMPHASIS[kind], []))
            elif side == "close" and kind in _EMPHASIS and len(stack) > 1:
                strong, content = stack.pop()
                stack[-1][1].append(Emphasis(tuple(content), bool(strong)))
            else:
                stack[-1][1].extend(self._leaf(token))
        while len(stack) > 1:
            _, content = stack.pop()
            stack[-1][1].extend(content)
        return tuple(stack[0][1])

    def _leaf(self, token: Token) -> Iterator[Inline]:
        node: Inline | None = None
        match token.type:
            case "text" | "code_inline":
                if token.content:
                    line, column = self._cursor.find(token.content)
                    self.marks.append(Mark(self._length, line, column))
                    node = Text(token.content)
            case "softbreak":
                node = Text(" ")
            case "hardbreak":
                node = LineBreak()
            case "html_inline":
                node = LineBreak() if _BREAK.fullmatch(token.content) else None
            case "image":
                node = Text(token.content) if token.content else None
        if node is not None:
            self._length += len(plain_text((node,)))
            yield node
