"""The tree in the middle: drafting and readers make it, writers, lint and comparison use it.

Numbers and reference texts are already resolved in a finished tree: a writer prints them (or caches them in a
Word field) and never counts. A bilingual contract is one tree: its running text stands side by side, everything else
(titles, tables, cover, signatures) is said in both languages in one place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from contract_drafter.model.span import Span

# ---------------------------------------------------------------- where a node comes from


class Origin(NamedTuple):
    """The clause that a drafted node was made from, and the answers that filled it (question paths)."""

    clause_id: str
    clause_version: str
    answers: tuple[str, ...] = ()


# ---------------------------------------------------------------- words in two languages


class Bilingual(str):
    """A title or a label in both languages of a bilingual contract, in one line of text: "Revue / Review".

    `said` has the words of each language, `between` what stands between them.
    """

    said: tuple[tuple[str, str], ...]
    between: str

    def __new__(cls, said: tuple[tuple[str, str], ...], between: str = " / ") -> "Bilingual":
        words = super().__new__(cls, between.join(words for _, words in said))
        words.said, words.between = said, between
        return words

    def __reduce__(self) -> tuple[type["Bilingual"], tuple[object, ...]]:
        return Bilingual, (self.said, self.between)


def in_both(languages: tuple[str, str], left: str, right: str, between: str = " / ") -> str:
    """A title or a label in both languages; once where both say the same."""
    return left if left == right else Bilingual(tuple(zip(languages, (left, right), strict=True)), between)


# ---------------------------------------------------------------- inlines


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`language` is set where the words are in another language than what stands round them."""

    content: tuple["Inline", ...]
    strong: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """A term of the definitions, in the form the sentence needs. `defining` is true only where it is defined."""

    term_id: str
    text: str
    defining: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference: `target` is an anchor of a Section or Paragraph.

    `text` is what the sentence shows ("article 4", "4.2", "annexe 1"); `number` the part that is the target's
    own number ("4", "4.2", "1"), which Word can compute again.
    """

    target: str
    text: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """Words that came from an answer: writers show them verbatim, whatever characters they hold."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that waits for an answer: the question's path and its label."""

    path: str
    label: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


Inline = Text | Emphasis | DefinedTerm | Reference | Value | Blank | LineBreak

