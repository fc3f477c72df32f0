"""Blocks as HTML: the same body for the web page and for print."""

from dataclasses import dataclass

from contract_drafter.model.document import (
    Block,
    Contents,
    ListBlock,
    Paragraph,
    Section,
    SideBySide,
    Signature,
    Signatures,
    Table,
)
from contract_drafter.writers._html.anchors import Entry, section_key
from contract_drafter.writers._html.inline import Setting, attribute, inline, text
from contract_drafter.writers._html.tables import table
from contract_drafter.writers._printed import (
    Line,
    handwritten_labels,
    heading_line,
    item_mark,
    language_names,
    lines,
    printed_fields,
    section_mark,
)

_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Flow:
    """What the blocks of a page share. `entries` are printed where the contents stand; None leaves them out."""

    setting: Setting
    entries: tuple[Entry, ...] | None


def blocks(content: tuple[Block, ...], flow: Flow, level: int) -> str:
    """A run of blocks; the headings of its sections are of this level (2 is the highest below the title)."""
    following: tuple[Block | None, ...] = (*content[1:], None)[: len(content)]
    return "".join(_block(block, after, flow, level) for block, after in zip(content, following, strict=True))


def _block(block: Block, after: Block | None, flow: Flow, level: int) -> str:
    match block:
        case Section():
            return _section(block, flow, level)
        case Paragraph():
            return _paragraph(block, flow.setting, leads=isinstance(after, ListBlock | Table))
        case ListBlock():
            return _list(block, flow.setting)
        case SideBySide():
            return _side_by_side(block, flow.setting)
        case Table():
            return table(block, flow.setting)
        case Contents(title):
            return "" if flow.entries is None else contents(title, flow.entries, level)
        case Signatures():
            return _signatures(block, flow.setting)


def _heading(section: Section) -> str:
    mark = section_mark(section)
    number = f'<span class="section-number">{text(mark)}</span> ' if mark else ""
    return f'{number}<span class="title">{text(section.title)}</span>'


def _section(section: Section, flow: Flow, level: int) -> str:
    tag = f"h{min(level, _DEEPEST_HEADING)}"
    head = f"<{tag}>{_heading(section)}</{tag}>" if section.title or section.number else ""
    inner = blocks(section.blocks, flow, level + bool(head))
    name = flow.setting.ids[section_key(section)]
    return f'<section class="{section.kind}" id="{name}">{head}{inner}</section>\n'


def _paragraph(paragraph: Paragraph, setting: Setting, leads: bool) -> str:
    classes = " ".join(name for name, holds in (("numbered", paragraph.number), ("leads", leads)) if holds)
    name = f' class="{classes}"' if classes else ""
    return f"<p{name}{_id(paragraph, setting)}>{_number(paragraph.number)}{inline(paragraph.content, setting)}</p>\n"


def _id(paragraph: Paragraph, setting: Setting) -> str:
    return f' id="{setting.ids[paragraph.anchor]}"' if paragraph.anchor else ""


def _number(number: str) -> str:
    return f'<span class="number">{text(number)} </span>' if number else ""


def _list(block: ListBlock, setting: Setting) -> str:
    return _items(block, "".join(_item(block, index, setting) for index in range(len(block.items))))


def _items(block: ListBlock, items: str) -> str:
    tag = "ol" if block.ordered else "ul"
    return f'<{tag} class="items">\n{items}</{tag}>\n'


def _item(block: ListBlock, index: int, setting: Setting) -> str:
    item = block.items[index]
    number = _number(item_mark(item, index) if block.ordered else "")
    return f"<li{_id(item, setting)}>{number}{inline(item.content, setting)}</li>\n"


def _side_by_side(block: SideBySide, setting: Setting) -> str:
    """A table of two columns, each in its language; what reads across stands on one row."""
    named = zip(block.languages, language_names(block), strict=True)
    heads = "".join(f'<th scope="col" lang="{language}">{text(name)}</th>' for language, name in named)
    rows = "".join(_row(block, pair, setting) for pair in lines(block))
    return f'<table class="columns"><thead><tr>{heads}</tr></thead><tbody>\n{rows}</tbody></table>\n'


def _row(block: SideBySide, pair: tuple[Line, Line], setting: Setting) -> str:
    spoken = zip(block.languages, pair, strict=True)
    cells = "".join(f'<td lang="{language}">{_line(line, setting)}</td>' for language, line in spoken)
    return f"<tr>{cells}</tr>\n"


def _line(line: Line, setting: Setting) -> str:
    if line.list is None:
        return _paragraph(line.paragraph, setting, leads=False)
    return _items(line.list, _item(line.list, line.index, setting))


def contents(title: str, entries: tuple[Entry, ...], level: int) -> str:
    """The contents as nested lists of links. A link holds plain words: in a tagged PDF its parts would be links too."""
    head = f"<h{level}>{text(title)}</h{level}>" if title else ""
    return f'<nav class="contents" aria-label="{attribute(title)}">{head}{_entries(entries)}</nav>\n'


def _entries(entries: tuple[Entry, ...]) -> str:
    if not entries:
        return ""
    lines = "".join(
        f'<li><a href="#{entry.id}">{text(heading_line(entry.section))}</a>{_entries(entry.entries)}</li>\n'
        for entry in entries
    )
    return f"<ol>\n{lines}</ol>\n"


def _signatures(block: Signatures, setting: Setting) -> str:
    boxes = [_signature(block, signature, setting) for signature in block.blocks]
    pairs = "".join(_pair(boxes[at : at + 2]) for at in range(0, len(boxes), 2))
    return f'<div class="signature-blocks">\n{pairs}</div>\n'


def _pair(boxes: list[str]) -> str:
    single = " single" if len(boxes) == 1 else ""
    return f'<div class="pair{single}">{"".join(boxes)}</div>\n'


def _signature(block: Signatures, signature: Signature, setting: Setting) -> str:
    printed = "".join(
        f'<p class="printed">{_label(label)}{inline(content, setting)}</p>'
        for label, content in printed_fields(block, signature)
    )
    lines = "".join(f'<p class="line">{_label(label)}</p>' for label in handwritten_labels(block))
    party = f'<p class="party">{inline(signature.party, setting)}</p>' if signature.party else ""
    return f'<div class="signature"><p class="side">{text(signature.side)}</p>{party}{printed}{lines}</div>'


def _label(label: str) -> str:
    return f'<span class="label">{text(label)} </span>' if label else ""
