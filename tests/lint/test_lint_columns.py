"""A contract in two columns is read column by column: each passage in its language, each text judged by its own."""

import sys
from datetime import date
from pathlib import Path

import pytest
from linted import findings

from contract_drafter import registry
from contract_drafter.linting.passages import languages_of, passages
from contract_drafter.model.document import Blank, Paragraph, SideBySide, plain_text, walk
from contract_drafter.workflows.read_contract import read_content
from contract_drafter.writers._base import Style

sys.path.insert(0, str(Path(__file__).parents[1]))
from sample_document import in_columns

LONG = 45
"""Letters from which the language of a text is known even where its column lost its head to the end of a page."""
TODAY = date(2026, 11, 23)
TWO_COLUMNS = """\
# 1. Paiement / Payment

| Français | English |
| --- | --- |
| 1.1 Le Client doit payer 95,0 % du prix. Il doit répondre. | 1.1 The Client must pay 95.0% of the price. It must reply. |
| 1.2 Il paie 5,0 %. | 1.2 It pays 5.0%. |

# 2. Définitions / Definitions

| Français | English |
| --- | --- |
| **Client** : la société qui achète. | **Client**: the company that buys. |
"""


@pytest.mark.parametrize(
    "heads, expected",
    [
        pytest.param(("Français", "English"), ("fr", "en"), id="two languages"),
        pytest.param(("English ", "FRANÇAIS"), ("en", "fr"), id="the other way round, however written"),
        pytest.param(("Français", "Terme"), (), id="a head that names no language"),
        pytest.param(("Français",), (), id="one column is no two columns"),
        pytest.param((), (), id="no column"),
    ],
)
def test_heads_that_name_languages(heads: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert languages_of(heads) == expected


def test_two_texts_that_agree_are_not_held_against_each_other() -> None:
    assert [located.hit.words for located in findings(TWO_COLUMNS, "PLN011", "NUM009", "DEF001")] == []


def test_a_fault_of_one_column_is_found_at_its_place() -> None:
    text = TWO_COLUMNS.replace("1.2 It pays 5.0%.", "1.2 It pays 5,0%.")
    assert [located.hit.words for located in findings(text, "NUM009")] == ["5,0%"]


@pytest.mark.parametrize("suffix", ("docx", "pdf", "html", "md"))
def test_each_format_gives_back_both_columns_in_their_languages(suffix: str) -> None:
    content = registry.load("contract_drafter.writers", suffix).write(in_columns("fr", "en"), Style(page_numbers=False))
    document, _ = read_content(content, Path(f"contract.{suffix}"), TODAY)
    spoken = {bare(each.text): each.language for each in passages(document)[0]}
    wanted = [
        (bare(plain_text(side.content)), language)
        for block in walk(in_columns("fr", "en").blocks)
        if isinstance(block, SideBySide)
        for row in block.rows
        for side, language in zip(row, block.languages, strict=True)
        if isinstance(side, Paragraph) and len(plain_text(side.content)) > LONG and not has_blank(side)
    ]
    assert len(wanted) > 30
    wrong = [
        (words, language)
        for words, language in wanted
        if {said for text, said in spoken.items() if words in text} != {language}
    ]
    assert wrong == []


def bare(words: str) -> str:
    return "".join(words.replace("\u2011", "-").split())


def has_blank(paragraph: Paragraph) -> bool:
    return any(isinstance(inline, Blank) for inline in paragraph.content)
