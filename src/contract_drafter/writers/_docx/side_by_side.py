"""Running text in two languages: a table whose left column is numbered by the lists, as any text of the contract.

The right column repeats these numbers with fields that follow them, so that nothing is counted twice.
"""

from dataclasses import dataclass

from contract_drafter.model.document import Section, SideBySide
from contract_drafter.writers._docx.inlines import runs
from contract_drafter.writers._docx.markup import field, in_language, run, tab
from contract_drafter.writers._docx.sheet import Sheet
from contract_drafter.writers._docx.text import in_article, list_style
from contract_drafter.writers._printed import Line, item_mark, language_names, lines

_NUMBER, _LETTER = 567, 397
"""How far text hangs after its number and after its letter, in twips: columns have less room than a page."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a line is set: its style, its own numbering and indents, and the mark that its list prints before it."""

    style: str
    number: str = ""
    indent: str = ""
    mark: str = ""


def side_by_side(sheet: Sheet, block: SideBySide, within: Section | None, *, keep: bool) -> str:
    """The table. Its head names the languages on each page; its rows may run over the end of one."""
    lead = sheet.flow("ContractEnd", "") if sheet.after_table or sheet.new_page else ""
    half = sheet.width // 2
    heads = "".join(
        _cell(half, in_language(sheet.paragraph("ColumnHead", run(name)), language))
        for name, language in zip(language_names(block), block.languages, strict=True)
    )
    rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"]
    pairs = tuple(lines(block))
    looks = _Looks(sheet, within)
    for index, (left, right) in enumerate(pairs):
        last = index == len(pairs) - 1
        together = keep if last else pairs[index + 1][0].list is not None and left.list is None
        look = looks.of(left)
        mark = sheet.beside() if look.mark else ""
        beside = in_language(_right(sheet, right, look, mark, together), block.languages[1])
        cells = _cell(half, _left(sheet, left, look, mark, together)) + _cell(half, beside)
        rows.append(f"<w:tr>{cells}</w:tr>")
    sheet.after_table = True
    return (
        f'{lead}<w:tbl><w:tblPr><w:tblStyle w:val="{sheet.styles["ContractColumns"]}"/>'
        f'<w:tblW w:w="{2 * half}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{2 * f"""<w:gridCol w:w="{half}"/>"""}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


@dataclass(slots=True)
class _Looks:
    """The look of each line of the left column, in order: the items of a list share a numbering."""

    sheet: Sheet
    within: Section | None
    listed: tuple[str, str] = ("", "")

    def of(self, line: Line) -> _Look:
        article = in_article(self.within)
        if line.list is None:
            if article and line.paragraph.number:
                self.sheet.numbered_paragraph = True
                return _Look("ClauseParagraph", "", _indent(_NUMBER, _NUMBER), line.paragraph.number)
            return _Look("ClauseText", "", _indent(_NUMBER)) if article else _Look(self._plain())
        if line.index == 0:
            self.listed = list_style(self.sheet, line.list, self.within)
        indent = _indent(_LETTER + _NUMBER * article, _LETTER)
        return _Look(*self.listed, indent, item_mark(line.paragraph, line.index) if line.list.ordered else "")

    def _plain(self) -> str:
        """The manager's page holds on one page where its text is set as its table is."""
        return "TableText" if self.within is not None and self.within.kind == "summary" else "BodyText"


def _left(sheet: Sheet, line: Line, look: _Look, mark: str, keep: bool) -> str:
    """A line of the left column, its number bookmarked where its list gives it one."""
    inside = sheet.anchored(line.paragraph.anchor, runs(sheet, line.paragraph.content))
    if mark:
        inside = sheet.bookmarked(mark, inside)
    return sheet.paragraph(look.style, inside, keep=keep, more=look.number + look.indent)


def _right(sheet: Sheet, line: Line, look: _Look, mark: str, keep: bool) -> str:
    """Its counterpart: a field shows the number that is bookmarked on the left; a bullet is its own."""
    inside = runs(sheet, line.paragraph.content)
    if not mark:
        return sheet.paragraph(look.style, inside, keep=keep, more=look.indent)
    number = field(f" REF {mark} \\n \\h ", look.mark)
    return sheet.paragraph("ClauseText", number + tab() + inside, keep=keep, more=look.indent)


def _indent(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hanging else f'<w:ind w:left="{left}"/>'


def _cell(width: int, inside: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
