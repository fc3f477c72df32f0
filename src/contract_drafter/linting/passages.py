"""A document as passages: every heading, paragraph, item and cell, with what is around it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from contract_drafter import languages
from contract_drafter.commitments import split
from contract_drafter.linting.zones import zone_of
from contract_drafter.model.document import Block, Document, ListBlock, Paragraph, Section, Table, plain_text
from contract_drafter.model.span import Span
from contract_drafter.rules._base import Passage

_LEAD_IN = 400
"""Letters of the sentence that introduces a list."""
_ENOUGH_TO_GUESS = 40
"""Letters from which the language of a passage is guessed apart from that of its document."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a block."""

    trail: tuple[str, ...] = ()
    zone: str = ""
    article: str = ""
    schedule: bool = False


@dataclass(slots=True)
class _Walk:
    language: str
    found: list[Passage] = field(default_factory=list)
    tables: int = 0
    guessed: str = ""

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
        zone = zone_of(section.title) or around.zone
        heading = " ".join(part for part in (section.number, section.title) if part)
        inner = _Around(
            (*around.trail, heading) if heading else around.trail,
            zone or ("schedule" if schedule else ""),
            section.number or around.article,
            schedule,
        )
        if section.title:
            self._add(section.title, section.span, replace(inner, trail=around.trail), "heading", number=section.number)
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
        self.tables += 1
        around = replace(around, zone=around.zone or "table")
        heads = [column.title for column in table.columns]
        for number, title in enumerate(heads, 1):
            span = replace(table.span, cell=(1, number)) if table.span else None
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

    def _add(self, text: str, span: Span | None, around: _Around, kind: str, **rest: object) -> None:
        if not text.strip():
            return
        self.found.append(
            Passage(
                len(self.found), text, languages.folded(text), span or Span(""), self._language(text), kind,
                around.zone or "duties", article=around.article, trail=around.trail, schedule=around.schedule,
                **rest,  # type: ignore[arg-type]
            )
        )  # fmt: skip

    def _language(self, text: str) -> str:
        return languages.guess(text, self.language) if len(text) >= _ENOUGH_TO_GUESS else self.language


def passages(document: Document) -> Iterator[Passage]:
    """Every passage in reading order. One that has no words is left out."""
    walk = _Walk(document.language)
    walk.blocks(document.blocks, _Around())
    return iter(walk.found)


def _last_sentence(text: str) -> str:
    sentences = split(text[-4 * _LEAD_IN :])
    return sentences[-1].text[-_LEAD_IN:] if sentences else ""
