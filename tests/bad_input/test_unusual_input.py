"""Input that is unusual and not wrong gives the right document."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

EXAMPLES = Path(__file__).parents[2] / "examples"


def raw(name: str) -> dict[str, Any]:
    """An example, every value as text."""
    found: dict[str, Any] = yaml.load((EXAMPLES / name / "answers.yaml").read_text("utf-8"), yaml.BaseLoader)
    return found


@pytest.fixture
def drafted(command: Callable[..., Any]) -> Callable[[dict[str, Any]], str]:
    """The Markdown of a contract in English, its no-break spaces made plain."""

    def draft(answers: dict[str, Any]) -> str:
        Path("answers.json").write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
        run = command("draft", "answers.json", "-o", "contract.md", "--lang", "en", "--date", "2026-11-23")
        assert run.code == 0, run.said
        return Path("contract.md").read_text("utf-8").replace("\u00a0", " ").replace("\u202f", " ")

    return draft


def test_29_february_is_kept_and_each_year_is_counted_from_it(drafted: Callable[..., str]) -> None:
    answers = raw("online_sales")
    answers["answers"] |= {"effect_date": "29 février 2028", "end_date": "2030-02-28", "review_anchor": "2028-02-29"}
    for outcome in (outcome for objective in answers["answers"]["objectives"] for outcome in objective["outcomes"]):
        for dated in (outcome, *outcome["kpis"]):
            dated["due"] = "2029-12-31"
    contract = drafted(answers)
    assert "29 February 2028" in contract
    cells = {cell.strip() for line in contract.splitlines() for cell in line.split("|")}
    ends = {"31 May 2028", "29 May 2028"} & cells, {"28 Feb 2029"} & cells
    assert ends == ({"29 May 2028"}, {"28 Feb 2029"})


def test_two_hundred_kpis_all_have_their_card_and_their_weight(drafted: Callable[..., str]) -> None:
    answers = raw("online_sales")
    objectives = answers["answers"]["objectives"]
    every = [kpi for objective in objectives for outcome in objective["outcomes"] for kpi in outcome["kpis"]]
    asked = next(kpi for kpi in every if "minimum_responses" in kpi)
    names = [f"Satisfaction of group {number:03}" for number in range(200)]
    asked["hours_per_measure"] = 0
    weights = ["5"] * 20 + ["0"] * 180
    kpis = [{**asked, "id": f"G{n}", "name": names[n], "weight": weight} for n, weight in enumerate(weights)]
    objectives[0]["outcomes"][0]["kpis"] = kpis
    del objectives[0]["outcomes"][1:], objectives[1:]
    objectives[0]["outcomes"][0]["due"] = asked["due"]
    contract = drafted(answers)
    cards = contract[contract.index("KPI cards") :]
    assert [name for name in names if name not in cards] == []
    assert all(f"**G{number}" in contract or f"G{number} " in contract for number in range(200))


@pytest.mark.parametrize("contract_type", ("internal-agreement", "managed-service"))
@pytest.mark.parametrize("language", ("fr", "en"))
def test_a_blank_questionnaire_makes_a_contract_of_blanks(
    contract_type: str, language: str, command: Callable[..., Any]
) -> None:
    assert command("questions", contract_type, "--lang", language, "-o", "blank.yaml").code == 0
    run = command("draft", "blank.yaml", "--partial", "-o", "contract.md", "-o", "contract.docx", "-o", "contract.html")
    assert run.code == 0, run.said
    assert Path("contract.md").read_text("utf-8").count("\\[…") > 50


ODD = {
    "a statement in the other language only": ("objectives", [{"statement": {"fr": "Vendre plus en ligne"}}]),
    "a time limit of a million years": ("report_days", "1000000 years"),
    "a price of thirty figures": ("monthly_fee", f"{10**30} EUR"),
    "the last day there is": ("end_date", "9999-12-31"),
    "the first day there is": ("effect_date", "0001-01-01"),
    "lists inside lists": ("stakes", [[["deep"]]]),
    "nothing at all": ("client", None),
}


@pytest.mark.parametrize("partial", ([], ["--partial"]), ids=("whole", "partial"))
@pytest.mark.parametrize("what", ODD)
def test_an_odd_answer_is_a_finding_or_a_contract_and_never_a_fault_of_ours(
    what: str, partial: list[str], command: Callable[..., Any]
) -> None:
    name, value = ODD[what]
    answers = raw("crm")
    if name == "objectives":
        answers["answers"][name][0] |= value[0]
    else:
        answers["answers"][name] = value
    Path("answers.json").write_text(json.dumps(answers), encoding="utf-8")
    run = command("draft", "answers.json", "-o", "contract.md", "--lang", "en", *partial)
    assert run.code in (0, 2), run.said
    assert Path("contract.md").exists() == (run.code == 0)
