"""Tables: a head row that repeats, rows that do not split, rules above and below, and nothing that overflows."""

from contract_drafter.model.document import Inline, Table
from contract_drafter.writers._docx.columns import DENSE_MARGIN, GAP, column_widths, follows_figures
from contract_drafter.writers._docx.inlines import runs
from contract_drafter.writers._docx.markup import attribute, run
from contract_drafter.writers._docx.sheet import Sheet
from contract_drafter.writers._printed import SHORT, height, in_two_languages, is_large

_SIDES = "".join(f'<w:{side} w:w="{DENSE_MARGIN}" w:type="dxa"/>' for side in ("left", "right"))
_DENSE = f"<w:tblCellMar>{_SIDES}</w:tblCellMar>"
_JUSTIFY = {"right": '<w:jc w:val="right"/>', "center": '<w:jc w:val="center"/>'}


def table(sheet: Sheet, block: Table, *, keep: bool = False) -> str:
    """The caption (or a card's title) and the table, whose end stays with what follows if `keep`."""
    lead = ""
    if block.kind == "card" and block.title:
        lead = sheet.flow("CardTitle", run(block.title))
    elif block.caption or block.title:
        lead = sheet.flow("Caption", run(block.caption or block.title))
    elif sheet.after_table or sheet.new_page:
        lead = sheet.flow("ContractEnd", "")  # two tables that touch would become one
    sheet.after_table = True
    widths = column_widths(sheet.width, block, dense=_is_dense(block))
    return lead + _frame(sheet, block, widths) + _rows(sheet, block, widths, keep) + "</w:tbl>"


def _is_dense(block: Table) -> bool:
    """Set smaller for its size, or for the two languages in each row."""
    return is_large(block) or in_two_languages(block)


def _frame(sheet: Sheet, block: Table, widths: tuple[int, ...]) -> str:
    card = block.kind == "card"
    caption = block.caption or block.title
    look = f'w:firstRow="{int(not card)}" w:lastRow="{int(block.total)}" w:firstColumn="{int(card)}"'
    value = 0x20 * (not card) + 0x40 * block.total + 0x80 * card + 0x600
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{sheet.styles["ContractCard" if card else "ContractTable"]}"/>'
        f'<w:tblW w:w="{sheet.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_DENSE if _is_dense(block) else ""}'
        f'<w:tblLook w:val="{value:04X}" {look} w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        + (f'<w:tblCaption w:val="{attribute(caption)}"/>' if caption else "")
        + "</w:tblPr><w:tblGrid>"
        + "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
        + "</w:tblGrid>"
    )


def _rows(sheet: Sheet, block: Table, widths: tuple[int, ...], keep: bool) -> str:
    rows = []
    if block.kind != "card":
        head = "TableHeadSmall" if _is_dense(block) else "TableHead"
        cells = [
            _cell(width, sheet.paragraph(head, run(column.title), more=_placed(block, index)))
            for index, (column, width) in enumerate(zip(block.columns, widths, strict=True))
        ]
        rows.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>")
    last = len(block.rows) - 1
    together = block.kind == "card" or height(block) <= SHORT
    for index, row in enumerate(block.rows):
        total = block.total and index == last
        kept = keep if index == last else together or index in {0, last - 1}
        rows.append(_row(sheet, block, row, widths, keep=kept, total=total))
    return "".join(rows)


def _row(
    sheet: Sheet,
    block: Table,
    row: tuple[tuple[Inline, ...], ...],
    widths: tuple[int, ...],
    *,
    keep: bool,
    total: bool,
) -> str:
    cells = []
    for index, (content, width) in enumerate(zip(row, widths, strict=True)):
        style = _text_style(block, index, total)
        inside = runs(sheet, content)
        cells.append(_cell(width, sheet.paragraph(style, inside, keep=keep, more=_placed(block, index))))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _text_style(block: Table, column: int, total: bool) -> str:
    if total:
        return "TableTotal"
    if block.kind == "card" and column == 0:
        return "TableItemSmall" if _is_dense(block) else "TableItem"
    return "TableTextSmall" if _is_dense(block) else "TableText"


def _placed(block: Table, index: int) -> str:
    """A column's alignment; words after a column of figures keep off them."""
    if follows_figures(block, index):
        return f'<w:ind w:left="{GAP}"/>'
    return _JUSTIFY.get(block.columns[index].align, "")


def _cell(width: int, inside: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
