"""Inline Markdown → inlines, with the line and column of every run of words."""

import re
from functools import cache, cached_property

from markdown_it import MarkdownIt
from markdown_it.token import Token

from contract_drafter.model.document import Emphasis, Inline, LineBreak, Text, plain_text
from contract_drafter.model.span import Mark, Span
from contract_drafter.readers._structure.words import tidy

_PLAIN = re.compile(r"[^\\`*_\[\]<>&!~]*")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = {"strong": True, "em": False}
_ANGLED = re.compile(r"<([a-z][a-z0-9]*)[^<>=/]*>", re.IGNORECASE)
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9]*)")
_UNCLOSED = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|d[dt]|t[dhr]|thead|tbody|tfoot|colgroup"
    r"|option|html|head|body",
    re.IGNORECASE,
)
"""Tags that need no closing tag."""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("strikethrough")


class Source:
    """The lines of a file, to find words in."""

    def __init__(self, text: str, name: str) -> None:
        self.lines, self.name = text.split("\n"), name

    @cached_property
    def closed(self) -> frozenset[str]:
        """The names of the tags that are closed somewhere."""
        return frozenset(name.lower() for line in self.lines for name in _CLOSING.findall(line))


def is_words(tag: str, source: Source) -> bool:
    """Whether what looks like a tag is a blank to fill in: "<name of the client>", which nothing closes."""
    match = _ANGLED.fullmatch(tag)
    return match is not None and match[1].lower() not in source.closed and not _UNCLOSED.fullmatch(match[1])


class Cursor:
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


class Row:
    """The cells of a row, one after the other: two may hold the same words."""

    def __init__(self, source: Source, line: int, number: int) -> None:
        """`line` is that of the file, from 0; `number` that of the row, from 1."""
        self.cursor = Cursor(source, line, line)
        self.number, self.cells = number, 0

    def next_cell(self) -> tuple[int, int]:
        self.cells += 1
        return self.number, self.cells


def inlines(token: Token, source: Source, row: Row | None = None) -> tuple[tuple[Inline, ...], Span]:
    """The words of a block and its place. `row` is that of a table's cell."""
    first, last = token.map or (0, 1)
    builder = _Builder(row.cursor if row else Cursor(source, first, max(first, last - 1)), source)
    if _PLAIN.fullmatch(token.content):
        content = tidy(builder.plain(token.content))
    else:
        content = tidy(builder.build(_parser().parseInline(token.content)[0].children or []))
    marks = tuple(builder.marks)
    line, column = (marks[0].line, marks[0].column) if marks else (first + 1, 1)
    return content, Span(source.name, line, column, cell=row.next_cell() if row else None, marks=marks or None)


class _Builder:
    """Turns inline tokens into inlines, and notes where each run stands."""

    def __init__(self, cursor: Cursor, source: Source) -> None:
        self._cursor, self._source = cursor, source
        self._length = 0
        self.marks: list[Mark] = []

    def plain(self, words: str) -> tuple[Inline, ...]:
        """Lines without any markup."""
        found: list[Inline] = []
        *lines, last = words.split("\n")
        for line in lines:
            found += self._words(line.rstrip())
            found += self._kept(LineBreak() if line.endswith("  ") else Text(" "))
        return (*found, *self._words(last))

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

    def _leaf(self, token: Token) -> tuple[Inline, ...]:
        match token.type:
            case "text" | "code_inline":
                return self._words(token.content)
            case "softbreak":
                return self._kept(Text(" "))
            case "hardbreak":
                return self._kept(LineBreak())
            case "html_inline" if is_words(token.content, self._source):
                return self._words(token.content)
            case "html_inline":
                self._cursor.find(token.content)
                return self._kept(LineBreak()) if _BREAK.fullmatch(token.content) else ()
            case "image" if token.content:
                return self._kept(Text(token.content))
        return ()

    def _words(self, words: str) -> tuple[Inline, ...]:
        """A run of words of the file, its place noted."""
        if not words:
            return ()
        self.marks.append(Mark(self._length, *self._cursor.find(words)))
        return self._kept(Text(words))

    def _kept(self, node: Inline) -> tuple[Inline, ...]:
        self._length += len(plain_text((node,)))
        return (node,)
