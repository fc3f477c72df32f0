"""Every rule on the shelf: its card is whole, its bad examples are found at the exact words, its good ones are not."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from linted import findings

from contract_drafter import languages, registry
from contract_drafter.linting import catalogue
from contract_drafter.rules._base import FAMILIES, Example

CODES = tuple(catalogue.modules())
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def examples(kind: str) -> list[object]:
    return list(_examples(kind))


def _examples(kind: str) -> Iterator[object]:
    for code, module in catalogue.modules().items():
        for language, all_of_them in getattr(module, kind).items():
            for number, example in enumerate(all_of_them, 1):
                yield pytest.param(code, language, example, id=f"{code} {language} {number}")


@pytest.mark.parametrize("code", CODES)
def test_its_card_as_kept_is_the_one_written_with_the_name_of_its_file(code: str) -> None:
    card = catalogue.cards()[code]
    assert registry.load(catalogue.SHELF, card.name).RULE._replace(name=card.name) == card


@pytest.mark.parametrize("code, language, example", examples("BAD"))
def test_a_bad_example_is_found_once_at_its_words(code: str, language: str, example: Example) -> None:
    found = findings(example.text, code, language=language)
    assert [located.hit.words for located in found] == [example.at]
    hit = found[0].hit
    if example.at:
        assert hit.passage.text.count(example.at, 0, hit.start) <= example.nth - 1


@pytest.mark.parametrize("code, language, example", examples("BAD"))
def test_its_words_stand_where_the_finding_says(code: str, language: str, example: Example) -> None:
    for located in findings(example.text, code, language=language):
        span = located.finding.span
        assert span.line is not None
        lines = example.text.splitlines()
        if example.at.strip() and example.at.split()[0] in lines[span.line - 1] and not located.hit.passage.table:
            assert lines[span.line - 1][(span.column or 1) - 1 :].startswith(example.at.split()[0])


@pytest.mark.parametrize("code, language, example", examples("BAD"))
def test_its_message_is_filled(code: str, language: str, example: Example) -> None:
    for located in findings(example.text, code, language=language):
        for words in catalogue.describe(located.finding, language):
            assert words
            assert "{" not in words.replace(located.hit.words, "")
            assert not re.search(r"(?<!\w)…(?!\w)", words.replace("[…]", "")) or "…" in located.hit.words


@pytest.mark.parametrize("code, language, example", examples("GOOD"))
def test_a_good_example_is_not_found(code: str, language: str, example: Example) -> None:
    assert [located.hit.words for located in findings(example.text, code, language=language)] == []


@pytest.mark.parametrize("code", CODES)
def test_a_card_is_whole(code: str) -> None:
    module = catalogue.modules()[code]
    card = module.RULE
    assert re.fullmatch(r"(?:VAG|OBJ|MEA|STR|DEF|REF|NUM|PLN|OBL|REQ)\d{3}", code)
    assert card.life in {"preview", "stable"}
    assert card.family in FAMILIES
    for language in languages.codes():
        for words in (card.why, card.message, card.hint):
            assert (words.get(language) or "").strip()
        assert module.BAD[language]
        assert module.GOOD[language]
    for words in (card.message, card.hint):
        named = [set(PLACEHOLDER.findall(words.get(language) or "")) for language in languages.codes()]
        assert all(each == named[0] for each in named)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_names_no_language_and_no_other_rule(code: str) -> None:
    path = Path(str(catalogue.modules()[code].__file__))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            words = {leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.Constant)}
            assert not words & set(languages.codes()), f"line {node.lineno}"
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("contract_drafter.rules"):
            assert (node.module or "").rpartition(".")[2].startswith("_")


@pytest.mark.parametrize("language", languages.codes())
def test_lint_words_are_the_same_lists_in_every_language(language: str) -> None:
    from contract_drafter.languages import _lint

    assert set(_lint._data(language)) == set(_lint._data(languages.codes()[0]))
    for name in _lint._data(language):
        if name.endswith("_pattern"):
            _lint.lint_pattern(language, name.removesuffix("_pattern"))
