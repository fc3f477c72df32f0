"""A document as passages: every heading, paragraph, item and cell, with what is around it."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from contract_drafter import languages
from contract_drafter.commitments import split
from contract_drafter.linting.index import Index
from contract_drafter.linting.zones import shares_definitions, zone_of
from contract_drafter.model.document import Block, Document, ListBlock, Paragraph, Section, Table, plain_text
from contract_drafter.model.span import Span
from contract_drafter.rules._base import Passage

_LEAD_IN = 400
"""Letters of the sentence that introduces a list."""
_ENOUGH_TO_GUESS = 40
"""Letters from which the language of a passage is guessed apart from that of its document."""
_BETWEEN = "\0"
"""A sign that no text has."""
_NOWHERE = Span("")
_TERM_AND_MEANING = 2
"""Columns of a table of definitions."""
_NEAR = 80
"""Letters in which a sentence that defines a term says so."""


class _Around(NamedTuple):
    """What stands around a block."""

    trail: tuple[str, ...] = ()
    zone: str = ""
    article: str = ""
    schedule: bool = False
    shared: bool = False
    """Whether the heading names definitions beside another matter: only what defines a term is then one."""


class _Found(NamedTuple):
    """A passage before its words are looked at."""

    text: str
    span: Span | None
    around: _Around
    kind: str
    number: str = ""
    lead_in: str = ""
    depth: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    header: str = ""
    row_head: str = ""
    language: str = ""
    """The language that is known beforehand; "" where it is that of the document, or guessed."""


@dataclass(slots=True)
class _Walk:
    found: list[_Found] = field(default_factory=list)
    tables: int = 0

    def blocks(self, blocks: tuple[Block, ...], around: _Around) -> None:
        before = ""
        for block in blocks:
            match block:
                case Section():
                    self._section(block, around)
                    before = ""
                case Paragraph():
                    self._add(plain_text(block.content), block.span, around, "paragraph", number=block.number)
                    before = plain_text(block.content)
                case ListBlock():
                    self._list(block, around, before)
                case Table():
                    self._table(block, around)

    def _section(self, section: Section, around: _Around) -> None:
        schedule = around.schedule or section.kind == "schedule"
        zone = zone_of(section.title)
        shared = zone == "definitions" and shares_definitions(section.title)
        zone = around.zone if shared or not zone else zone
        heading = " ".join(part for part in (section.number, section.title) if part)
        inner = _Around(
            (*around.trail, heading) if heading else around.trail,
            zone or ("schedule" if schedule else ""),
            section.number or around.article,
            schedule,
            shared,
        )
        if section.title:
            self._add(section.title, section.span, inner._replace(trail=around.trail), "heading", number=section.number)
        self.blocks(section.blocks, inner)

    def _list(self, block: ListBlock, around: _Around, before: str) -> None:
        leads = [_last_sentence(before) if before.rstrip().endswith((":", "：")) else ""]
        depths = block.depths or (0,) * len(block.items)
        for item, depth in zip(block.items, depths, strict=True):
            text = plain_text(item.content)
            del leads[depth + 1 :]
            self._add(text, item.span, around, "item", number=item.number, depth=depth, lead_in=leads[-1])
            own = _last_sentence(text) if text.rstrip().endswith(":") else leads[-1]
            leads += [leads[-1]] * (depth + 1 - len(leads)) + [own]

    def _table(self, table: Table, around: _Around) -> None:
        spoken = languages_of(tuple(column.title for column in table.columns))
        if spoken:
            self._columns(table, around, spoken)
            return
        self.tables += 1
        defining = around.shared and len(table.columns) == _TERM_AND_MEANING
        around = around._replace(zone="definitions" if defining else around.zone or "table")
        heads = [column.title for column in table.columns]
        if table.caption_span:
            self._add(table.title or table.caption, table.caption_span, around, "heading")
        for number, title in enumerate(heads, 1):
            span = table.span.in_cell(1, number) if table.span else None
            self._add(title, span, around, "cell", table=self.tables, row=1, column=number)
        for line, row in enumerate(table.rows):
            texts = [plain_text(cell) for cell in row]
            for column, text in enumerate(texts):
                places = table.places[line] if table.places and line < len(table.places) else ()
                span = places[column] if column < len(places) else table.span
                head = heads[column] if column < len(heads) else ""
                self._add(
                    text, span, around, "cell", table=self.tables, row=line + 2, column=column + 1,
                    header=head, row_head=texts[0] if column else "",
                )  # fmt: skip

    def _columns(self, table: Table, around: _Around, spoken: tuple[str, ...]) -> None:
        """Columns headed by the names of languages are running text, each in its language."""
        for line, row in enumerate(table.rows):
            places = table.places[line] if table.places and line < len(table.places) else ()
            for column, (cell, language) in enumerate(zip(row, spoken, strict=False)):
                span = places[column] if column < len(places) else table.span
                self._add(plain_text(cell), span, around, "paragraph", language=language)

    def _add(self, text: str, *place: Any, **rest: Any) -> None:
        if text and not text.isspace():
            self.found.append(_Found(text, *place, **rest))


def passages(document: Document) -> tuple[tuple[Passage, ...], Index]:
    """Every passage in reading order, and where their words stand. One that has no words is left out."""
    walk, index = _Walk(), Index()
    walk.blocks(document.blocks, _Around())
    texts = _folded([found.text for found in walk.found])
    foreign = languages.words_of_others(document.language)
    made = []
    for place, (found, text) in enumerate(zip(walk.found, texts, strict=True)):
        around, language = found.around, found.language or document.language
        words = index.add(text)
        if not found.language and len(text) >= _ENOUGH_TO_GUESS and not foreign.isdisjoint(words):
            language = languages.guess_by(words, language)
        made.append(
            Passage(
                place, found.text, text, found.span or _NOWHERE, language, found.kind, _zone(found, text, language),
                found.number, around.article, around.trail, found.lead_in, around.schedule, found.depth, found.table,
                found.row, found.column, found.header, found.row_head,
            )
        )  # fmt: skip
    return tuple(made), index


def languages_of(heads: tuple[str, ...]) -> tuple[str, ...]:
    """The language of each column where every head is a language's name; else ()."""
    names = {languages.labels(code)["print.language"].casefold(): code for code in languages.codes()}
    spoken = tuple(names.get(head.strip().casefold(), "") for head in heads)
    return spoken if len(spoken) > 1 and all(spoken) else ()


def _zone(found: _Found, folded: str, language: str) -> str:
    if found.around.shared and languages.lint_matcher(language, "term_verb").search(folded[:_NEAR]):
        return "definitions"
    return found.around.zone or "duties"


def _folded(texts: list[str]) -> list[str]:
    """The texts folded, all at once where nothing in them stands in the way."""
    together = languages.folded(_BETWEEN.join(texts)).split(_BETWEEN)
    return together if len(together) == len(texts) else [languages.folded(text) for text in texts]


def _last_sentence(text: str) -> str:
    sentences = split(text[-4 * _LEAD_IN :])
    return sentences[-1].text[-_LEAD_IN:] if sentences else ""
