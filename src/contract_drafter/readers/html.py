"""HTML: the words of the page as a browser shows them, its places by line."""

import re
from contextlib import suppress

from lxml import etree
from lxml import html as parser

from contract_drafter.model.document import Document
from contract_drafter.model.finding import Finding
from contract_drafter.readers._base import Found, Reading, gently, refusal
from contract_drafter.readers._html.walk import Walk
from contract_drafter.readers._structure.tree import document
from contract_drafter.readers._text import text_of

_DECLARED = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_DEEPEST = 200


def read(content: bytes, source: str, options: Reading) -> tuple[Document | None, list[Finding]]:
    """The tree of a web page, its places by line; None with a finding when it cannot be read."""
    return gently(lambda: document(_found(content, source), options), [])


def _found(content: bytes, source: str) -> Found:
    declared = _DECLARED.search(content[:2000])
    if declared and declared[1].lower() not in {b"utf-8", b"utf8"}:
        with suppress(LookupError, UnicodeDecodeError):
            content = content.decode(declared[1].decode()).encode()
    text = text_of(content, source).replace("\x00", "")
    try:
        root = parser.document_fromstring(
            text.encode(), parser=parser.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise refusal("RDR007", source, suffix=".html") from error
    walk = Walk(source)
    body = root.find("body")
    pieces = walk.read(root if body is None else body)
    if not pieces:
        raise refusal("RDR002", source)
    return Found(pieces)
