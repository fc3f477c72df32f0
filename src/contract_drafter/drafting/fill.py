"""Second pass: a clause's text tree meets the answers and becomes blocks of the contract.

Answers enter as values of the tree, never as source. Around each of them the language joins the sentence
("de" + "le Client" is "du Client").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from contract_drafter import languages, registry
from contract_drafter.drafting.columns import shares
from contract_drafter.drafting.context import Context, question_at
from contract_drafter.model.clause import Clause
from contract_drafter.model.clause_text import (
    BlankMark,
    BlockFor,
    BlockIf,
    EmphasisMark,
    GroupTable,
    InlineIf,
    Insert,
    ReferenceMark,
    TermMark,
    TextBlock,
    TextHeading,
    TextInline,
    TextList,
    TextParagraph,
    Words,
)
from contract_drafter.model.document import (
    Block,
    Column,
    DefinedTerm,
    Emphasis,
    Inline,
    ListBlock,
    Origin,
    Paragraph,
    Reference,
    Section,
    Table,
    Text,
    Value,
    plain_text,
)
from contract_drafter.model.expression import Expression, Path, evaluate, look_up
from contract_drafter.model.finding import finding
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.question import Question, is_required
from contract_drafter.model.values import Record

TABLES = "contract_drafter.drafting.tables"
_NUMERIC = ("money", "integer", "decimal", "percentage")


@dataclass(frozen=True, slots=True)
class _Scope:
    """Names and values; `places` says which full path a loop's name stands for."""

    values: Mapping[str, Any]
    places: Mapping[str, str]

    def place(self, path: Path) -> str:
        first = self.places.get(path.parts[0], path.parts[0])
        return ".".join((first, *path.parts[1:]))

    def loop(self, name: str, path: Path) -> Iterator["_Scope"]:
        items = look_up(path, self.values)
        for index, item in enumerate(items if isinstance(items, tuple) else ()):
            place = f"{self.place(path)}[{index}]"
            yield _Scope({**self.values, name: item}, {**self.places, name: place})


def fill(context: Context, clause: Clause, text: tuple[TextBlock, ...]) -> tuple[Block, ...]:
    """The blocks of a clause, filled. Every block knows its clause and the answers that it holds."""
    return _Filler(context, clause).fill(text)


def fill_inlines(context: Context, content: tuple[TextInline, ...]) -> tuple[Inline, ...]:
    """A definition's words, filled: it belongs to no clause."""
    return _Filler(context, None).inlines(content, _Scope(context.scope, {}))


