"""Every contract type reads in two columns, whichever language is on the left, and loses nothing of either text."""

import re
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from contract_drafter import located_yaml
from contract_drafter.drafting.assemble import draft
from contract_drafter.drafting.side_by_side import side_by_side
from contract_drafter.languages import describe
from contract_drafter.model.answers import Answers
from contract_drafter.model.document import (
    Block,
    Document,
    Emphasis,
    Paragraph,
    Reference,
    Section,
    SideBySide,
    Table,
    inlines,
    plain_text,
    walk,
)
from contract_drafter.model.finding import UserError
from contract_drafter.questionnaire import read
from contract_drafter.workflows.draft import Request
from contract_drafter.workflows.draft import draft as draft_files
from contract_drafter.workflows.library_in_use import open_library

ROOT = Path(__file__).parents[2]
IN_USE = open_library(ROOT / "clause_library")
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/answers.yaml"))
ORDERS = [order for order in product(IN_USE.library.languages, repeat=2) if len(set(order)) > 1]
TWO = {"bilingual": True, "prevailing_language": "french"}
PREVAILING = "GEN-06"
AMENDMENT = "amendment"
"""It follows the rule of the contract that it changes."""


@cache
def answers_of(name: str) -> located_yaml.Located:
    return located_yaml.read_file(ROOT / "examples" / name / "answers.yaml")


@cache
def two_languages(name: str) -> Answers:
    located = answers_of(name)
    data = {**located.data, "answers": {**located.data["answers"], **TWO}}
    changed = located_yaml.Located(data, located.source, located.spans, located.keys, located.ends)
    answers, _ = read(changed, IN_USE.library, IN_USE.needs, IN_USE.conditions, partial=True)
    assert answers is not None
    return answers


@cache
def single(name: str, language: str) -> Document:
    made_by = {"engine_version": "0", "answers": "{}"}
    return draft(IN_USE.library, two_languages(name), language, date(2026, 11, 23), True, made_by).document


@cache
def both(name: str, order: tuple[str, str]) -> Document:
    return side_by_side(*(single(name, language) for language in order))


def prose(blocks: tuple[Block, ...], column: int | None = None) -> list[tuple[str, str]]:
    """Number and words of each paragraph and item, in a column or in a contract of one language; no definitions."""
    found: list[tuple[str, str]] = []
    for block in blocks:
        if isinstance(block, Section):
            found += prose(block.blocks, column)
        elif isinstance(block, SideBySide):
            assert column is not None
            found += prose(tuple(row[column] for row in block.rows if not defines(row[0])), column)
        elif not isinstance(block, Table):
            found += [(b.number, plain_text(b.content)) for b in walk((block,)) if isinstance(b, Paragraph)]
    return found


def defines(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.origin is None and bool(getattr(block.content[0], "defining", False))


CASES = list(product(EXAMPLES, ORDERS))
IDS = [f"{name}, {'+'.join(order)}" for name, order in CASES]


@pytest.mark.parametrize(("name", "order"), CASES, ids=IDS)
def test_nothing_of_either_text_is_lost(name: str, order: tuple[str, str]):
    left, right = prose(both(name, order).blocks, 0), prose(both(name, order).blocks, 1)
    assert left == prose(single(name, order[0]).blocks)
    assert [words for _, words in right] == [words for _, words in prose(single(name, order[1]).blocks)]
    assert [number for number, _ in left] == [number for number, _ in right]


@pytest.mark.parametrize(("name", "order"), CASES, ids=IDS)
def test_tables_say_both_languages_in_each_cell(name: str, order: tuple[str, str]):
    first, second = ([b for b in walk(single(name, language).blocks) if isinstance(b, Table)] for language in order)
    made = [block for block in walk(both(name, order).blocks) if isinstance(block, Table)]
    kept = [(one, other) for one, other in zip(first, second, strict=True) if one.kind != "definitions"]
    assert len(made) == len(kept)
    for table, (one, other) in zip(made, kept, strict=True):
        cells = zip(*(sum(each.rows, ()) for each in (table, one, other)), strict=True)
        for shown, left, right in cells:
            words = [plain_text(left)] + ([plain_text(right)] if plain_text(right) != plain_text(left) else [])
            assert plain_text(shown) == "\n".join(words)
            assert [e.language for e in shown if isinstance(e, Emphasis) and e.language] == [order[1]] * (
                len(words) - 1
            )


@pytest.mark.parametrize(("name", "order"), CASES, ids=IDS)
def test_what_is_counted_or_named_is_there_once(name: str, order: tuple[str, str]):
    blocks = list(walk(both(name, order).blocks))
    anchors = [block.anchor for block in blocks if getattr(block, "anchor", "")]
    assert len(anchors) == len(set(anchors))
    assert {i.target for block in blocks for i in inlines(block) if isinstance(i, Reference)} <= set(anchors)
    clauses = [use.id for use in both(name, order).provenance.clauses]  # type: ignore[union-attr]
    assert clauses[: len(clauses) // 2] == clauses[len(clauses) // 2 :]


@pytest.mark.parametrize("name", [name for name in EXAMPLES if answers_of(name).data["contract"] != AMENDMENT])
def test_the_contract_says_which_text_prevails(name: str):
    (clause,) = (b for b in walk(both(name, ("fr", "en")).blocks) if isinstance(b, Section) and b.anchor == PREVAILING)
    words = " ".join(plain_text(b.content) for b in walk(clause.blocks) if isinstance(b, Paragraph))
    assert "le texte français prévaut" in words
    assert "the French text prevails" in words


def test_two_columns_ask_which_text_prevails(tmp_path: Path):
    name = EXAMPLES[0]
    text = (ROOT / "examples" / name / "answers.yaml").read_text("utf-8")
    text = re.sub(r"\n  prevailing_language:.*", "", text)
    answers = tmp_path / "answers.yaml"
    answers.write_text(text, encoding="utf-8")
    request = Request(answers, (), "fr+en", None, (ROOT / "clause_library",), date(2026, 11, 23), speak="en")
    with pytest.raises(UserError) as stopped:
        draft_files(request)
    assert [describe(each, "en") for each in stopped.value.findings] == [
        "“Which text prevails if the two languages differ?”: no answer yet (prevailing_language)"
        " — accepted: french (French), english (English)"
    ]
