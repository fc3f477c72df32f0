"""Whatever the text: an Assessment, words at their places, and time that grows with length and no faster."""

import itertools
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from contract_drafter import assess, languages
from contract_drafter.commitments import split
from contract_drafter.model.commitment import Assessment, Label

PIECES = st.sampled_from(
    [
        "Le Prestataire", "The Supplier", "shall", "s'engage à", "doit", "livrer", "deliver", "le rapport", "the report",
        "dans un délai de", "within", "30", "(trente)", "%", "jours", "days", "of receipt", "à compter de", "et", "and",
        "améliorer", "improve", "la qualité", "quality", ";", ",", ".", ":", "(a)", "(", ")", "«", "»", "que", "that", "ne",
        "pas", "not", "may", "peut", "means", "24/7", "99,9", "\n", "- ", "annexe 2", "Schedule 2", "{{client}}", "",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map(" ".join), st.text(max_size=80))
CODES = st.sampled_from(languages.codes())


@settings(max_examples=300, deadline=None)
@given(TEXTS, CODES, st.one_of(st.none(), TEXTS))
def test_any_text_is_judged_and_every_word_is_at_its_place(text: str, code: str, heading: str | None) -> None:
    judged = assess(text, code, heading)
    assert isinstance(judged, Assessment)
    worst = min((each.label for each in judged.commitments), key=list(Label).index, default=Label.NOT_OBJECTIVE)
    assert judged.label is worst
    for commitment in judged.commitments:
        assert 0 <= commitment.start <= commitment.end <= len(text)
        for found in (*commitment.slots, *commitment.terms):
            assert text[found.start : found.end] == found.words
            assert found.words


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_lie_in_their_text_in_order_and_lose_no_word(text: str) -> None:
    found = split(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
    assert "".join("".join(each.text for each in found).split()) == "".join(text.split())


def sentence_cases() -> dict[str, dict[str, object]]:
    from pathlib import Path

    text = (Path(__file__).parent / "cases" / "sentences.yaml").read_text("utf-8")
    cases: dict[str, dict[str, object]] = yaml.safe_load(text)
    return cases


@pytest.mark.parametrize("case", sentence_cases())
def test_legal_text_is_split_where_a_sentence_ends(case: str) -> None:
    expected = sentence_cases()[case]
    assert [each.text for each in split(str(expected["text"]))] == expected["sentences"]


@pytest.mark.parametrize(
    "piece",
    ["Le Prestataire doit ", "and improve ", "(", "within 30 days ", "1 000 ", "que la qualité ", ", et ", "a", "; "],
)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    assess("Le Prestataire livre.", "fr")
    spent = []
    for size in (4_000, 16_000):
        text = (piece * size)[:size]
        started = time.process_time()
        assess(text, "fr")
        spent.append(time.process_time() - started)
    assert spent[1] < 12 * spent[0] + 0.3
