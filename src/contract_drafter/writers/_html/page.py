"""The web page: one file that needs nothing else, no script and no network."""

import hashlib
from base64 import b64encode

from contract_drafter import languages
from contract_drafter.model.document import Document, plain_text
from contract_drafter.writers._base import Style, asset
from contract_drafter.writers._html.anchors import RESERVED, contents, ids
from contract_drafter.writers._html.blocks import Flow, blocks
from contract_drafter.writers._html.blocks import contents as contents_list
from contract_drafter.writers._html.cover import cover
from contract_drafter.writers._html.inline import Setting, attribute, text
from contract_drafter.writers._html.tables import WIDTHS
from contract_drafter.writers._printed import labels_of


def web_page(document: Document, style: Style) -> str:
    """The contract as one HTML page. The contents follow the cover; a wide screen shows them at its side."""
    labels = labels_of(document)
    known = ids(document)
    setting = Setting(labels, known, style.mark_values)
    css = asset("web/contract.css").read_text("utf-8") + WIDTHS
    nav = contents_list(labels["print.contents"], contents(document.blocks, known), 2)
    return (
        f"{head(document, css, policy(css))}<body>\n"
        f'<a class="skip" href="#{RESERVED}">{text(labels["print.skip"])}</a>\n'
        f'<main{wide(document)}>\n{cover(document.cover, setting)}{nav}<div id="{RESERVED}">\n'
        f"{blocks(document.blocks, Flow(setting, None), 2)}</div>\n</main>\n</body>\n</html>\n"
    )


def wide(document: Document) -> str:
    """The class of a page that two languages share, which takes more room."""
    return ' class="bilingual"' if document.second_language else ""


def policy(css: str) -> str:
    """A security policy that lets this style sheet act and nothing else load."""
    digest = b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def head(document: Document, css: str, security: str = "") -> str:
    """Everything before the body: language, title, dates, style sheet."""
    labels = languages.labels(document.language)
    engine = f" {document.provenance.engine_version}" if document.provenance else ""
    day = f"{document.drafted_on.isoformat()}T00:00:00Z"
    metadata = {
        "viewport": "width=device-width, initial-scale=1",
        "description": document.cover.kind,
        "generator": f"Contract Drafter{engine}",
        "dcterms.created": day,
        "dcterms.modified": day,
    }
    lines = "".join(f'<meta name="{name}" content="{attribute(value)}">\n' for name, value in metadata.items())
    guard = f'<meta http-equiv="Content-Security-Policy" content="{attribute(security)}">\n' if security else ""
    title = text(plain_text(document.cover.title).replace("\n", " "))
    return (
        f'<!DOCTYPE html>\n<html lang="{labels["print.locale"]}">\n<head>\n<meta charset="utf-8">\n{guard}'
        f"<title>{title}</title>\n{lines}<style>{css}</style>\n</head>\n"
    )
