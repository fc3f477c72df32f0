"""A sample of every format that is read, made by our own writers or in code."""

from datetime import date
from functools import cache

from word_parts import odt

from contract_drafter import registry
from contract_drafter.model.document import Document
from contract_drafter.model.finding import Finding
from contract_drafter.readers._base import Reading
from contract_drafter.writers._base import Style
from sample_document import sample

READERS = "contract_drafter.readers"
READ_ON = date(2026, 11, 23)
WRITTEN = ("docx", "html", "md", "pdf")
"""Formats that we also write."""

TEXT = """CONTRAT DE SERVICE

Entre la société Valmore et la société Ordilis, il est convenu ce qui suit.

Article 1 - Objet

1.1 Le prestataire fournit le service de commande en ligne décrit à l'annexe 1, et
le maintient pendant toute la durée du contrat selon les règles de l'article 2.
1.2 Il remet :
(a) un rapport par mois ;
(b) un bilan par an.

Article 2 - Revue

Les parties se réunissent tous les six mois. Chacune propose les sujets qu'elle sou-
haite traiter.

ANNEXE 1 - Services

- la boutique en ligne
- le catalogue
"""

_LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" '
    'style:num-prefix="(" style:num-suffix=")"/></text:list-style>'
)


def options(revisions: str = "final") -> Reading:
    return Reading(READ_ON, revisions)


def read(suffix: str, content: bytes, revisions: str = "final") -> tuple[Document | None, list[Finding]]:
    found: tuple[Document | None, list[Finding]] = registry.load(READERS, suffix).read(
        content, f"contract.{suffix}", options(revisions)
    )
    return found


def tree(suffix: str, content: bytes, revisions: str = "final") -> Document:
    document, found = read(suffix, content, revisions)
    assert document is not None, found
    return document


@cache
def written(suffix: str, language: str = "fr") -> bytes:
    """The writers' sample contract."""
    style = Style(page_numbers=False)
    content: bytes = registry.load("contract_drafter.writers", suffix).write(sample(language), style)
    return content


def content_of(suffix: str) -> bytes:
    """The sample of a format. Raises KeyError for a reader without one."""
    if suffix in WRITTEN:
        return written(suffix)
    return {
        "txt": TEXT.encode(),
        "odt": odt(
            '<text:h text:outline-level="1">Article 1 – Objet</text:h><text:p>1.1 Le prestataire remet :</text:p>'
            '<text:list text:style-name="L"><text:list-item><text:p>un rapport ;</text:p></text:list-item>'
            "<text:list-item><text:p>un bilan.</text:p></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>Service</text:p></table:table-cell>"
            "<table:table-cell><text:p>Cible</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell><text:p>Boutique</text:p></table:table-cell>"
            "<table:table-cell><text:p>99,5 %</text:p></table:table-cell></table:table-row></table:table>"
            '<text:h text:outline-level="1">Article 2 – Revue</text:h><text:p>Les parties se réunissent.</text:p>',
            _LIST,
        ),
    }[suffix]
