"""A public contract and an amendment: what the law asks of each, and what each asks nobody else."""

from pathlib import Path
from typing import Any

import pytest

from contract_drafter import located_yaml
from contract_drafter.model.finding import Finding, Severity
from contract_drafter.questionnaire import read, relevant
from contract_drafter.workflows.library_in_use import open_library

ROOT = Path(__file__).parents[2]
IN_USE = open_library(ROOT / "clause_library")
PUBLIC, AMENDMENT = "public_benefits_portal", "crm_amendment"
OPEN_BY_LAW = (
    "delay_divisor",
    "aptitude_days",
    "regular_service_period",
    "admission_days",
    "general_interest_rate",
    "general_interest_notice",
    "claim_period",
)


def disagreements(example: str, **changes: Any) -> list[str]:
    """The messages of the checks that fail when these answers of an example change (None: left out)."""
    located = located_yaml.read_file(ROOT / "examples" / example / "answers.yaml")
    answers = {**located.data["answers"], **changes}
    data = {**located.data, "answers": {name: value for name, value in answers.items() if value is not None}}
    changed = located_yaml.Located(data, located.source, located.spans, located.keys, located.ends)
    _, found = read(changed, IN_USE.library, IN_USE.needs, IN_USE.conditions, partial=True)
    return [message(each) for each in found if each.severity is Severity.ERROR]


def message(found: Finding) -> str:
    return str(dict(found.values).get("message", found.code))


def asked(contract: str, **answers: Any) -> set[str]:
    found = relevant(IN_USE.library, IN_USE.library.contracts[contract], answers, IN_USE.needs, IN_USE.conditions)
    return {each.question.id for section in found for each in section.asked}


@pytest.mark.parametrize("name", OPEN_BY_LAW)
def test_a_figure_that_the_law_leaves_open_has_no_default(name: str) -> None:
    question = next(q for q in IN_USE.library.sections["procurement"].questions if q.id == name)
    assert question.required
    assert question.default is None


def test_what_only_a_public_variant_uses_is_asked_in_a_public_contract_only() -> None:
    assert set(OPEN_BY_LAW) <= asked("public-performance-annex")
    assert not set(OPEN_BY_LAW) & asked("managed-service")


def test_an_amendment_asks_what_it_changes_and_nothing_of_the_calendar() -> None:
    questions = asked("amendment")
    assert {"kpi_decisions", "target_corridor", "amended_version", "binding"} <= questions
    assert not {"objectives", "stakeholders", "review_period", "end_date", "effect_date"} & questions


@pytest.mark.parametrize(
    ("sentence", "example", "changes", "words"),
    [
        ("a public buyer pays within 30 days", PUBLIC, {"payment_days": "45 days"}, "30 jours"),
        ("a company may pay later", "crm", {"payment_days": "45 days"}, ""),
        ("an amendment to a contract is read by a lawyer", AMENDMENT, {"sign_off": [
            {"name": "Hugo Tessier", "role": "Responsable du service", "field": "it", "read_on": "2028-05-18"}]}, "juriste"),
        ("the consolidated text has a new number", AMENDMENT, {"new_version": "1.0"}, "nouveau numéro"),
        ("minutes are signed after the review", AMENDMENT, {"minutes_signed_on": "2028-05-01"}, "avant la revue"),
        ("an amendment is signed after its minutes", AMENDMENT, {"amendment_signed_by": "2028-05-11"}, "après le compte rendu"),
    ],
)  # fmt: skip
def test_what_the_answers_must_respect(sentence: str, example: str, changes: dict[str, Any], words: str) -> None:
    said = disagreements(example, **changes)
    assert any(words in each for each in said) if words else said == [], sentence


@pytest.mark.parametrize(
    ("sentence", "decision", "words"),
    [
        ("to tighten is to move away from the floor", {"new_target": 1425}, "Durcir éloigne"),
        ("to relax is to come closer to it", {"decision": "relax", "new_target": 1475}, "Assouplir rapproche"),
        ("a target that must fall is tightened downwards", {"floor": 1500, "new_target": 1425}, ""),
        ("a target met twice is not tightened yet", {"periods_in_row": 2}, "trois périodes"),
        (
            "a target missed once is not relaxed",
            {"decision": "relax", "new_target": 1425, "periods_in_row": 1, "target_was_wrong": False},
            "deux périodes",
        ),
        (
            "unless it was wrong",
            {"decision": "relax", "new_target": 1425, "periods_in_row": 1, "target_was_wrong": True},
            "",
        ),
        ("a kept KPI keeps its weight", {"decision": "keep", "new_weight": 25}, "Repondérer"),
        ("a retired KPI weighs nothing", {"decision": "retire"}, "retiré"),
        ("an added KPI weighed nothing", {"decision": "add"}, "ajouté"),
    ],
)
def test_what_a_decision_must_respect(sentence: str, decision: dict[str, Any], words: str) -> None:
    decisions = located_yaml.read_file(ROOT / "examples" / AMENDMENT / "answers.yaml").data["answers"]["kpi_decisions"]
    said = disagreements(AMENDMENT, kpi_decisions=[{**decisions[0], **decision}, *decisions[1:]])
    assert any(words in each for each in said) if words else said == [], sentence


def test_weights_make_100_after_an_amendment() -> None:
    decisions = located_yaml.read_file(ROOT / "examples" / AMENDMENT / "answers.yaml").data["answers"]["kpi_decisions"]
    heavier = [{**decisions[0], "new_weight": 25}, *decisions[1:]]
    assert any("exactement 100" in each for each in disagreements(AMENDMENT, kpi_decisions=heavier))


def test_a_large_english_public_contract_has_three_kpis() -> None:
    located = located_yaml.read_file(ROOT / "examples" / PUBLIC / "answers.yaml")
    objective = located.data["answers"]["objectives"][0]
    few = [{**objective, "outcomes": objective["outcomes"][:1]}]
    english = {"governing_law": "england", "objectives": few}
    assert any("trois indicateurs" in each for each in disagreements(PUBLIC, kpi_duty="duty", **english))
    assert not any("trois indicateurs" in each for each in disagreements(PUBLIC, kpi_duty="exempt", **english))
