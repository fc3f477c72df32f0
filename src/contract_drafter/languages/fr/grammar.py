"""French: articles, elision, contraction, agreement, dates."""

import re
from collections.abc import Sequence

from contract_drafter.languages._data import lexicon
from contract_drafter.languages.fr.elision import starts_with_vowel
from contract_drafter.languages.fr.numbers import UNITS, integer, takes_de
from contract_drafter.languages.fr.typography import typeset

__all__ = ["typeset"]

LOCALE = "fr_FR"
TIGHT_UNITS = ("/",)
ARTICLES = ("les ", "le ", "la ", "l\u2019", "l'")

CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
ARTICLE = re.compile(r"(les?) (?=\S)")
LAST_WORD = re.compile(
    r"(?<![\w\u2019'-])(à|de|que|ne|se|me|te|je|le|la|jusque|lorsque|puisque|quoique)[ \u00a0]\Z", re.IGNORECASE
)
SI = re.compile(r"(?<![\w\u2019'-])(s)i[ \u00a0]\Z", re.IGNORECASE)
FEMININE = frozenset(lexicon("fr")["feminine"])


def say_date(day: int, month: str, year: int) -> str:
    """1er mars 2027, 2 mars 2027."""
    return f"{'1er' if day == 1 else day} {month} {year}"


def say_money(figure: str, symbol: str) -> str:
    """1 234,50 €."""
    return f"{figure}\u00a0{symbol}"


def is_plural(size: float) -> bool:
    """From two on: 1,5 an, 0 jour."""
    return size >= 2


def spell_integer(number: int, feminine: bool = False) -> str:
    """Vingt et un, vingt et une."""
    return integer(number, feminine)


def spell_decimal(whole: int, digits: str) -> str:
    """Deux virgule vingt-cinq; digit by digit from four decimals on."""
    leading = len(digits) - len(digits.lstrip("0"))
    rest = digits[leading:]
    spelled = [UNITS[0]] * leading
    spelled += [integer(int(rest))] if 0 < len(rest) <= 3 else [UNITS[int(digit)] for digit in rest]
    return f"{integer(whole)} virgule {' '.join(spelled)}"


def count(number: int, nouns: Sequence[str]) -> str:
    """Deux objectifs, une mesure, un million d'euros. A third word "f" or "m" gives the noun's gender."""
    noun = nouns[min(is_plural(number), len(nouns) - 1)]
    feminine = nouns[2] == "f" if len(nouns) > 2 else _is_feminine(nouns[0])
    joint = f"{integer(number, feminine)} "
    return "".join(link(joint + "de ", noun) if takes_de(number) else (joint, noun))


def _is_feminine(noun: str) -> bool:
    first = noun.lower().split()[0]
    return first in FEMININE or first.endswith(("tion", "sion"))


def article(name: str, gender: str) -> str:
    """Le Client, la DSI, l'Éditeur; a proper name takes none, and no name takes two."""
    if gender == "none" or name.lower().startswith(ARTICLES):
        return name
    if starts_with_vowel(name):
        return f"l\u2019{name}"
    return f"{'la' if gender == 'f' else 'le'} {name}"


def agree(forms: Sequence[str], genders: Sequence[str]) -> str:
    """Masculine, feminine, masculine plural, feminine plural; the nearest form where one is not given."""
    plural = 2 * (len(genders) > 1)
    feminine = int(all(gender == "f" for gender in genders))
    return next(forms[at] for at in (plural + feminine, plural, feminine, 0) if at < len(forms))


def link(before: str, after: str) -> tuple[str, str]:
    """De + le Client: du Client; de + Orange: d'Orange; si + il: s'il."""
    last = LAST_WORD.search(before)
    if last is None:
        return (SI.sub("\\1\u2019", before) if re.match(r"ils?\b", after) else before), after
    start, word = before[: last.start()], last[1]
    article_after = ARTICLE.match(after)
    contracted = CONTRACTED.get((word.lower(), article_after[1])) if article_after else None
    if article_after and contracted:
        met = contracted.capitalize() if word[0].isupper() else contracted
        return f"{start}{met} ", after[article_after.end() :]
    if word.lower() != "à" and starts_with_vowel(after):
        return f"{start}{word[:-1]}\u2019", after
    return before, after
