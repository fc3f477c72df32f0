"""A defined term in the forms that a sentence gives it."""

import re
from functools import cache
from itertools import chain, islice

from contract_drafter import languages
from contract_drafter.rules._base import Facts, Passage, Term, once

_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(?<=\w\w\w)(?:ies|es|s|x|e|y|'s)$")
_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})
_ARTICLE = re.compile(r"^(?:the |an? |les? |la |l'|un |une |each |any )")
_SMALL, _MOST = 3, 2
"""Letters of the words that join others; the other words that a term without quotation marks may have."""


@cache
def stem(words: str) -> str:
    """The term in small letters without its article and without the endings of its words."""
    plain = _ARTICLE.sub("", languages.unaccented(" ".join(words.translate(_PLAIN).lower().strip(" ,.;:*_").split())))
    return " ".join(_ENDING.sub("", word) for word in plain.split())


def forms(key: str) -> re.Pattern[str]:
    """Finds the forms of a stem in folded text."""
    words = r"\w{0,4}[\s,-]+".join(re.escape(word) for word in key.split())
    return re.compile(rf"(?<!\w){words}")


@once
def defined(facts: Facts) -> tuple[Term, ...]:
    """The defined terms, but for what only opens a sentence under a title that speaks of definitions too."""
    return tuple(term for term in facts.defined_terms if _defines(facts, term))


def _defines(facts: Facts, term: Term) -> bool:
    passage = term.passage
    if term.how == "short":
        return term.words != term.words.lower()
    quoted = passage.text[: term.start].rstrip("* \u00a0\u202f")[-1:] in tuple("«“\"(‘'")
    return quoted or (_titled(facts, passage) and _is_name(term))


def uses(facts: Facts, key: str, most: int) -> int:
    """How often a stem stands, in any of its forms; counted no further than beyond `most`."""
    passages = facts.beginning(max(_WORD.findall(key), key=len, default=""))
    first = [*islice(passages, most + 1)]
    if key.isalnum() and len(first) > most:
        return len(first)
    found, pattern = 0, forms(key)
    for passage in chain(first, passages):
        found += len(pattern.findall(_plain(facts, passage)))
        if found > most:
            break
    return found


@once
def _plain(facts: Facts, passage: Passage) -> str:
    return languages.unaccented(passage.folded)


def _is_name(term: Term) -> bool:
    """Whether words without quotation marks are few enough to be a term, and not the start of a sentence."""
    return term.how == "table" or sum(len(word) > _SMALL for word in term.words.split()) <= _MOST


def _titled(facts: Facts, passage: Passage) -> bool:
    """Whether the heading just above says that definitions stand here."""
    title = (passage.trail[-1] if passage.trail else "").lower()
    return any(word in title for word in facts.words("zone_definitions", passage.language))
