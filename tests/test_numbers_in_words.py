"""Numbers, amounts and measures in words. A plain space and a straight apostrophe stand for any."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words2 import num2words

from contract_drafter import languages
from contract_drafter.languages import spell
from contract_drafter.languages._figures import currencies
from contract_drafter.model.values import Duration, LocalText, Money, Percentage, Quantity, Value

codes = st.sampled_from(languages.codes())
D = Decimal


def plain(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text).replace("\u2019", "'")


def eur(amount: str) -> Money:
    return Money(D(amount), "EUR")


def of(value: str, unit: str, decimals: int | None = None) -> Quantity:
    return Quantity(D(value), LocalText(everywhere=unit), decimals)


SPELLED: dict[str, tuple[Value, str, str]] = {
    "zero": (0, "zéro", "zero"),
    "twenty-one": (21, "vingt et un", "twenty-one"),
    "seventy-one": (71, "soixante et onze", "seventy-one"),
    "eighty": (80, "quatre-vingts", "eighty"),
    "eighty-one": (81, "quatre-vingt-un", "eighty-one"),
    "ninety-one": (91, "quatre-vingt-onze", "ninety-one"),
    "one hundred and one": (101, "cent un", "one hundred and one"),
    "two hundred": (200, "deux cents", "two hundred"),
    "two hundred and one": (201, "deux cent un", "two hundred and one"),
    "a thousand": (1000, "mille", "one thousand"),
    "a thousand and one": (1001, "mille un", "one thousand and one"),
    "eighty thousand": (80_000, "quatre-vingt mille", "eighty thousand"),
    "two hundred thousand": (200_000, "deux cent mille", "two hundred thousand"),
    "two hundred million": (200_000_000, "deux cents millions", "two hundred million"),
    "eighty million": (80_000_000, "quatre-vingts millions", "eighty million"),
    "a billion and one": (10**9 + 1, "un milliard un", "one billion and one"),
    "below zero": (-5, "moins cinq", "minus five"),
    "beyond words": (10**18, "1 000 000 000 000 000 000", "1,000,000,000,000,000,000"),
    "a decimal": (D("2.5"), "deux virgule cinq", "two point five"),
    "two decimals": (D("2.25"), "deux virgule vingt-cinq", "two point two five"),
    "a decimal with a zero": (D("2.05"), "deux virgule zéro cinq", "two point zero five"),
    "a decimal that is whole": (D("3.0"), "trois virgule zéro", "three point zero"),
    "a long decimal": (D("3.1415"), "trois virgule un quatre un cinq", "three point one four one five"),
    "a percentage": (Percentage(D("2.5")), "deux virgule cinq pour cent", "two point five per cent"),
    "a million euros": (eur("1000000"), "un million d'euros", "one million euros"),
    "a million francs": (Money(D("1000000"), "CHF"), "un million de francs suisses", "one million Swiss francs"),
    "more than a million": (
        eur("1200000"),
        "un million deux cent mille euros",
        "one million two hundred thousand euros",
    ),
    "an amount with cents": (
        eur("1250.50"),
        "mille deux cent cinquante euros et cinquante centimes",
        "one thousand two hundred and fifty euros and fifty cents",
    ),
    "one cent": (eur("80.01"), "quatre-vingts euros et un centime", "eighty euros and one cent"),
    "cents only": (eur("0.80"), "quatre-vingts centimes", "eighty cents"),
    "cents rounded half up": (eur("0.995"), "un euro", "one euro"),
    "nothing": (eur("0"), "zéro euro", "zero euros"),
    "an amount below zero": (eur("-2"), "moins deux euros", "minus two euros"),
    "pounds are feminine": (Money(D("21"), "GBP"), "vingt et une livres sterling", "twenty-one pounds"),
    "one pound and one penny": (Money(D("1.01"), "GBP"), "une livre sterling et un penny", "one pound and one penny"),
    "pence": (Money(D("0.02"), "GBP"), "deux pence", "two pence"),
    "dollars": (Money(D("3"), "USD"), "trois dollars américains", "three US dollars"),
    "Canadian dollars": (Money(D("1"), "CAD"), "un dollar canadien", "one Canadian dollar"),
    "no cents in CFA francs": (Money(D("80.4"), "XOF"), "quatre-vingts francs CFA", "eighty CFA francs"),
    "thousandths of a dinar": (
        Money(D("1.250"), "TND"),
        "un dinar tunisien et deux cent cinquante millimes",
        "one Tunisian dinar and two hundred and fifty millimes",
    ),
    "a currency we have no name for": (Money(D("2"), "XYZ"), "deux XYZ", "two XYZ"),
    "a duration": (Duration(3, "months"), "trois mois", "three months"),
    "twenty-one minutes": (Duration(21, "minutes"), "vingt et une minutes", "twenty-one minutes"),
    "a measure": (of("12", "tickets"), "douze tickets", "twelve tickets"),
    "a measure in percent": (of("2.2", "%"), "deux virgule deux pour cent", "two point two per cent"),
    "a measure in euros": (of("1000000", "€"), "un million d'euros", "one million euros"),
    "what is not a number is said": (date(2027, 3, 1), "1er mars 2027", "1 March 2027"),
}


@pytest.mark.parametrize("case", SPELLED)
def test_how_it_is_spelled(case: str) -> None:
    value, french, english = SPELLED[case]
    assert (plain(spell(value, "fr")), plain(spell(value, "en"))) == (french, english)


@given(st.one_of(st.integers(0, 9999), st.integers(0, 10**15)))
def test_french_numbers_are_those_of_the_oracle(number: int) -> None:
    assert spell(number, "fr").replace("-", " ") == num2words(number, lang="fr").replace("-", " ")


@given(st.one_of(st.integers(0, 9999), st.integers(0, 10**15)))
def test_english_numbers_are_those_of_the_oracle(number: int) -> None:
    assert spell(number, "en") == num2words(number, lang="en").replace(",", "")


@given(st.sampled_from(currencies("fr")), st.integers(0, 10**9), codes)
def test_every_currency_can_be_spelled(currency: str, cents: int, code: str) -> None:
    words = spell(Money(D(cents) / 100, currency), code)
    assert currency not in words
    assert not any(sign.isdigit() for sign in words)
