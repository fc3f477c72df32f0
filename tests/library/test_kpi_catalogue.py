"""The KPI catalogue that ships: complete, of the kinds it is meant to be, and every KPI is worked out."""

import re
from decimal import Decimal

import pytest

from contract_drafter.languages import codes, say
from contract_drafter.model.values import Quantity
from contract_drafter.shipped import folder
from contract_drafter.workflows.library_in_use import open_library

KPIS = open_library(folder("clause_library")).library.kpis
WORDS = ("name", "purpose", "formula", "unit", "population", "source", "gaming", "counter")
KINDS = {
    "X": "K21 K37 K38 K39 K70 K72 K73 K76",
    "A": "K10 K22 K43 K44 K45 K54 K65 K66",
    "P": "K09 K15 K16 K28 K34 K42 K46 K48 K49 K50 K51 K52 K53 K56 K57 K59 K63 K64 K67",
}
"""What is not listed is an outcome."""
DOWN = (
    "K04 K07 K14 K17 K18 K20 K24 K25 K26 K29 K32 K35 K36 K40 K43 K44 K47 K48 K49 K50 K51 K52 K53 K55 K56 K61 K63 K64 K69 "
    "K73 K75"
)
NO_PLURAL = {"fr": {"sur", "pour", "kg", "fois"}, "en": {"out", "per", "kg"}}
"""How the units begin that say one and many in the same way."""
NEITHER = "K45 K65 K66"


def test_there_are_76():
    assert sorted(KPIS) == [f"K{number:02}" for number in range(1, 77)]


@pytest.mark.parametrize("kpi", KPIS.values(), ids=lambda kpi: kpi.id)
def test_a_card_lacks_nothing(kpi):
    for language in codes():
        assert [part for part in WORDS if not getattr(kpi, part).get(language)] == []
        assert all(variable.name.get(language) and variable.unit.get(language) for variable in kpi.variables)
    assert kpi.variables
    assert kpi.calculation
    assert kpi.example_baseline
    assert kpi.example_target or kpi.kpi_class == "A"


@pytest.mark.parametrize("kpi", KPIS.values(), ids=lambda kpi: kpi.id)
def test_figures_have_the_decimals_of_the_card(kpi):
    for figure in (kpi.example_result, kpi.example_baseline, kpi.example_target):
        assert not figure or len(re.sub(r"^\d+\.?", "", figure)) == kpi.decimals


def test_kinds_and_directions():
    kinds = {kpi: kind for kind, listed in KINDS.items() for kpi in listed.split()}
    assert {kpi.id: kpi.kpi_class for kpi in KPIS.values()} == {name: kinds.get(name, "O") for name in KPIS}
    sides = dict.fromkeys(DOWN.split(), "down") | dict.fromkeys(NEITHER.split(), "none")
    assert {kpi.id: kpi.direction for kpi in KPIS.values()} == {name: sides.get(name, "up") for name in KPIS}


def test_the_two_languages_calculate_the_same():
    """The formulas have the same signs in the same order."""
    signs = {
        kpi.id: [re.findall(r"[÷×−]", kpi.formula.get(code) or "") for code in ("fr", "en")] for kpi in KPIS.values()
    }
    assert {name: pair for name, pair in signs.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("language", codes())
def test_a_unit_that_begins_with_a_noun_has_its_singular(language):
    one = {kpi.unit.get(language): say(Quantity(Decimal(1), kpi.unit), language) for kpi in KPIS.values()}
    assert {unit.split()[0] for unit, said in one.items() if said.endswith(unit) and unit[0].isalpha()} == NO_PLURAL[
        language
    ]
