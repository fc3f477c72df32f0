"""What KPIs are worth: the figures are exact, rounded once and half up, and never floats."""

from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.languages import describe
from contract_drafter.model.burden import monthly_hours
from contract_drafter.model.calculation import CalculationError, ExpressionError, calculate, parse
from contract_drafter.model.finding import finding
from contract_drafter.model.rounding import half_up
from contract_drafter.model.span import Span
from contract_drafter.shipped import folder
from contract_drafter.workflows.library_in_use import open_library


def figures(**values):
    return {
        name: tuple(map(Decimal, value)) if isinstance(value, list) else Decimal(value)
        for name, value in values.items()
    }


ATTAINMENT = "100 * max(0, min(cap, (actual - floor) / (target - floor)))"
CALCULATIONS = [
    ("a rate", "orders / sessions * 100", {"orders": 3, "sessions": 7}, 2, "42.86"),
    ("the order of operations", "1 + 2 * 3 - 8 / 4", {}, 0, "5"),
    ("a median of an odd count", "median(a)", {"a": [9, 1, 5]}, 0, "5"),
    ("a median of an even count is the mean of the middle two", "median(a)", {"a": [4, 1, 3, 2]}, 1, "2.5"),
    ("a percentile is the nearest rank", "percentile(a, 95)", {"a": list(range(1, 101))}, 0, "95"),
    ("the whole list is the 100th percentile", "percentile(a, 100)", {"a": [2, 8, 4]}, 0, "8"),
    ("lists meet item by item", "sum(a * b)", {"a": [1, 2], "b": [10, 20]}, 0, "50"),
    ("a list meets a figure", "sum(a - 1) / count(a)", {"a": [1, 2, 3]}, 0, "1"),
    ("thirds come together again", "a / 3 + a / 3 + a / 3", {"a": "0.5"}, 0, "1"),
    ("attainment when higher is better", ATTAINMENT, {"actual": "2.05", "floor": "1.80", "target": "2.20", "cap": 1}, 1, "62.5"),
    ("attainment when lower is better", ATTAINMENT, {"actual": 5, "floor": 8, "target": 4, "cap": 1}, 0, "75"),
    ("attainment below the floor", ATTAINMENT, {"actual": 9, "floor": 8, "target": 4, "cap": 1}, 0, "0"),
    ("attainment above a cap of 1.2", ATTAINMENT, {"actual": "2.30", "floor": "1.80", "target": "2.20", "cap": "1.2"}, 0, "120"),
    ("a weighted score", "sum(w * a) / sum(w)", {"w": [30, 25, 25, 20], "a": ["62.5", 75, 100, 40]}, 1, "70.5"),
    ("a weighted score with one measure missing", "sum(w * a) / sum(w)", {"w": [30, 25, 25], "a": ["62.5", 75, 100]}, 2, "78.13"),
    ("a ratio over periods is the ratio of sums", "sum(a) / sum(b) * 100", {"a": [90, 950], "b": [100, 1000]}, 2, "94.55"),
    ("a mean of later periods", "mean(a)", {"a": ["99.93", "99.95", "99.92"]}, 3, "99.933"),
    ("a share of a pool, capped", "min(r, r * a + r * b)", {"r": 9600, "a": "0.40", "b": "0.75"}, 0, "9600"),
    ("payment per outcome, capped", "min(cap, max(0, n - e) * rate)", {"n": 1450, "e": 1200, "rate": 40, "cap": 9000}, 0, "9000"),
    ("a reference corrected for volume", "b * (0.4 + 0.6 * v)", {"b": 1200000, "v": "1.10"}, 0, "1272000"),
    ("a glide path", "a + (b - a) * 3 / 4", {"a": 12, "b": 8}, 0, "9"),
    ("interest for late payment", "a * r * d / 365 + 40", {"a": 24000, "r": "0.1215", "d": 18}, 2, "183.80"),
]  # fmt: skip


@pytest.mark.parametrize(
    "sentence, formula, values, decimals, result", CALCULATIONS, ids=[case[0] for case in CALCULATIONS]
)
def test_it_gives(sentence, formula, values, decimals, result):
    assert str(half_up(calculate(parse(formula), figures(**values)), decimals)) == result


CATALOGUE = [
    ("K46", {"service_hours": 43200, "exclusions": 360, "downtime": 65}, "99.85"),
    ("K38", {"promoters": 120, "detractors": 30, "valid": 200}, "45"),
    ("K72", {"odd": [4, 4, 5, 4, 5], "even": [2, 1, 2, 2, 2], "questionnaires": 1}, "82.5"),
    ("K05", {"app_after": 50, "app_before": 42, "control_after": 43, "control_before": 40}, "5.00"),
]
"""Known figures: availability, recommendation, usability, the effect of an app against a control group."""


