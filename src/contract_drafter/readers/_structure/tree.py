"""Builds the tree: sections within sections, runs of items as lists, and every place with its article."""

from dataclasses import dataclass, field, replace

from contract_drafter.languages import codes, guess
from contract_drafter.model.document import (
    Block,
    Contents,
    Cover,
    Document,
    Inline,
    ListBlock,
    Paragraph,
    Section,
    Text,
    plain_text,
    walk,
)
from contract_drafter.model.span import Span
from contract_drafter.readers._base import ContentsPiece, Found, Reading, TablePiece
from contract_drafter.readers._structure.classify import Classified, Heading, Line, classify
from contract_drafter.readers._structure.numbers import Number

_STEP = 10
_TITLE_WITHIN = 8
_HOLDERS = {"article", "subheading", "schedule"}
_WORDED = {"article", "schedule", "part"}
_RANKS = {"part": 1, "schedule": 1, "article": 2, "plain": 2, "roman": 2, "letter": 3}


@dataclass(slots=True)
class _Open:
    """A section that is being filled. `paragraphs` counts those of the article being read."""

    rank: int
    number: Number | None = None
    title: str = ""
    span: Span | None = None
    blocks: list[Block] = field(default_factory=list)
    items: list[tuple[Paragraph, int]] = field(default_factory=list)
    label: str = ""
    paragraphs: int = 0
    tables: int = 0


def document(found: Found, reading: Reading) -> Document:
    """The tree of what a reader found."""
    classified = classify(found.pieces)
    title = found.title or _title(classified)
    blocks = _Builder().build(classified)
    outside = _Builder().build(classify(found.outside))
    if outside:
        blocks = (*blocks, Section("front", "", outside))
    language = reading.language or guess(_all_words(blocks)) or codes()[0]
    return Document(language, reading.read_on, Cover(title=title), blocks)


def _all_words(blocks: tuple[Block, ...]) -> str:
    return "\n".join(plain_text(block.content) for block in walk(blocks) if isinstance(block, Paragraph))


def _title(classified: list[Classified]) -> tuple[Inline, ...]:
    """The first heading, when it stands above all the others, taken out as the document's title."""
    levels = [each.level for each in classified if isinstance(each, Heading) and each.level]
    first = next((each for each in classified[:_TITLE_WITHIN] if isinstance(each, Heading)), None)
    if first is None or first.number is not None or not first.level:
        return ()
    if len(levels) < 2 or first.level >= min(levels[1:]):
        return ()
    classified.remove(first)
    return (Text(first.title),)


