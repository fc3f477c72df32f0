"""The blanks that drafters leave, each way of writing them, and what only looks like one."""

import pytest
from linted import findings

BLANKS = {
    "a sentence between brackets that says what is to come": (
        "# 1. Liability\n\n[The cap is to be agreed with the insurers.]",
        "# 1. Responsabilité\n\n[Le plafond est à confirmer avec l'assureur.]",
        ("[The cap is to be agreed with the insurers.]", "[Le plafond est à confirmer avec l'assureur.]"),
    ),
    "a figure between brackets before its unit": (
        "# 1. Leave\n\nEither party may leave with a notice of [60] days.",
        "# 1. Départ\n\nChaque partie peut partir avec un préavis de [60] jours.",
        ("[60]", "[60]"),
    ),
    "a figure between brackets with its unit": (
        "# 1. Leave\n\nEither party may leave after [2 months] of notice.",
        "# 1. Départ\n\nChaque partie peut partir après [2 mois] de préavis.",
        ("[2 months]", "[2 mois]"),
    ),
    "a choice that nobody made": (
        "# 1. Tax\n\nThe fee is [with tax] or [without tax].",
        "# 1. Taxe\n\nLe prix est [toutes taxes] ou [hors taxes].",
        ("[with tax] or [without tax]", "[toutes taxes] ou [hors taxes]"),
    ),
    "a field between signs of equality": (
        "# 1. Price\n\nThe fee is paid by ==buyerName== each month.",
        "# 1. Prix\n\nLe prix est payé par ==nomAcheteur== chaque mois.",
        ("==buyerName==", "==nomAcheteur=="),
    ),
    "a field with the name of a variable": (
        "# 1. Parties\n\nThe buyer is [BUYER_NAME].",
        "# 1. Parties\n\nL'acheteur est [ACH_RAISON].",
        ("[BUYER_NAME]", "[ACH_RAISON]"),
    ),
}
NO_BLANKS = (
    "# 1. Law\n\nThe parties follow the guide [4] and its notes [5, 6].",
    "# 1. Law\n\nThe rule is <b>always</b> that of <help@client.example> and <https://client.example/rules>.",
    "# 1. Price\n\nThe price is [linked](https://client.example) to the index where 3 < 5 and 9 > 7.",
)


@pytest.mark.parametrize("name", BLANKS)
@pytest.mark.parametrize("place, language", ((0, "en"), (1, "fr")))
def test_a_blank_is_found_at_its_words(name: str, place: int, language: str) -> None:
    text, words = BLANKS[name][place], BLANKS[name][2][place]
    assert [each.hit.words for each in findings(text, "VAG014", language=language)] == [words]


@pytest.mark.parametrize("text", NO_BLANKS)
@pytest.mark.parametrize("language", ("en", "fr"))
def test_what_only_looks_like_a_blank_is_left_alone(text: str, language: str) -> None:
    assert findings(text, "VAG014", language=language) == []
