"""HTML: one accessible page that holds everything it needs."""

from contract_drafter.model.document import Document
from contract_drafter.writers._base import Style
from contract_drafter.writers._html.page import web_page

MEDIA_TYPE = "text/html"


def write(document: Document, style: Style) -> bytes:
    """The page, in UTF-8."""
    return web_page(document, style).encode()
