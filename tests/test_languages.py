"""How French and English say answers, filter them and describe findings.

In the cases a plain space stands for any space: what no line may break is tested by itself.
"""

import errno
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter import languages
from contract_drafter.languages import MissingWords, apply_filter, say
from contract_drafter.languages._figures import currency_symbol
from contract_drafter.model.finding import finding
from contract_drafter.model.span import Span
from contract_drafter.model.values import Choice, Duration, LocalText, Money, Percentage, Quantity, Record, Value

D = Decimal


def plain(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text).replace("\u2019", "'")


def eur(amount: str) -> Money:
    return Money(D(amount), "EUR")


def of(value: str, unit: str, decimals: int | None = None) -> Quantity:
    return Quantity(D(value), LocalText(everywhere=unit), decimals)


def hours(value: str) -> Quantity:
    return Quantity(D(value), LocalText.of(fr="heures par mois", en="hours a month"))


def party(fr: str, en: str, gender: str) -> Record:
    return Record("party", {"called": LocalText.of(fr=fr, en=en), "gender": Choice(gender, LocalText())})


CLIENT = party("Client", "Client", "m")
PUBLISHER = party("Éditeur", "Publisher", "m")
IT = party("DSI", "IT Department", "f")
ORANGE = party("Orange", "Orange", "none")

# ---------------------------------------------------------------- say

SAID: dict[str, tuple[Value, str, str]] = {
    "the first of a month": (date(2027, 3, 1), "1er mars 2027", "1 March 2027"),
    "another day": (date(2028, 8, 12), "12 août 2028", "12 August 2028"),
    "yes": (True, "oui", "yes"),
    "no": (False, "non", "no"),
    "an integer": (1234567, "1 234 567", "1,234,567"),
    "a decimal keeps its digits": (D("2.20"), "2,20", "2.20"),
    "a decimal written with an exponent": (D("1E+3"), "1 000", "1,000"),
    "a decimal below zero": (D("-1234.5"), "−1 234,5", "−1,234.5"),
    "an amount with cents": (eur("1234567.5"), "1 234 567,50 €", "€1,234,567.50"),
    "pounds": (Money(D("1234567.50"), "GBP"), "1 234 567,50 £", "£1,234,567.50"),
    "a whole amount has no cents": (eur("1000000.00"), "1 000 000 €", "€1,000,000"),
    "a price below the cent keeps its digits": (eur("0.0035"), "0,0035 €", "€0.0035"),
    "an amount below zero": (eur("-12.3"), "−12,30 €", "−€12.30"),
    "francs": (Money(D("1000"), "CHF"), "1 000 CHF", "CHF 1,000"),
    "a currency without cents": (Money(D("2500000"), "XOF"), "2 500 000 F CFA", "F CFA 2,500,000"),
    "a currency we have no name for": (Money(D("5"), "XYZ"), "5 XYZ", "XYZ 5"),
    "a percentage": (Percentage(D("2.2")), "2,2 %", "2.2%"),
    "a measure with its decimals": (of("2.2", "%", 2), "2,20 %", "2.20%"),
    "a measure keeps the decimals it was given": (of("2.255", "%", 1), "2,255 %", "2.255%"),
    "a measure in euros is an amount": (of("1380000", "€", 1), "1 380 000 €", "€1,380,000"),
    "a measure in part euros": (of("1.5", "€", 1), "1,50 €", "€1.50"),
    "a measure in euros by something": (of("1.5", "€/dossier"), "1,5 €/dossier", "1.5 €/dossier"),
    "a mark out of five": (of("4.2", "/5"), "4,2/5", "4.2/5"),
    "a measure without a unit": (Quantity(D("42"), LocalText()), "42", "42"),
    "a measure in the language's unit": (Quantity(D(5), LocalText.of(fr="j", en="d")), "5 j", "5 d"),
    "a measure of none": (hours("0"), "0 heure par mois", "0 hours a month"),
    "a measure of one": (hours("1"), "1 heure par mois", "1 hour a month"),
    "a measure of one and a half": (hours("1.5"), "1,5 heure par mois", "1.5 hours a month"),
    "a measure of two": (hours("2"), "2 heures par mois", "2 hours a month"),
    "a measure whose noun has an adjective": (
        Quantity(D(1), LocalText.of(fr="jours ouvrés", en="business days")),
        "1 jour ouvré",
        "1 business day",
    ),
    "a measure of one, in a unit that we have no singular for": (of("1", "dossiers"), "1 dossiers", "1 dossiers"),
    "months": (Duration(3, "months"), "3 mois", "3 months"),
    "one month": (Duration(1, "months"), "1 mois", "1 month"),
    "business days": (Duration(10, "business_days"), "10 Jours ouvrés", "10 Business Days"),
    "one business day": (Duration(1, "business_days"), "1 Jour ouvré", "1 Business Day"),
    "no day at all": (Duration(0, "days"), "0 jour", "0 days"),
    "words": (LocalText.of(fr="Refonte", en="Redesign"), "Refonte", "Redesign"),
    "words for every language": (LocalText(everywhere="R&D <x>"), "R&D <x>", "R&D <x>"),
    "a choice": (Choice("m", LocalText.of(fr="mensuelle", en="monthly")), "mensuelle", "monthly"),
    "one item": (("a",), "a", "a"),
    "two items": (("a", "b"), "a et b", "a and b"),
    "three items": ((1, D("2.5"), "c"), "1, 2,5 et c", "1, 2.5 and c"),
    "no item": ((), "", ""),
    "a person": (Record("person", {"name": "Ada", "email": None}), "Ada", "Ada"),
}


