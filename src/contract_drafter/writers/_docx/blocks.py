"""Blocks become paragraphs in the frame's styles, tables, and a content control for each clause."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest
from operator import attrgetter

from contract_drafter.model.document import (
    Block,
    Contents,
    ListBlock,
    Paragraph,
    Section,
    SideBySide,
    Signatures,
    Table,
)
from contract_drafter.writers._docx import contents
from contract_drafter.writers._docx.markup import run
from contract_drafter.writers._docx.sheet import Entry, Sheet
from contract_drafter.writers._docx.side_by_side import side_by_side
from contract_drafter.writers._docx.signatures import signatures
from contract_drafter.writers._docx.tables import table
from contract_drafter.writers._docx.targets import NUMBERED_SECTIONS, protect
from contract_drafter.writers._docx.text import items, paragraph

# kind of section: style of its heading, level in the contents (0: not there)
_HEADINGS = {
    "summary": ("SummaryHeading", 0),
    "front": ("FrontHeading", 1),
    "part": ("Heading1", 1),
    "article": ("Heading2", 2),
    "subheading": ("Heading3", 0),
    "schedule": ("ScheduleHeading", 1),
    "signatures": ("FrontHeading", 1),
}


def body(sheet: Sheet, blocks: tuple[Block, ...]) -> str:
    """All the blocks. The contents stand as a mark, filled by `contents.fill` once every heading is known."""
    inside = "".join([_block(sheet, block, None, "", keep=keep) for block, keep in _before_signatures(blocks)])
    return inside + sheet.flow("ContractEnd", "") if sheet.after_table else inside


def _before_signatures(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether its end stays with the signatures after it: they never stand alone on a page."""
    for block, after in zip_longest(blocks, blocks[1:]):
        yield block, isinstance(after, Section) and after.kind == "signatures"


def _block(sheet: Sheet, block: Block, within: Section | None, clause: str, *, keep: bool = False) -> str:
    """One block. `clause` is the tag of the content control that it stands in."""
    match block:
        case Section():
            return _section(sheet, block, clause, keep=keep)
        case Paragraph():
            return paragraph(sheet, block, within, keep=keep)
        case ListBlock():
            return "".join(items(sheet, block, within, keep=keep))
        case SideBySide():
            return side_by_side(sheet, block, within, keep=keep)
        case Table():
            return table(sheet, block, keep=keep)
        case Contents(title=title):
            return contents.mark(sheet, title)
        case Signatures():
            return signatures(sheet, block)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What was written of a clause, its tag, and the title that its content control shows."""

    tag: str
    title: str
    text: str


def _section(sheet: Sheet, section: Section, clause: str, *, keep: bool) -> str:
    """The heading and the blocks, the last of which stays with what follows if `keep`; those of one clause that
    follow each other share a content control.
    """
    numbering = sheet.numbered_paragraph
    sheet.numbered_paragraph = False
    own = _tag(section, clause)
    pieces = [_Piece(own, section.title, _heading(sheet, section))] if section.title else []
    for index, block in enumerate(section.blocks):
        following = section.blocks[index + 1] if index + 1 < len(section.blocks) else None
        tag = _tag(block, own)
        leads = isinstance(following, ListBlock | Table) and not isinstance(block, ListBlock | Table)
        kept = (leads or section.kind == "signatures") if following else keep
        title = block.title if isinstance(block, Section) else section.title
        pieces.append(_Piece(tag, title or tag, _block(sheet, block, section, tag, keep=kept)))
    if section.kind == "summary":
        sheet.new_page = True
    sheet.numbered_paragraph = numbering
    return "".join([_controlled(sheet, list(group), clause) for _, group in groupby(pieces, attrgetter("tag"))])


def _tag(block: Block, inherited: str) -> str:
    origin = getattr(block, "origin", None)
    return f"{origin.clause_id}@{origin.clause_version}" if origin else inherited


def _controlled(sheet: Sheet, pieces: list[_Piece], outer: str) -> str:
    inside = "".join([piece.text for piece in pieces])
    first = pieces[0]
    return sheet.controlled(first.tag, first.title, inside) if first.tag != outer else inside


def _heading(sheet: Sheet, section: Section) -> str:
    style, level = _HEADINGS.get(section.kind, ("FrontHeading", 1))
    inside = sheet.anchored(section.anchor, run(section.title))
    if section.number and section.kind not in NUMBERED_SECTIONS:
        inside = run(f"{section.number} ") + inside
    if level:
        name = f"_Toc{len(sheet.entries) + 1:08}"
        sheet.entries.append(Entry(level, protect(section.number), section.title, name))
        inside = sheet.bookmarked(name, inside)
    return sheet.flow(style, inside)
