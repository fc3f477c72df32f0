"""What stands around a passage: the zone that its headings give, captions of tables, the names of indicators."""

from datetime import date
from pathlib import Path

import pytest
from linted import findings

from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.readers import md
from contract_drafter.readers._base import Reading
from contract_drafter.workflows.draft import Request, draft
from contract_drafter.workflows.read_contract import read_contract

TODAY = date(2026, 11, 23)
EXAMPLES = Path(__file__).parents[2] / "examples"
CARD = "| Item | Content |\n|---|---|\n| Unit | % |\n| Target | 99.5 |\n| Owner | Ann Hill |\n| Frequency | monthly |\n"


def facts(text: str, language: str = "en") -> DocumentFacts:
    document, faults = md.read(text.encode(), "contract.md", Reading(TODAY, language=language))
    assert document is not None, faults
    return DocumentFacts(document)


@pytest.mark.parametrize(
    "language, text, words, zone",
    [
        pytest.param(
            "en", "# 1. Scope and definitions\n\n“Site” means the shop.\n\nThe Provider must host the Site.\n",
            "The Provider must host", "duties", id="a duty beside definitions stays a duty",
        ),
        pytest.param(
            "en", "# 1. Scope and definitions\n\n“Site” means the shop.\n\nThe Provider must host the Site.\n",
            "“Site” means", "definitions", id="what defines a term beside another matter is a definition",
        ),
        pytest.param(
            "fr", "# Objet et définitions\n\n## 1. Principes\n\nLe Prestataire héberge le site.\n",
            "Le Prestataire héberge", "duties", id="articles of a part on scope and definitions are not definitions",
        ),
        pytest.param(
            "fr", "# Objet et définitions\n\n## 1. Définitions\n\nLe Service est le site.\n",
            "Le Service est", "definitions", id="its article on definitions is",
        ),
        pytest.param(
            "en", "# 1. Definitions and interpretation\n\nThe Site is the shop.\n",
            "The Site is", "definitions", id="interpretation is no other matter than definitions",
        ),
        pytest.param(
            "en", "# 1. Scope and definitions\n\n| Term | Meaning |\n|---|---|\n| Site | the shop |\n",
            "the shop", "definitions", id="a table of terms beside another matter defines",
        ),
    ],
)  # fmt: skip
def test_zone(language: str, text: str, words: str, zone: str) -> None:
    found = [passage.zone for passage in facts(text, language).passages if words in passage.text]
    assert found == [zone]


@pytest.mark.parametrize(
    "language, title, zone",
    [
        ("en", "Acceptance", "duties"),
        ("en", "Acceptance and signatures", "signature"),
        ("en", "Execution of the services", "duties"),
        ("en", "Confidentiality", "duties"),
        ("en", "Data protection", "duties"),
        ("en", "Liability", "duties"),
        ("en", "Limitation of liability", "boilerplate"),
        ("en", "Governing law", "boilerplate"),
        ("fr", "Acceptation", "duties"),
        ("fr", "Bon pour accord", "signature"),
        ("fr", "Confidentialité", "duties"),
        ("fr", "Données à caractère personnel", "duties"),
        ("fr", "Responsabilité", "duties"),
        ("fr", "Sous-traitance", "duties"),
        ("fr", "Limitation de responsabilité", "boilerplate"),
        ("fr", "Droit applicable", "boilerplate"),
    ],
)
def test_a_heading_of_duties_is_no_boilerplate(language: str, title: str, zone: str) -> None:
    words = {"en": "The Provider must act promptly.", "fr": "Le Prestataire doit agir rapidement."}[language]
    text = f"# 1. {title}\n\n{words}\n"
    assert [each.zone for each in facts(text, language).passages if each.text == words] == [zone]
    found = [located.hit.words for located in findings(text, "VAG003", language=language)]
    assert bool(found) == (zone == "duties")


def test_the_caption_of_a_table_is_read_where_it_stands() -> None:
    known = facts(f"# 1. Indicators\n\nEach has a card.\n\n**Availability of the shop**\n\n{CARD}")
    caption = next(passage for passage in known.passages if passage.text == "Availability of the shop")
    assert (caption.kind, caption.span.line, caption.span.column) == ("heading", 5, 3)


def test_a_card_without_a_name_is_marked_at_its_caption() -> None:
    found = findings(f"# 1. Indicators\n\nEach has a card.\n\n**Availability of the shop**\n\n{CARD}", "OBJ005")
    assert [located.hit.words for located in found] == ["Availability of the shop"]


def test_the_parties_on_the_cover_of_a_word_file_are_no_headings(tmp_path: Path) -> None:
    output = tmp_path / "contract.docx"
    draft(Request(EXAMPLES / "online_sales" / "answers.yaml", (output,), "fr", None, (), TODAY))
    document, _ = read_contract(output, TODAY)
    headings = [passage.text for passage in DocumentFacts(document).passages if passage.kind == "heading"]
    assert headings[0] == "L’essentiel en une page"