@pytest.mark.parametrize("case", SAID)
def test_how_it_is_said(case: str) -> None:
    value, french, english = SAID[case]
    assert (plain(say(value, "fr")), plain(say(value, "en"))) == (french, english)


NO_BREAKS: dict[str, tuple[Value, str, str]] = {
    "an amount": (eur("1234567.5"), "1\u202f234\u202f567,50\u00a0€", "€1,234,567.50"),
    "a percentage": (Percentage(D("2.2")), "2,2\u00a0%", "2.2%"),
    "a measure": (of("1500", "kg"), "1\u202f500\u00a0kg", "1,500\u00a0kg"),
    "a duration": (Duration(3, "months"), "3\u00a0mois", "3\u00a0months"),
    "a sign that is a word": (Money(D("5"), "CHF"), "5\u00a0CHF", "CHF\u00a05"),
}


@pytest.mark.parametrize("case", NO_BREAKS)
def test_no_line_ends_inside(case: str) -> None:
    value, french, english = NO_BREAKS[case]
    assert (say(value, "fr"), say(value, "en")) == (french, english)


@pytest.mark.parametrize("value", [LocalText.of(en="Redesign"), (LocalText.of(en="x"),), Choice("m", LocalText())])
def test_words_missing_in_a_language_are_not_replaced(value: Value) -> None:
    with pytest.raises(MissingWords):
        say(value, "fr")


def test_a_group_has_no_words_of_its_own() -> None:
    with pytest.raises(TypeError, match="a committee has no name"):
        say(Record("committee", {"chair": "Ada"}), "fr")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError, match="tlh"):
        languages.labels("tlh")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15))
def test_a_figure_keeps_every_digit(number: Decimal) -> None:
    french, english = (say(number, code).replace("−", "-") for code in ("fr", "en"))
    assert D(re.sub("\u202f", "", french).replace(",", ".")) == number
    assert D(english.replace(",", "")) == number


def test_signs_are_those_of_babel() -> None:
    assert [currency_symbol(currency, "fr") for currency in ("EUR", "USD", "CAD", "XOF")] == [
        "€",
        "$US",
        "$CA",
        "F\u202fCFA",
    ]
    assert [currency_symbol(currency, "en") for currency in ("EUR", "USD", "CAD", "XOF")] == [
        "€",
        "US$",
        "CA$",
        "F\u202fCFA",
    ]


# ---------------------------------------------------------------- filters

FILTERED: dict[str, tuple[str, Value, tuple[str, ...], str, str]] = {
    "in words": ("words", eur("1000000"), (), "un million d'euros", "one million euros"),
    "in figures and words": (
        "figures_and_words",
        eur("1000000"),
        (),
        "1 000 000 € (un million d'euros)",
        "€1,000,000 (one million euros)",
    ),
    "a list is counted": ("counted", ("a", "b"), ("mot", "mots"), "deux mots", "two mots"),
    "one is counted": ("counted", ("a",), ("mot", "mots"), "un mot", "one mot"),
    "none is counted": ("counted", (), ("mot", "mots"), "zéro mot", "zero mots"),
    "a number is used as it is": ("counted", 3, ("mot", "mots"), "trois mots", "three mots"),
    "a feminine noun": ("counted", 1, ("revue", "revues", "f"), "une revue", "one revue"),
    "a known feminine noun": ("counted", 21, ("mesure", "mesures"), "vingt et une mesures", "twenty-one mesures"),
    "a feminine noun with a capital": ("counted", 1, ("Période", "Périodes"), "une Période", "one Période"),
    "a feminine noun by its ending": ("counted", 1, ("décision", "décisions"), "une décision", "one décision"),
    "a noun that never changes": ("counted", 2, ("mois",), "deux mois", "two mois"),
    "a masculine party agrees": ("agree", CLIENT, ("tenu", "tenue"), "tenu", "tenu"),
    "a feminine party agrees": ("agree", IT, ("is", "are"), "are", "is"),
    "a proper name agrees as a masculine": ("agree", ORANGE, ("tenu", "tenue"), "tenu", "tenu"),
    "two parties agree": ("agree", (IT, CLIENT), ("tenu", "tenue", "tenus", "tenues"), "tenus", "tenue"),
    "two feminine parties agree": ("agree", (IT, IT), ("tenu", "tenue", "tenus", "tenues"), "tenues", "tenue"),
    "one form serves all": ("agree", (IT, IT), ("responsable",), "responsable", "responsable"),
    "a number agrees": ("agree", 2, ("retenu", "retenue", "retenus"), "retenus", "retenue"),
    "a first letter": ("lower", "Indicateur", (), "indicateur", "indicateur"),
    "an acronym keeps its capitals": ("lower", "DSI", (), "DSI", "DSI"),
    "or": ("or", ("a", "b", "c"), (), "a, b ou c", "a, b or c"),
    "or of one": ("or", "a", (), "a", "a"),
    "the, masculine": ("the", CLIENT, (), "le Client", "the Client"),
    "the, elided": ("the", PUBLISHER, (), "l'Éditeur", "the Publisher"),
    "the, feminine": ("the", IT, (), "la DSI", "the IT Department"),
    "the, before a proper name": ("the", ORANGE, (), "Orange", "Orange"),
    "the, when the name has its article": ("the", party("la Régie", "the Board", "f"), (), "la Régie", "the Board"),
    "The, at a start": ("The", CLIENT, (), "Le Client", "The Client"),
    "The, elided": ("The", PUBLISHER, (), "L'Éditeur", "The Publisher"),
    "the, of a party that is only named": ("the", Record("party", {"name": "ACME"}), (), "ACME", "ACME"),
    "the, of words": ("the", "Orange", (), "Orange", "Orange"),
}


