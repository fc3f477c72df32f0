"""English: articles, plurals, dates."""

import re
from collections.abc import Sequence

from contract_drafter.languages.en.numbers import UNITS, integer
from contract_drafter.languages.en.typography import typeset

__all__ = ["typeset"]

LOCALE = "en_GB"
TIGHT_UNITS = ("%", "‰", "/", "°")
ARTICLES = ("the ", "an ", "a ")

INDEFINITE = re.compile(r"(?<![\w’'-])([Aa])n?(?=[ \u00a0]\Z)")
VOWEL_WORD = re.compile(r"[aeiouàâéèêîôû]|hour|honest|honou?r|heir")
CONSONANT_WORD = re.compile(r"one(?![a-z])|once|eu|ew|u(?:ni(?!n|m|dent)|s[aeiu]|t[io]|k(?![a-z])|kr|ra[nl]|biq)")
ACRONYM = re.compile(r"(?:[A-Z]{1,3}|[B-DF-HJ-NP-TV-Z]+)(?![A-Za-z])")
SPELLED_WITH_VOWEL = "AEFHILMNORSX"
FIGURE = re.compile(r"[€£$]?(\d+)")


def say_date(day: int, month: str, year: int) -> str:
    """1 January 2027."""
    return f"{day} {month} {year}"


def say_money(figure: str, symbol: str) -> str:
    """£1,234.50; a sign that is a word keeps its distance: CHF 1,234.50."""
    return f"{symbol}\u00a0{figure}" if symbol[-1].isalpha() else symbol + figure


def is_plural(size: float) -> bool:
    """Everything but one."""
    return size != 1


def spell_integer(number: int, feminine: bool = False) -> str:
    """Gender changes nothing in English."""
    return integer(number)


def spell_decimal(whole: int, digits: str) -> str:
    """Two point two five: each digit by itself."""
    return f"{integer(whole)} point {' '.join(UNITS[int(digit)] for digit in digits)}"


def count(number: int, nouns: Sequence[str]) -> str:
    """Two objectives."""
    return f"{integer(number)} {nouns[min(is_plural(number), len(nouns) - 1)]}"


def article(name: str, gender: str) -> str:
    """The Client; a proper name takes none, and no name takes two."""
    return name if gender == "none" or name.lower().startswith(ARTICLES) else f"the {name}"


def agree(forms: Sequence[str], genders: Sequence[str]) -> str:
    """Singular, then plural: agree("is", "are"). Gender changes nothing."""
    return forms[min(len(genders) > 1, len(forms) - 1)]


def link(before: str, after: str) -> tuple[str, str]:
    """A or an, by the sound that follows."""
    if not after[:1].isalnum() and not FIGURE.match(after):
        return before, after
    return INDEFINITE.sub(r"\1n" if starts_with_vowel_sound(after) else r"\1", before), after


def starts_with_vowel_sound(text: str) -> bool:
    """True for "hour", "SLA", "8", "11 days"; false for "user", "European", "UK", "100"."""
    figure = FIGURE.match(text)
    if figure:
        digits = figure[1]
        return digits.startswith("8") or (len(digits) % 3 == 2 and digits[:2] in ("11", "18"))
    if ACRONYM.match(text):
        return text[0] in SPELLED_WITH_VOWEL
    word = text.lower()
    return bool(VOWEL_WORD.match(word)) and not CONSONANT_WORD.match(word)
