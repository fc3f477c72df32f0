"""JSON: the whole tree with the KPI register, versioned (docs/document-json.md)."""

from contract_drafter.model.document import Document
from contract_drafter.writers._base import Style
from contract_drafter.writers._json.tree import document_text

MEDIA_TYPE = "application/json"


def write(document: Document, style: Style) -> bytes:
    """The contract as JSON, in UTF-8; half a character (a lone surrogate) is written as its JSON escape."""
    return document_text(document).encode("utf-8", "backslashreplace")
