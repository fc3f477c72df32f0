"""How easily clauses and contracts read: what is counted, and that ours reach their goals or say why."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contract_drafter.library.readable import readable
from contract_drafter.linting.readability import Ease, ease
from contract_drafter.model.document import Document
from contract_drafter.workflows.draft import Request, draft
from contract_drafter.workflows.library_in_use import open_library
from contract_drafter.workflows.read_contract import read_content
from contract_drafter.workflows.readability import readability

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*/answers.yaml"))
SHORT = "The Client reads the report."
LONG = f"The Client reads the report {'and the next report ' * 6}of the month."


def measured(text: str, language: str = "en") -> Ease:
    document: Document = read_content(text.encode(), Path("contract.md"), date(2026, 1, 1))[0]
    found = ease(Document(language, document.drafted_on, document.cover, document.blocks))
    assert found is not None
    return found


def test_headings_tables_and_signatures_do_not_count():
    bare = measured(f"{SHORT}\n\n{LONG}\n")
    around = f"# 1. A heading of many long and complicated words\n\n{SHORT}\n\n| Name | Meaning |\n| - | - |\n| A very long cell of a table | of definitions |\n\n{LONG}\n\n# Signatures\n\nSigned by whomsoever it may concern\n"
    assert measured(around) == bare


def test_an_item_of_a_list_is_a_sentence_as_what_introduces_it_is():
    found = measured("The report gives:\n\n- the value of each measure;\n- the cause of each gap.\n")
    assert (found.sentences, found.words) == (3, 3 + 5 + 5)


def test_a_sentence_past_the_limit_is_counted_with_the_words_of_lint():
    assert [(each.past, each.limit) for each in (measured(LONG), measured(LONG, "fr"))] == [(1, 30), (0, 35)]
    assert measured("L'annexe 2 dit l'usage.", "fr").words == 4, "an elision parts no word and a number is one"


def test_the_score_is_that_of_its_formula():
    """Flesch of 5 words in a sentence with 5 syllables; Kandel and Moles of 4 with 5."""
    assert measured("The cat sat on it. " * 12).score == Decimal("206.835") - Decimal("1.015") * 5 - Decimal("84.6")
    assert measured("Le chat est parti. " * 15, "fr").score == 207 - Decimal("1.015") * 4 - Decimal("73.6") * 5 / 4


def test_a_short_text_misses_a_goal_only_by_its_sentences():
    hard = "Considerable organisational modifications necessitate authorisation."
    assert not measured(hard).below
    assert measured(" ".join([hard] * 15)).below
    assert measured(LONG).below


def test_a_blank_a_reference_and_every_condition_are_in_a_readable_clause():
    library = open_library(ROOT / "tests" / "library" / "minimal").library
    text = readable(library.texts["REV-01", "fr", ""])
    said = [block.content[0].text for block in text.blocks[:2]]
    assert said == [
        "Les parties tiennent une Revue tous les valeur, selon l'article\u00a01.",
        "Le rapport du Client traite :",
    ]


def test_every_clause_below_its_goals_says_why():
    found = readability(open_library(ROOT / "clause_library").library, (), ())
    assert len(found.clauses) > 300
    assert [f"{each.name} {each.language}" for each in found.clauses if each.ease.below and not each.noted] == []


def test_no_clause_says_why_without_need():
    library = open_library(ROOT / "clause_library").library
    below = {each.name.partition(".")[0] for each in readability(library, (), ()).clauses if each.ease.below}
    assert {each.id for each in library.clauses.values() if each.readability_note} <= below


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("answers", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_example_reaches_its_goals(answers: Path, language: str):
    request = Request(answers, (), language, None, (ROOT / "clause_library",), date(2026, 11, 23))
    found = ease(draft(request).draft.document)
    assert found is not None
    assert not found.below, found
