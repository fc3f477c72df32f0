"""Findings that somebody has looked at and accepts, each with a reason: a comment in Markdown, or a file beside.

In Markdown: `<!-- lint: ignore VAG001, OBJ002: the reason -->`, in a paragraph or above it. In any other file:
`contract.docx.lint.yaml` beside `contract.docx`. One that hides nothing is itself a finding.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from contract_drafter import languages
from contract_drafter.linting.catalogue import Cards
from contract_drafter.linting.configuration import unknown_codes
from contract_drafter.linting.examined import Located
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.rules._base import Passage

SIDECAR = ".lint.yaml"
_COMMENT = re.compile(r"<!--\s*lint:\s*ignore\b(?P<rest>.*?)-->", re.DOTALL)
_REST = re.compile(
    r"\s*(?P<codes>[A-Z]{2,8}\d*(?:\s*,\s*[A-Z]{2,8}\d*)*)\s*(?:[:–—-]+\s*(?P<reason>.*\S))?\s*\Z", re.DOTALL
)


class Suppression(NamedTuple):
    """What is accepted and where: in one passage, or wherever the words stand, or in a whole article."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    passage: int | None = None
    words: str = ""
    article: str = ""

    def hides(self, located: Located) -> bool:
        """Whether this finding is accepted."""
        hit = located.hit
        if not located.finding.code.startswith(self.codes):
            return False
        if self.passage is not None and hit.passage.index != self.passage:
            return False
        if self.words and _plain(self.words) not in _plain(hit.passage.text):
            return False
        return not self.article or self.article in _names(hit.passage)


@dataclass(frozen=True, slots=True)
class _Entry:
    code: str
    reason: str
    words: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class _Sidecar:
    ignore: tuple[_Entry, ...] = ()


def from_comments(text: str, source: str, passages: tuple[Passage, ...], cards: Cards) -> list[Suppression]:
    """The suppressions of a Markdown text. Raises UserError with those that say no code or no reason."""
    found: list[Suppression] = []
    faults: list[Finding] = []
    for comment in _COMMENT.finditer(text):
        line = text.count("\n", 0, comment.start()) + 1
        last = text.count("\n", 0, comment.end()) + 1
        span = Span(source, line, comment.start() - text.rfind("\n", 0, comment.start()))
        rest = _REST.match(comment["rest"])
        if rest is None or not rest["reason"]:
            faults.append(finding("LNT004", span, comment=" ".join(comment[0].split())))
            continue
        codes = tuple(code.strip() for code in rest["codes"].split(","))
        faults += unknown_codes(codes, span, cards)
        found.append(Suppression(codes, " ".join(rest["reason"].split()), span, _meant(line, last, passages)))
    if faults:
        raise UserError(*faults)
    return found


def from_sidecar(content: bytes, source: str, cards: Cards) -> list[Suppression]:
    """The suppressions of the file beside. Raises UserError with every fault."""
    from contract_drafter import located_yaml

    located = located_yaml.read_bytes(content, source)
    read, faults = located_yaml.read_as(_Sidecar, located)
    if read is None:
        raise UserError(*faults)
    found = []
    for index, entry in enumerate(read.ignore):
        span = located.span(("ignore", index))
        faults += unknown_codes((entry.code,), located.span(("ignore", index, "code")), cards)
        if not entry.reason.strip():
            faults.append(finding("LNT004", located.span(("ignore", index, "reason")), comment=entry.code))
        found.append(Suppression((entry.code,), entry.reason, span, None, entry.words, entry.article))
    if faults:
        raise UserError(*faults)
    return found


def unused(
    suppressions: Sequence[Suppression], found: Sequence[Located], codes: tuple[str, ...], cards: Cards
) -> Iterator[Finding]:
    """Those that hid nothing, although every rule they name was run."""
    for each in suppressions:
        named = {code for code in cards if code.startswith(each.codes)}
        if named <= set(codes) and not any(each.hides(located) for located in found):
            yield finding("LNT005", each.span, Severity.WARNING, codes=", ".join(each.codes))


def _meant(line: int, last: int, passages: tuple[Passage, ...]) -> int:
    """The passage that the comment stands in, else the next; -1 when none follows."""
    after = -1
    for passage in passages:
        first, end = _lines(passage.span)
        if first <= line <= end:
            return passage.index
        if after < 0 and first > last:
            after = passage.index
    return after


def _lines(span: Span) -> tuple[int, int]:
    first = span.line or 0
    return first, max((mark.line for mark in span.marks or ()), default=first)


def _plain(words: str) -> str:
    return " ".join(languages.folded(words).split())


def _names(passage: Passage) -> set[str]:
    """What a person may call the article of a passage."""
    printed = {passage.article, passage.number, passage.span.article or ""}
    bare = {name.rstrip(".") for name in printed}
    return (bare | {name.rpartition(" ")[2] for name in bare}) - {""}
