"""Parses the Markdown of a clause into its text tree: the blanks, conditions and marks become typed nodes.

markdown-it reads paragraphs, lists, emphasis and `##` headings; rules of our own read `{{ blanks }}`, `{% tags %}`,
`[words](term:id)` and `{#label}`. Nothing else is markup: HTML or a table typed in a clause stays the words it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from contract_drafter.library.parse_tags import Tag, TagReader
from contract_drafter.model.clause_text import (
    BlockFor,
    BlockIf,
    EmphasisMark,
    InlineIf,
    ReferenceMark,
    TermMark,
    TextBlock,
    TextHeading,
    TextInline,
    TextList,
    TextParagraph,
    Words,
)
from contract_drafter.model.expression import Expression
from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.span import Span

_TAG_LINE = re.compile(r"\{%((?:(?!%\}).)*)%\}$")
_MARKS = (
    ("blank", re.compile(r"\{\{(.*?)\}\}", re.S)),
    ("tag", re.compile(r"\{%(.*?)%\}", re.S)),
    ("label", re.compile(r"\{#([A-Za-z][\w-]*)\}")),
    ("link", re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")),
)
_PLAIN = ("text", "code_inline", "text_special")


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero").enable(["list", "heading", "emphasis", "escape", "newline"])
    markdown.block.ruler.before("list", "tag_line", _tag_line, {"alt": ["paragraph", "list"]})
    markdown.inline.ruler.before("emphasis", "mark", _mark)
    return markdown


def _tag_line(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    begin, end = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    match = _TAG_LINE.fullmatch(state.src[begin:end].rstrip())
    if match is None:
        return False
    if not silent:
        token = state.push("tag_line", "", 0)
        token.content, token.map = match.group(1), [start, start + 1]
        state.line = start + 1
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in "{[":
        return False
    for kind, pattern in _MARKS:
        match = pattern.match(state.src, state.pos)
        if match:
            if not silent:
                token = state.push(f"mark_{kind}", "", 0)
                token.meta = {"groups": match.groups(), "at": state.pos, "end": match.end()}
            state.pos = match.end()
            return True
    return False


def parse_text(markdown: str, source: str, first_line: int = 1) -> tuple[tuple[TextBlock, ...], list[Finding]]:
    """The blocks of a clause text and everything wrong in it. `first_line` places a text quoted inside a YAML file."""
    parser = _Parser(markdown, source, first_line)
    blocks = parser.blocks()
    return blocks, parser.findings


@dataclass(slots=True)
class _Open:
    """A block tag that waits for its end: the branches so far, and where it began."""

    tag: Tag
    span: Span
    branches: list[tuple[Expression | None, list[TextBlock]]]


class _Parser:
    def __init__(self, markdown: str, source: str, first_line: int) -> None:
        self.lines = markdown.split("\n")
        self.tokens = _markdown().parse(markdown)
        self.source, self.first_line = source, first_line
        self.findings: list[Finding] = []
        self.tags = TagReader(self.findings)

    # ------------------------------------------------------------ blocks

    def blocks(self) -> tuple[TextBlock, ...]:
        self.level: list[list[TextBlock]] = [[]]
        self.open: list[_Open] = []
        at = 0
        while at < len(self.tokens):
            at = self.block(at)
        for unclosed in self.open:
            self.findings.append(finding("LIB003", unclosed.span, tag=unclosed.tag.name))
        return tuple(self.level[0])

    def block(self, at: int) -> int:
        token = self.tokens[at]
        if token.type == "tag_line":
            self.tag_line(token)
            return at + 1
        if token.type == "heading_open":
            content, _ = self.inline(self.tokens[at + 1])
            if token.tag != "h2":
                self.refuse(token, token.markup + " …")
            self.level[-1].append(TextHeading(content, self.place(token)))
            return at + 3
        if token.type == "paragraph_open":
            content, label = self.inline(self.tokens[at + 1])
            self.level[-1].append(TextParagraph(content, label, self.place(token)))
            return at + 3
        return self.list_block(at)

    def list_block(self, at: int) -> int:
        start = self.tokens[at]
        end = next(i for i in range(at, len(self.tokens)) if self._closes(start, self.tokens[i]))
        items: list[tuple[TextInline, ...]] = []
        for index in range(at + 1, end):
            token = self.tokens[index]
            if token.type == "inline":
                content, _ = self.inline(token)
                items.append(content)
            elif token.level > start.level + 1 and token.type.endswith("_list_open"):
                self.refuse(token, "a list in a list")
            elif token.type == "tag_line":
                self.refuse(token, "{%" + token.content + "%}")
        self.level[-1].append(TextList(tuple(items), start.type == "ordered_list_open", self.place(start)))
        return end + 1

    @staticmethod
    def _closes(start: Token, token: Token) -> bool:
        return token.type == start.type.replace("_open", "_close") and token.level == start.level

    def tag_line(self, token: Token) -> None:
        span = self.place(token)
        tag = self.tags.read(token.content, span)
        if tag is None:
            return
        if tag.name in ("if", "for"):
            self.open.append(_Open(tag, span, [(tag.condition, [])]))
            self.level.append(self.open[-1].branches[-1][1])
        elif tag.name in ("elif", "else", "endif", "endfor"):
            self.close(tag, span)
        elif tag.block is not None:
            self.level[-1].append(tag.block)

    def close(self, tag: Tag, span: Span) -> None:
        wanted = "for" if tag.name == "endfor" else "if"
        if not self.open or self.open[-1].tag.name != wanted:
            self.findings.append(finding("LIB004", span, tag=tag.name, opening=wanted))
            return
        self.level.pop()
        if tag.name in ("elif", "else"):
            self.open[-1].branches.append((tag.condition, []))
            self.level.append(self.open[-1].branches[-1][1])
            return
        done = self.open.pop()
        if wanted == "if":
            block: TextBlock = BlockIf(tuple((c, tuple(b)) for c, b in done.branches), done.span)
        else:
            block = BlockFor(done.tag.variable, done.tag.path, tuple(done.branches[0][1]), done.span)
        self.level[-1].append(block)

    # ------------------------------------------------------------ inlines

    def inline(self, token: Token) -> tuple[tuple[TextInline, ...], str]:
        """The content of a paragraph and its `{#label}` ("" if none)."""
        self.parent = token
        self.label = ""
        children = token.children or []
        content, end = self.run(children, 0, ())
        if end < len(children):
            self.run(children, end, ())
        if self.label and content and isinstance(content[-1], Words):
            last = content[-1]
            content = (*content[:-1], Words(last.text.rstrip(), last.span))
        return content, self.label

    def run(self, children: Sequence[Token], at: int, stops: tuple[str, ...]) -> tuple[tuple[TextInline, ...], int]:
        """Inlines from `at` up to a token named in `stops` (a token type or a tag), and where it stands."""
        found: list[TextInline] = []
        while at < len(children):
            token = children[at]
            if token.type in stops:
                break
            if token.type == "mark_tag":
                tag = self.tags.read(token.meta["groups"][0], self.spot(token))
                if tag is not None and tag.name in stops:
                    break
                at = self.inline_if(children, at, tag, found)
            elif token.type in ("em_open", "strong_open"):
                inner, at = self.run(children, at + 1, (token.type.replace("open", "close"),))
                found.append(EmphasisMark(inner, token.type == "strong_open"))
                at += 1
            else:
                self.simple(token, found)
                at += 1
        return tuple(found), at

    def simple(self, token: Token, found: list[TextInline]) -> None:
        span = self.spot(token) if token.meta else self.place(self.parent)
        if token.type in _PLAIN or token.type in ("softbreak", "hardbreak"):
            words = token.content if token.type in _PLAIN else " "
            if words:
                found.append(Words(words, span))
        elif token.type == "mark_blank":
            blank = self.tags.blank(token.meta["groups"][0], span)
            if blank is not None:
                found.append(blank)
        elif token.type == "mark_label":
            self.label = token.meta["groups"][0]
        elif token.type == "mark_link":
            text, target = token.meta["groups"]
            self.link(text, target, span, found)

    def link(self, text: str, target: str, span: Span, found: list[TextInline]) -> None:
        scheme, _, name = target.partition(":")
        if scheme == "term" and name and text:
            found.append(TermMark(name, text, span))
        elif scheme == "clause" and name:
            clause_id, _, label = name.partition("#")
            found.append(ReferenceMark(clause_id, label, span))
        else:
            self.findings.append(finding("LIB007", span, link=f"[{text}]({target})"))

    def inline_if(self, children: Sequence[Token], at: int, tag: Tag | None, found: list[TextInline]) -> int:
        span = self.spot(children[at])
        if tag is None:
            return at + 1
        if tag.name != "if":
            self.findings.append(finding("LIB004", span, tag=tag.name, opening="if"))
            return at + 1
        branches: list[tuple[Expression | None, tuple[TextInline, ...]]] = []
        condition = tag.condition
        while True:
            content, at = self.run(children, at + 1, ("elif", "else", "endif"))
            branches.append((condition, content))
            if at >= len(children):
                self.findings.append(finding("LIB003", span, tag="if"))
                break
            following = self.tags.read(children[at].meta["groups"][0], self.spot(children[at]), quiet=True)
            if following is None or following.name == "endif":
                break
            condition = following.condition
        found.append(InlineIf(tuple(branches), span))
        return at + 1

    # ------------------------------------------------------------ places

    def place(self, token: Token) -> Span:
        line = token.map[0] if token.map else 0
        text = self.lines[line] if line < len(self.lines) else ""
        return Span(self.source, self.first_line + line, len(text) - len(text.lstrip()) + 1)

    def spot(self, token: Token) -> Span:
        """The place of a mark: its offset in the paragraph, brought back to the line of the file."""
        before = self.parent.content[: token.meta["at"]]
        line = (self.parent.map[0] if self.parent.map else 0) + before.count("\n")
        part = self.parent.content.split("\n")[before.count("\n")]
        indent = max(self.lines[line].find(part), 0) if line < len(self.lines) else 0
        return Span(self.source, self.first_line + line, indent + len(before.rsplit("\n", 1)[-1]) + 1)

    def refuse(self, token: Token, found: str) -> None:
        self.findings.append(finding("LIB008", self.place(token), found=found))
