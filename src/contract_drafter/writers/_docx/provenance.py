"""What the contract was made from, in a custom XML part; and the properties that Word shows of a file."""

import uuid

from contract_drafter.model.document import Document, Provenance, plain_text
from contract_drafter.writers._characters import visible
from contract_drafter.writers._docx import package
from contract_drafter.writers._docx.markup import attribute, escape, one_line

URI = "urn:contract-drafter:provenance:1"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ITEM_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_CORE = "http://schemas.openxmlformats.org/package/2006"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


def reserve(parts: dict[str, bytes], document_part: str) -> tuple[str, str]:
    """Make room in a package for both; gives the names of the provenance part and of the properties part."""
    name, number = package.free_name(parts, "customXml/item{}.xml")
    properties = f"customXml/itemProps{number}.xml"
    guid = str(uuid.uuid5(uuid.NAMESPACE_URL, URI)).upper()
    parts[properties] = (
        f'{_HEAD}<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{{{guid}}}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{URI}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    package.declare(parts, name, "application/xml")
    package.declare(parts, properties, _ITEM_PROPERTIES)
    package.relate(parts, document_part, f"{package.OFFICE}/customXml", name)
    package.relate(parts, name, f"{package.OFFICE}/customXmlProps", properties)
    present = [part for part in parts if package.content_type(parts, part) == _CORE_TYPE]
    core = present[0] if present else "docProps/core.xml"
    if not present:
        package.declare(parts, core, _CORE_TYPE)
        package.relate(parts, "", f"{_CORE}/relationships/metadata/core-properties", core)
    return name, core


def provenance(made_from: Provenance | None) -> bytes:
    """Engine, contract type, clauses with version and hash, and the answers as JSON text."""
    if made_from is None:
        return f'{_HEAD}<provenance xmlns="{URI}"/>'.encode()
    clauses = "".join(
        f'<clause id="{attribute(use.id)}" version="{attribute(use.version)}" sha256="{attribute(use.sha256)}" '
        f'licence="{attribute(use.licence)}" status="{attribute(use.status)}"/>'
        for use in made_from.clauses
    )
    return (
        f'{_HEAD}<provenance xmlns="{URI}" engine="{attribute(made_from.engine_version)}">'
        f'<contractType id="{attribute(made_from.contract_type)}" '
        f'version="{attribute(made_from.contract_type_version)}"/>'
        f'<clauses>{clauses}</clauses><answers format="application/json">{escape(visible(made_from.answers))}</answers>'
        "</provenance>"
    ).encode()


def properties(document: Document, locale: str) -> bytes:
    """Core properties: the parties as authors, the day of drafting as every date, revision 1."""
    cover = document.cover
    engine = document.provenance.engine_version if document.provenance else ""
    day = f"{document.drafted_on.isoformat()}T00:00:00Z"
    stamp = 'xsi:type="dcterms:W3CDTF"'
    version = f"<cp:version>{_plain(cover.version)}</cp:version>" if cover.version else ""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_plain(plain_text(cover.title))}</dc:title>"
        f"<dc:subject>{_plain(' · '.join(filter(None, (cover.kind, cover.reference))))}</dc:subject>"
        f"<dc:creator>{_plain('; '.join(plain_text(party.name) for party in cover.parties))}</dc:creator>"
        f"<cp:lastModifiedBy>{_plain(f'Contract Drafter {engine}'.strip())}</cp:lastModifiedBy>"
        f"<cp:revision>1</cp:revision>"
        f"<dcterms:created {stamp}>{day}</dcterms:created><dcterms:modified {stamp}>{day}</dcterms:modified>"
        f"<dc:language>{locale}</dc:language>{version}</cp:coreProperties>"
    ).encode()


def _plain(text: str) -> str:
    return escape(one_line(text))
