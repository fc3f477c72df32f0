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
BONUS = {
    "with_bonus_malus": True,
    "bonus_kpis": ["K74"],
    "bonus_low": 95,
    "bonus_high": 105,
    "bonus_rate": "0.2",
    "malus_rate": "0.4",
    "bonus_cap": 3,
    "malus_cap": 4,
}
CASES: list[tuple[str, str, dict[str, Any], str, list[str], list[str]]] = [
    (
        "a cloud service lets its client switch within the times of the EU Data Act",
        "saas_hr_portal",
        {},
        "en",
        [
            "with a notice period of 2 months",
            "lasts at most 30 days",
            "must not ask for any price for this switch",
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
        ["Data Act", "any price for this switch"],
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
    (
        "the same access in French, for a critical function that is outsourced",
        "payroll_outsourcing",
        BANK,
        "fr",
        [
            "entité financière au sens du règlement (UE) 2022/2554 (DORA)",
            "soutiennent cette fonction critique ou importante du Client : la paie",
            "un accès illimité aux lieux, aux documents et aux personnes",
            "avec un préavis de 30 jours",
            "tous les trois ans au plus souvent",
        ],
        [],
    ),
    (
        "a financial entity whose function is not critical has the common duties and no access beyond the audit",
        "service_desk",
        {"financial_entity": True, "dora_critical": False, "dora_notice": "30 days"},
        "en",
        [
            "is a financial entity as Regulation (EU) 2022/2554 (DORA) defines it",
            "support no critical or important function",
            "must answer the supervisory and resolution authorities",
        ],
        ["unrestricted access", "penetration tests"],
    ),
    (
        "a client that is no financial entity reads nothing of DORA",
        "service_desk",
        {"financial_entity": False},
        "en",
        [],
        ["DORA"],
    ),
    (
        "a reduction of the price under English law states the interest that it protects, and no formal notice",
        "service_desk",
        {},
        "en",
        [
            "It protects the legitimate interest of the Client in that result",
            "legitimate interest of the Client in obtaining",
        ],
        ["mise en demeure", "1231-5"],
    ),
    (
        "a reduction of the price under French law says that no formal notice is needed",
        "ticket_app",
        BONUS,
        "fr",
        [
            "Si un juge y voit une clause pénale, l’article 1231-5 du Code civil s’applique",
            "Le malus est dû sans mise en demeure",
        ],
        ["intérêt légitime du Client à ce résultat"],
    ),
    (
        "in increments, the bonus and the reduction rest on the iterations completed, within the ceiling",
        "ticket_app",
        BONUS,
        "en",
        [
            "The rates apply to the Charges for the Iterations completed in the Period, with the share retained.",
            "A bonus counts towards the ceiling of clause",
            "| 120 | 3% | €1,140 |",
            "must not charge any other sum, except those that another clause sets",
        ],
        ["monthly Charges", "Service Credit"],
    ),
    (
        "within a group, the bonus and the reduction rest on the instalments, within the arm's-length file",
        "group_it_services",
        {**BONUS, "bonus_kpis": ["K31"]},
        "en",
        [
            "The rates apply to the monthly instalments due for the Period.",
            "changes neither the calculation of clause 47.5 nor the instalments of later years",
            "must show, in the file of clause 47.6, that two independent companies would agree to it",
            "| 120 | 3% | €2,425.50 |",
        ],
        ["monthly Charges", "Service Credit", "ceiling"],
    ),
    (
        "the same bonus in French, under the French rule on penalties",
        "group_it_services",
        {**BONUS, "bonus_kpis": ["K31"]},
        "fr",
        [
            "Les taux s’appliquent aux acomptes mensuels dus pour la Période.",
            "ne change ni le calcul de l’article 47.5, ni les acomptes des années suivantes",
            "que deux sociétés indépendantes en conviendraient",
            "| 120 | 3 % | 2 425,50 € |",
            "Le malus est dû sans mise en demeure",
        ],
        ["Réfaction"],
    ),
    (
        "two bands say met or not met, and a value worse than the floor keeps its consequences",
        "service_desk",
        {"target_bands": "two", "with_earn_back": True, "earn_back_periods": 3, "earn_back_share": 100},
        "en",
        [
            "*met*: the value equals the Target or is better",
            "*not met*: the value is worse than the Target",
            "the same KPI is worse than its Floor in two Periods out of three",
            "in those Periods, no KPI is worse than its Floor",
        ],
        ["severe gap", "minor gap"],
    ),
    (
        "three bands in French name the gap below the floor",
        "online_sales",
        {"target_bands": "three"},
        "fr",
        ["*écart grave* : la valeur est moins bonne que le Plancher", "pendant deux Périodes sur trois"],
        ["*écart mineur*", "*non atteint*"],
    ),
]


@cache
def example(name: str) -> dict[str, Any]:
    return yaml.load((ROOT / "examples" / name / "answers.yaml").read_text("utf-8"), yaml.CBaseLoader)


@pytest.mark.parametrize(
    ("name", "changes", "language", "there", "absent"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_contract_says(
    name: str, changes: dict[str, Any], language: str, there: list[str], absent: list[str], tmp_path: Path
) -> None:
    kept = {key: value for key, value in {**example(name)["answers"], **changes}.items() if value is not None}
    answers, output = tmp_path / "answers.yaml", tmp_path / "contract.md"
    answers.write_text(
        yaml.dump({**example(name), "answers": kept}, Dumper=yaml.CSafeDumper, allow_unicode=True), "utf-8"
    )
    draft(Request(answers, (output,), language, None, (), date(2026, 11, 23)))
    text = output.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert [words for words in there if words not in text] == []
    assert [words for words in absent if words in text] == []
