"""What ties money to results holds together: no KPI sanctioned twice, no gainshare without audit, caps within the risk."""

from datetime import date
from pathlib import Path

import pytest

from contract_drafter import located_yaml
from contract_drafter.model.finding import Severity
from contract_drafter.questionnaire import read
from contract_drafter.workflows.draft import Request, draft
from contract_drafter.workflows.library_in_use import open_library

ROOT = Path(__file__).parents[2]
IN_USE = open_library(ROOT / "clause_library")
REFUSED = {
    "a KPI counts for service credits and for the bonus": (
        "service_desk", "credit_kpis: [K73, K47, K41, K56, K37]", "credit_kpis: [K73, K42]", "would cost twice"),
    "a KPI of the bonus that no outcome has": (
        "service_desk", "bonus_kpis: [K42]", "bonus_kpis: [K99]", "A KPI of the bonus is not among the KPIs"),
    "a KPI of the credits that no outcome has": (
        "service_desk", "credit_kpis: [K73,", "credit_kpis: [K99,", "A KPI of the service credits is not among the KPIs"),
    "a neutral zone the wrong way round": (
        "service_desk", "bonus_low: 95", "bonus_low: 110", "The neutral zone is the wrong way round"),
    "both reductions exceed the share at risk": (
        "service_desk", "malus_cap: 2", "malus_cap: 4", "together exceed the share of the price"),
    "a gainshare without audit": (
        "payroll_outsourcing", "with_measurement_audit: true", "with_measurement_audit: false",
        "A gainshare needs a measurement audit"),
    "a gainshare without a rule for volume": (
        "payroll_outsourcing", "with_baseline_adjustment: true", "with_baseline_adjustment: false",
        "A gainshare needs a baseline adjusted for volume"),
    "a review from a volume within the neutral band": (
        "payroll_outsourcing", "volume_limit: 20", "volume_limit: 4", "must be larger than the neutral band"),
    "the same measure watches twice": (
        "payroll_outsourcing",
        "Demandes des salariés par mois, tirées de l’outil de demandes\", en: \"Employees’ requests a month, from the request tool",
        "Demandes rouvertes en 7 jours, tirées de l’outil de demandes\", en: \"Requests reopened within 7 days, from the request tool",
        "The same measure appears twice"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, tmp_path: Path) -> None:
    name, before, after, message = REFUSED[case]
    written = (ROOT / "examples" / name / "answers.yaml").read_text("utf-8")
    assert before in written
    file = tmp_path / "answers.yaml"
    file.write_text(written.replace(before, after).replace("\nlanguage: fr", "\nlanguage: en"), "utf-8")
    _, found = read(located_yaml.read_file(file), IN_USE.library, IN_USE.needs, IN_USE.conditions)
    said = [str(dict(each.values).get("message")) for each in found if each.severity is Severity.ERROR]
    assert [words for words in said if message in words], said


def test_each_kpi_has_one_effect_on_the_price(tmp_path: Path) -> None:
    output = tmp_path / "contract.md"
    draft(Request(ROOT / "examples/service_desk/answers.yaml", (output,), "en", None, (), date(2026, 11, 23)))
    text = output.read_text("utf-8")
    assert "The bonus and the reduction rest on K42 only." in text
    assert "Only these KPIs count for the Due Score of this clause: K73, K47, K41, K56 and K37." in text
    assert "| 120 | 3% | £2,850 |" in text
