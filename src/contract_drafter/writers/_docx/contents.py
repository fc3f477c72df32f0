"""The table of contents: a TOC field whose entries are already there."""

from collections.abc import Sequence

from contract_drafter.writers._docx.markup import escape, field, run, tab
from contract_drafter.writers._docx.sheet import Entry, Sheet

_MARK = "\x00contents\x00"
"""No answer can hold it: NUL is shown as U+FFFD."""
_STYLE_WIDTH = 9072
"""The text width, in twips, that our own contents styles are made for."""
_SHORT, _LONG = 567, 1361
"""How far titles hang after numbers, in twips: "10." or "Article 10"."""
_INSTRUCTION = ' TOC \\o "1-2" \\h \\z \\u '


def mark(sheet: Sheet, title: str) -> str:
    """The heading, and a mark where the entries will stand."""
    heading = sheet.flow("TOCHeading", run(title))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{heading}{_MARK}</w:sdtContent></w:sdt>"
    )


def fill(sheet: Sheet, text: str, pages: Sequence[int] | None) -> str:
    """The body with its contents. `pages` has the page of each entry; without it entries show none."""
    if _MARK not in text:
        return text
    hangs = {level: _hang(sheet, level) for level in (1, 2)}
    lines = [
        _line(sheet, entry, str(pages[index]) if pages else "", hangs[entry.level])
        for index, entry in enumerate(sheet.entries)
    ]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(_INSTRUCTION)}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    if not lines:
        return text.replace(_MARK, sheet.paragraph("TOC1", begin + end), 1)
    lines[0] = lines[0].replace("</w:pPr>", f"</w:pPr>{begin}", 1)
    lines[-1] = lines[-1].removesuffix("</w:p>") + f"{end}</w:p>"
    return text.replace(_MARK, "".join(lines), 1)


def _hang(sheet: Sheet, level: int) -> int:
    longest = max((len(entry.number) for entry in sheet.entries if entry.level == level), default=0)
    return _SHORT if longest <= len("10.") else _LONG


def _line(sheet: Sheet, entry: Entry, page: str, hang: int) -> str:
    """An entry. Where it has a number, its title hangs after it, as Word itself sets such an entry."""
    number = run(entry.number) + tab() if entry.number else ""
    shown = tab() + field(f" PAGEREF {entry.bookmark} \\h ", page) if page else ""
    link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{number}{run(entry.title)}{shown}</w:hyperlink>'
    stops = f'<w:tab w:val="left" w:pos="{hang}"/>' if number else ""
    if sheet.width != _STYLE_WIDTH:
        stops += f'<w:tab w:val="clear" w:pos="{_STYLE_WIDTH - 2}"/>'
    stops += f'<w:tab w:val="right" w:leader="dot" w:pos="{sheet.width - 2}"/>'
    hanging = f'<w:ind w:left="{hang}" w:hanging="{hang}"/>' if number else ""
    return sheet.paragraph(f"TOC{entry.level}", link, more=f"<w:tabs>{stops}</w:tabs>{hanging}")
