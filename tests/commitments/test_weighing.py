"""The weighing of signs: what it may change, what it says of the change, what it leaves alone."""

import math

from hypothesis import given
from hypothesis import strategies as st

from contract_drafter import assess
from contract_drafter.commitments.weighing import LABELS, VAGUE_SHARE, likelihood, most_likely, weights
from contract_drafter.model.commitment import Label

SIGNS = st.sets(st.sampled_from(sorted(weights())), max_size=40)


@given(SIGNS)
def test_the_likelihoods_of_the_labels_add_up_to_one(found: set[str]) -> None:
    assert math.isclose(sum(likelihood(found, weights())), 1)


@given(SIGNS, st.sets(st.text(min_size=1)))
def test_a_sign_that_nobody_weighed_changes_nothing(found: set[str], unknown: set[str]) -> None:
    ordered = sorted(found)
    assert likelihood(ordered, weights()) == likelihood([*ordered, *(unknown - set(weights()))], weights())


@given(SIGNS)
def test_a_label_that_is_more_likely_than_all_others_together_wins_its_side(found: set[str]) -> None:
    likely = likelihood(found, weights())
    chosen = most_likely(likely)
    for label, chance in zip(LABELS, likely, strict=True):
        if chance > 0.5:
            assert chosen.flagged == label.flagged
            assert chosen is label or (label is Label.VAGUE and chance < VAGUE_SHARE)


def test_no_sign_names_a_word_of_a_text() -> None:
    assert {"word", "words"} & {sign.split(" ", 1)[0] for sign in weights()} == set()


def test_a_verdict_that_was_overruled_names_its_signs() -> None:
    judged = assess("Key principles that guide the work: make appropriate use of modern methods.", "en")
    assert judged.rule == "weighed"
    assert len(judged.reasons) == 3
    assert set(judged.reasons) <= set(weights())


def test_a_verdict_that_stands_gives_no_signs() -> None:
    judged = assess("The Steering Committee shall meet monthly.", "en")
    assert (judged.rule, judged.reasons) == ("act with its time", ())
