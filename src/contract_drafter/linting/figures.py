"""Figures, amounts and dates of a document, as they are written."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from contract_drafter import languages
from contract_drafter.languages import Needle
from contract_drafter.linting.index import Index
from contract_drafter.rules._base import Amount, Dated, Figure, Passage

_FIGURE = re.compile(r"(?<![\w.,/-])\d{1,3}(?:[ ,.]\d{3})+(?:[.,]\d+)?(?![\w])|(?<![\w.,/-])\d+(?:[.,]\d+)?(?![\d/])")
_DIGIT = Needle(digit=True)
_BEFORE, _WORDS_BEFORE = 20, 60
"""Letters before a figure in which its currency is looked for, and a word such as price."""
_IN_FIGURES = re.compile(r"\d(?:[/.]\d\d?[/.]|-\d\d-)\d")
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|\.\d)")


def figures(passage: Passage) -> Iterator[Figure]:
    """The numbers in figures, with the unit after each; numbers of articles and dates are among them."""
    unit = _unit(passage.language)
    for match in _FIGURE.finditer(passage.folded):
        after = unit.match(passage.folded, match.end())
        yield Figure(
            _value(match[0], passage.language), after[1] if after else "", passage, match.start(),
            after.end() if after else match.end(),
        )  # fmt: skip


def amounts(passages: tuple[Passage, ...], index: Index) -> Iterator[Amount]:
    """The amounts of money; those without a currency only after a word such as price or fee."""
    with_figures = index.holding(_DIGIT) or frozenset()
    for place in index.places(_amount_needle()):
        if place in with_figures:
            yield from _amounts(passages[place])


def _amounts(passage: Passage) -> Iterator[Amount]:
    text = passage.folded
    after_it, before_it = _currency(passage.language)
    bare, unit = languages.lint_pattern(passage.language, "amount_before"), _unit(passage.language)
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        after = after_it.match(text, end)
        before = None if after else before_it.search(text, max(0, start - _BEFORE), start)
        if after:
            yield Amount(_value(match[0], passage.language), after[1], passage, start, after.end())
        elif before:
            begin = start - len(before[0].lstrip())
            yield Amount(_value(match[0], passage.language), before[1], passage, begin, end)
        elif bare.search(text, max(0, start - _WORDS_BEFORE), start) and not unit.match(text, end):
            yield Amount(_value(match[0], passage.language), "", passage, start, end)


@languages.cached_words
def _amount_needle() -> Needle | None:
    """A currency or a word such as price: what every amount has beside it, in whatever language."""
    signs = [_currency(code)[0].pattern for code in languages.codes()]
    words = [languages.lint_pattern(code, "amount_before").pattern for code in languages.codes()]
    return languages.needles(*signs, *words)


def dates(passages: tuple[Passage, ...], index: Index) -> Iterator[Dated]:
    """The dates with a day, a month and a year."""
    named = frozenset(index.places(_month_needle()))
    for place in index.places(_DIGIT):
        passage = passages[place]
        text = passage.folded
        found = list(_worded(passage)) if place in named else []
        if _IN_FIGURES.search(text):
            found += (Dated(_day(m[3], m[2], m[1]), "iso", passage, *m.span()) for m in _ISO.finditer(text))
            found += (
                Dated(_day(m[1], m[3], m[4]) or _day(m[3], m[1], m[4]), "numeric", passage, *m.span())
                for m in _NUMERIC.finditer(text)
            )
        yield from sorted(found, key=lambda each: each.start)


@cache
def _month_needle() -> Needle | None:
    """The months, in whatever language."""
    months = [month for code in languages.codes() for month in _months(code)]
    return languages.needles(rf"\b{languages.alternation(months)}\b")


def _worded(passage: Passage) -> Iterator[Dated]:
    months = _months(passage.language)
    for match in _date(passage.language).finditer(passage.folded):
        day, month, year = (
            match["day"] or match["day2"],
            match["month"] or match["month2"],
            match["year"] or match["year2"],
        )
        yield Dated(_day(day, str(months[month]), year), "words", passage, *match.span())


@cache
def _months(code: str) -> dict[str, int]:
    labels = languages.labels(code)
    return {languages.folded(labels[f"month.{number}"]): number for number in range(1, 13)}


@cache
def _date(code: str) -> re.Pattern[str]:
    """A date with its month in words."""
    words = "|".join(_months(code))
    suffix = languages.alternation(languages.lint_words(code, "ordinal_suffix"))
    return re.compile(
        rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:{suffix})? (?:of )?(?P<month>{words}),? (?P<year>\d{{4}})"
        rf"|(?P<month2>{words}) (?P<day2>\d{{1,2}})(?:{suffix})?,? (?P<year2>\d{{4}}))(?!\w)"
    )


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def _value(figure: str, code: str) -> Decimal:
    sign = next(iter(languages.lint_words(code, "decimal")), ".")
    other = "," if sign == "." else "."
    bare = figure.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", bare) and (other in bare or bare.count(sign) > 1):
        return Decimal(re.sub(r"[,.]", "", bare))
    parts = re.split(r"[,.]", bare)
    if len(parts) == 1:
        return Decimal(bare)
    return Decimal("".join(parts[:-1]) + "." + parts[-1])


@cache
def _unit(code: str) -> re.Pattern[str]:
    return re.compile(rf" ?({languages.alternation(languages.lint_words(code, 'unit'))})(?!\w)")


@cache
def _currency(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds a currency after a figure, and before one."""
    sign = rf" ?(?<![a-z])({languages.alternation(languages.lint_words(code, 'currency'))})(?![a-z]) ?"
    return re.compile(sign), re.compile(rf"{sign}$")
