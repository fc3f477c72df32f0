"""PDF: PDF/A-3a and PDF/UA-1 in one file, with the answers and the KPI register inside."""

from contract_drafter import languages
from contract_drafter.model.document import Document
from contract_drafter.writers._base import Style
from contract_drafter.writers._html.anchors import ids, names
from contract_drafter.writers._json.tree import register_text
from contract_drafter.writers._pdf.page import print_page
from contract_drafter.writers._pdf.process import AttachedFile, Job, run

MEDIA_TYPE = "application/pdf"


def write(document: Document, style: Style) -> bytes:
    """The PDF. Raises UserError when the engine is missing, fails, or hangs."""
    day = f"{document.drafted_on.isoformat()}T00:00:00+00:00"
    return run(Job(print_page(document, style), day, names(document, ids(document)), _attached(document)))


def _attached(document: Document) -> tuple[AttachedFile, ...]:
    labels = languages.labels(document.language)
    register = AttachedFile("register.json", labels["print.register"], register_text(document))
    if document.provenance is None:
        return (register,)
    return AttachedFile("answers.json", labels["print.answers"], document.provenance.answers + "\n"), register
