"""Bytes of a text file → lines: encodings that contracts come in, and what is not text at all."""

import codecs

from contract_drafter.readers._base import TEXT_LIMIT, refusal

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROLS = frozenset(range(9)) | frozenset(range(14, 27))


def text_of(content: bytes, source: str) -> str:
    """The text, with "\\n" line ends. Raises UserError when it is too big, empty, or no text."""
    if len(content) > TEXT_LIMIT:
        raise refusal("RDR001", source, limit=TEXT_LIMIT // 1_000_000)
    if not any(content.startswith(mark) for mark, _ in _MARKS) and any(byte in _CONTROLS for byte in content[:4096]):
        raise refusal("RDR003", source)
    mark, encoding = encoding_of(content)
    text = content.removeprefix(mark).decode(encoding)
    if not text.strip():
        raise refusal("RDR002", source)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(content: bytes) -> tuple[bytes, str]:
    """The mark that the bytes begin with (b"" when there is none), and the encoding of what follows it."""
    mark, marked = next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), (b"", "utf-8"))
    for name in (marked, "cp1252"):
        try:
            content.removeprefix(mark).decode(name)
        except UnicodeDecodeError:
            continue
        return mark, name
    return mark, "latin-1"
