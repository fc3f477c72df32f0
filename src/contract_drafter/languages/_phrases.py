"""Phrases as a person writes them, to expressions over folded text.

`word~` is every form of a verb, `word^` singular and plural, masculine and feminine; `a|b` one of them, `word?` or not,
`*` any word, `*3` up to three, `#` a number. The first and the last word are always there.
"""

import re
from collections.abc import Iterable

from contract_drafter.languages._lexicon import inflection
from contract_drafter.languages._lint import folded

MOST_GAPS, LONGEST_GAP = 3, 5
_OPTION = re.compile(r"(?P<elided>(?:\w{1,2}|qu)')?(?P<word>[\w.&/%'-]+)(?P<sign>[~^]?)")
_GAP = re.compile(r"\*(\d?)")
_ANY_WORD = r"[^\s.;:!?]{1,40}"
_NUMBER = r"\d[\d.,]{0,14}"


class PhraseError(ValueError):
    """A phrase that is not one; its text is the part that is wrong."""


def phrase_matcher(phrases: Iterable[str], code: str) -> re.Pattern[str]:
    """Finds any of the phrases as whole words, the longest first. Raises PhraseError for what is not a phrase."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(_expression(phrase, code) for phrase in longest_first)})(?!\w)")


def _expression(phrase: str, code: str) -> str:
    words = folded(phrase).split()
    gaps = [word for word in words if _GAP.fullmatch(word)]
    if not words or len(gaps) > MOST_GAPS:
        raise PhraseError(phrase)
    for word in (words[0], words[-1]):
        if word in gaps or word.endswith("?"):
            raise PhraseError(word)
    return "".join(_piece(word, code) + " +" * (word not in gaps and not word.endswith("?")) for word in words[:-1]) + (
        _piece(words[-1], code)
    )


def _piece(word: str, code: str) -> str:
    """The expression of a word; with the space after it where it may be absent."""
    if gap := _GAP.fullmatch(word):
        most = int(gap[1] or 1)
        if not 1 <= most <= LONGEST_GAP:
            raise PhraseError(word)
        return rf"(?:{_ANY_WORD} +){{{0 if gap[1] else 1},{most}}}"
    options = "|".join(_option(option, code) for option in word.removesuffix("?").split("|"))
    return rf"(?:(?:{options}) +)?" if word.endswith("?") else rf"(?:{options})"


def _option(option: str, code: str) -> str:
    if option == "#":
        return _NUMBER
    match = _OPTION.fullmatch(option)
    if match is None:
        raise PhraseError(option)
    if not match["sign"]:
        return re.escape(option)
    known = inflection(code)
    stem = match["word"]
    forms = {form for form, _ in known.verb_forms(stem)} if match["sign"] == "~" else set(known.noun_forms(stem))
    either = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    return rf"{re.escape(match['elided'] or '')}(?:{either})"
