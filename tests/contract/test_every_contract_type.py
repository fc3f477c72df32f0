"""Every contract type has an example that drafts whole, and drafts with nothing answered.

Found on the shelf: a new type is tried as soon as an example is drafted from it, and a type without example fails.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from assembled import faults

from contract_drafter import located_yaml, question_types
from contract_drafter.drafting.assemble import Draft, draft
from contract_drafter.model.answers import Answers
from contract_drafter.model.document import Blank, Section, inlines, walk
from contract_drafter.model.finding import Severity
from contract_drafter.model.question import Question
from contract_drafter.questionnaire import read
from contract_drafter.workflows.library_in_use import open_library

ROOT = Path(__file__).parents[2]
IN_USE = open_library(ROOT / "clause_library")
ON_COVER = {"title", "reference"}
NO_BLANK = ("choice", "yes_no", "group")
"""What may wait without a blank in the text: an answer that decides between texts, the rows of a table."""
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/answers.yaml"))


@cache
def example(name: str) -> located_yaml.Located:
    return located_yaml.read_file(ROOT / "examples" / name / "answers.yaml")


@cache
def answers_of(name: str) -> Answers:
    answers, found = read(example(name), IN_USE.library, IN_USE.needs, IN_USE.conditions)
    assert [f for f in found if f.severity is Severity.ERROR] == []
    assert answers is not None
    return answers


def make(name: str, language: str) -> Draft:
    made_by = {"engine_version": "0", "answers": ""}
    return draft(IN_USE.library, answers_of(name), language, date(2026, 11, 23), False, made_by)


def test_every_contract_type_has_an_example():
    assert {example(name).data["contract"] for name in EXAMPLES} == set(IN_USE.library.contracts)


@pytest.mark.parametrize(("name", "language"), list(product(EXAMPLES, IN_USE.library.languages)))
def test_the_example_is_whole(name: str, language: str):
    made = make(name, language)
    assert sorted(set(faults(made))) == []
    blocks = list(walk(made.document.blocks))
    numbers = [b.number for b in blocks if isinstance(b, Section) and b.kind == "article"]
    assert [int("".join(filter(str.isdigit, number))) for number in numbers] == list(range(1, len(numbers) + 1))


def inner(question: Question) -> Iterator[Question]:
    yield question
    for part in question_types.parts(question):
        yield from inner(part)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_draft_with_nothing_answered_shows_blanks_and_lists_them(name: str):
    located = example(name)
    empty = located_yaml.Located({**located.data, "answers": {}}, located.source)
    answers, found = read(empty, IN_USE.library, IN_USE.needs, IN_USE.conditions, partial=True)
    assert answers is not None
    assert [f for f in found if f.severity is Severity.ERROR] == []
    made = draft(IN_USE.library, answers, "fr", date(2026, 11, 23), True, {"engine_version": "0", "answers": ""})
    shown = {
        i.path.partition(".")[0].partition("[")[0]
        for b in walk(made.document.blocks)
        for i in inlines(b)
        if isinstance(i, Blank)
    }
    waiting = {each.path.partition(".")[0].partition("[")[0] for each in answers.open}
    kinds = {question.id: question.type for s in IN_USE.library.sections.values() for question in s.questions}
    assert shown <= waiting
    assert {name for name in waiting - shown - ON_COVER if kinds[name] not in NO_BLANK} == set()


def test_every_question_type_is_asked_somewhere_or_is_a_part_of_one():
    asked = {
        part.type for s in IN_USE.library.sections.values() for question in s.questions for part in inner(question)
    }
    assert set(question_types.names()) - asked <= {"choices", "long_text"}
