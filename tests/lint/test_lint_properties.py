"""What holds for every rule on every document."""

from functools import cache

import pytest
from linted import findings

from contract_drafter.linting import catalogue
from contract_drafter.linting.run import Located
from contract_drafter.rules._base import Example

CODES = tuple(catalogue.modules())
LOCAL = tuple(code for code in CODES if code[:3] in {"VAG", "PLN", "NUM"})
ADDED = {
    "en": "\n\n# 97. Last words\n\nThe parties sign two copies on 3 March 2027.\n",
    "fr": "\n\n# 97. Derniers mots\n\nLes parties signent deux exemplaires le 3 mars 2027.\n",
}


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


def known(all_of_them: tuple[Located, ...]) -> set[tuple[str, str, int, int]]:
    return {
        (each.finding.code, each.hit.passage.text, each.hit.start, each.hit.end)
        for each in all_of_them
        if each.finding.code in LOCAL
    }


@pytest.mark.parametrize("language, example", documents())
def test_every_hit_lies_in_its_passage(language: str, example: Example) -> None:
    for located in found(example.text, language):
        hit = located.hit
        assert 0 <= hit.start <= hit.end <= len(hit.passage.text)
        assert located.finding.span.source == "contract.md"
        assert located.finding.span.line is None or located.finding.span.line <= len(example.text.splitlines())


@pytest.mark.parametrize("language, example", documents())
def test_adding_a_sentence_removes_no_finding_elsewhere(language: str, example: Example) -> None:
    before, after = found(example.text, language), found(example.text + ADDED[language], language)
    assert known(before) - known(after) == set()


@pytest.mark.parametrize("language, example", documents())
def test_fingerprints_differ_and_stay(language: str, example: Example) -> None:
    before = [each.fingerprint for each in found(example.text, language)]
    assert len(before) == len(set(before))
    local = {each.fingerprint for each in found(example.text, language) if each.finding.code in LOCAL}
    assert local <= {each.fingerprint for each in found(example.text + ADDED[language], language)}
