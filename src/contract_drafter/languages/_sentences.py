"""What a language does to sentences: words that change beside a filled value, typography, alphabetical order."""

import re
import unicodedata
from functools import cache, lru_cache

from contract_drafter.languages._data import grammar, labels

_ACCENTED = re.compile(r"[^\x00-\x7f]+")


def link(before: str, after: str, code: str) -> tuple[str, str]:
    """The end of the literal text before a filled value, and the value's text, once they have met.

    ("… de ", "le Client") gives ("… du ", "Client"); ("a ", "outage") gives ("an ", "outage").
    """
    return grammar(code).link(before, after)


@lru_cache(maxsize=8192)
def typeset(text: str, code: str) -> str:
    """The text with its language's quotes, apostrophes and no-break spaces. No letter and no digit changes.

    Doing it twice changes nothing more.
    """
    return tie(grammar(code).typeset(text), code)


@lru_cache(maxsize=8192)
def tie(text: str, code: str) -> str:
    """The text with no-break spaces where a figure belongs to the word beside it: "3 mois", "31 mars", "article 4".

    As long as it was: a space becomes another, nothing else changes.
    """
    return _tied(code).sub("\u00a0", text)


@cache
def _tied(code: str) -> re.Pattern[str]:
    """What finds each such space: first a space, then what stands before and behind it, for most spaces are no such."""
    known = labels(code)
    units = _any({words.split()[0] for key, words in known.items() if key.startswith("unit.")})
    signs = _any({*known["unit_symbols"].split(), *(known[f"month.{month}"] for month in range(1, 13))})
    figure = _after(*(rf"\d{ending}[ \u202f]" for ending in ("", *known["figure_endings"].split())))
    counted = _after(*(rf"\b(?i:{word}) " for word in known["numbered_things"].split()))
    unit, number = rf"(?:(?i:{units})|{signs})(?!\w)", r"(?:[A-Z]\.? ?)?\d"
    return re.compile(rf"[ \u202f](?:{figure}(?={unit})|{counted}(?={number}))")


def _after(*words: str) -> str:
    """What finds a place after one of these: a regular expression looks back over a fixed length only."""
    return f"(?:{'|'.join(f'(?<={word})' for word in words)})"


def _any(words: set[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words)))})"


def sort_key(text: str, code: str) -> tuple[str, str]:
    """Alphabetical order: articles, accents and case do not count, and settle equal words."""
    bare = text
    for article in grammar(code).ARTICLES:
        if bare.lower().startswith(article):
            bare = bare[len(article) :]
            break
    return fold(bare), text


def unaccented(text: str) -> str:
    """The text without accents: capitals often lose theirs."""
    return text if text.isascii() else _ACCENTED.sub(lambda match: _without_accents(match[0]), text)


@lru_cache(maxsize=8192)
def _without_accents(signs: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", signs) if not unicodedata.combining(sign))


def fold(text: str) -> str:
    """The text without case and accents; œ as oe."""
    spread = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(sign for sign in spread if not unicodedata.combining(sign))
