"""What the writers that print text agree on: their labels, how numbers stand before titles and items, rows in two
columns, and what is signed by hand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contract_drafter import languages
from contract_drafter.model.document import (
    LETTERS_OF_A_LINE,
    Document,
    Emphasis,
    Inline,
    ListBlock,
    Paragraph,
    Section,
    SideBySide,
    Signature,
    Signatures,
    Table,
    in_both,
    plain_text,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column: a paragraph, or the item of a list at its place from 0."""

    paragraph: Paragraph
    list: ListBlock | None = None
    index: int = 0


SHORT = 8
"""A table of no more lines than this is not cut by the end of a page."""
_MANY_COLUMNS, _MANY_ROWS = 7, 20
_PRINTED_FIELDS = {"signed_name": "name", "signed_capacity": "capacity"}


def labels_of(document: Document) -> Mapping[str, str]:
    """The labels of the contract's language, or of both where it is bilingual."""
    first = languages.labels(document.language)
    if document.second_language is None:
        return first
    second, both = languages.labels(document.second_language), (document.language, document.second_language)
    return {key: in_both(both, words, second[key]) for key, words in first.items()}


def language_names(block: SideBySide) -> tuple[str, ...]:
    """What each column calls its language."""
    return tuple(languages.labels(language)["print.language"] for language in block.languages)


def lines(block: SideBySide) -> Iterator[tuple[Line, Line]]:
    """What stands side by side, line by line: the items of two lists stand beside each other one by one."""
    for row in block.rows:
        yield from zip(*map(_lines, row), strict=True)


def _lines(block: Paragraph | ListBlock) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield Line(block)
        return
    for index, item in enumerate(block.items):
        yield Line(item, block, index)


def is_large(table: Table) -> bool:
    """Whether a table has so many columns or rows that it is set smaller."""
    return len(table.columns) >= _MANY_COLUMNS or (table.kind == "grid" and len(table.rows) >= _MANY_ROWS)


def height(table: Table) -> int:
    """About how many lines the rows of a table take."""
    total = sum(column.width for column in table.columns) or 1
    letters = [max(1, LETTERS_OF_A_LINE * column.width // total) for column in table.columns]
    return sum(max(map(_height, row, letters), default=1) for row in table.rows)


def _height(cell: tuple[Inline, ...], letters: int) -> int:
    return sum(max(1, -(-len(line) // letters)) for line in plain_text(cell).split("\n"))


def in_two_languages(table: Table) -> bool:
    """Whether a cell of a table says its words in a second language too."""
    return any(isinstance(each, Emphasis) and each.language for row in table.rows for cell in row for each in cell)


def section_mark(section: Section) -> str:
    """What stands before a section's title: "Article 4 –", "4.", or "" for a section without a number."""
    if not section.number or section.number.endswith("."):
        return section.number
    return f"{section.number} –"


def heading_line(section: Section) -> str:
    """A section's number and title on one line: "Article 4 – Revue", "4. Review"."""
    return " ".join(filter(None, (section_mark(section), section.title)))


def item_mark(item: Paragraph, index: int) -> str:
    """The number of an ordered item: its own, else its letter by its place from 0: (a) … (z), (aa)…"""
    if item.number:
        return item.number
    letters = ""
    place = index + 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return f"({letters})"


def printed_fields(block: Signatures, signature: Signature) -> tuple[tuple[str, tuple[Inline, ...]], ...]:
    """Name and capacity of a signatory, each with its label ("" where the block has none)."""
    labels = dict(block.labels)
    return tuple((labels.get(key, ""), getattr(signature, field)) for key, field in _PRINTED_FIELDS.items())


def handwritten_labels(block: Signatures) -> tuple[str, ...]:
    """What a signatory fills by hand; the last is the signature itself."""
    return tuple(label for key, label in block.labels if key not in _PRINTED_FIELDS)
