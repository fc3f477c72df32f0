"""The zip of a Word file: parts that are not changed are copied as they are."""

import zipfile
from io import BytesIO

from lxml import etree

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False, huge_tree=True)
_THEN = (1980, 1, 1, 0, 0, 0)


class Package:
    """A Word file whose parts can be replaced or added."""

    def __init__(self, content: bytes) -> None:
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._changed: dict[str, bytes] = {}

    def tree(self, name: str) -> etree._Element:
        """The XML of a part."""
        return etree.fromstring(self._zip.read(name), _PARSER)

    def put(self, name: str, root: etree._Element) -> None:
        """Replace a part, or add it."""
        self._changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def main_part(self) -> str:
        """The part that holds the text."""
        return self._related("", "officeDocument") or "word/document.xml"

    def comments_part(self, main: str) -> str | None:
        """The part that holds the comments, when there is one."""
        return self._related(main, "comments")

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
                target.writestr(kept, self._zip.read(info.filename) if content is None else content)
            for name in self._changed.keys() - set(self._zip.namelist()):
                added = zipfile.ZipInfo(name, _THEN)
                added.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(added, self._changed[name])
        return made.getvalue()

    def _relations_of(self, part: str) -> str:
        folder, _, name = part.rpartition("/")
        return f"{folder}/_rels/{name}.rels".lstrip("/")

    def _related(self, part: str, kind: str) -> str | None:
        relations = self._relations_of(part)
        if relations not in self._zip.namelist():
            return None
        folder = part.rpartition("/")[0]
        for each in self.tree(relations):
            if each.get("Type", "").rpartition("/")[2] == kind:
                target = each.get("Target", "")
                name = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
                if name in self._zip.namelist():
                    return name
        return None
