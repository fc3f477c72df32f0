"""The zip of a Word file: parts that are not changed are copied as they are."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
SIZE_LIMIT = 500_000_000
"""Bytes of a file once unpacked, pictures and all."""
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)
_THEN = (1980, 1, 1, 0, 0, 0)


class Package:
    """A Word file whose parts can be replaced or added.

    It was read before, but not all of it: whatever meets a part that is damaged raises UserError.
    """

    def __init__(self, content: bytes, source: str) -> None:
        self._source = source
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._changed: dict[str, bytes] = {}
        if sum(info.file_size for info in self._zip.infolist()) > SIZE_LIMIT:
            raise UserError(finding("RDR001", Span(source), limit=SIZE_LIMIT // 1_000_000))

    def tree(self, name: str) -> etree._Element:
        """The XML of a part."""
        try:
            return etree.fromstring(self._read(name), _PARSER)
        except etree.XMLSyntaxError as error:
            raise self._broken() from error

    def _read(self, name: str) -> bytes:
        try:
            return self._zip.read(name)
        except _BROKEN as error:
            raise self._broken() from error

    def _broken(self) -> UserError:
        return UserError(finding("RDR007", Span(self._source), suffix=".docx"))

    def put(self, name: str, root: etree._Element) -> None:
        """Replace a part, or add it."""
        self._changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def main_part(self) -> str:
        """The part that holds the text."""
        return next(self.related("", "officeDocument"), "word/document.xml")

    def related(self, part: str, kind: str) -> Iterator[str]:
        """The parts that a part names as its "comments", "footnotes", "header"… and that are there."""
        relations = self._relations_of(part)
        folder = part.rpartition("/")[0]
        for each in self.tree(relations) if relations in self._zip.namelist() else ():
            if each.get("Type", "").rpartition("/")[2] == kind:
                target = each.get("Target", "")
                name = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
                if name in self._zip.namelist():
                    yield name

    def add_comments_part(self, main: str, kind: str) -> str:
        """Make a place for comments: its name in the package, its relation, its content type."""
        folder = main.rpartition("/")[0]
        name = next(
            each for each in (f"{folder}/comments{number or ''}.xml".lstrip("/") for number in range(1000))
            if each not in self._zip.namelist()
        )  # fmt: skip
        relations = self._relations_of(main)
        root = self.tree(relations) if relations in self._zip.namelist() else etree.Element(
            f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS}
        )  # fmt: skip
        taken = {each.get("Id") for each in root}
        identity = next(f"rId{number}" for number in range(1, 10_000) if f"rId{number}" not in taken)
        target = name[len(folder) :].lstrip("/")
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", Id=identity, Type=kind, Target=target)
        self.put(relations, root)
        types = self.tree("[Content_Types].xml")
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=COMMENTS_TYPE)
        self.put("[Content_Types].xml", types)
        return name

    def bytes(self) -> bytes:
        """The file, the parts in their order, new ones at the end."""
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            for info in self._zip.infolist():
                if info.is_dir():
                    continue
                kept = zipfile.ZipInfo(info.filename, info.date_time)
                kept.compress_type, kept.external_attr = info.compress_type, info.external_attr
                content = self._changed.get(info.filename)
                target.writestr(kept, self._read(info.filename) if content is None else content)
            for name in self._changed.keys() - set(self._zip.namelist()):
                added = zipfile.ZipInfo(name, _THEN)
                added.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(added, self._changed[name])
        return made.getvalue()

    def _relations_of(self, part: str) -> str:
        folder, _, name = part.rpartition("/")
        return f"{folder}/_rels/{name}.rels".lstrip("/")
