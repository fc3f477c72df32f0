"""What every reporter is given: the documents, and each finding with its words and what is said of it.

A reporter is a module with `write(report) -> bytes` and `MEDIA_TYPE`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from contract_drafter.model.finding import Finding, Severity

_ONE_LINE = str.maketrans("\n\t\r", "   ")
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class RuleCard(NamedTuple):
    """A rule as a reporter shows it, in the language of the report."""

    code: str
    name: str
    severity: Severity
    why: str
    message: str
    hint: str


class Remark(NamedTuple):
    """A finding, in words. `text[start:end]` are the words it marks in their passage, `order` the passage's place.

    `article` is what a person looks for ("Article 4", "4.2"). `fingerprint` stays the same when the document changes
    elsewhere. `hidden` is "" for a finding that counts, "baseline", or "suppressed" with its reason in `reason`. `fix`
    may replace the words unasked; None where nothing may. `beside` says that the file beside accepts it, not its text.
    """

    finding: Finding
    message: str
    hint: str
    text: str = ""
    start: int = 0
    end: int = 0
    order: int = 0
    article: str = ""
    fingerprint: str = ""
    hidden: str = ""
    reason: str = ""
    fix: str | None = None
    beside: bool = False

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def place(self) -> str:
        """The place without the name of the file."""
        return str(self.finding.span)[len(self.finding.span.source) :].lstrip(": ")


class Block(NamedTuple):
    """A piece of the document as a page shows it: `kind` is "heading", "paragraph", "item" or "cell".

    `level` is the depth of a heading (from 1) or of an item (from 0). Cells of a row have the same `row`, those of a
    table the same `table`; a cell without words is no block. Row 1 is the head, where the table has one.
    """

    order: int
    kind: str
    text: str
    number: str = ""
    level: int = 0
    language: str = ""
    table: int = 0
    row: int = 0
    column: int = 0


class Linted(NamedTuple):
    """A document and its findings in reading order, hidden ones among them.

    `language` is the document's. `blocks` are its text, for a report that shows it.
    """

    source: str
    content: bytes
    language: str | None
    remarks: tuple[Remark, ...]
    blocks: tuple[Block, ...] = ()

    @property
    def shown(self) -> tuple[Remark, ...]:
        """The findings that count."""
        return tuple(remark for remark in self.remarks if not remark.hidden)


class Report(NamedTuple):
    """All that lint found, and the words to say it in. `labels` are those of the report's language."""

    files: tuple[Linted, ...]
    language: str
    labels: Mapping[str, str]
    version: str
    made_on: date
    rules: tuple[RuleCard, ...] = ()
    colour: bool = False
    skipped: tuple[str, ...] = ()

    @property
    def remarks(self) -> Iterator[Remark]:
        """The findings that count, of all files."""
        for linted in self.files:
            yield from linted.shown

    def hidden(self) -> int:
        """How many findings do not count."""
        return sum(1 for linted in self.files for remark in linted.remarks if remark.hidden)

    def counts(self, remarks: Iterable[Remark] | None = None) -> dict[str, int]:
        """How many of these, or of all that count, have each severity, worst first."""
        found = Counter(remark.finding.severity for remark in (self.remarks if remarks is None else remarks))
        return {severity.value: found[severity] for severity in SEVERITIES}

    def label(self, name: str, **values: object) -> str:
        """A label with its {placeholders} filled."""
        return self.labels[name].format(**values)

    def summary(self, remarks: Iterable[Remark] | None = None) -> str:
        """ "2 errors, 1 warning" in the report's language: of these, or of all that count."""
        parts = [
            self.label(f"lint.{severity}.{'one' if count == 1 else 'many'}", count=count)
            for severity, count in self.counts(remarks).items()
            if count
        ]
        return ", ".join(parts) or self.label("lint.nothing")


def excerpt(remark: Remark, width: int) -> tuple[str, int, int]:
    """The words with what is around them, in one line of at most `width` letters, and where the words stand in it."""
    start, end = remark.start, max(remark.end, remark.start)
    room = max(0, width - (end - start))
    first = max(0, min(start - room // 2, len(remark.text) - width))
    first = _word_start(remark.text, first, start)
    last = min(len(remark.text), first + width)
    last = _word_end(remark.text, last, min(end, last))
    before, after = ("… " if first else ""), (" …" if last < len(remark.text) else "")
    line = " ".join(before.split(" ")) + remark.text[first:last] + after
    line = line.translate(_ONE_LINE)
    shift = len(before) - first
    return line, start + shift, min(end, last) + shift


def _word_start(text: str, at: int, limit: int) -> int:
    if at == 0:
        return 0
    space = text.find(" ", at, limit)
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int, limit: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", limit, at)
    return space if space > limit else at
