"""A contract that somebody else wrote → its tree."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

from contract_drafter import registry
from contract_drafter.model.document import Block, Document, Paragraph, Section, Text
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.readers import SHELF as READERS
from contract_drafter.readers._base import Reading
from contract_drafter.readers._sniff import sniff

WRITERS = "contract_drafter.writers"
SIZE_LIMIT = 200_000_000
"""Bytes of a file that is opened at all."""

_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}(.*?){_CLOSE}")


def read_contract(path: Path, read_on: date, revisions: str = "final") -> tuple[Document, list[Finding]]:
    """The tree of a contract, and what is doubtful about it. Raises UserError when it cannot be read."""
    return read_content(content_of(path), path, read_on, revisions)


def read_content(content: bytes, path: Path, read_on: date, revisions: str = "final") -> tuple[Document, list[Finding]]:
    """The same from the bytes of the file."""
    source = shown_path(path)
    suffix = path.suffix.lower().removeprefix(".")
    name = sniff(content, suffix, source, registry.names(READERS))
    reader: ModuleType = registry.load(READERS, name)
    options = Reading(read_on, revisions)
    document, found = reader.read(content, source, options)
    if suffix != name and suffix in registry.names(READERS):
        found = [finding("RDR010", Span(source), Severity.WARNING, suffix=f".{suffix}", found=f".{name}"), *found]
    if document is None:
        raise UserError(*found)
    return document, found


def shown_path(path: Path) -> str:
    """The name of a file as it can be written anywhere: some have bytes that are no text."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def kind(path: Path) -> str:
    """The reader for a file, by what it holds; what its name says when it cannot be read: reading it then says why."""
    suffix = path.suffix.lower().removeprefix(".")
    try:
        return sniff(content_of(path), suffix, shown_path(path), registry.names(READERS))
    except UserError:
        return suffix


def content_of(path: Path) -> bytes:
    """The bytes of a contract. Raises UserError when it cannot be opened, or is far too big."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise UserError(finding("RDR001", Span(shown_path(path)), limit=SIZE_LIMIT // 1_000_000))
        return path.read_bytes()
    except OSError as error:
        raise UserError(finding("RDR009", Span(shown_path(path)), problem=error)) from error


def shown(document: Document) -> str:
    """The tree as our Markdown, the place of each section in a comment above it."""
    from contract_drafter.writers._base import Style

    writer = registry.load(WRITERS, "md")
    text: str = writer.write(replace(document, blocks=_placed(document.blocks)), Style()).decode()
    return _PLACE.sub(r"<!-- \1 -->", text.removeprefix("# \n\n"))


def _placed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with the place of each section in a paragraph before it."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            if block.span is not None:
                found.append(Paragraph((Text(f"{_OPEN}{_place(block.span)}{_CLOSE}"),)))
            block = replace(block, blocks=_placed(block.blocks))
        found.append(block)
    return tuple(found)


def _place(span: Span) -> str:
    return str(span)[len(span.source) :].lstrip(": ").replace("--", "- -")
