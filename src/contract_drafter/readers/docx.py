"""Word: body, tables, text boxes, notes, headers, content controls, lists, and tracked changes in one view."""

from lxml import etree

from contract_drafter.model.document import Document
from contract_drafter.model.finding import Finding
from contract_drafter.readers._base import Found, Pieces, Reading, gently, refusal
from contract_drafter.readers._docx.body import Body
from contract_drafter.readers._docx.names import W
from contract_drafter.readers._docx.numbering import Numbering
from contract_drafter.readers._docx.styles import Styles
from contract_drafter.readers._structure.tree import document
from contract_drafter.readers._zip import Parts

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_EDGES = ("header", "footer")
_NOT_NOTES = {"separator", "continuationSeparator", "continuationNotice"}


def read(content: bytes, source: str, options: Reading) -> tuple[Document | None, list[Finding]]:
    """The tree of a Word file, its places by article and paragraph; None with a finding when it cannot be read."""
    return gently(lambda: document(_found(content, source, options), options), [])


def _found(content: bytes, source: str, options: Reading) -> Found:
    parts = Parts(content, source, "docx")
    main = _main_part(parts)
    root = parts.tree(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise parts.broken()
    related = _relations(parts, main)
    styles = Styles(_first(parts, related, "styles"))
    numbering = Numbering(_first(parts, related, "numbering"))
    reader = Body(source, styles, numbering, options.revisions, _notes(parts, related))
    found = Found(reader.read(body))
    found.title = reader.title
    found.outside = _edges(parts, related, Body(source, styles, Numbering(None), options.revisions, {}))
    if not found.pieces and not found.title:
        raise refusal("RDR002", source)
    return found


def _main_part(parts: Parts) -> str:
    for kind, target in _relations(parts, ""):
        if kind == "officeDocument" and target in parts.names:
            return target
    return "word/document.xml"


def _relations(parts: Parts, part: str) -> list[tuple[str, str]]:
    """What a part is related to: the last word of the relation's type, and the name of the other part."""
    folder, _, name = part.rpartition("/")
    root = parts.tree(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    found = []
    for relation in [] if root is None else root.iter(_RELATION):
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
            found.append((relation.get("Type", "").rpartition("/")[2], path))
    return found


def _first(parts: Parts, related: list[tuple[str, str]], kind: str) -> etree._Element | None:
    for each, target in related:
        if each == kind:
            return parts.tree(target)
    return None


def _notes(parts: Parts, related: list[tuple[str, str]]) -> dict[tuple[str, str], etree._Element]:
    notes = {}
    for kind in ("footnote", "endnote"):
        root = _first(parts, related, f"{kind}s")
        for note in [] if root is None else root.findall(W + kind):
            if note.get(f"{W}type") not in _NOT_NOTES:
                notes[kind, note.get(f"{W}id", "")] = note
    return notes


def _edges(parts: Parts, related: list[tuple[str, str]], reader: Body) -> Pieces:
    """The words of headers and footers, once each."""
    seen: set[str] = set()
    found: Pieces = []
    for kind, target in related:
        if kind in _EDGES:
            root = parts.tree(target)
            for piece in [] if root is None else reader.read(root, kind):
                words = repr(getattr(piece, "content", piece))
                if words not in seen:
                    seen.add(words)
                    found.append(piece)
    return found
