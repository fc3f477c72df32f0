"""docs/seed-requirements.md tells the truth: all sixty are there, and each test, example, check and clause exists."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from contract_drafter.languages import finding_codes
from contract_drafter.workflows.library_in_use import known, open_library

ROOT = Path(__file__).parents[2]
HERE = "tests/whole_contract"
DOCUMENT = (ROOT / "docs/seed-requirements.md").read_text(encoding="utf-8")
LINT_RULES = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")] for line in DOCUMENT.splitlines() if line.startswith("| ")
]
REQUIREMENTS = {row[0]: row for row in ROWS if re.fullmatch(r"S\d+", row[0])}
RULES = {row[0]: row for row in ROWS if row[0].startswith("L-")}
BROKEN = {
    case["rule"] for case in yaml.load((ROOT / HERE / "cases.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
}
HELD = {
    proved
    for case in yaml.load((ROOT / HERE / "drafted.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for proved in case["proves"]
}
NUMBERED = {
    "STK": 3, "ACT": 1, "ALN": 2, "OUT": 3, "KPI": 6, "COC": 1, "XLA": 2, "BUR": 3, "VAG": 7, "GOV": 3, "REV": 5, "CHG": 2,
    "INC": 5, "CLI": 1, "COM": 2, "REP": 1, "LNG": 6, "LAW": 7,
}  # fmt: skip
STATES = ("proved", "open: review", "open: browser")


def quoted(words: str) -> list[str]:
    return re.findall(r"`([^`]+)`", words)


def test_all_sixty_are_there():
    assert list(REQUIREMENTS) == [f"S{number}" for number in range(1, 61)]


@pytest.mark.parametrize("row", REQUIREMENTS.values(), ids=lambda row: row[0])
def test_what_proves_it_exists(row: list[str]):
    name, _, proofs, state = row
    assert state in STATES
    assert quoted(proofs)
    for proof in quoted(proofs):
        path, _, test = proof.partition("::")
        if proof.startswith("L-"):
            assert proof in RULES
        elif proof == "drafted.yaml":
            assert name in HELD
        elif proof == "cases.yaml":
            assert name in BROKEN
        else:
            assert (ROOT / path).exists(), proof
            assert not test or f"def {test}(" in (ROOT / path).read_text(encoding="utf-8"), proof


def test_every_rule_is_there():
    assert set(RULES) == {f"L-{area}-{n:02}" for area, last in NUMBERED.items() for n in range(1, last + 1)}


@cache
def named_and_severities() -> tuple[set[str], dict[str, str]]:
    """All that a rule may name, and the severity of each check."""
    in_use = open_library(ROOT / "clause_library")
    sections = in_use.library.sections.values()
    questions = {part.id for section in sections for question in section.questions for part in everything(question)}
    named = {
        *questions,
        *in_use.library.clauses,
        *in_use.library.contracts,
        *(check.id for section in sections for check in section.checks),
        *finding_codes(),
        *re.findall(r"(?m)^- id: (\S+)", (ROOT / "clause_library/constraints.yaml").read_text(encoding="utf-8")),
        "clause_library/constraints.yaml",
    }
    return named, {check.id: check.severity for section in sections for check in section.checks}


@pytest.mark.parametrize("row", RULES.values(), ids=lambda row: row[0])
def test_where_it_is_enforced_exists(row: list[str]):
    rule, where, severity, in_text = row
    named, severities = named_and_severities()
    assert [name for name in quoted(where) if name not in named] == []
    assert {severities[name] for name in quoted(where) if name in severities} <= set(severity.split(", "))
    assert not in_text or f"## {in_text}\n" in LINT_RULES
    assert rule in BROKEN | HELD or where.startswith("lint only")


def everything(question):
    yield question
    for part in known().fields(question):
        yield from everything(part)
