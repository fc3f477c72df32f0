"""The text of a clause once parsed: Markdown with blanks, conditions and repetitions, not yet filled.

Parsed first, filled afterwards: an answer meets this tree, never its source, so it cannot become markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from contract_drafter.model.expression import Expression, Path
from contract_drafter.model.span import Span


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Filter:
    """`counted("indicateur", "indicateurs")`: how a blank is said."""

    name: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlankMark:
    """`{{ client | the }}`"""

    path: Path
    filters: tuple[Filter, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class TermMark:
    """`[Indicateurs](term:kpi)`: the words the sentence needs, and the term they stand for."""

    term_id: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class ReferenceMark:
    """`[](clause:rev-03)` or `[](clause:rev-03#corridor)`: the number is worked out when the contract is assembled."""

    clause_id: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class EmphasisMark:
    content: tuple["TextInline", ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class InlineIf:
    """Branches in order; the last may have no condition (`else`)."""

    branches: tuple[tuple[Expression | None, tuple["TextInline", ...]], ...]
    span: Span


TextInline = Words | BlankMark | TermMark | ReferenceMark | EmphasisMark | InlineIf


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """`label` is the `{#name}` at its end: what `clause:id#name` refers to."""

    content: tuple[TextInline, ...]
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class TextList:
    items: tuple[tuple[TextInline, ...], ...]
    ordered: bool
    span: Span


@dataclass(frozen=True, slots=True)
class TextHeading:
    """`## Title` inside a schedule: an unnumbered subheading."""

    content: tuple[TextInline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class BlockIf:
    branches: tuple[tuple[Expression | None, tuple["TextBlock", ...]], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class BlockFor:
    """`{% for objective in objectives %}`"""

    name: str
    path: Path
    blocks: tuple["TextBlock", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Insert:
    """`{% insert outcome-map %}`: a table that drafting computes."""

    table: str
    span: Span


@dataclass(frozen=True, slots=True)
class GroupTable:
    """`{% table risks: name, owner %}`: a repeatable group as a table, its heads from the questions' column titles."""

    path: Path
    columns: tuple[str, ...]
    span: Span


TextBlock = TextParagraph | TextList | TextHeading | BlockIf | BlockFor | Insert | GroupTable


def walk_text(blocks: tuple[TextBlock, ...]) -> Iterator[TextBlock]:
    """Every block of a clause text, branches and loops opened."""
    for block in blocks:
        yield block
        if isinstance(block, BlockIf):
            for _, inner in block.branches:
                yield from walk_text(inner)
        elif isinstance(block, BlockFor):
            yield from walk_text(block.blocks)


def text_inlines(block: TextBlock) -> Iterator[TextInline]:
    """Every inline that a block holds itself, emphasis and conditions opened."""
    match block:
        case TextParagraph(content=content) | TextHeading(content=content):
            yield from _flat(content)
        case TextList(items=items):
            for item in items:
                yield from _flat(item)


def _flat(content: tuple[TextInline, ...]) -> Iterator[TextInline]:
    for inline in content:
        yield inline
        if isinstance(inline, EmphasisMark):
            yield from _flat(inline.content)
        elif isinstance(inline, InlineIf):
            for _, inner in inline.branches:
                yield from _flat(inner)
