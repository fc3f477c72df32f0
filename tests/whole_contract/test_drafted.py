"""What holds by the way contracts are made, whatever the answers. The cases are in drafted.yaml."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_drafter import located_yaml
from contract_drafter.drafting.assemble import Draft, draft
from contract_drafter.questionnaire import read
from contract_drafter.workflows.library_in_use import open_library
from contract_drafter.writers import md
from contract_drafter.writers._base import Style

ROOT = Path(__file__).parents[2]
CASES = yaml.load((ROOT / "tests/whole_contract/drafted.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


@cache
def made(example: str) -> Draft:
    in_use = open_library(ROOT / "clause_library")
    located = located_yaml.read_file(ROOT / "examples" / example / "answers.yaml")
    answers, _ = read(located, in_use.library, in_use.needs, in_use.conditions)
    assert answers is not None
    made_by = {"engine_version": "0", "answers": ""}
    return draft(in_use.library, answers, "en", date(2026, 11, 23), False, made_by)


def name_of(case: dict[str, Any]) -> str:
    return f"{case['proves'][0]} {case['name']}"


@pytest.mark.parametrize("case", [case for case in CASES if "clauses" in case], ids=name_of)
def test_these_contract_types_have_the_clause(case: dict[str, Any]):
    contracts = open_library(ROOT / "clause_library").library.contracts
    wanted = set(case.get("only", contracts)) - set(case.get("absent", ()))
    holding = {name for name, contract in contracts.items() if set(case["clauses"]) <= set(contract.clause_ids())}
    assert wanted <= holding


@pytest.mark.parametrize("case", [case for case in CASES if "words" in case], ids=name_of)
def test_the_example_says(case: dict[str, Any]):
    text = " ".join(md.write(made(case["example"]).document, Style()).decode().replace("\u00a0", " ").split())
    assert [words for words in case["words"] if words not in text] == []


@pytest.mark.parametrize("case", [case for case in CASES if "out" in case], ids=name_of)
def test_the_example_leaves_out(case: dict[str, Any]):
    kept = {decision.clause.id for decision in made(case["example"]).decisions if decision.included}
    assert kept & set(case["out"]) == set()
