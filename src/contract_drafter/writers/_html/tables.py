"""Tables as HTML. Widths and alignments are classes: the page's security policy refuses style attributes."""

from contract_drafter.model.document import Column, Inline, Table
from contract_drafter.writers._html.inline import Setting, inline, text
from contract_drafter.writers._html.widths import widths
from contract_drafter.writers._printed import SHORT, height, is_large

_SAME = ' class="same"'
"""Cells that a row begins with, empty: what stands above them holds for it too."""
Row = tuple[tuple[Inline, ...], ...]

WIDTHS = "\n".join(f".w{percent} {{ width: {percent}% }}" for percent in range(1, 101))
"""The rules that the width classes need, to add to a page's style sheet."""


def table(block: Table, setting: Setting) -> str:
    """A table with its caption, its head and the scope of every head cell."""
    caption = f"<caption>{text(block.caption)}</caption>" if block.caption else ""
    columns = "".join(f'<col class="w{width}">' for width in widths(block))
    rows = "".join(_row(block, row, index == len(block.rows) - 1, setting) for index, row in enumerate(block.rows))
    dense = " dense" if is_large(block) else ""
    whole = " whole" if block.kind == "card" or height(block) <= SHORT else ""
    return (
        f'<div class="table"><table class="{block.kind}{dense}{whole}">{caption}<colgroup>{columns}</colgroup>\n'
        f"{_head(block)}<tbody>\n{rows}</tbody></table></div>\n"
    )


def _head(block: Table) -> str:
    if block.kind == "card":
        span = len(block.columns)
        return (
            f'<thead><tr><th scope="colgroup" colspan="{span}">{text(block.title)}</th></tr></thead>'
            if block.title
            else ""
        )
    cells = "".join(f'<th scope="col"{_aligned(column)}>{text(column.title)}</th>' for column in block.columns)
    return f"<thead><tr>{cells}</tr></thead>"


def _row(block: Table, row: Row, last: bool, setting: Setting) -> str:
    heads_row = block.kind in {"card", "definitions"}
    begins = next((index for index, cell in enumerate(row) if cell), 0)
    cells = "".join(
        f'<th scope="row">{inline(cell, setting)}</th>'
        if heads_row and index == 0
        else f"<td{_aligned(column) if index >= begins else _SAME}>{inline(cell, setting)}</td>"
        for index, (cell, column) in enumerate(zip(row, block.columns, strict=True))
    )
    name = ' class="total"' if block.total and last else ""
    return f"<tr{name}>{cells}</tr>\n"


def _aligned(column: Column) -> str:
    return "" if column.align == "left" else f' class="{column.align}"'
