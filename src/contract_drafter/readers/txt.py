"""Plain text: paragraphs, headings, lists and numbered articles told by their shape; hard-wrapped lines joined."""

from contract_drafter.model.document import Document
from contract_drafter.model.finding import Finding
from contract_drafter.readers._base import Found, Reading, gently
from contract_drafter.readers._structure.lines import pieces_of, text_lines
from contract_drafter.readers._structure.tree import document
from contract_drafter.readers._text import text_of

SIGNS = ("text/plain",)


def read(content: bytes, source: str, options: Reading) -> tuple[Document | None, list[Finding]]:
    """The tree of a text file, its places by line and column; None with a finding when it cannot be read."""
    return gently(lambda: document(Found(pieces_of(text_lines(text_of(content, source)), source)), options), [])
