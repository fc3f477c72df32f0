"""Markdown: headings, lists, tables and front matter, its places by line and column."""

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from contract_drafter.model.document import Column, Document, Emphasis, Inline, LineBreak, Table, Text, plain_text
from contract_drafter.model.finding import Finding
from contract_drafter.model.span import Span
from contract_drafter.readers._base import Found, Piece, Pieces, Reading, TablePiece, gently
from contract_drafter.readers._markdown.inline import Row, Source, inlines
from contract_drafter.readers._markdown.lines import parted, untagged
from contract_drafter.readers._structure.tree import document
from contract_drafter.readers._text import text_of

_FRONT = re.compile(r"---\n(?:.*\n)*?(?:---|\.\.\.)\n")
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_LINK_ONLY = re.compile(r"(?:\d+(?:\.\d+)*[.)]?\s+)?\[[^\]]*\]\(#[^)]*\)\s*")


def read(content: bytes, source: str, options: Reading) -> tuple[Document | None, list[Finding]]:
    """The tree of a Markdown file, its places by line and column; None with a finding when it cannot be read."""
    return gently(lambda: document(Found(_Walk(text_of(content, source), source).pieces()), options), [])


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("inline")


class _Walk:
    """One pass over the block tokens."""

    def __init__(self, text: str, source: str) -> None:
        front = _FRONT.match(text)
        skipped = front.group().count("\n") if front else 0
        body = "\n" * skipped + text[front.end() :] if front else text
        self._text, self._source = Source(body, source), source
        self._tokens = _parser().parse(body)
        self._lists: list[tuple[str, int]] = []
        self._marked = False

    def pieces(self) -> Pieces:
        """The pieces of the file."""
        found: Pieces = []
        index = 0
        while index < len(self._tokens):
            token = self._tokens[index]
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self._lists.append((token.type, int(token.attrs.get("start", 1))))
                case "bullet_list_close" | "ordered_list_close":
                    self._lists.pop()
                case "list_item_open":
                    self._marked = True
                case "inline":
                    opened = self._tokens[index - 1]
                    found += [each for part in parted(token, opened) for each in self._paragraph(part, opened)]
                case "table_open":
                    piece, index = self._table(index)
                    found.append(piece)
                case "html_block" if "<table" in token.content.lower():
                    found += self._page(token)
                case "fence" | "code_block" | "html_block":
                    found += self._raw(token)
            index += 1
        return found

    def _paragraph(self, token: Token, opened: Token) -> Pieces:
        content, span = inlines(token, self._text)
        if not content:
            return []
        level = int(opened.tag[1]) if opened.type == "heading_open" else 0
        piece = Piece(
            content, span, level=level, strong=_strong(content), link=bool(_LINK_ONLY.fullmatch(token.content))
        )
        if self._lists and self._marked and not level:
            kind, number = self._lists[-1]
            piece.depth, piece.strong = len(self._lists) - 1, False
            piece.bullet = kind == "bullet_list_open"
            if not piece.bullet:
                piece.number = f"{number}."
                self._lists[-1] = (kind, number + 1)
            self._marked = False
        return [piece]

    def _raw(self, token: Token) -> Iterator[Piece]:
        """Code is words without headings in them; HTML is read without its tags."""
        first = (token.map or [0, 0])[0]
        text = untagged(token.content, self._text) if token.type == "html_block" else token.content
        for offset, line in enumerate(text.split("\n")):
            if line.strip():
                span = Span(self._source, first + 1 + offset + (token.type == "fence"), 1)
                yield Piece((Text(line.strip()),), span, plain=True)

    def _page(self, token: Token) -> Pieces:
        """A table that is written in HTML."""
        from contract_drafter.readers._html.walk import fragment  # Most files have none, and start without its parser.

        return fragment("\n" * (token.map or [0])[0] + token.content, self._source)

    def _table(self, index: int) -> tuple[TablePiece, int]:
        rows: list[list[tuple[tuple[Inline, ...], Span]]] = []
        row: Row | None = None
        opened = self._tokens[index]
        aligned: list[str] = []
        while self._tokens[index].type != "table_close":
            token = self._tokens[index]
            if token.type == "tr_open":
                rows.append([])
                row = Row(self._text, (token.map or [0])[0], len(rows))
            elif token.type == "th_open":
                aligned.append(str(token.attrs.get("style", "")).removeprefix("text-align:") or "left")
            elif token.type == "inline":
                rows[-1].append(inlines(token, self._text, row))
            index += 1
        heads = [" ".join(plain_text(cell).split()) for cell, _ in rows[0]]
        columns = tuple(
            Column(head, align, max(1, 100 // len(heads))) for head, align in zip(heads, aligned, strict=True)
        )
        span = Span(self._source, (opened.map or [0])[0] + 1, 1)
        table = Table(
            columns,
            tuple(tuple(content for content, _ in row) for row in rows[1:]),
            span=span,
            places=tuple(tuple(place for _, place in row) for row in rows[1:]),
        )
        return TablePiece(table), index


def _strong(content: tuple[Inline, ...]) -> bool:
    """Whether a paragraph is all in bold: a title that was not marked as one."""
    return all(isinstance(node, LineBreak) or (isinstance(node, Emphasis) and node.strong) for node in content)
