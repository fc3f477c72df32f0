"""What every reader is given and gives: options, the pieces it finds, the refusal of a file that cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from contract_drafter.model.document import Document, Inline, Table
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.span import Span

REVISIONS = ("original", "final", "all")
TEXT_LIMIT = 20_000_000
"""Bytes of a text file, or of one part of a zipped file once unpacked: a contract of several thousand pages."""


class Reading(NamedTuple):
    """How to read. `read_on` dates the document.

    `revisions` is the view of tracked changes: "original" (none accepted), "final" (all accepted) or "all" (both,
    marked {++so++} and {--so--}). `language` is the document's, guessed when it is None.
    """

    read_on: date
    revisions: str = "final"
    language: str | None = None


@dataclass(slots=True)
class Piece:
    """A paragraph as a format shows it, before anything is made of it.

    `number` is one that the format keeps apart from the words. `level` is that of a heading (1 the highest), 0 when
    the format does not call it one; `strong` says that it looks like one. `depth` is that of a list item (0 the
    first), -1 outside lists. `bullet` marks an item without a number. `wrapped` says that lines were joined.
    """

    content: tuple[Inline, ...]
    span: Span
    number: str = ""
    level: int = 0
    strong: bool = False
    depth: int = -1
    bullet: bool = False
    plain: bool = False
    """Whether no number or heading may be looked for in the words."""
    link: bool = False
    """Whether it is all one link to another place of the same document, as the lines of a table of contents are."""


class TablePiece(NamedTuple):
    table: Table


class ContentsPiece(NamedTuple):
    title: str


Pieces = list[Piece | TablePiece | ContentsPiece]


@dataclass(slots=True)
class Found:
    """What a reader found in a file: its pieces in reading order, and what is wrong with it."""

    pieces: Pieces = field(default_factory=list)
    outside: Pieces = field(default_factory=list)
    """What stands outside the running text: headers and footers of a Word file."""
    findings: list[Finding] = field(default_factory=list)
    title: tuple[Inline, ...] = ()


def refusal(code: str, source: str, **values: str | int) -> UserError:
    """The error that says why a file cannot be read."""
    return UserError(finding(code, Span(source), Severity.ERROR, **values))


def gently(reader: Callable[[], Document], findings: list[Finding]) -> tuple[Document | None, list[Finding]]:
    """Run a reader: what it refuses becomes a finding."""
    try:
        return reader(), findings
    except UserError as error:
        return None, [*findings, *error.findings]
