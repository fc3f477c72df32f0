"""The reader: text to Located."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from contract_drafter.located_yaml._faults import explain, line_breaks
from contract_drafter.located_yaml._located import FINDINGS_LIMIT, FORBIDDEN, Located
from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.model.span import Span

SIZE_LIMIT: Final = 2_000_000
"""Bytes of a file, characters of a text."""
REPAIRS_LIMIT: Final = 20

_SURROGATES = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def read_file(path: Path, source: str | None = None) -> Located:
    """Read a file. Raises UserError when it is absent, too big, not UTF-8 or not YAML."""
    name = source or str(path)
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise UserError(_too_big(name))
        raw = path.read_bytes()
    except OSError as error:
        raise UserError(finding("YML001", Span(name), problem=error)) from None
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
    from contract_drafter.located_yaml._builder import Builder, SyntaxFault

    if len(text) > SIZE_LIMIT:
        raise UserError(_too_big(source))
    if forbidden := list(_forbidden(text, source)):
        raise UserError(*forbidden)
    if text.lstrip()[:1] in ("{", "["):
        text = _SURROGATES.sub(_join_surrogates, text)
    faults: list[Finding] = []
    while True:
        builder = Builder(source)
        try:
            data = builder.build(text)
            break
        except SyntaxFault as error:
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
