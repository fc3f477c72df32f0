"""A Word template to start from: the shipped frame, proofed in a language."""

from contract_drafter.writers._base import asset
from contract_drafter.writers._docx import package, styles
from contract_drafter.writers._docx.frame import SHIPPED
from contract_drafter.writers._docx.values import labels


def starter(language: str) -> bytes:
    """The template as bytes. Its tags are the same in every language; only the proofing language differs."""
    parts = package.read(asset(SHIPPED).read_bytes())
    root = package.parse(parts["word/styles.xml"])
    styles.speak(root, labels(language)["locale"])
    parts["word/styles.xml"] = package.serialise(root)
    return package.write(parts)
