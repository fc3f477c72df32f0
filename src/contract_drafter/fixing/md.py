"""Markdown: the words are replaced where they stand."""

from contract_drafter.fixing._text import apply

__all__ = ["apply"]
