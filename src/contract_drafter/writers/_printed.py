"""What the writers that print text agree on: how numbers stand before titles and items, and what is signed by hand."""

from contract_drafter.model.document import Inline, Paragraph, Section, Signature, Signatures

_PRINTED_FIELDS = {"signed_name": "name", "signed_capacity": "capacity"}


def section_mark(section: Section) -> str:
    """What stands before a section's title: "Article 4 –", "4.", or "" for a section without a number."""
    if not section.number or section.number.endswith("."):
        return section.number
    return f"{section.number} –"


def heading_line(section: Section) -> str:
    """A section's number and title on one line: "Article 4 – Revue", "4. Review"."""
    return " ".join(filter(None, (section_mark(section), section.title)))


def item_mark(item: Paragraph, index: int) -> str:
    """The number of an ordered item: its own, else its letter by its place from 0: (a) … (z), (aa)…"""
    if item.number:
        return item.number
    letters = ""
    place = index + 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return f"({letters})"


def printed_fields(block: Signatures, signature: Signature) -> tuple[tuple[str, tuple[Inline, ...]], ...]:
    """Name and capacity of a signatory, each with its label ("" where the block has none)."""
    labels = dict(block.labels)
    return tuple((labels.get(key, ""), getattr(signature, field)) for key, field in _PRINTED_FIELDS.items())


def handwritten_labels(block: Signatures) -> tuple[str, ...]:
    """What a signatory fills by hand; the last is the signature itself."""
    return tuple(label for key, label in block.labels if key not in _PRINTED_FIELDS)