# ---------------------------------------------------------------- blocks


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` is the printed number ("4.2") or "" for an unnumbered paragraph. `anchor` is what references name."""

    content: tuple[Inline, ...]
    number: str = ""
    anchor: str = ""
    span: Span | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Items (a), (b), (c) when ordered, else bullets. Each item is a paragraph; nothing nests deeper.

    A document that was read may nest its lists: `depths` says how deep each item stands, the first level being 0.
    """

    items: tuple[Paragraph, ...]
    ordered: bool = True
    span: Span | None = None
    origin: Origin | None = None
    depths: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Running text in both languages of a bilingual contract: each row says the same, left and right.

    What stands on the right has the number of what stands on the left, and no anchor of its own.
    """

    languages: tuple[str, str]
    rows: tuple[tuple[Paragraph | ListBlock, Paragraph | ListBlock], ...]


LETTERS_OF_A_LINE = 92
"""About how many letters a line of a table holds, from edge to edge of the page."""


class Column(NamedTuple):
    """`align` is "left", "right" or "center". `width` is a share of the table's width (they add up to about 100)."""

    title: str
    align: str = "left"
    width: int = 20


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one `kind`; `total` marks the last row as a total.

    "grid": a head row, rows. "definitions": the same, two columns, term and meaning. "card": two columns, item and
    value, with `title` as its head; the first column heads the rows.
    In a table that was read, `places` says where each cell of each row stands, `caption_span` where its caption or
    title stands.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    caption: str = ""
    kind: str = "grid"
    title: str = ""
    total: bool = False
    span: Span | None = None
    origin: Origin | None = None
    places: tuple[tuple[Span, ...], ...] | None = None
    caption_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the table of contents stands."""

    title: str


@dataclass(frozen=True, slots=True)
class Signature:
    """One signatory: the side it signs for ("le Client"), the party's name, the signatory and its capacity."""

    side: str
    party: tuple[Inline, ...]
    name: tuple[Inline, ...]
    capacity: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signature blocks, and the labels a signatory fills by hand: done at, date, signature."""

    blocks: tuple[Signature, ...]
    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A titled piece of the contract.

    `kind`: "summary" (the manager's page), "front" (unnumbered: parties, context), "part" (a group of articles),
    "article", "subheading" (untitled in the contents), "schedule" (each on a new page), "signatures".
    `number` is "Article 4", "4.", "Annexe 1" or "" and `anchor` what references name (the clause id).
    """

    kind: str
    title: str
    blocks: tuple["Block", ...]
    number: str = ""
    anchor: str = ""
    span: Span | None = None
    origin: Origin | None = None


Block = Section | Paragraph | ListBlock | SideBySide | Table | Contents | Signatures

# ---------------------------------------------------------------- the whole


class CoverParty(NamedTuple):
    side: str
    name: tuple[Inline, ...]


class Cover(NamedTuple):
    """Everything the first page and the running header and footer say. `state_label` is the state in words.

    Of a document that was read only the title is known, if that.
    """

    kind: str = ""
    title: tuple[Inline, ...] = ()
    parties: tuple[CoverParty, ...] = ()
    reference: str = ""
    version: str = ""
    date: str = ""
    state: str = ""
    state_label: str = ""
    notice: str = ""
    confidentiality: str = ""
    labels: tuple[tuple[str, str], ...] = ()


class ClauseUse(NamedTuple):
    """A clause as it was used: its text's SHA-256 lets a later reader see whether the library has moved on."""

    id: str
    version: str
    sha256: str
    licence: str
    status: str


class Provenance(NamedTuple):
    """What the contract was made from: enough to make the same bytes again."""

    engine_version: str
    contract_type: str
    contract_type_version: str
    clauses: tuple[ClauseUse, ...]
    answers: str
    """The answers as canonical JSON text."""


class ReviewEvent(NamedTuple):
    """One computed date of the review calendar. `kind` is a key of the labels: "report", "meeting"…"""

    kind: str
    cycle: str
    day: date
    period_end: date


class Register(NamedTuple):
    """The machine-readable twin of the contract: plain JSON values (decimals as text, dates as ISO)."""

    objectives: tuple[dict[str, object], ...] = ()
    kpis: tuple[dict[str, object], ...] = ()
    review_calendar: tuple[ReviewEvent, ...] = ()


NO_REGISTER = Register()


@dataclass(frozen=True, slots=True)
class Document:
    """A contract: its cover, its blocks in reading order, its register and where it came from.

    Of a document that was read, `drafted_on` is the day it was read. `second_language` is that of the right column of
    a bilingual contract; `language` is then that of the left one.
    """

    language: str
    drafted_on: date
    cover: Cover
    blocks: tuple[Block, ...]
    register: Register = NO_REGISTER
    provenance: Provenance | None = None
    second_language: str | None = None


# ---------------------------------------------------------------- walking the tree


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, parents before children, in reading order. List items come as paragraphs, rows left to right."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from walk(block.blocks)
        elif isinstance(block, ListBlock):
            yield from block.items
        elif isinstance(block, SideBySide):
            for row in block.rows:
                yield from walk(row)


def inlines(block: Block) -> Iterator[Inline]:
    """Every inline that a block holds itself (not its child blocks), emphasis opened."""
    match block:
        case Paragraph(content=content):
            yield from _flat(content)
        case Table(rows=rows):
            for row in rows:
                for cell in row:
                    yield from _flat(cell)
        case Signatures(blocks=blocks):
            for signature in blocks:
                yield from _flat(signature.party + signature.name + signature.capacity)


def _flat(content: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in content:
        yield inline
        if isinstance(inline, Emphasis):
            yield from _flat(inline.content)


def plain_text(content: tuple[Inline, ...]) -> str:
    """The words as a reader sees them. A line break counts as a newline, a blank as […]."""
    if len(content) == 1 and isinstance(content[0], Text):
        return content[0].text
    return "".join(map(_plain, content))


def _plain(inline: Inline) -> str:
    match inline:
        case Emphasis(content=content):
            return plain_text(content)
        case LineBreak():
            return "\n"
        case Blank():
            return "[…]"
        case _:
            return inline.text
