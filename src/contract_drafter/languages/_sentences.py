"""What a language does to sentences: words that change beside a filled value, typography, alphabetical order."""

import re
import unicodedata
from functools import lru_cache

from contract_drafter.languages._data import grammar

_ACCENTED = re.compile(r"[^\x00-\x7f]+")


def link(before: str, after: str, code: str) -> tuple[str, str]:
    """The end of the literal text before a filled value, and the value's text, once they have met.

    ("… de ", "le Client") gives ("… du ", "Client"); ("a ", "outage") gives ("an ", "outage").
    """
    return grammar(code).link(before, after)


@lru_cache(maxsize=8192)
def typeset(text: str, code: str) -> str:
    """The text with its language's quotes, apostrophes and no-break spaces. No letter and no digit changes.

    For literal text only: what came from an answer is shown verbatim. Doing it twice changes nothing more.
    """
    return grammar(code).typeset(text)


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
