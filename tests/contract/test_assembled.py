"""The check of assembled contracts sees what it is there to see."""

import pytest
from assembled import BAD_FRENCH, LEFT_OVER

WRONG = {
    "not contracted": "le service de le Client",
    "not contracted in the plural": "à les Utilisateurs",
    "not elided": "la durée de un mois, le accord",
    "elided before nothing": "l’ Éditeur",
}
RIGHT = (
    "sans avoir à les justifier",
    "le onze mai",
    "l’Éditeur et la DSI",
    "dans un délai de un à trois mois",
    "du Client",
)


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_bad_french_is_seen(words: str) -> None:
    assert BAD_FRENCH.search(words)


@pytest.mark.parametrize("words", RIGHT)
def test_good_french_is_left_alone(words: str) -> None:
    assert not BAD_FRENCH.search(words)


@pytest.mark.parametrize("words", ["{{ client }}", "due in None days", "two  spaces", "the end ..", "a ,b"])
def test_what_is_left_over_is_seen(words: str) -> None:
    assert LEFT_OVER.search(words)
