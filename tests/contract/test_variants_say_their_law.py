"""What an answer or a kind of contract changes in the wording: exact words that must be there, and those that must not."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_drafter.workflows.draft import Request, draft

ROOT = Path(__file__).parents[2]
COST = {"service": "Boutique", "unit": "commande", "cost": "0.42 EUR", "key": "commandes payées"}
RECORD = {
    "internal_processing": True,
    "data_purposes": "suivre les commandes",
    "data_categories": "identité",
    "data_people": "clients",
    "data_location": "France",
}
BANK = {"financial_entity": True, "dora_critical": True, "dora_function": "la paie", "dora_notice": "30 days"}
CASES: list[tuple[str, str, dict[str, Any], str, list[str], list[str]]] = [
    (
        "a cloud service lets its client switch within the times of the EU Data Act",
        "saas_hr_portal",
        {},
        "en",
        [
            "with a notice of 2 months",
            "lasts at most 30 days",
            "From 12 January 2027",
            "within 30 days after the end of",
        ],
        ["must erase its copies"],
    ),
    (
        "a service that is not a cloud service returns the data and says nothing of switching",
        "saas_hr_portal",
        {"data_act": False},
        "en",
        ["must return the data in this table"],
        ["Data Act", "From 12 January 2027"],
    ),
    (
        "availability is worked out in one way, and the example is right",
        "saas_hr_portal",
        {},
        "fr",
        ["(TSC − minutes d’arrêt) ÷ TSC × 100", "(42 840 − 65) ÷ 42 840 × 100 = 99,85 %"],
        [],
    ),
    (
        "standard terms that nobody negotiated are not said to be negotiated, under French law",
        "saas_hr_portal",
        {"standard_terms": True},
        "fr",
        ["article 1171 du Code civil"],
        ["Les parties ont négocié ces plafonds"],
    ),
    (
        "nor under English law",
        "saas_hr_portal",
        {"standard_terms": True, "governing_law": "england"},
        "en",
        ["Unfair Contract Terms Act 1977"],
        ["negotiated these caps", "article 1171", "article 1195"],
    ),
    (
        "a financial entity with a critical function has access that no notice limits",
        "saas_hr_portal",
        BANK,
        "en",
        ["Regulation (EU) 2022/2554 (DORA)", "unrestricted access", "do not apply to this access"],
        [],
    ),
    (
        "in a group, the charges are those of the keys, and no service credit exists",
        "group_it_services",
        {},
        "en",
        ["the sums before tax due under clause 47", "two independent companies"],
        ["Service Credit"],
    ),
    (
        "in a group, nobody above decides for a company",
        "group_it_services",
        {},
        "fr",
        ["propose une solution écrite dans les 10 Jours ouvrés", "Chaque partie l’accepte ou la refuse"],
        ["médiation"],
    ),
    (
        "an ordinary transaction of a group names no board",
        "group_it_services",
        {"related_party": "ordinary", "approvals": None},
        "fr",
        ["une opération courante, conclue à des conditions normales"],
        ["L225-38"],
    ),
    (
        "under English law a group contract holds no French device",
        "group_it_services",
        {"governing_law": "england"},
        "en",
        ["sections 177 and 182 of the Companies Act 2006", "its fraud or fraudulent misrepresentation"],
        ["French", "mise en demeure", "L225-38"],
    ),
    (
        "between two departments there is a record of the processing, and a cost without a price",
        "online_sales",
        {**RECORD, "unit_costs": [COST]},
        "fr",
        ["cet article est la fiche du traitement", "Aucun budget ne bouge"],
        ["sous-traitant au sens de l’article 28", "TVA"],
    ),
    (
        "an internal agreement that shows no cost and processes no personal data says nothing of them",
        "online_sales",
        {},
        "fr",
        [],
        ["Données, sécurité et coûts", "Coûts et refacturation"],
    ),
]


@cache
def example(name: str) -> dict[str, Any]:
    return yaml.load((ROOT / "examples" / name / "answers.yaml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize(
    ("name", "changes", "language", "there", "absent"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_contract_says(
    name: str, changes: dict[str, Any], language: str, there: list[str], absent: list[str], tmp_path: Path
) -> None:
    kept = {key: value for key, value in {**example(name)["answers"], **changes}.items() if value is not None}
    answers, output = tmp_path / "answers.yaml", tmp_path / "contract.md"
    answers.write_text(yaml.safe_dump({**example(name), "answers": kept}, allow_unicode=True), "utf-8")
    draft(Request(answers, (output,), language, None, (), date(2026, 11, 23)))
    text = output.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert [words for words in there if words not in text] == []
    assert [words for words in absent if words in text] == []
