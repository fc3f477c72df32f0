"""The judgement of sentences: the guide's borderline cases, its conventions, and the house's own sentences."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from contract_drafter import assess, languages
from contract_drafter.model.commitment import Label, SlotName, Tag

CASES = Path(__file__).parent / "cases"


def cases() -> Iterator[object]:
    for language in languages.codes():
        for name, group in yaml.safe_load((CASES / f"{language}.yaml").read_text("utf-8")).items():
            for case in group:
                yield pytest.param(language, case, id=f"{name}: {case['text']}")


@pytest.mark.parametrize(("language", "case"), list(cases()))
def test_the_label_is_that_of_the_guide(language: str, case: dict[str, str]) -> None:
    judged = assess(case["text"], language, case.get("heading"))
    assert judged.label == case["label"], judged


def test_every_slot_says_its_words() -> None:
    judged = assess("Le taux de conversion atteint 2,2 % au 31 décembre 2027, contre 1,8 % en 2026.", "fr")
    words = {slot.name: slot.words for slot in judged.slots}
    assert words[SlotName.MEASURE] == "taux de conversion"
    assert words[SlotName.TARGET] == "2,2 %"
    assert "31 décembre 2027" in words[SlotName.DEADLINE]
    assert words[SlotName.BASELINE].startswith("contre")


def test_what_is_missing_is_named() -> None:
    judged = assess("The Supplier shall increase online sales by 10%.", "en")
    assert judged.missing == (SlotName.BASELINE, SlotName.DEADLINE)
    assert Tag.RELATIVE in judged.tags


def test_vague_words_have_their_places() -> None:
    text = "Le Prestataire améliore significativement l'expérience client."
    found = {term.words for term in assess(text, "fr").terms}
    assert {"améliore", "significativement"} <= found
    assert all(text[term.start : term.end] == term.words for term in assess(text, "fr").terms)


def test_the_worst_of_two_commitments_wins() -> None:
    judged = assess("The Supplier shall submit the report by 31 January and promote innovation.", "en")
    assert judged.label is Label.VAGUE
    assert [each.label for each in judged.commitments] == [Label.CLEAR, Label.VAGUE]


def test_a_lead_in_gives_its_duty_to_the_items() -> None:
    item = "à remettre le rapport avant le 5 de chaque mois ;"
    assert assess(item, "fr", "Obligations > Le Prestataire s'engage :").label is Label.CLEAR


@pytest.mark.parametrize("heading", ["Background", "Assumptions"])
def test_a_background_promises_nothing(heading: str) -> None:
    assert assess("The Supplier shall improve quality.", "en", heading).label is Label.NOT_OBJECTIVE


def test_the_language_is_guessed() -> None:
    assert assess("Le Prestataire remet le rapport au Client avant le 5 mars.").language == "fr"
    assert assess("The Supplier shall deliver the report to the Client by 5 March.").language == "en"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        assess("Der Anbieter liefert.", "xx")
