"""Every contract type assembles over its whole answer space: pairwise over its choices, yes/no questions, optional answers
and groups of 0, 1 and many, in every language.

`pytest tests/contract/test_all_answers_assemble.py -s` prints how many combinations ran.
"""

import copy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from answer_space import answers, factors, put
from assembled import faults
from openxml_audit import OpenXmlValidator
from openxml_audit.verdict import predict
from pairwise import pairs, pairs_of, rows

from contract_drafter import located_yaml
from contract_drafter.drafting.assemble import Draft, draft
from contract_drafter.model.finding import Severity
from contract_drafter.questionnaire import read
from contract_drafter.workflows.library_in_use import open_library
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style

ROOT = Path(__file__).parents[2]
IN_USE = open_library(ROOT / "clause_library")
TYPES = sorted(IN_USE.library.contracts)
LANGUAGE = "the language of the contract"
DISAGREE = {"ANS013", "ANS014"}
"""Answers taken one by one may disagree: dates that cross, weights that do not make 100."""


@cache
def believable(contract: str) -> dict[str, Any]:
    """The answers of the fullest example of this contract type."""
    found = [located_yaml.read_file(path).data for path in sorted(ROOT.glob("examples/*/answers.yaml"))]
    mine = [data["answers"] for data in found if data["contract"] == contract]
    return max(mine, key=len) if mine else {}


def questions(contract: str):
    sections = [IN_USE.library.sections[name] for name in IN_USE.library.contracts[contract].sections]
    return tuple(question for section in sections for question in section.questions)


@cache
def space(contract: str) -> dict[str, tuple[Any, ...]]:
    asked = {path: levels for path, levels in factors(questions(contract)) if len(levels) > 1}
    return {LANGUAGE: IN_USE.library.languages, **asked}


@cache
def combinations(contract: str) -> tuple[dict[str, Any], ...]:
    return tuple(rows(space(contract)))


def assembled(contract: str, row: dict[str, Any]) -> Draft:
    language = row[LANGUAGE]
    given = answers(questions(contract), copy.deepcopy(believable(contract)), row)
    data = {"contract": contract, "language": language, "answers": given}
    located = located_yaml.Located(data, "combination")
    typed, found = read(located, IN_USE.library, IN_USE.needs, IN_USE.conditions)
    if typed.open:
        for waiting in typed.open:
            put(given, questions(contract), waiting.path)
        typed, found = read(located, IN_USE.library, IN_USE.needs, IN_USE.conditions)
    assert [f for f in found if f.severity is Severity.ERROR and f.code not in DISAGREE] == []
    return draft(IN_USE.library, typed, language, date(2026, 11, 23), False, {"engine_version": "0", "answers": ""})


@pytest.mark.parametrize("contract", TYPES)
def test_every_combination_assembles(contract: str) -> None:
    made = combinations(contract)
    for index, row in enumerate(made):
        wrong = sorted(set(faults(assembled(contract, row))))
        assert wrong == [], f"combination {index} of {contract}: {row}"
    print(f"{contract}: {len(space(contract))} choices, {len(made)} combinations")


@pytest.mark.parametrize("contract", TYPES)
def test_every_two_answers_meet(contract: str) -> None:
    met = {frozenset(pair) for row in combinations(contract) for pair in pairs_of(row)}
    assert pairs(space(contract)) - met == set()


@pytest.mark.parametrize("contract", TYPES)
def test_word_opens_one_of_them(contract: str, tmp_path: Path) -> None:
    language = IN_USE.library.languages[TYPES.index(contract) % len(IN_USE.library.languages)]
    row = next(row for row in combinations(contract) if row[LANGUAGE] == language)
    path = tmp_path / "contract.docx"
    path.write_bytes(docx.write(assembled(contract, row).document, Style(page_numbers=False)))
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []
    assert "no findings" in predict(result).headline
