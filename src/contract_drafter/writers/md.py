"""Markdown (CommonMark, with tables) that reads well in a diff: a sentence a line, numbers written out."""

from contract_drafter.model.document import Document
from contract_drafter.writers._base import Style
from contract_drafter.writers._markdown.blocks import blocks, cover
from contract_drafter.writers._printed import labels_of

MEDIA_TYPE = "text/markdown"


def write(document: Document, style: Style) -> bytes:
    """The text, in UTF-8."""
    names = ("reference", "version", "date", "state")
    labels = {name: labels_of(document)[f"print.{name}"] for name in names}
    labels.update(document.cover.labels)
    found = cover(document.cover, labels) + blocks(document.blocks, 2)
    return ("\n\n".join("\n".join(lines) for lines in found) + "\n").encode()
