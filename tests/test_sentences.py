"""What each language does to sentences: it joins answers to them, sets them in type and puts terms in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter import languages
from contract_drafter.languages import link, sort_key, typeset

codes = st.sampled_from(languages.codes())

# ---------------------------------------------------------------- link

FRENCH_LINKS = {
    ("au nom de ", "le Client"): ("au nom du ", "Client"),
    ("de ", "les Parties"): ("des ", "Parties"),
    ("à ", "le Client"): ("au ", "Client"),
    ("À ", "les Parties"): ("Aux ", "Parties"),
    ("De ", "le Client"): ("Du ", "Client"),
    ("de ", "l’Éditeur"): ("de ", "l’Éditeur"),
    ("à ", "la DSI"): ("à ", "la DSI"),
    ("de ", "Le Monde"): ("de ", "Le Monde"),
    ("de ", "Orange"): ("d’", "Orange"),
    ("De ", "Orange"): ("D’", "Orange"),
    ("à ", "Orange"): ("à ", "Orange"),
    ("de ", "Évry"): ("d’", "Évry"),
    ("de ", "un million"): ("d’", "un million"),
    ("afin que ", "il"): ("afin qu’", "il"),
    ("parce que ", "Orange"): ("parce qu’", "Orange"),
    ("lorsque ", "elle"): ("lorsqu’", "elle"),
    ("puisque ", "Orange"): ("puisqu’", "Orange"),
    ("jusque ", "Orléans"): ("jusqu’", "Orléans"),
    ("ne ", "atteint"): ("n’", "atteint"),
    ("se ", "engage"): ("s’", "engage"),
    ("je ", "accepte"): ("j’", "accepte"),
    ("le ", "objectif"): ("l’", "objectif"),
    ("si ", "il"): ("s’", "il"),
    ("si ", "Orange"): ("si ", "Orange"),
    ("de ", "8 jours"): ("de ", "8 jours"),
    ("de ", "onze jours"): ("de ", "onze jours"),
    ("de ", "oui"): ("de ", "oui"),
    ("de ", "ouïe"): ("d’", "ouïe"),
    ("de ", "hausse"): ("de ", "hausse"),
    ("de ", "Hauts-de-Seine"): ("de ", "Hauts-de-Seine"),
    ("de ", "hébergement"): ("d’", "hébergement"),
    ("de ", "huit"): ("de ", "huit"),
    ("de ", "HTML"): ("de ", "HTML"),
    ("de ", "API"): ("d’", "API"),
    ("de ", "SLA"): ("de ", "SLA"),
    ("de ", "Yves"): ("d’", "Yves"),
    ("de ", "Yoplait"): ("de ", "Yoplait"),
    ("de ", "« Orange »"): ("de ", "« Orange »"),
    ("de ", ""): ("de ", ""),
    ("grande ", "Orange"): ("grande ", "Orange"),
    ("remettez-le ", "Orange"): ("remettez-le ", "Orange"),
    ("", "Orange"): ("", "Orange"),
    ("de", "Orange"): ("de", "Orange"),
}
ENGLISH_LINKS = {
    ("a ", "outage"): ("an ", "outage"),
    ("A ", "Éditeur"): ("An ", "Éditeur"),
    ("an ", "user"): ("a ", "user"),
    ("for a ", "unimportant"): ("for an ", "unimportant"),
    ("a ", "unit"): ("a ", "unit"),
    ("a ", "unidentified"): ("an ", "unidentified"),
    ("a ", "European"): ("a ", "European"),
    ("a ", "one-off"): ("a ", "one-off"),
    ("a ", "onerous"): ("an ", "onerous"),
    ("a ", "hour"): ("an ", "hour"),
    ("a ", "house"): ("a ", "house"),
    ("a ", "SLA"): ("an ", "SLA"),
    ("a ", "UK"): ("a ", "UK"),
    ("a ", "HTML"): ("an ", "HTML"),
    ("a ", "RACI"): ("a ", "RACI"),
    ("a ", "8 months"): ("an ", "8 months"),
    ("a ", "11,000"): ("an ", "11,000"),
    ("a ", "110"): ("a ", "110"),
    ("a ", "€80"): ("an ", "€80"),
    ("a ", "“x”"): ("a ", "“x”"),
    ("extra ", "outage"): ("extra ", "outage"),
    ("of ", "outage"): ("of ", "outage"),
}


@pytest.mark.parametrize("met", FRENCH_LINKS, ids=str)
def test_french_contracts_and_elides(met: tuple[str, str]) -> None:
    assert link(*met, "fr") == FRENCH_LINKS[met]


@pytest.mark.parametrize("met", ENGLISH_LINKS, ids=str)
def test_english_chooses_a_or_an(met: tuple[str, str]) -> None:
    assert link(*met, "en") == ENGLISH_LINKS[met]


@given(st.sampled_from(["de ", "que ", "à ", "a ", "an ", "le "]), st.text(max_size=12), codes)
def test_an_answer_loses_nothing_but_an_article(before: str, after: str, code: str) -> None:
    _, linked = link(before, after, code)
    assert linked in (after, after.removeprefix("le "), after.removeprefix("les "))


# ---------------------------------------------------------------- typeset

FRENCH_TYPE = {
    "L'objet : suite": "L’objet\u202f: suite",
    "Quoi?": "Quoi\u202f?",
    "Quoi ?!": "Quoi\u202f?!",
    "a;b ; c": "a;b\u202f; c",
    " : suite": "\u202f: suite",
    ";": "\u202f;",
    "(?)": "(?)",
    "https://x.fr à 10:30": "https://x.fr à 10:30",
    "voir : (oui!)": "voir\u202f: (oui\u202f!)",
    '"Client"': "«\u202fClient\u202f»",
    'le "Client", l\'"Éditeur".': "le «\u202fClient\u202f», l’«\u202fÉditeur\u202f».",
    "« Client »": "«\u202fClient\u202f»",
    "«Client»": "«\u202fClient\u202f»",
    'dit "': "dit «\u202f",
    '" et': "\u202f» et",
    '".': "\u202f».",
    "10 jours, 3 mois": "10\u00a0jours, 3\u00a0mois",
    "10 journaux": "10 journaux",
    "1 000 000 €": "1\u202f000\u202f000\u00a0€",
    "5% et 10 %": "5\u00a0% et 10\u00a0%",
    " %": "\u00a0%",
    "en 2027 100 mots": "en 2027 100 mots",
    "n°5, N° 6": "n°\u00a05, N°\u00a06",
    "n° ": "n°\u00a0",
    "N°": "N°",
    "etc...": "etc…",
    "À l'État": "À l’État",
}
ENGLISH_TYPE = {
    'the "Client"': "the “Client”",
    'the "': "the “",
    '" shall': "” shall",
    '". Then': "”. Then",
    '("Client")': "(“Client”)",
    "'s duties": "’s duties",
    "the Client's and the Parties' duties": "the Client’s and the Parties’ duties",
    "a 'test'": "a ‘test’",
    "10 days and 3 business days": "10\u00a0days and 3\u00a0business days",
    "10 daydreams": "10 daydreams",
    "etc...": "etc…",
    "why? yes: no; 5 %!": "why? yes: no; 5 %!",
}


@pytest.mark.parametrize("text", FRENCH_TYPE)
def test_french_typography(text: str) -> None:
    assert typeset(text, "fr") == FRENCH_TYPE[text]


@pytest.mark.parametrize("text", ENGLISH_TYPE)
def test_english_typography(text: str) -> None:
    assert typeset(text, "en") == ENGLISH_TYPE[text]


PIECES = [
    " ",
    "  ",
    "\u00a0",
    "\u202f",
    "\t",
    "\n",
    "'",
    '"',
    "«",
    "»",
    "“",
    "”",
    "’",
    ";",
    ":",
    "!",
    "?",
    ".",
    "...",
    ",",
    "(",
    ")",
    "[",
    "%",
    "€",
    "$",
    "n°",
    "N°",
    "/",
    "-",
    "1",
    "000",
    "12",
    "mot",
    "é",
    "jours",
    "days",
    "h",
    "s",
    "d",
    "…",
]
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.text(max_size=30))


@given(texts, codes)
def test_typesetting_twice_changes_nothing_more(text: str, code: str) -> None:
    once = typeset(text, code)
    assert typeset(once, code) == once


@given(texts, codes)
def test_typesetting_never_changes_a_letter_or_a_digit(text: str, code: str) -> None:
    assert [sign for sign in typeset(text, code) if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


# ---------------------------------------------------------------- order

UNSORTED = {
    "fr": ["Zone", "le Client", "Œuvre", "l'Éditeur", "Écart", "avis", "Offre"],
    "en": ["the Client", "a Bill", "Baseline", "an Asset"],
}
SORTED = {
    "fr": ["avis", "le Client", "Écart", "l'Éditeur", "Œuvre", "Offre", "Zone"],
    "en": ["an Asset", "Baseline", "a Bill", "the Client"],
}


@pytest.mark.parametrize("code", UNSORTED)
def test_alphabetical_order(code: str) -> None:
    assert sorted(UNSORTED[code], key=lambda text: sort_key(text, code)) == SORTED[code]
