"""The page that is laid out for print: the body of the web page, with the running heads and the contents in place."""

import re
import textwrap

from contract_drafter import languages
from contract_drafter.model.document import Cover, Document, plain_text
from contract_drafter.writers._base import Style, asset
from contract_drafter.writers._html.anchors import contents, ids
from contract_drafter.writers._html.blocks import Flow, blocks
from contract_drafter.writers._html.cover import cover
from contract_drafter.writers._html.inline import Setting, attribute
from contract_drafter.writers._html.page import head, wide
from contract_drafter.writers._html.tables import WIDTHS
from contract_drafter.writers._pdf.glyphs import drawable
from contract_drafter.writers._printed import labels_of

_LONGEST_RUNNING_TITLE = 80


def print_page(document: Document, style: Style) -> str:
    """The HTML that the engine lays out. It names no file and no address."""
    labels = labels_of(document)
    known = ids(document)
    setting = Setting(labels, known, style.mark_values)
    css = (
        asset("print/contract.css").read_text("utf-8")
        + WIDTHS
        + _page_rules(languages.labels(document.language)["print.paper"], labels["print.page"])
    )
    running = "".join(
        f' data-{name}="{attribute(words)}"'
        for name, words in _running(document.cover, labels["print.version_mark"]).items()
    )
    body = (
        f"<body{running}>\n{cover(document.cover, setting)}<main{wide(document)}>\n"
        f"{blocks(document.blocks, Flow(setting, contents(document.blocks, known)), 2)}</main>\n</body>\n</html>\n"
    )
    return head(document, css) + drawable(body)


def _running(content: Cover, version_mark: str) -> dict[str, str]:
    title = textwrap.shorten(plain_text(content.title), _LONGEST_RUNNING_TITLE, placeholder=" …")
    version = version_mark.format(version=content.version) if content.version else ""
    reference = " · ".join(part for part in (content.reference, version, content.state_label) if part)
    return {"title": title, "mark": content.confidentiality, "reference": reference}


def _page_rules(paper: str, page_of_pages: str) -> str:
    """The paper, and "Page X of Y" as the language says it."""
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    pieces = re.split(r"(\{pages?\})", page_of_pages)
    words = " ".join(counters.get(piece) or f'"{piece}"' for piece in pieces if piece)
    return f"\n@page {{ size: {paper} }}\n@page body {{ @bottom-right {{ content: {words} }} }}\n"
