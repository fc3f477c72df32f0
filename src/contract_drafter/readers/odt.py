"""OpenDocument text: headings, lists with their numbers, tables, notes, tracked changes in one view."""

from contract_drafter.model.document import Document
from contract_drafter.model.finding import Finding
from contract_drafter.readers._base import Found, Reading, gently, refusal
from contract_drafter.readers._odt.names import OFFICE, TEXT
from contract_drafter.readers._odt.numbering import Lists
from contract_drafter.readers._odt.walk import Walk
from contract_drafter.readers._structure.tree import document
from contract_drafter.readers._zip import Parts


def read(content: bytes, source: str, options: Reading) -> tuple[Document | None, list[Finding]]:
    """The tree of an OpenDocument text, its places by article and paragraph; None with a finding if unreadable."""
    return gently(lambda: document(_found(content, source, options), options), [])


def _found(content: bytes, source: str, options: Reading) -> Found:
    parts = Parts(content, source, "odt")
    manifest = parts.bytes("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise refusal("RDR005", source)
    root = parts.tree("content.xml")
    body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}text")
    if root is None or body is None:
        raise parts.broken()
    styles = parts.tree("styles.xml")
    lists = Lists([tree for tree in (styles, root) if tree is not None])
    changes = {change.get(f"{TEXT}id", ""): change for change in body.iter(f"{TEXT}changed-region")}
    walk = Walk(source, lists, options.revisions, changes)
    found = Found(walk.read(body))
    found.title = walk.title
    if not found.pieces and not found.title:
        raise refusal("RDR002", source)
    return found