class _Builder:
    """Reads the classified pieces once, keeping the sections that are open."""

    def __init__(self) -> None:
        self._open = [_Open(0)]
        self._ranks: dict[str, int] = {}

    def build(self, classified: list[Classified]) -> tuple[Block, ...]:
        for each in classified:
            match each:
                case Heading():
                    self._heading(each)
                case Line():
                    self._line(each)
                case TablePiece():
                    self._table(each)
                case ContentsPiece():
                    self._end_list()
                    self._open[-1].blocks.append(Contents(each.title))
        self._close_to(1)
        self._end_list()
        return _with_kinds(tuple(self._open[0].blocks))

    # ------------------------------------------------------------ sections

    def _heading(self, heading: Heading) -> None:
        rank = self._rank(heading)
        self._close_to(
            next((index for index, each in enumerate(self._open) if index and each.rank >= rank), len(self._open))
        )
        self._end_list()
        opened = _Open(rank, heading.number, heading.title)
        opened.label = self._label(heading.number) or (heading.title if not self._numbered() else "")
        if not opened.label:
            outer = self._open[-1]
            opened.label, opened.paragraphs, opened.tables = outer.label, outer.paragraphs, outer.tables
        opened.span = heading.span.placed(opened.label or None)
        self._open.append(opened)
        if heading.number is not None and len(heading.number.path) < 2:
            self._ranks[heading.number.form] = rank
        if heading.body is not None:
            self._line(Line(heading.body.content, None, heading.body.span))

    def _rank(self, heading: Heading) -> int:
        """How deep a heading stands: by its format's level, else by its number, else by what is around it."""
        number = heading.number
        if heading.level:
            return max(heading.level * _STEP, self._below(number))
        if number is None:
            article = next((each for each in reversed(self._open) if each.number is not None), None)
            outside = heading.followed or article is None
            return self._ranks.get("part", _STEP) if outside or article is None else article.rank + 5
        if len(number.path) > 1:
            return self._below(number) or (1 + len(number.path)) * _STEP
        return self._ranks.get(number.form, _RANKS.get(number.form, 2) * _STEP)

    def _below(self, number: Number | None) -> int:
        """The rank of 4.2 below 4, wherever 4 stands; 0 when no such article is open."""
        if number is None or len(number.path) < 2:
            return 0
        for each in reversed(self._open):
            above = each.number.path if each.number else ()
            if above and above == number.path[: len(above)]:
                return each.rank + _STEP * (len(number.path) - len(above))
        return 0

    def _numbered(self) -> bool:
        return any(each.number is not None for each in self._open)

    def _label(self, number: Number | None) -> str:
        """What a person looks for: "4.2", "Article 4", "Schedule 1, 2.1"."""
        if number is None:
            return ""
        printed = number.text.rstrip(".") or number.text
        schedule = next((each for each in self._open if each.number and each.number.form == "schedule"), None)
        inside = schedule is not None and schedule.number is not None and number.form != "schedule"
        return f"{schedule.number.text}, {printed}" if inside and schedule and schedule.number else printed

    def _close_to(self, depth: int) -> None:
        while len(self._open) > depth:
            self._end_list()
            done = self._open.pop()
            number = done.number.text if done.number else ""
            section = Section(_kind(done), done.title, tuple(done.blocks), number, span=done.span)
            self._open[-1].blocks.append(section)

    # ------------------------------------------------------------ what a section holds

    def _line(self, line: Line) -> None:
        here = self._open[-1]
        if not line.content:
            return
        number = line.number
        if number is not None and number.form in {"clause", "plain", "roman"} and line.depth < 0:
            if number.form == "plain" and self._numbered():
                line.depth = 0
            else:
                here.label, here.paragraphs, here.tables = self._label(number), 0, 0
        here.paragraphs += 1
        counted = 1 if line.span.table is not None else here.paragraphs
        span = line.span.placed(here.label or None, counted)
        paragraph = Paragraph(line.content, number.text if number else "", span=span)
        if line.depth < 0:
            self._end_list()
            here.blocks.append(paragraph)
            return
        if here.items and bool(here.items[-1][0].number) != bool(paragraph.number):
            self._end_list()
        here.items.append((paragraph, line.depth))

    def _table(self, piece: TablePiece) -> None:
        self._end_list()
        here = self._open[-1]
        here.tables += 1
        table = piece.table

        def placed(span: Span) -> Span:
            return span.placed(here.label or None, table=here.tables)

        places = tuple(tuple(map(placed, row)) for row in table.places or ())
        span = placed(table.span) if table.span else None
        titled = placed(table.caption_span) if table.caption_span else None
        here.blocks.append(replace(table, places=places or None, span=span, caption_span=titled))

    def _end_list(self) -> None:
        here = self._open[-1]
        if not here.items:
            return
        items = tuple(item for item, _ in here.items)
        shallowest = min(depth for _, depth in here.items)
        depths = tuple(depth - shallowest for _, depth in here.items)
        ordered = bool(items[0].number)
        here.blocks.append(ListBlock(items, ordered, items[0].span, depths=depths if any(depths) else None))
        here.items.clear()


def _kind(done: _Open) -> str:
    if done.number is None:
        return ""
    if len(done.number.path) > 1 or done.number.form in {"letter", "item"}:
        return "subheading"
    return done.number.form if done.number.form in _WORDED else "article"


def _with_kinds(blocks: tuple[Block, ...], inside: str = "") -> tuple[Block, ...]:
    """Give the unnumbered sections their kind: it depends on what they hold, and on what comes after."""
    last_before = next((index for index, block in enumerate(blocks) if _holds_articles(block)), 0)
    found: list[Block] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Section):
            kind = block.kind or _unnumbered(block, inside, before_articles=index < last_before)
            if kind in {"article", "subheading"}:
                kind = "subheading" if inside in _HOLDERS else "article"
            block = replace(block, kind=kind, blocks=_with_kinds(block.blocks, kind))
        found.append(block)
    return tuple(found)


def _unnumbered(section: Section, inside: str, before_articles: bool) -> str:
    if inside in _HOLDERS:
        return "subheading"
    if any(_holds_articles(block) for block in section.blocks):
        return "part"
    return "front" if before_articles else "article"


def _holds_articles(block: Block) -> bool:
    if not isinstance(block, Section):
        return False
    return block.kind == "article" or any(_holds_articles(each) for each in block.blocks)
