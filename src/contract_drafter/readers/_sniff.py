"""What a file is, by its first bytes: names lie."""

import re
from io import BytesIO

from contract_drafter.readers._base import refusal

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_KINDS = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"%!PS", "PostScript"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"),
)
_TEXTS = ("txt", "md", "html")
ALIASES = {"htm": "html", "markdown": "md", "text": "txt", "docm": "docx", "dotx": "docx"}
"""Other suffixes of the same formats."""


def sniff(content: bytes, suffix: str, source: str, known: tuple[str, ...]) -> str:
    """The reader for a file. Raises UserError when none can read it."""
    if not content.strip():
        raise refusal("RDR002", source)
    suffix = ALIASES.get(suffix, suffix)
    if content.startswith(_OLE):
        raise refusal("RDR005" if b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e" in content else "RDR004", source)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content, suffix, source)
    for mark, kind in _KINDS:
        if content.startswith(mark):
            raise refusal("RDR006", source, found=kind, known=_listed(known))
    if suffix in _TEXTS:
        return "html" if suffix == "txt" and _HTML.match(content) else suffix
    if suffix in known:
        raise refusal("RDR007", source, suffix=f".{suffix}")
    if _HTML.match(content):
        return "html"
    from contract_drafter.located_yaml import nearest

    near = nearest(suffix, known)
    raise refusal("RDR008", source, suffix=f".{suffix}" if suffix else "–", known=_listed(known), nearest=near)


def _zipped(content: bytes, suffix: str, source: str) -> str:
    """Word or OpenDocument, by what the archive holds; damaged archives go to the reader the name asks for."""
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        if suffix in {"docx", "odt"}:
            return suffix
        raise refusal("RDR007", source, suffix=f".{suffix}") from None
    if "content.xml" in names and "[Content_Types].xml" not in names:
        return "odt"
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise refusal(
            "RDR006", source, found="Excel" if any(n.startswith("xl/") for n in names) else "PowerPoint", known="docx"
        )
    return "docx" if "[Content_Types].xml" in names or suffix != "odt" else suffix


def _listed(known: tuple[str, ...]) -> str:
    return ", ".join(f".{name}" for name in known)
