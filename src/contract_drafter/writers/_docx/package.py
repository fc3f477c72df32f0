"""The zip that a Word file is: read with care, written the same way each time."""

import posixpath
import zipfile
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

LIMIT = 100_000_000
"""A template that unpacks to more bytes than this is not read."""
CONTENT_TYPES = "[Content_Types].xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES, _RELATIONSHIPS = f"{{{_PACKAGE}/content-types}}", f"{{{_PACKAGE}/relationships}}"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_EPOCH = (1980, 1, 1, 0, 0, 0)


class NotReadable(ValueError):
    """The bytes are not a package that can be used. Its text is the code of the finding that says why."""


NOT_WORD, MACROS, TOO_BIG, BROKEN = "TPL001", "TPL016", "TPL017", "TPL018"


def read(content: bytes) -> dict[str, bytes]:
    """The parts by their name in the zip. Raises NotReadable."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if sum(info.file_size for info in infos) > LIMIT:
                raise NotReadable(TOO_BIG)
            return {info.filename: archive.read(info) for info in infos}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise NotReadable(NOT_WORD) from error


def write(parts: Mapping[str, bytes]) -> bytes:
    """The zip: content types first, the rest by name, nothing that changes from run to run."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in (CONTENT_TYPES, *sorted(name for name in parts if name != CONTENT_TYPES)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            archive.writestr(info, parts[name], compresslevel=6)
    return buffer.getvalue()


def parse(content: bytes) -> etree._Element:
    """A part as a tree; nothing is fetched, and a part with entities is refused, as Word does. Raises NotReadable."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as error:
        raise NotReadable(BROKEN) from error
    if root.getroottree().docinfo.doctype:
        raise NotReadable(BROKEN)
    return root


def serialise(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def relationships_name(part: str) -> str:
    """Where the relationships of a part are: "word/_rels/document.xml.rels"; of the package itself for ""."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def related(parts: Mapping[str, bytes], part: str, kind: str) -> list[str]:
    """The names of the parts that this one is related to in this way ("styles", "header")."""
    return [
        target
        for target, found in _relations(parts, part)
        if found in (f"{OFFICE}/{kind}", f"{_STRICT}/{kind}") and target in parts
    ]


def _relations(parts: Mapping[str, bytes], part: str) -> list[tuple[str, str]]:
    content = parts.get(relationships_name(part))
    if content is None:
        return []
    folder = posixpath.join("/", posixpath.dirname(part))
    return [
        (posixpath.normpath(posixpath.join(folder, each.get("Target", ""))).lstrip("/"), each.get("Type", ""))
        for each in parse(content).iter(f"{_RELATIONSHIPS}Relationship")
        if each.get("TargetMode") != "External"
    ]


def relate(parts: dict[str, bytes], part: str, kind: str, target: str) -> None:
    """Add a relationship from a part ("" is the package) to another. `kind` is a full type."""
    name = relationships_name(part)
    empty = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
    root = parse(parts.get(name, empty))
    used = {each.get("Id") for each in root}
    number = next(n for n in range(1, len(used) + 2) if f"rIdCD{n}" not in used)
    path = posixpath.relpath(target, posixpath.dirname(part) or ".") if part else target
    etree.SubElement(root, f"{_RELATIONSHIPS}Relationship", Id=f"rIdCD{number}", Type=kind, Target=path)
    parts[name] = serialise(root)


def drop(parts: dict[str, bytes], part: str, ending: str) -> None:
    """Take out the parts that this one is related to in a way whose name ends so, with all that names them."""
    gone = {target for target, kind in _relations(parts, part) if kind.endswith(ending) and target in parts}
    if not gone:
        return
    name = relationships_name(part)
    relations, types = parse(parts[name]), parse(parts[CONTENT_TYPES])
    for each in relations.findall(f"{_RELATIONSHIPS}Relationship"):
        if each.get("Type", "").endswith(ending):
            relations.remove(each)
    for each in types.findall(f"{_TYPES}Override"):
        if each.get("PartName", "").lstrip("/") in gone:
            types.remove(each)
    parts[name], parts[CONTENT_TYPES] = serialise(relations), serialise(types)
    for target in gone:
        del parts[target]


def declare(parts: dict[str, bytes], part: str, content_type: str) -> None:
    """Say in the content types what a part is, in place of what was said."""
    root = parse(parts[CONTENT_TYPES])
    for each in root.findall(f"{_TYPES}Override"):
        if each.get("PartName") == f"/{part}":
            root.remove(each)
    etree.SubElement(root, f"{_TYPES}Override", PartName=f"/{part}", ContentType=content_type)
    parts[CONTENT_TYPES] = serialise(root)


def content_type(parts: Mapping[str, bytes], part: str) -> str:
    """What the content types say of a part, or ""."""
    root = parse(parts[CONTENT_TYPES])
    for each in root.findall(f"{_TYPES}Override"):
        if each.get("PartName", "").lower() == f"/{part}".lower():
            return str(each.get("ContentType", ""))
    for each in root.findall(f"{_TYPES}Default"):
        if each.get("Extension", "").lower() == part.rpartition(".")[2].lower():
            return str(each.get("ContentType", ""))
    return ""


def free_name(parts: Mapping[str, bytes], pattern: str) -> tuple[str, int]:
    """The first free name of a numbered pattern ("customXml/item{}.xml"), and its number."""
    number = next(n for n in range(1, len(parts) + 2) if pattern.format(n) not in parts)
    return pattern.format(number), number


def main_document(parts: Mapping[str, bytes]) -> str:
    """The name of the main part. Raises NotReadable when this is no Word file, or one with macros."""
    if CONTENT_TYPES not in parts:
        raise NotReadable(NOT_WORD)
    found = related(parts, "", "officeDocument")
    if not found:
        raise NotReadable(NOT_WORD)
    kind = content_type(parts, found[0])
    if "macroEnabled" in kind or any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise NotReadable(MACROS)
    if not kind.startswith(WORD):
        raise NotReadable(NOT_WORD)
    return found[0]
