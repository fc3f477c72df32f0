"""The reader: text to Located."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import yaml

from contract_drafter.located_yaml._faults import explain, line_breaks
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.span import Span

SIZE_LIMIT: Final = 2_000_000
"""Bytes of a file, characters of a text."""
DEPTH_LIMIT: Final = 40
FINDINGS_LIMIT: Final = 100
REPAIRS_LIMIT: Final = 20

KeyPath = tuple[str | int, ...]

_INTEGER = re.compile(r"(?:0|-?[1-9][0-9]{0,39})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,39})\.[0-9]{1,40}")
_WORDS: Final = {"": None, "~": None, "null": None, "true": True, "false": False}
FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text of ours may hold: control characters, lone surrogates, non-characters."""
_SURROGATES = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Located:
    """What a file says (dict, list, str, int, Decimal, bool, None) and where. Paths are keys and indexes: ("a", 0)."""

    data: Any
    source: str
    spans: Mapping[KeyPath, Span] = field(default_factory=dict)
    keys: Mapping[KeyPath, Span] = field(default_factory=dict)
    ends: Mapping[KeyPath, tuple[int, int]] = field(default_factory=dict)
    """Line and column (from 1) just after each scalar."""

    def span(self, path: Sequence[str | int] = ()) -> Span:
        """The place of a value, or of its nearest ancestor that has one."""
        return self._nearest(self.spans, path)

    def key_span(self, path: Sequence[str | int]) -> Span:
        """The place of the key that leads to a value (of the value itself for an item of a list)."""
        known = self.keys.get(tuple(path))
        return known or self._nearest(self.spans, path)

    def _nearest(self, known: Mapping[KeyPath, Span], path: Sequence[str | int]) -> Span:
        for length in range(len(path), -1, -1):
            if found := known.get(tuple(path[:length])):
                return found
        return Span(self.source, 1, 1)

    def at(self, path: Sequence[str | int]) -> Any:
        """The value at a path, None where there is none."""
        value = self.data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value


def read_file(path: Path, source: str | None = None) -> Located:
    """Read a file. Raises UserError when it is absent, too big, not UTF-8 or not YAML."""
    name = source or str(path)
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise UserError(_too_big(name))
        raw = path.read_bytes()
    except OSError as error:
        raise UserError(finding("YML001", Span(name), reason=error.strerror or str(error))) from None
    return read_bytes(raw, name)


def read_bytes(raw: bytes, source: str) -> Located:
    """Read UTF-8 bytes, with or without a byte order mark."""
    if len(raw) > SIZE_LIMIT:
        raise UserError(_too_big(source))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        span = Span(source, *_position(before, len(before)))
        raise UserError(finding("YML003", span, byte=f"0x{raw[error.start]:02X}")) from None
    return read(text, source)


def read(text: str, source: str) -> Located:
    """Read a text. Raises UserError with every fault that can be told: syntax, keys given twice, aliases…"""
    if len(text) > SIZE_LIMIT:
        raise UserError(_too_big(source))
    if forbidden := list(_forbidden(text, source)):
        raise UserError(*forbidden)
    if text.lstrip()[:1] in ("{", "["):
        text = _SURROGATES.sub(_join_surrogates, text)
    faults: list[Finding] = []
    while True:
        builder = _Builder(source)
        try:
            data = builder.build(text)
            break
        except yaml.YAMLError as error:
            fault, repaired = explain(error, text, source)
            faults.append(fault)
            if repaired is None or len(faults) >= REPAIRS_LIMIT:
                raise UserError(*faults) from None
            text = repaired
    faults += builder.findings
    if faults:
        raise UserError(*sorted(faults, key=lambda fault: (fault.span.line or 0, fault.span.column or 0)))
    return Located(data, source, builder.spans, builder.keys, builder.ends)


def _too_big(source: str) -> Finding:
    return finding("YML002", Span(source), limit=f"{SIZE_LIMIT // 1_000_000}")


def _position(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of a character."""
    line, start = 1, 0
    for match in line_breaks(text, index):
        line, start = line + 1, match.end()
    return line, index - start + 1


def _forbidden(text: str, source: str) -> Iterator[Finding]:
    for number, match in enumerate(FORBIDDEN.finditer(text)):
        if number == FINDINGS_LIMIT:
            return
        yield finding("YML004", Span(source, *_position(text, match.start())), point=f"U+{ord(match.group()):04X}")


def _join_surrogates(match: re.Match[str]) -> str:
    """JSON writes an emoji as two escapes; YAML knows one."""
    high, low = int(match.group(2), 16), int(match.group(3), 16)
    return f"{match.group(1)}\\U{0x10000 + ((high - 0xD800) << 10) + low - 0xDC00:08X}"


class _Builder:
    """Makes the data from the parser's events, so that an alias or a deep nest costs nothing before it is refused."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.spans: dict[KeyPath, Span] = {}
        self.keys: dict[KeyPath, Span] = {}
        self.ends: dict[KeyPath, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self.events: Iterator[Any] = iter(())

    def build(self, text: str) -> Any:
        parser = _Parser(text)
        try:
            self.events = self._parsed(parser)
            data = None
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if () in self.spans:
                        self.note("YML010", event)
                        break
                    data = self.value(next(self.events), ())
            return data
        except _GaveUpError:
            return None
        finally:
            parser.dispose()

    def _parsed(self, parser: Any) -> Iterator[Any]:
        while parser.check_event():
            yield parser.get_event()

    def note(self, code: str, event: Any, **values: object) -> None:
        self.findings.append(finding(code, self.place(event), Severity.ERROR, **values))
        if len(self.findings) >= FINDINGS_LIMIT:
            raise _GaveUpError

    def place(self, event: Any) -> Span:
        mark = event.start_mark
        return Span(self.source, mark.line + 1, mark.column + 1)

    def value(self, event: Any, path: KeyPath) -> Any:
        self.spans[path] = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            self.note("YML006", event, name=event.anchor)
            return None
        if event.anchor:
            self.note("YML007", event, name=event.anchor)
        if event.tag and event.tag != "!":
            self.note("YML008", event, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            end: Any = event.end_mark
            self.ends[path] = (end.line + 1, end.column + 1)
            return self.scalar(event)
        if len(path) >= DEPTH_LIMIT:
            self.note("YML009", event, limit=DEPTH_LIMIT)
            raise _GaveUpError
        return self.mapping(path) if isinstance(event, yaml.MappingStartEvent) else self.sequence(path)

    def scalar(self, event: Any) -> Any:
        text = str(event.value)
        if match := FORBIDDEN.search(text):
            self.note("YML004", event, point=f"U+{ord(match.group()):04X}")
        if event.style:
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        return Decimal(text) if _DECIMAL.fullmatch(text) else text

    def sequence(self, path: KeyPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*path, len(items))))
        return items

    def mapping(self, path: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event)
            inner = (*path, key)
            if key in found:
                first = self.keys[inner]
                self.note("YML005", event, key=key, line=first.line)
                self.value(next(self.events), (*path, key, "again"))
                continue
            self.keys[inner] = self.place(event)
            found[key] = self.value(next(self.events), inner)
        return found

    def key(self, event: Any) -> str:
        if isinstance(event, yaml.ScalarEvent):
            if match := FORBIDDEN.search(event.value):
                self.note("YML004", event, point=f"U+{ord(match.group()):04X}")
            return str(event.value).strip()
        self.note("YML011", event)
        raise _GaveUpError


class _GaveUpError(Exception):
    """There is no use in reading on: enough faults, or a nest without end."""
