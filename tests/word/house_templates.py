"""Word templates as a firm makes them, each with something of its own. Name to maker of the bytes."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

SHIPPED = Path(__file__).parents[2] / "templates" / "word" / "contract.docx"


def saved(document: Document) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def with_lines(*lines: str) -> Document:
    """A plain template whose body has these paragraphs."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return document


def letterhead() -> bytes:
    document = with_lines("{{ kind }}, {{ labels.date }} {{ date }}", "{%p for party in parties %}")
    document.add_paragraph("{{ party.side }}: {{ party.name | upper }}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{{p body }}")
    document.add_paragraph("Printed on recycled paper")
    document.sections[0].header.paragraphs[0].text = "R&D LLP {{ reference }}"
    document.styles["Heading 2"].font.name = "Georgia"
    return saved(document)


def narrow_page() -> bytes:
    document = with_lines("{{ title }}", "{{p body }}")
    document.sections[0].left_margin = document.sections[0].right_margin = Mm(50)
    return saved(document)


def numbered_headings() -> bytes:
    """Its headings have their own numbers, as lawyers' templates do."""
    document = with_lines("{{ title }}", "{{p body }}")
    for level, name in enumerate(("Heading 1", "Heading 2", "Heading 3")):
        number = document.styles[name].element.get_or_add_pPr().get_or_add_numPr()
        number.get_or_add_ilvl().val = level
        number.get_or_add_numId().val = 1
    return saved(document)


def french_word() -> bytes:
    """Word in French gives styles French ids and keeps English names."""
    document = with_lines("{{ title }}", "{{p body }}")
    document.styles["Heading 2"].element.set(qn("w:styleId"), "Titre2")
    document.styles["Heading 2 Char"].element.find(qn("w:link")).set(qn("w:val"), "Titre2")
    return saved(document)


def word_template() -> bytes:
    """A .dotx: the same package, said to be a template."""
    source, target = BytesIO(letterhead()), BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml")
            new.writestr(name, part)
    return target.getvalue()


def body_in_a_cell() -> bytes:
    document = with_lines("{{ title }}")
    cell = document.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].text = "{{p body }}"
    cell.add_paragraph("{{ notice }}")
    return saved(document)


def with_a_content_control_and_a_bookmark() -> bytes:
    """Ids that the body must not use again."""
    document = with_lines("{{ title }}", "{{p body }}")
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), "3")
    start.set(qn("w:name"), "House")
    document.paragraphs[0]._p.append(start)
    document.paragraphs[0]._p.append(end)
    return saved(document)


HOUSES: dict[str, Callable[[], bytes]] = {
    "letterhead": letterhead,
    "narrow page": narrow_page,
    "numbered headings": numbered_headings,
    "styles named by a French Word": french_word,
    "a .dotx": word_template,
    "the body in a table cell": body_in_a_cell,
    "bookmarks of its own": with_a_content_control_and_a_bookmark,
    "the shipped one": SHIPPED.read_bytes,
}
