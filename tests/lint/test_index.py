"""The index never hides a passage in which a pattern or a list would be found."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter import languages
from contract_drafter.languages import Needle, _lint, needles
from contract_drafter.linting import catalogue
from contract_drafter.linting.index import Index

LISTS = [(code, name) for code in languages.codes() for name in _lint._data(code)]


@cache
def lines() -> tuple[str, ...]:
    """Every line of the examples of every rule, folded."""
    texts = [
        example.text
        for module in catalogue.modules().values()
        for examples in (*module.BAD.values(), *module.GOOD.values())
        for example in examples
    ]
    return tuple({languages.folded(line): None for text in texts for line in text.splitlines() if line})


@cache
def index() -> Index:
    made = Index()
    for line in lines():
        made.add(line)
    return made


@pytest.mark.parametrize("code, name", LISTS)
def test_every_line_in_which_it_is_found_is_given(code: str, name: str) -> None:
    bare = name.removesuffix("_pattern")
    if bare == name:
        found, needle = languages.lint_matcher(code, name), languages.words_needle(code, name)
    else:
        found, needle = languages.lint_pattern(code, bare), languages.pattern_needle(code, bare)
    given_places = set(index().places(needle))
    assert {place for place, line in enumerate(lines()) if found.search(line)} <= given_places


CASES = {
    "a word between edges is whole": (r"\bfee\b", Needle(words=frozenset({"fee"}))),
    "a word that goes on is a part": (r"\bterminat\w+", Needle(parts=frozenset({"terminat"}))),
    "an ending that may be missing gives two words": (r"\bfees?\b", Needle(words=frozenset({"fee", "fees"}))),
    "of a phrase the longest word counts": (r"\bnet promoter\b", Needle(words=frozenset({"promoter"}))),
    "a sign beside short words counts more": (r"\band ?/ ?or\b", Needle(signs=frozenset({"/"}))),
    "figures are all alike": (r"\d{1,2} ?%", Needle(all_of=(Needle(digit=True), Needle(signs=frozenset("%"))))),
    "either of two": (r"\bfee\b|cap\w*", Needle(words=frozenset({"fee"}), parts=frozenset({"cap"}))),
    "what nothing tells gives nothing": (r"\W*", None),
    "one branch that nothing tells spoils the others": (r"\bfee\b|[^a]", None),
    "a look that forbids tells nothing": (r"(?!not)\w+", None),
}


@pytest.mark.parametrize("expression, needle", CASES.values(), ids=CASES.keys())
def test_what_a_text_must_hold(expression: str, needle: Needle | None) -> None:
    assert needles(expression) == needle


@given(st.lists(st.text("aé1 '-_/.", max_size=12), max_size=6), st.sampled_from(["a", "aa", "1", "é1", "/"]))
def test_a_word_or_a_part_is_found_wherever_it_stands(texts: list[str], words: str) -> None:
    made = Index()
    for text in texts:
        made.add(text)
    holding = made.places(needles(words))
    assert {place for place, text in enumerate(texts) if words in text} <= set(holding)
