"""Last pass of a bilingual contract: the same contract drafted in two languages becomes one tree, in two columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from contract_drafter import languages
from contract_drafter.model.document import (
    Block,
    Contents,
    Cover,
    CoverParty,
    DefinedTerm,
    Document,
    Emphasis,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Provenance,
    Section,
    SideBySide,
    Signature,
    Signatures,
    Table,
    Text,
    in_both,
    plain_text,
)
from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.model.span import Span

Row = tuple[Paragraph | ListBlock, Paragraph | ListBlock]
Cell = tuple[Inline, ...]
Labels = tuple[tuple[str, str], ...]


def side_by_side(left: Document, right: Document) -> Document:
    """One contract from its two texts: the numbers, anchors and register of the left one hold for both.

    Raises UserError with every clause whose texts do not have the same paragraphs, lists, items and tables.
    """
    pairing = _Pairing((left.language, right.language))
    blocks = pairing.blocks(left.blocks, right.blocks, Section("", "", ()))
    if pairing.findings:
        raise UserError(*pairing.findings)
    return replace(
        left,
        second_language=right.language,
        cover=pairing.cover(left.cover, right.cover),
        blocks=blocks,
        provenance=_provenance(left.provenance, right.provenance),
    )


@dataclass(slots=True)
class _Pairing:
    languages: tuple[str, str]
    findings: list[Finding] = field(default_factory=list)

    def blocks(self, left: tuple[Block, ...], right: tuple[Block, ...], within: Section) -> tuple[Block, ...]:
        """The blocks in both languages; running text that follows each other stands in one block."""
        if not self.parallel(left, right, within):
            return left
        paired: list[Block] = []
        for one, other in zip(left, right, strict=True):
            rows = tuple(self.rows(one, other, within))
            last = paired[-1] if paired else None
            if not rows:
                paired.append(self.block(one, other))
            elif isinstance(last, SideBySide):
                paired[-1] = replace(last, rows=last.rows + rows)
            else:
                paired.append(SideBySide(self.languages, rows))
        return tuple(paired)

    def rows(self, left: Block, right: Block, within: Section) -> Iterator[Row]:
        """The rows of running text that two blocks make: none where they are something else."""
        match left, right:
            case Paragraph(), Paragraph():
                yield left, replace(right, number=left.number, anchor="")
            case ListBlock(), ListBlock():
                yield left, replace(right, items=tuple(replace(item, anchor="") for item in right.items))
            case Table(kind="definitions"), Table():
                yield from self.definitions(left, right, within)

    def block(self, left: Block, right: Block) -> Block:
        match left, right:
            case Section(), Section():
                title = self.said(left.title, right.title)
                return replace(left, title=title, blocks=self.blocks(left.blocks, right.blocks, left))
            case Table(), Table():
                return self.table(left, right)
            case Contents(), Contents():
                return Contents(self.said(left.title, right.title))
            case Signatures(), Signatures():
                return self.signatures(left, right)
        return left

    # ------------------------------------------------------------ what must be the same

    def parallel(self, left: tuple[Block, ...], right: tuple[Block, ...], within: Section) -> bool:
        """Whether both have the same blocks in the same order; the first that differs is reported."""
        for one, other in zip_longest(left, right):
            if one is None or other is None or _shape(one) != _shape(other):
                self.report(one, other, within)
                return False
        return True

    def report(self, left: Block | None, right: Block | None, within: Section) -> None:
        owner = within if left is None or right is None else left
        clause = next((name for name in map(_clause, (left, right, within)) if name), within.title)
        here, there = (_span(block) or _span(owner) or Span("") for block in (left, right))
        first, second = self.languages
        self.findings.append(finding("DRF021", here, clause=clause, language=first, other=second, place=there))

    def definitions(self, left: Table, right: Table, within: Section) -> Iterator[Row]:
        """Each term beside its counterpart, in the order of the left language."""
        terms = _by_term(right)
        for term, (name, meaning) in _by_term(left).items():
            if term in terms:
                yield _defined(name, meaning, self.languages[0]), _defined(*terms[term], self.languages[1])
        for term in sorted(set(_by_term(left)) ^ set(terms)):
            only = self.languages[term in terms]
            self.findings.append(finding("DRF022", _span(within) or Span(""), term=term, language=only))

    # ------------------------------------------------------------ what is said twice in one place

    def said(self, left: str, right: str, between: str = " / ") -> str:
        return in_both(self.languages, left, right, between)

    def cell(self, left: Cell, right: Cell) -> Cell:
        """Both languages, one under the other; what reads the same in both stands once."""
        if plain_text(left) == plain_text(right):
            return left
        return (*left, LineBreak(), Emphasis(right, language=self.languages[1]))

    def table(self, left: Table, right: Table) -> Table:
        columns = zip(left.columns, right.columns, strict=True)
        rows = zip(left.rows, right.rows, strict=True)
        return replace(
            left,
            columns=tuple(one._replace(title=self.said(one.title, other.title, "\n")) for one, other in columns),
            rows=tuple(tuple(map(self.cell, one, other)) for one, other in rows),
            caption=self.said(left.caption, right.caption),
            title=self.said(left.title, right.title),
        )

    def signatures(self, left: Signatures, right: Signatures) -> Signatures:
        blocks = tuple(
            Signature(
                side=self.said(one.side, other.side),
                party=self.cell(one.party, other.party),
                name=self.cell(one.name, other.name),
                capacity=self.cell(one.capacity, other.capacity),
            )
            for one, other in zip(left.blocks, right.blocks, strict=True)
        )
        return Signatures(blocks, self.labels(left.labels, right.labels))

    def labels(self, left: Labels, right: Labels) -> Labels:
        others = dict(right)
        return tuple((key, self.said(words, others[key])) for key, words in left)

    def cover(self, left: Cover, right: Cover) -> Cover:
        title = left.title
        if plain_text(left.title) != plain_text(right.title):
            title = (*left.title, Text(" /"), LineBreak(), Emphasis(right.title, language=self.languages[1]))
        parties = zip(left.parties, right.parties, strict=True)
        return left._replace(
            kind=self.said(left.kind, right.kind),
            title=title,
            parties=tuple(CoverParty(self.said(a.side, b.side), self.cell(a.name, b.name)) for a, b in parties),
            date=self.said(left.date, right.date),
            state_label=self.said(left.state_label, right.state_label),
            notice=self.said(left.notice, right.notice, "\n"),
            confidentiality=self.said(left.confidentiality, right.confidentiality),
            labels=self.labels(left.labels, right.labels),
        )


def _shape(block: Block) -> tuple[object, ...]:
    """What must be equal for two blocks to stand side by side."""
    match block:
        case Section(kind=kind, anchor=anchor):
            return kind, anchor
        case Paragraph(number=number):
            return "paragraph", number
        case ListBlock(items=items, ordered=ordered):
            return "list", ordered, len(items)
        case Table(kind="definitions"):
            return ("definitions",)
        case Table(kind=kind, columns=columns, rows=rows):
            return kind, len(columns), len(rows)
        case Signatures(blocks=blocks):
            return "signatures", len(blocks)
    return (type(block),)


def _by_term(table: Table) -> Mapping[str, tuple[Cell, Cell]]:
    """The rows of a table of definitions by the term that they define."""
    return {
        inline.term_id: (row[0], row[1]) for row in table.rows for inline in row[0] if isinstance(inline, DefinedTerm)
    }


def _defined(term: Cell, meaning: Cell, language: str) -> Paragraph:
    return Paragraph((*term, Text(languages.typeset(": ", language)), *meaning))


def _clause(block: Block | None) -> str:
    origin = getattr(block, "origin", None)
    return origin.clause_id if origin else ""


def _span(block: Block | None) -> Span | None:
    return getattr(block, "span", None)


def _provenance(left: Provenance | None, right: Provenance | None) -> Provenance | None:
    """The clauses of both texts: each has its own hash."""
    if left is None or right is None:
        return left
    return left._replace(clauses=left.clauses + right.clauses)
