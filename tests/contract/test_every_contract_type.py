"""Every contract type assembles whatever its questions are answered, and does without what is optional.

Found on the shelf: a new type is tried as soon as an example is drafted from it, and a type without example fails.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract_drafter import located_yaml, question_types
from contract_drafter.drafting.assemble import Draft, draft
from contract_drafter.model.document import Blank, Reference, Section, inlines, walk
from contract_drafter.model.expression import parse, paths
from contract_drafter.model.finding import Severity
from contract_drafter.model.question import Question
from contract_drafter.questionnaire import read
from contract_drafter.workflows.library_in_use import open_library

ROOT = Path(__file__).parents[2]
IN_USE = open_library(ROOT / "clause_library")
DISAGREE = "ANS013"
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/answers.yaml"))


@cache
def example(name: str) -> located_yaml.Located:
    return located_yaml.read_file(ROOT / "examples" / name / "answers.yaml")


def make(name: str, language: str, changes: dict[str, Any], partial: bool) -> Draft:
    """The example's contract with these answers changed (None: left out). Answers that disagree are drafted all the same."""
    located = example(name)
    answers = {**located.data["answers"], **changes}
    data = {**located.data, "answers": {key: value for key, value in answers.items() if value is not None}}
    changed = located_yaml.Located(data, located.source, located.spans, located.keys, located.ends)
    given_answers, found = read(changed, IN_USE.library, IN_USE.needs, IN_USE.conditions, partial=partial)
    assert [f for f in found if f.severity is Severity.ERROR and f.code != DISAGREE] == []
    assert given_answers is not None
    return draft(
        IN_USE.library, given_answers, language, date(2026, 11, 23), partial, {"engine_version": "0", "answers": ""}
    )


def questions(name: str) -> Iterator[Question]:
    contract = IN_USE.library.contracts[example(name).data["contract"]]
    for section in contract.sections:
        yield from IN_USE.library.sections[section].questions


def choices(name: str) -> dict[str, list[Any]]:
    """The questions with a closed list of answers, and those answers."""
    found: dict[str, list[Any]] = {}
    for question in questions(name):
        if question.type == "choice":
            found[question.id] = [option.id for option in question.options]
        elif question.type == "yes_no":
            found[question.id] = [True, False]
    return found


def test_every_contract_type_has_an_example():
    assert {example(name).data["contract"] for name in EXAMPLES} == set(IN_USE.library.contracts)


@pytest.mark.parametrize(("name", "language"), list(product(EXAMPLES, IN_USE.library.languages)))
def test_the_example_is_whole(name: str, language: str):
    made = make(name, language, {}, partial=False)
    blocks = list(walk(made.document.blocks))
    assert not [i for block in blocks for i in inlines(block) if isinstance(i, Blank)]
    anchors = {block.anchor for block in blocks if getattr(block, "anchor", "")}
    references = {i.target for block in blocks for i in inlines(block) if isinstance(i, Reference)}
    assert references <= anchors
    numbers = [b.number for b in blocks if isinstance(b, Section) and b.kind == "article"]
    assert [int("".join(filter(str.isdigit, number))) for number in numbers] == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        (name, question, answer)
        for name in EXAMPLES
        for question, answers in choices(name).items()
        for answer in answers
    ],
)
def test_each_answer_of_a_closed_list_assembles(name: str, question: str, answer: Any):
    for language in IN_USE.library.languages:
        make(name, language, {question: answer}, partial=True)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_combination_of_answers_assembles(data: st.DataObject):
    name = data.draw(st.sampled_from(EXAMPLES))
    changes = {question: data.draw(st.sampled_from(answers)) for question, answers in choices(name).items()}
    made = make(name, data.draw(st.sampled_from(IN_USE.library.languages)), changes, partial=True)
    assert made.document.blocks


def dispensable(name: str) -> Iterator[str]:
    """The optional questions that do not make another answer optional in their turn."""
    parts = [part for question in questions(name) for part in inner(question)]
    excusing = {str(path) for part in parts if part.optional_when for path in paths(parse(part.optional_when))}
    yield from (question.id for question in questions(name) if not question.required and question.id not in excusing)


def inner(question: Question) -> Iterator[Question]:
    yield question
    for part in question_types.parts(question):
        yield from inner(part)


@pytest.mark.parametrize(("name", "question"), [(name, q) for name in EXAMPLES for q in dispensable(name)])
def test_a_contract_does_without_an_optional_answer(name: str, question: str):
    for language in IN_USE.library.languages:
        made = make(name, language, {question: None}, partial=False)
        assert not [i for b in walk(made.document.blocks) for i in inlines(b) if isinstance(i, Blank)]


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
    assert shown <= waiting
    assert len(shown) > 20


def test_every_question_type_is_asked_somewhere_or_is_a_part_of_one():
    asked = {
        part.type for s in IN_USE.library.sections.values() for question in s.questions for part in inner(question)
    }
    assert set(question_types.names()) - asked <= {"choices", "long_text"}
