"""Running text: paragraphs and lists in the frame's styles, numbered by its lists."""

from collections.abc import Iterator

from contract_drafter.model.document import ListBlock, Paragraph, Section
from contract_drafter.writers._docx.inlines import runs
from contract_drafter.writers._docx.markup import run, tab
from contract_drafter.writers._docx.sheet import Sheet


def paragraph(sheet: Sheet, block: Paragraph, within: Section | None, *, keep: bool = False) -> str:
    """A paragraph; in an article it takes the next number."""
    inside = sheet.anchored(block.anchor, runs(sheet, block.content))
    if not in_article(within):
        literal = run(block.number) + tab() if block.number else ""
        return sheet.flow("BodyText", literal + inside, keep=keep)
    if not block.number:
        return sheet.flow("ClauseText", inside, keep=keep)
    sheet.numbered_paragraph = True
    return sheet.flow("ClauseParagraph", inside, keep=keep)


def items(sheet: Sheet, block: ListBlock, within: Section | None, *, keep: bool = False) -> Iterator[str]:
    """The items; the first two stay together, and the last two.

    Under a numbered paragraph the first lettered list belongs to the article's own numbering.
    """
    style, number = list_style(sheet, block, within)
    last = len(block.items) - 1
    for index, item in enumerate(block.items):
        inside = sheet.anchored(item.anchor, runs(sheet, item.content))
        yield sheet.flow(style, inside, keep=keep if index == last else index in {0, last - 1}, number=number)


def list_style(sheet: Sheet, block: ListBlock, within: Section | None) -> tuple[str, str]:
    """The style of a list's items, and their own numbering where the list starts anew."""
    article = in_article(within)
    if not block.ordered:
        return "ClauseBullet" if article else "ListBullet", ""
    if not article:
        return "LetteredItem", sheet.restart(0)
    number = "" if sheet.numbered_paragraph else sheet.restart(1)
    sheet.numbered_paragraph = False
    return "ClauseItem", number


def in_article(within: Section | None) -> bool:
    """Whether paragraphs are numbered here."""
    return within is not None and within.kind == "article"