@pytest.mark.parametrize("kpi, values, result", CATALOGUE, ids=[case[0] for case in CATALOGUE])
def test_the_catalogue_gives_known_figures(kpi, values, result):
    known = open_library(folder("clause_library")).library.kpis[kpi]
    assert str(half_up(calculate(parse(known.calculation), figures(**values)), known.decimals)) == result


ARITHMETIC = (
    "a calculation has figures, variables, + − * / and functions only",
    "un calcul ne contient que des nombres, des variables, + − * / et des fonctions",
)
REFUSED = [
    ("a name nobody gave", "a + b", {"a": 1}, ("“b” is no variable", "« b » n'est pas une variable")),
    ("a division by zero", "a / b", {"a": 1, "b": 0}, ("a division by zero", "une division par zéro")),
    (
        "a list where one figure must be",
        "a + 1",
        {"a": [1, 2]},
        ("a list stands where one figure must", "une liste occupe la place d'un nombre"),
    ),
    (
        "a figure where a list must be",
        "median(a)",
        {"a": 1},
        (
            "one figure, or an empty list, stands where a list must",
            "un nombre, ou une liste vide, occupe la place d'une liste",
        ),
    ),
    (
        "lists of different lengths",
        "sum(a * b)",
        {"a": [1], "b": [1, 2]},
        ("a list of 1 meets a list of 2", "une liste de 1 rencontre une liste de 2"),
    ),
    (
        "a percentile beyond the list",
        "percentile(a, 101)",
        {"a": [1]},
        ("a percentile is above 0 and at most 100", "un centile est au-dessus de 0 et vaut au plus 100"),
    ),
    ("a comparison", "a > 1", {"a": 2}, ARITHMETIC),
    ("words", "'a'", {}, ARITHMETIC),
]


@pytest.mark.parametrize("sentence, formula, values, problem", REFUSED, ids=[case[0] for case in REFUSED])
def test_it_refuses(sentence, formula, values, problem):
    with pytest.raises(CalculationError) as refused:
        calculate(parse(formula), figures(**values))
    found = finding("LIB062", Span("shop.yaml"), problem=refused.value)
    assert describe(found, "en") == (
        f"the calculation “…” cannot be worked out: {problem[0]} — see docs/writing-clauses.md, A KPI"
    )
    assert describe(found, "fr") == (
        f"le calcul « … » ne peut pas se faire : {problem[1]} — voir docs/writing-clauses.md, A KPI"
    )


@given(st.text(alphabet="ab.()'*/+-, 019meansumdi", max_size=60))
def test_any_text_is_calculated_or_refused(text):
    with suppress(ExpressionError, CalculationError):
        assert isinstance(calculate(parse(text), figures(a=2, b=[1, 3])), Fraction)


ROUNDED = [
    ("99.895", 2, "99.90"),
    ("99.894", 2, "99.89"),
    ("2.5", 0, "3"),
    ("-2.5", 0, "-3"),
    ("0.04", 1, "0.0"),
    ("7", 2, "7.00"),
]


@pytest.mark.parametrize("figure, decimals, rounded", ROUNDED)
def test_halves_go_away_from_zero(figure, decimals, rounded):
    assert str(half_up(Decimal(figure), decimals)) == rounded


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9), st.integers(0, 4)
)
def test_rounding_is_that_of_decimal(figure, decimals):
    assert half_up(figure, decimals) == figure.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@given(st.fractions(-1000, 1000), st.integers(0, 4))
def test_rounding_moves_a_figure_by_half_a_unit_at_most(figure, decimals):
    assert abs(Fraction(half_up(figure, decimals)) - figure) <= Fraction(1, 2 * 10**decimals)


def test_hours_of_measuring_add_up():
    cards = [
        (2, "monthly", 0),
        (1, "weekly", 50),
        (3, "quarterly", 0),
        (Decimal("0.5"), "monthly", 100),
        (4, "monthly", 25),
    ]
    hours = sum((monthly_hours(*card) for card in cards), Fraction(0))
    assert hours == Fraction("8.165")
    assert half_up(hours / (8 * 140) * 100, 2) == Decimal("0.73")


def test_the_margin_of_a_recommendation_score():
    """A change of 2 points proves nothing where the margin is 10.3."""
    promoters, detractors, answers = Decimal("0.6"), Decimal("0.15"), 200
    variance = promoters + detractors - (promoters - detractors) ** 2
    assert half_up(Decimal("1.96") * (variance / answers).sqrt() * 100, 1) == Decimal("10.3")