class _Filler:
    def __init__(self, context: Context, clause: Clause | None) -> None:
        self.context = context
        self.clause = clause

    def fill(self, text: tuple[TextBlock, ...]) -> tuple[Block, ...]:
        blocks = self.blocks(text, _Scope(self.context.scope, {}))
        return tuple(self.close_items(block) for block in _join_lists(blocks))

    # ------------------------------------------------------------ blocks

    def blocks(self, text: tuple[TextBlock, ...], scope: _Scope) -> list[Block]:
        found: list[Block] = []
        for block in text:
            found.extend(self.block(block, scope))
        return found

    def block(self, block: TextBlock, scope: _Scope) -> list[Block]:
        match block:
            case TextParagraph(content=content, label=label, span=span):
                filled = self.inlines(content, scope)
                anchor = f"{self.clause.id}#{label}" if self.clause and label else ""
                return [Paragraph(filled, anchor=anchor, span=span, origin=self.origin(filled))]
            case TextList(items=items, ordered=ordered, span=span):
                lines = [self.inlines(item, scope) for item in items]
                filled_items = tuple(Paragraph(line, span=span, origin=self.origin(line)) for line in lines)
                return [ListBlock(filled_items, ordered, span, self.origin(()))]
            case TextHeading(content=content, span=span):
                words = plain_text(self.inlines(content, scope))
                return [Section("subheading", words, (), span=span, origin=self.origin(()))]
            case BlockIf(branches=branches):
                return self.blocks(self.branch(branches, scope) or (), scope)
            case BlockFor(name=name, path=path, blocks=inner, span=span):
                if look_up(path, scope.values) is UNKNOWN:
                    blank: tuple[Inline, ...] = (self.context.blank(scope.place(path)),)
                    return [Paragraph(blank, span=span, origin=self.origin(blank))]
                return [made for turn in scope.loop(name, path) for made in self.blocks(inner, turn)]
            case Insert():
                return self.computed(block)
            case GroupTable():
                return [self.group_table(block, scope)]

    def branch(self, branches: tuple[tuple[Expression | None, Any], ...], scope: _Scope) -> Any:
        """The content of the first branch that holds. An open condition does not hold."""
        for condition, content in branches:
            if condition is None or evaluate(condition, scope.values) is True:
                return content
        return None

    def computed(self, insert: Insert) -> list[Block]:
        """The blocks of a computed table; an answer that makes it divide by zero is reported."""
        try:
            made = registry.load(TABLES, insert.table.replace("-", "_")).build(self.context)
        except ZeroDivisionError:
            self.context.findings.append(finding("DRF033", insert.span, table=insert.table))
            return []
        return [_placed(block, insert.span, self.origin(())) for block in made]

    def group_table(self, table: GroupTable, scope: _Scope) -> Table:
        heads, asked = [], []
        for name in table.columns:
            question = question_at(self.context.library, self.context.contract, f"{scope.place(table.path)}.{name}")
            asked.append(question)
            title = self.context.local(question.column) or self.context.local(question.label) if question else name
            align = "right" if question and question.type in _NUMERIC else "left"
            heads.append((title, align))
        rows = []
        for turn in scope.loop("row", table.path):
            place = turn.places["row"]
            values = [look_up(Path(("row", name)), turn.values) for name in table.columns]
            cells = zip(table.columns, asked, values, strict=True)
            rows.append(tuple(self.cell(f"{place}.{name}", question, value) for name, question, value in cells))
        if not rows:
            empty: tuple[Inline, ...] = (self.context.blank(scope.place(table.path)),)
            rows = [(empty, *((),) * (len(heads) - 1))]
        widths = shares([title for title, _ in heads], rows)
        columns = tuple(Column(*head, width) for head, width in zip(heads, widths, strict=True))
        filled = tuple(inline for row in rows for cell in row for inline in cell)
        return Table(columns, tuple(rows), span=table.span, origin=self.origin(filled))

    def cell(self, place: str, question: Question | None, value: Any) -> tuple[Inline, ...]:
        if value is UNKNOWN and question is not None and not is_required(question, self.context.scope):
            return (Text("–"),)
        return self.context.said(place, value)

    def close_items(self, block: Block) -> Block:
        """A list's items end like a sentence's parts: a semicolon each, a full stop at the last."""
        if not isinstance(block, ListBlock):
            return block
        closed = []
        for item in block.items:
            mark = "." if item is block.items[-1] else ";"
            bare = plain_text(item.content).rstrip()[-1:] not in ".;:!?…"
            closed.append(replace(item, content=(*item.content, Text(mark))) if bare else item)
        return replace(block, items=tuple(closed))

    def origin(self, content: tuple[Inline, ...]) -> Origin | None:
        if self.clause is None:
            return None
        paths = dict.fromkeys(inline.path for inline in content if isinstance(inline, Value))
        return Origin(self.clause.id, self.clause.version, tuple(paths))

    # ------------------------------------------------------------ inlines

    def inlines(self, content: tuple[TextInline, ...], scope: _Scope) -> tuple[Inline, ...]:
        made: list[Inline] = []
        for inline in content:
            match inline:
                case Words(text=text):
                    _add(made, Text(text))
                case TermMark(term_id=term_id, text=text):
                    made.append(DefinedTerm(term_id, text))
                case ReferenceMark(clause_id=clause_id, label=label):
                    made.append(Reference(f"{clause_id}#{label}" if label else clause_id))
                case EmphasisMark(content=inner, strong=strong):
                    made.append(Emphasis(self.inlines(inner, scope), strong))
                case InlineIf(branches=branches):
                    for each in self.inlines(self.branch(branches, scope) or (), scope):
                        _add(made, each)
                case BlankMark():
                    self.answer(inline, scope, made)
        return tuple(made)

    def side(self, blank: BlankMark) -> str:
        """What to show for a party whose short name is open: which side it is. "" for any other answer."""
        question = question_at(self.context.library, self.context.contract, str(blank.path))
        if question is None or question.type != "party":
            return ""
        return self.context.local(question.column) or self.context.local(question.label)

    @staticmethod
    def waiting(blank: BlankMark, value: Any) -> str | None:
        """The part of an answer without which it cannot be said, "" for the whole of it, None when it can be said."""
        if value is UNKNOWN:
            return ""
        short_names = any(each.name in ("the", "The") for each in blank.filters)
        if isinstance(value, Record):
            part = "called" if short_names else "name"
            said = not blank.filters or short_names
            return part if said and value.get(part) is None else None
        return None

    def answer(self, blank: BlankMark, scope: _Scope, made: list[Inline]) -> None:
        value, place = look_up(blank.path, scope.values), scope.place(blank.path)
        waiting = self.waiting(blank, value)
        if waiting is not None:
            made.append(self.context.blank(f"{place}.{waiting}" if waiting else place, self.side(blank)))
            return
        words, party = self.context.say(value, place) if not blank.filters else "", ""
        for each in blank.filters:
            if each.name in ("the", "The") and isinstance(value, Record):
                party = self.context.say(value.get("called"), f"{place}.called")
            try:
                words = languages.apply_filter(each.name, value, each.arguments, self.context.language)
            except languages.MissingWords:
                self.context.missing_words(place)
                return
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                self.context.findings.append(finding("DRF006", blank.span, filter=each.name, path=place, problem=error))
                return
        before = made.pop().text if made and isinstance(made[-1], Text) else ""  # type: ignore[union-attr]
        before, words = languages.link(before, words, self.context.language)
        if party and words.endswith(party):
            _add(made, Text(before + words.removesuffix(party)))
            made.append(DefinedTerm(blank.path.parts[0], party))
            return
        _add(made, Text(before))
        made.append(Value(words, place))


def _add(made: list[Inline], inline: Inline) -> None:
    """Append, joining neighbouring texts so that a language sees whole phrases."""
    if isinstance(inline, Text):
        if not inline.text:
            return
        if made and isinstance(made[-1], Text):
            made[-1] = Text(made[-1].text + inline.text)
            return
    made.append(inline)


def _join_lists(blocks: list[Block]) -> list[Block]:
    """A repetition makes a list of one item each time: they are one list."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, ListBlock) and isinstance(last, ListBlock) and block.ordered == last.ordered:
            joined[-1] = replace(last, items=last.items + block.items)
        else:
            joined.append(block)
    return joined


def _placed(block: Block, span: Any, origin: Origin | None) -> Block:
    if isinstance(block, Paragraph | ListBlock | Table | Section):
        return replace(block, span=block.span or span, origin=block.origin or origin)
    return block
