"""References to articles and schedules, and whether they point to another text."""

import re
from collections.abc import Iterator
from functools import cache

from contract_drafter import languages
from contract_drafter.languages import Needle
from contract_drafter.linting.index import Index
from contract_drafter.rules._base import Passage, Ref
from contract_drafter.rules._replaceable import as_written

_NUMBER = {
    "article": r"\d{1,3}(?:\.\d{1,3}){0,5}(?!\w|[.,]\d|-\d)",
    "schedule": r"(?:\d{1,2}(?:\.\d{1,2})?|[A-Z]|[IVX]{1,5})(?![\w’'])",
}
_AROUND = 120
"""Letters read after and before a reference to tell whose it is."""


def references(passages: tuple[Passage, ...], index: Index) -> Iterator[Ref]:
    """The references in reading order, each number of a list apart; not the number that opens a passage."""
    holding = {form: frozenset(index.places(_needle(form))) for form in _NUMBER}
    for place in sorted(frozenset().union(*holding.values())):
        if passages[place].kind != "heading":
            yield from _in(passages[place], [form for form in _NUMBER if place in holding[form]])


@cache
def _needle(form: str) -> Needle | None:
    """The words that name such a place, in whatever language; an ending or a number may stand against them."""
    return languages.needles(languages.alternation(languages.layout_words(form)))


def _in(passage: Passage, forms: list[str]) -> Iterator[Ref]:
    text = passage.text
    for form in forms:
        pattern = _patterns(passage.language)[form]
        for match in pattern.finditer(text):
            if match.start() == 0 and re.match(r"\s*(?:[-–—:.]|$)", text[match.end() :]):
                continue
            outside = _outside(passage, match.start(), match.end())
            first = True
            for number in re.finditer(_NUMBER[form], text[match.start("numbers") : match.end()]):
                start = match.start("numbers") + number.start()
                begin = match.start() if first else start
                end = match.start("numbers") + number.end()
                yield Ref(form, number[0], passage, begin, end, outside, _singular(match, passage.language))
                first = False


def _singular(match: re.Match[str], code: str) -> str:
    """What a reference calls its place: "Appendix" for "Appendices"."""
    written = match.string[match.start("word") : match.start("numbers")].split(maxsplit=1)[0]
    one = languages.lint_words(code, "plural_place").get(languages.folded(written))
    return as_written(written, one) if one else match["word"]


def _outside(passage: Passage, start: int, end: int) -> bool:
    after = languages.lint_pattern(passage.language, "outside_after").match(passage.folded, end, end + _AROUND)
    before = languages.lint_pattern(passage.language, "outside_before").search(
        passage.folded[max(0, start - _AROUND) : start]
    )
    return bool(after or before)


@cache
def _patterns(code: str) -> dict[str, re.Pattern[str]]:
    joint = rf"\s*(?:,|;|-|–|(?<!\w)(?:{languages.alternation(languages.lint_words(code, 'and'))})(?!\w))\s*"
    found = {}
    for form, number in _NUMBER.items():
        words = languages.alternation(languages.layout_words(form))
        found[form] = re.compile(
            rf"(?<!\w)(?P<word>(?i:{words}))(?i:s)?[\s\u00a0\u202f]*(?:n°\s*)?(?P<numbers>{number}(?:(?i:{joint}){number})*)"
        )
    return found
