"""The computed tables, row by row, in both languages."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from contract_drafter.model.document import Blank, Table, inlines, plain_text, walk
from contract_drafter.model.finding import UserError
from contract_drafter.model.values import Choice, LocalText, Money, Percentage, Quantity, Record
from tests.drafting.small import lines, make, section, words

FR, EN = "clauses/review/REV-01/fr.md", "clauses/review/REV-01/en.md"


def kpi(name: str, kpi_class: str, weight: int, hours: str, frequency: str, automation: int) -> Record:
    percent = LocalText(everywhere="%")
    fields: dict[str, Any] = {
        "id": words(name[:3]),
        "name": words(name),
        "kpi_class": Choice(kpi_class, LocalText()),
        "weight": Decimal(weight),
        "hours_per_measure": Decimal(hours),
        "frequency": Choice(frequency, LocalText()),
        "automation": Percentage(Decimal(automation)),
        "baseline": Quantity(Decimal("1.80"), percent),
        "target": Quantity(Decimal("2.20"), percent),
        "due": date(2027, 12, 31),
        "direction": Choice("up", LocalText()),
        "proposed_by": Choice("client", LocalText()),
        "validated_by_client": date(2026, 11, 2),
    }
    return Record("kpi", fields)


KPIS = (
    kpi("K01 ventes", "O", 30, "2", "monthly", 0),
    kpi("K02 conversion", "O", 25, "1", "weekly", 50),
    kpi("K37 satisfaction", "X", 25, "3", "quarterly", 0),
    kpi("K46 disponibilité", "P", 10, "0.5", "monthly", 100),
    kpi("K51 réponse", "P", 10, "4", "monthly", 25),
)
OUTCOME = Record(
    "group",
    {
        "title": words("Vendre plus en ligne"),
        "value_hypothesis": words("1,2 M€ de ventes"),
        "due": date(2027, 12, 31),
        "client_owner": words("Claire"),
        "provider_owner": words("Karim"),
        "kpis": KPIS,
    },
)
OBJECTIVES = (Record("group", {"statement": words("Grandir"), "outcomes": (OUTCOME,)}),)


def table(tmp_path: Path, name: str, language: str = "fr", **answers: Any) -> list[str]:
    texts = {FR: f"{{% insert {name} %}}\n", EN: f"{{% insert {name} %}}\n"}
    made = make(tmp_path, texts, language, partial=True, objectives=OBJECTIVES, **answers)
    return lines(section(made, "REV-01").blocks)


def test_weights_and_burden_add_up(tmp_path: Path):
    """Domain example Ex17: 8.165 hours a month, told with one decimal, rounded once."""
    assert table(tmp_path, "weights-and-burden", burden_budget_hours=Decimal(12)) == [
        "K01 ventes | Résultat | 30 | Chaque mois | 2,0",
        "K02 conversion | Résultat | 25 | Chaque semaine | 2,2",
        "K37 satisfaction | Expérience | 25 | Chaque trimestre | 1,0",
        "K46 disponibilité | Production | 10 | Chaque mois | 0,0",
        "K51 réponse | Production | 10 | Chaque mois | 3,0",
        "Total |  | 100 |  | 8,2",
        "1.1 Temps de mesure\u202f: 8,2\u00a0h par mois, pour un budget de 12\u00a0h.",
        "1.2 Les indicateurs de résultat et d’expérience portent 80\u00a0% du poids total.",
    ]


def test_a_burden_beyond_its_budget_is_told(tmp_path: Path):
    rows = table(tmp_path, "weights-and-burden", "en", burden_budget_hours=Decimal(8))
    assert rows[-2] == "1.1 Time to measure: 8.2\u00a0h a month, more than the budget of 8\u00a0h."


def test_the_outcome_map_says_an_objective_once(tmp_path: Path):
    rows = table(tmp_path, "outcome-map", "en")
    assert rows[0] == "Grandir | Vendre plus en ligne | K01 ventes | 1,2\u00a0M€ de ventes | 31 Dec 2027"
    assert rows[1] == " |  | K02 conversion |  | "


def test_a_card_shows_every_item_and_a_blank_for_what_is_open(tmp_path: Path):
    texts = {FR: "{% insert kpi-cards %}\n"}
    made = make(tmp_path, texts, partial=True, objectives=OBJECTIVES)
    cards = [block for block in walk(section(made, "REV-01").blocks) if isinstance(block, Table)]
    assert [card.title for card in cards][:2] == ["K01 – K01 ventes", "K02 – K02 conversion"]
    rows = {plain_text(row[0]): plain_text(row[1]) for row in cards[0].rows}
    assert rows["Poids"] == "30\u00a0points sur 100"
    assert rows["Base"] == "1,80\u00a0%"
    assert rows["Sens"] == "La hausse est favorable"
    assert (
        next(i.path for i in inlines(cards[0]) if isinstance(i, Blank)) == "objectives[0].outcomes[0].kpis[0].formula"
    )


def test_the_record_of_co_construction_names_who_proposed(tmp_path: Path):
    rows = table(tmp_path, "co-construction")
    assert rows[1] == "K01 ventes | Direction marketing | 2\u00a0novembre 2026 | […]"


def test_a_table_with_nothing_in_it_shows_dashes_not_a_hole(tmp_path: Path):
    made = make(tmp_path, {FR: "{% insert outcome-map %}\n"}, partial=True)
    assert lines(section(made, "REV-01").blocks) == ["– | – | – | – | –"]


def test_a_table_that_would_divide_by_zero_is_told_at_its_place(tmp_path: Path):
    with pytest.raises(UserError) as refused:
        table(
            tmp_path,
            "indexation",
            "en",
            monthly_fee=Money(Decimal(1000), "EUR"),
            index_base=Decimal(0),
            index_cap=Percentage(Decimal(3)),
            index_floor=Percentage(Decimal(0)),
        )
    assert [each.code for each in refused.value.findings] == ["DRF033"]
    assert refused.value.findings[0].span.source.endswith("REV-01/en.md")
