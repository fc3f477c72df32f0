"""Bytes of a text file → lines: encodings that contracts come in, and what is not text at all."""

import codecs

from contract_drafter.readers._base import TEXT_LIMIT, refusal

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROLS = frozenset(range(9)) | frozenset(range(14, 27))


def text_of(content: bytes, source: str) -> str:
    """The text, with "\\n" line ends. Raises UserError when it is too big, empty, or no text."""
    if len(content) > TEXT_LIMIT:
        raise refusal("RDR001", source, limit=TEXT_LIMIT // 1_000_000)
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not encoding and any(byte in _CONTROLS for byte in content[:4096]):
        raise refusal("RDR003", source)
    for name in (encoding or "utf-8", "cp1252", "latin-1"):
        try:
            text = content.decode(name)
            break
        except UnicodeDecodeError:
            continue
    if not text.strip():
        raise refusal("RDR002", source)
    return text.replace("\r\n", "\n").replace("\r", "\n")