@pytest.mark.parametrize("case", FILTERED)
def test_filters(case: str) -> None:
    name, value, arguments, french, english = FILTERED[case]
    assert plain(apply_filter(name, value, arguments, "fr")) == french
    assert plain(apply_filter(name, value, arguments, "en")) == english


def test_every_filter_of_the_documentation_is_tested() -> None:
    assert {name for name, *_ in FILTERED.values()} == set(languages.FILTERS)


def test_an_unknown_filter_is_refused() -> None:
    with pytest.raises(KeyError, match="upper"):
        apply_filter("upper", "x", (), "fr")


@pytest.mark.parametrize("name", ["counted", "agree"])
def test_a_filter_without_its_words_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        apply_filter(name, 2, (), "fr")


# ---------------------------------------------------------------- messages, cost

HERE = Span("clause.yaml", 3, 1)


def test_a_message_that_nobody_wrote_still_says_what_it_knows() -> None:
    assert languages.describe(finding("ZZZ999", HERE, key="titre"), "fr") == "ZZZ999 key=titre"
    assert languages.finding_name("ZZZ999") == "ZZZ999"


def test_a_message_is_filled_and_followed_by_the_near_word_and_the_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {"name": "unknown-key", "message": "unknown key “{key}” {{ x }}", "hint": "remove it"}
    monkeypatch.setattr(languages._messages, "messages", lambda code: {"ZZZ001": entry})
    assert languages.describe(finding("ZZZ001", HERE, key="{tite}", nearest="title"), "en") == (
        "unknown key “{tite}” {{ x }} — did you mean “title”? — remove it"
    )
    assert languages.describe(finding("ZZZ001", HERE), "en") == "unknown key “…” {{ x }} — remove it"
    assert languages.finding_name("ZZZ001") == "unknown-key"


def test_a_number_in_a_message_is_written_as_the_reader_writes_it_and_a_version_is_not_a_number() -> None:
    small = finding("ANS123", HERE, label="Part", found=D("0.05"), bound=D("1000.5"), accepted="1.0")
    assert plain(languages.describe(small, "fr")) == "« Part » : 0,05 est inférieur à 1 000,5 — on accepte 1.0"
    assert languages.describe(small, "en") == "“Part”: 0.05 is below 1,000.5 — accepted: 1.0"


PROBLEMS = {
    "a full disk": (OSError(errno.ENOSPC, "x"), "no room left on the disk", "il n'y a plus de place sur le disque"),
    "a file of another": (PermissionError(errno.EACCES, "x"), "permission denied", "permission refusée"),
    "nothing of this name": (
        FileNotFoundError(errno.ENOENT, "x"),
        "no such file or folder",
        "il n'y a pas de fichier ni de dossier de ce nom",
    ),
    "other bytes": (UnicodeDecodeError("utf-8", b"\xe9", 0, 1, "x"), "it is not in UTF-8", "il n'est pas en UTF-8"),
    "what only the system has words for": (OSError(errno.EIO, "Input/output error"), *["Input/output error"] * 2),
}


@pytest.mark.parametrize("case", PROBLEMS)
def test_what_stopped_the_program_is_said_in_the_language(case: str) -> None:
    problem, in_english, in_french = PROBLEMS[case]
    found = finding("LIB010", Span("fr.md"), problem=problem)
    assert languages.describe(found, "en") == (
        f"unreadable file: {in_english} — save it as UTF-8 and check its permissions"
    )
    assert languages.describe(found, "fr") == (
        f"fichier illisible : {in_french} — enregistrez-le en UTF-8 et vérifiez les droits"
    )


def test_importing_the_package_reads_nothing() -> None:
    program = "import sys, contract_drafter.languages; print(sorted({'yaml', 'babel'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
