"""What holds for every rule on every document."""

from functools import cache

import pytest
from linted import findings

from contract_drafter.linting import catalogue
from contract_drafter.linting.run import Located
from contract_drafter.rules._base import Example

CODES = tuple(catalogue.modules())
SENTENCE = {
    "en": "The parties sign two copies on 3 March 2027.",
    "fr": "Les parties signent deux exemplaires le 3 mars 2027.",
}
ADDED = {
    "in the last article": {language: f"\n\n{words}\n" for language, words in SENTENCE.items()},
    "in a new article": {
        "en": f"\n\n# 97. Last words\n\n{SENTENCE['en']}\n",
        "fr": f"\n\n# 97. Derniers mots\n\n{SENTENCE['fr']}\n",
    },
}
OF_THE_ARTICLE = {"OBJ018"}
"""Rules that say what an article lacks: a sentence more in the article may be what it lacked."""


def documents() -> list[object]:
    return [
        pytest.param(language, example, id=f"{code} {language} {number}")
        for code, module in catalogue.modules().items()
        for language, examples in module.BAD.items()
        for number, example in enumerate(examples, 1)
    ]


@cache
def found(text: str, language: str) -> tuple[Located, ...]:
    return tuple(findings(text, *CODES, language=language))


def known(all_of_them: tuple[Located, ...], place: str) -> set[tuple[str, str, int, int]]:
    """The findings that mark words. The others say what the whole document lacks, or count over all of it: a contract
    that is signed lacks other things than a page of notes, and a sentence more changes an average."""
    return {
        (each.finding.code, each.hit.passage.text, each.hit.start, each.hit.end)
        for each in all_of_them
        if each.hit.words and not (place == "in the last article" and each.finding.code in OF_THE_ARTICLE)
    }


@pytest.mark.parametrize("language, example", documents())
def test_every_hit_lies_in_its_passage(language: str, example: Example) -> None:
    for located in found(example.text, language):
        hit = located.hit
        assert 0 <= hit.start <= hit.end <= len(hit.passage.text)
        assert located.finding.span.source == "contract.md"
        assert located.finding.span.line is None or located.finding.span.line <= len(example.text.splitlines())


@pytest.mark.parametrize("place", ADDED)
@pytest.mark.parametrize("language, example", documents())
def test_adding_a_sentence_removes_no_finding_elsewhere(language: str, example: Example, place: str) -> None:
    before, after = found(example.text, language), found(example.text + ADDED[place][language], language)
    assert known(before, place) - known(after, place) == set()


@pytest.mark.parametrize("language, example", documents())
def test_fingerprints_differ_and_stay(language: str, example: Example) -> None:
    before = [each.fingerprint for each in found(example.text, language)]
    assert len(before) == len(set(before))
    marked = {each.fingerprint for each in found(example.text, language) if each.hit.words}
    after = found(example.text + ADDED["in a new article"][language], language)
    assert marked <= {each.fingerprint for each in after}
