"""Word: a docxtpl frame and a native body that renumbers itself when a clause is moved."""

from itertools import count

from contract_drafter.model.document import Document
from contract_drafter.writers._base import Style
from contract_drafter.writers._docx import blocks, contents, numbering, package, pages
from contract_drafter.writers._docx.frame import BODY_MARK, Frame, fill, prepare
from contract_drafter.writers._docx.provenance import properties, provenance
from contract_drafter.writers._docx.sheet import Sheet
from contract_drafter.writers._docx.targets import find_targets
from contract_drafter.writers._docx.values import known, labels, values

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write(document: Document, style: Style) -> bytes:
    """The file. Raises UserError when the user's template cannot be used."""
    locale = labels(document.language)["locale"]
    frame = prepare(style.template, style.template_name, locale, known(document.language))
    sheet = Sheet(
        styles=frame.styles,
        plain=frame.plain,
        targets=find_targets(document),
        width=frame.width,
        first_list=frame.numbering.first_free,
        mark_values=style.mark_values,
        ids=count(frame.first_id),
    )
    body = blocks.body(sheet, document.blocks)
    parts = _parts(document, frame, sheet, locale)
    main = parts[frame.document].decode()

    def with_contents(page_numbers: list[int] | None) -> bytes:
        text = main.replace(BODY_MARK, contents.fill(sheet, body, page_numbers), 1)
        return package.write({**parts, frame.document: text.encode()})

    if style.page_numbers and frame.counts_pages and sheet.entries:
        return pages.number(with_contents, [entry.title for entry in sheet.entries])
    return with_contents(None)


def _parts(document: Document, frame: Frame, sheet: Sheet, locale: str) -> dict[str, bytes]:
    parts = dict(frame.parts)
    for name, text in fill(frame, values(document)).items():
        parts[name] = text.encode()
    parts[frame.numbering_part] = numbering.write(frame.numbering, document.blocks, sheet.restarts)
    parts[frame.provenance_part] = provenance(document.provenance)
    parts[frame.properties_part] = properties(document, locale)
    return parts
