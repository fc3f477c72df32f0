"""The parts of a zipped document, opened so that a hostile archive costs little."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from contract_drafter.readers._base import TEXT_LIMIT, refusal

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    OSError,
    NotImplementedError,
    RuntimeError,
    LookupError,
)
_MOST_PARTS = 20_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Parts:
    """The XML parts of an archive, each parsed when it is asked for."""

    def __init__(self, content: bytes, source: str, suffix: str) -> None:
        self._source, self._suffix = source, suffix
        if content.startswith(_OLE):
            raise refusal("RDR004", source)
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
            entries = self._archive.infolist()
        except _BROKEN as error:
            raise self.broken() from error
        if len(entries) > _MOST_PARTS:
            raise refusal("RDR001", source, limit=TEXT_LIMIT // 1_000_000)
        if any(entry.flag_bits & 1 for entry in entries):
            raise refusal("RDR005", source)
        self.names = {entry.filename: entry for entry in entries}
        self._read = 0

    def broken(self) -> Exception:
        """What to raise when the document is not what its name says, or is damaged."""
        return refusal("RDR007", self._source, suffix=f".{self._suffix}")

    def bytes(self, name: str) -> bytes | None:
        """A part, or None when there is none. Raises UserError when it is too big once unpacked, or damaged."""
        entry = self.names.get(name)
        if entry is None:
            return None
        self._read += entry.file_size
        if entry.file_size > TEXT_LIMIT or self._read > 2 * TEXT_LIMIT:
            raise refusal("RDR001", self._source, limit=TEXT_LIMIT // 1_000_000)
        try:
            return self._archive.read(entry)
        except _BROKEN as error:
            raise self.broken() from error

    def tree(self, name: str) -> etree._Element | None:
        """A part parsed. No entity is resolved and nothing is fetched: a part that declares any is refused."""
        content = self.bytes(name)
        if content is None:
            return None
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content or "<!DOCTYPE".encode("utf-16-le") in content:
            raise refusal("RDR011", self._source)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(_transitional(content), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.broken() from error


def _transitional(content: bytes) -> bytes:
    """The namespaces of "strict" Word files as those of ordinary ones."""
    if b"http://purl.oclc.org/ooxml/" not in content[:4000]:
        return content
    return content.replace(
        b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"
    ).replace(b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/")
