"""A Markdown text, linted."""

from datetime import date

from contract_drafter.linting.run import Located, lint
from contract_drafter.readers import md
from contract_drafter.readers._base import Reading


def findings(text: str, *codes: str, language: str | None = None) -> list[Located]:
    """What these rules find in the text."""
    document, faults = md.read(text.encode(), "contract.md", Reading(date(2026, 1, 1), language=language))
    assert document is not None, faults
    return lint(document, "contract.md", codes)
