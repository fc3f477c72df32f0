"""What lint found in one file: all that a report is made from, and the bytes in which it can be kept."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from contract_drafter import languages
from contract_drafter.model.finding import Finding, Severity
from contract_drafter.model.span import Mark, Span
from contract_drafter.rules._base import Hit, Passage


class Located(NamedTuple):
    """A finding, and the hit it was made from. `fingerprint` stays when the document changes elsewhere."""

    finding: Finding
    hit: Hit
    fingerprint: str = ""


class Examined:
    """A file, the findings of every rule that ran on it, and what is doubtful about it.

    `language` is None for a file that could not be read: `notices` then say why.
    """

    def __init__(
        self,
        source: str,
        language: str | None,
        found: Iterable[Located],
        notices: Iterable[Finding],
        passages: Callable[[], tuple[Passage, ...]],
    ) -> None:
        self.source, self.language = source, language
        self.found, self.notices = tuple(found), tuple(notices)
        self._passages = passages

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of the document, made when they are first asked for."""
        return self._passages()


# ---------------------------------------------------------------- as bytes

_PASSAGE = tuple(each.name for each in fields(Passage) if each.name != "folded")
Row = list[Any]


def to_bytes(examined: Examined) -> bytes:
    """The bytes to keep: what every report needs on the first line, all the passages on the second."""
    return b"".join(pieces(examined))


def pieces(examined: Examined) -> Iterator[bytes]:
    """The same, piece by piece, so that a long contract is never held twice."""
    marked = {each.index: each for located in examined.found for each in (located.hit.passage, *located.hit.related)}
    yield _dumped(
        {
            "source": examined.source,
            "language": examined.language,
            "notices": [_finding_row(each) for each in examined.notices],
            "passages": [_passage_row(each) for each in marked.values()],
            "found": [[_finding_row(each.finding), _hit_row(each.hit), each.fingerprint] for each in examined.found],
        }
    )
    sign = b"\n["
    for passage in examined.passages:
        yield sign
        yield _dumped(_passage_row(passage))
        sign = b","
    yield b"]" if sign == b"," else b"\n[]"


def from_bytes(content: bytes) -> Examined:
    """What `to_bytes` made bytes of. Raises ValueError, KeyError, TypeError or IndexError for other bytes."""
    head, _, rest = content.partition(b"\n")
    data = json.loads(head)
    marked = {passage.index: passage for passage in map(_passage, data["passages"])}
    found = [Located(_finding(row), _hit(hit, marked), mark) for row, hit, mark in data["found"]]
    notices = map(_finding, data["notices"])
    return Examined(data["source"], data["language"], found, notices, lambda: tuple(map(_passage, json.loads(rest))))


def _dumped(data: object) -> bytes:
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return words.encode("utf-8", "surrogatepass")  # a damaged file may give words that are no UTF-8


def _span(row: Row) -> Span:
    span = Span(*row)
    cell = span.cell and (span.cell[0], span.cell[1])
    return span._replace(cell=cell, marks=span.marks and tuple(Mark(*mark) for mark in span.marks))


def _kept(values: Iterable[tuple[str, str | Decimal]]) -> Row:
    """The values of a message; JSON has no decimal numbers: one is its text in a list."""
    return [(name, [str(value)] if isinstance(value, Decimal) else value) for name, value in values]


def _filled(row: Row) -> tuple[tuple[str, str | Decimal], ...]:
    return tuple((name, Decimal(value[0]) if isinstance(value, list) else value) for name, value in row)


def _finding_row(finding: Finding) -> Row:
    return [finding.code, finding.span, _kept(finding.values), finding.severity, finding.related]


def _finding(row: Row) -> Finding:
    code, span, values, severity, related = row
    filled = _filled(values)
    return Finding(code, _span(span), filled, Severity(severity), tuple(map(_span, related)))


def _passage_row(passage: Passage) -> Row:
    return [getattr(passage, name) for name in _PASSAGE]


def _passage(row: Row) -> Passage:
    values = dict(zip(_PASSAGE, row, strict=True))
    values["span"], values["trail"] = _span(values["span"]), tuple(values["trail"])
    return Passage(folded=languages.folded(values["text"]), **values)


def _hit_row(hit: Hit) -> Row:
    related = [each.index for each in hit.related]
    return [hit.passage.index, hit.start, hit.end, _kept(hit.values), hit.severity, related, hit.fix]


def _hit(row: Row, marked: Mapping[int, Passage]) -> Hit:
    at, start, end, values, severity, related, fix = row
    filled = _filled(values)
    severity = Severity(severity) if severity else None
    return Hit(marked[at], start, end, filled, severity, tuple(marked[each] for each in related), fix)
