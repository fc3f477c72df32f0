"""Blocks as Markdown: each is a list of lines, and a blank line stands between two."""

from contract_drafter.model.document import (
    Block,
    Contents,
    Cover,
    ListBlock,
    Paragraph,
    Section,
    SideBySide,
    Signature,
    Signatures,
    Table,
)
from contract_drafter.writers._markdown.escape import cell, line, title, words
from contract_drafter.writers._markdown.inline import CELL, PARAGRAPH, TITLE, inline, strong
from contract_drafter.writers._printed import (
    Line,
    handwritten_labels,
    heading_line,
    item_mark,
    language_names,
    lines,
    printed_fields,
)

Lines = list[str]

_DEEPEST_HEADING = 6
_RULES = {"left": "---", "right": "--:", "center": ":-:"}
_TO_FILL = " ………………"


def cover(content: Cover, labels: dict[str, str]) -> list[Lines]:
    """The first page: title, kind, parties and facts, and the notice as a quotation."""
    facts = {party.side[:1].upper() + party.side[1:]: inline(party.name, TITLE) for party in content.parties}
    own = {
        "reference": content.reference,
        "version": content.version,
        "date": content.date,
        "state": content.state_label,
    }
    facts |= {labels[key]: words(value) for key, value in own.items() if value}
    listed = [f"- {strong(name)} {value}" for name, value in facts.items()]
    blocks = [
        [f"# {title(inline(content.title, TITLE))}"],
        *(_text(text) for text in (content.kind, content.confidentiality)),
    ]
    blocks += [listed, [f"> {line(words(content.notice))}"] if content.notice else []]
    return [block for block in blocks if block]


def _text(text: str) -> Lines:
    return [line(words(text))] if text else []


def blocks(content: tuple[Block, ...], level: int) -> list[Lines]:
    """A run of blocks. The contents are left out: a reader of Markdown makes its own."""
    return [lines for block in content for lines in _block(block, level)]


def _block(block: Block, level: int) -> list[Lines]:
    match block:
        case Section():
            return _section(block, level)
        case Paragraph():
            return [_paragraph(block)]
        case ListBlock():
            return [_list(block)]
        case SideBySide():
            return [_side_by_side(block)]
        case Table():
            return _table(block)
        case Signatures():
            return [_signature(block, signature) for signature in block.blocks]
        case Contents():
            return []


def _section(section: Section, level: int) -> list[Lines]:
    name = heading_line(section)
    head = [[f"{'#' * min(level, _DEEPEST_HEADING)} {title(words(name))}"]] if name else []
    return head + blocks(section.blocks, level + bool(head))


def _paragraph(paragraph: Paragraph) -> Lines:
    number = f"{words(paragraph.number)} " if paragraph.number else ""
    return _lines(number + inline(paragraph.content, PARAGRAPH))


def _lines(text: str) -> Lines:
    while text.endswith(PARAGRAPH.line_break):
        text = text.removesuffix(PARAGRAPH.line_break)
    return [line(one) for one in text.split("\n")]


def _list(block: ListBlock) -> Lines:
    """Letters are written out: Markdown has no list of its own that is lettered."""
    bullet = "-" if block.ordered else "*"
    found: Lines = []
    for index, item in enumerate(block.items):
        number = f"{words(item_mark(item, index))} " if block.ordered else ""
        first, *others = _lines(number + inline(item.content, PARAGRAPH))
        found += [f"{bullet} {first}", *(f"  {other}" for other in others)]
    return found


def _side_by_side(block: SideBySide) -> Lines:
    """A table of two columns: what says the same is on one row."""
    rows = [[_cell_of(line) for line in pair] for pair in lines(block)]
    return [_row(cells) for cells in ([cell(words(name)) for name in language_names(block)], ["---", "---"], *rows)]


def _cell_of(line: Line) -> str:
    number, content = line.paragraph.number, inline(line.paragraph.content, CELL)
    if line.list is not None:
        number = item_mark(line.paragraph, line.index) if line.list.ordered else "•"
    return cell(f"{words(number)} {content}" if number else content)


def _table(table: Table) -> list[Lines]:
    heads = [cell(words(column.title, CELL.line_break)) for column in table.columns]
    rows = [[cell(inline(content, CELL)) for content in row] for row in table.rows]
    rules = [_RULES[column.align] for column in table.columns]
    names = [[strong(name)] for name in (table.title, table.caption) if name]
    return [*names, [_row(cells) for cells in (heads, rules, *rows)]]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _signature(block: Signatures, signature: Signature) -> Lines:
    printed = [f"{words(label)} {inline(content, TITLE)}" for label, content in printed_fields(block, signature)]
    by_hand = [words(label) + _TO_FILL for label in handwritten_labels(block)]
    said = [strong(signature.side), inline(signature.party, TITLE), *printed, *by_hand]
    return _lines(PARAGRAPH.line_break.join(one for one in said if one.strip()))
