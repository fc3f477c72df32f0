"""The sums that clauses tie to results, on the worked examples of the field (exact figures, never floats)."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.drafting import formulas, measurement_periods
from contract_drafter.model.rounding import half_up

D = Decimal
RATES, CAPS = (D("0.25"), D("0.5")), (D(5), D(10))
FEE = 200_000


def bonus(score: str) -> Fraction:
    """Of a fee of 200 000, with a neutral zone from 95 to 105."""
    return formulas.bonus_or_malus(D(score), 95, 105, RATES, CAPS) * FEE / 100


def corrected(base: int, moved: str) -> Fraction:
    return base * formulas.volume_factor(60, D(moved), 1)


def shared(actual: int, cap: int) -> Fraction:
    """The provider's share of a saving on a base of 1 200 000, its volume up by a tenth."""
    base = corrected(1_200_000, "1.10")
    saved = formulas.saving(base, actual, 0)
    return min(Fraction(cap), sum(formulas.tiers(saved, base, 10, 50, 25), Fraction(0)))


CASES: dict[str, tuple[Callable[[], Any], Decimal | int]] = {
    "a path from 12 to 8 in four quarters, after one": (lambda: formulas.interim_target(12, 8, 1, 4), 11),
    "the same path, at its end": (lambda: formulas.interim_target(12, 8, 4, 4), 8),
    "a target of 80 over a floor of 60, harder by a tenth": (lambda: formulas.harder_target(60, 80, 10, 90), 82),
    "a target that must fall": (lambda: formulas.harder_target(170, 110, 10, 90), 104),
    "no target goes past its ceiling": (lambda: formulas.harder_target(60, 80, 100, 85), 85),
    "nor below it, where it must fall": (lambda: formulas.harder_target(170, 110, 100, 90), 90),
    "a base of 1 200 000, 60 % of it variable, volume up by a tenth": (lambda: corrected(1_200_000, "1.10"), 1_272_000),
    "a fixed base follows no volume": (lambda: formulas.volume_factor(0, 200, 100), 1),
    "a credit comes back whole": (
        lambda: formulas.earned_back(1500, 100, (D("99.93"), D("99.95"), D("99.92")), D("99.90")), 1500),
    "a mean under the threshold returns nothing": (
        lambda: formulas.earned_back(1500, 100, (D("99.70"), D("99.93"), D("99.95"), D("99.92")), D("99.90")), 0),
    "half of a credit": (lambda: formulas.earned_back(1500, 50, (91,), 90), 750),
    "a mean equal to the threshold once rounded": (lambda: formulas.earned_back(10, 100, (D("89.996"),), 90), 10),
    "a score of 112 is a bonus of 1.75 %": (lambda: bonus("112"), 3500),
    "the edges of the neutral zone change nothing": (lambda: bonus("95") + bonus("100") + bonus("105"), 0),
    "a score of 81 takes off 7 %": (lambda: bonus("81"), -14_000),
    "a score of 60 stops at the cap of 10 %": (lambda: bonus("60"), -20_000),
    "a score of 130 stops at the cap of 5 %": (lambda: bonus("130"), 10_000),
    "182 000 saved": (lambda: formulas.saving(corrected(1_200_000, "1.10"), 1_090_000, 0), 182_000),
    "no saving below zero": (lambda: formulas.saving(100, 120, 0), 0),
    "what the client invested is no saving": (lambda: formulas.saving(100, 60, 15), 25),
    "two tiers, before the cap": (lambda: shared(1_090_000, 1_000_000), 77_300),
    "the same, after the cap": (lambda: shared(1_090_000, 60_000), 60_000),
    "250 units beyond those expected, at 40": (lambda: formulas.payment_per_outcome(1450, 1200, 40, 99_999), 10_000),
    "the same, capped": (lambda: formulas.payment_per_outcome(1450, 1200, 40, 9000), 9000),
    "fewer units than expected pay nothing": (lambda: formulas.payment_per_outcome(900, 1200, 40, 9000), 0),
    "a volume at the edge of its band": (lambda: formulas.volume_change(5040, 4800, 5, D("10.5"), 8), 0),
    "a volume above counts from the edge": (lambda: formulas.volume_change(5760, 4800, 5, D("10.5"), 8), 7560),
    "a volume below counts from the other": (lambda: formulas.volume_change(3840, 4800, 5, D("10.5"), 8), -5760),
    "an index up by a tenth": (lambda: formulas.indexed_price(62_000, 341, 310), 68_200),
    "a rise stops at its limit": (lambda: formulas.within_limits(64_480, 62_000, 3, 3), 63_860),
    "a fall too": (lambda: formulas.within_limits(59_520, 62_000, 3, 3), 60_140),
}  # fmt: skip
PERIODS = {
    "twelve calendar months": (date(2027, 1, 1), date(2027, 12, 31), "calendar_month", 12),
    "one day counts as its month": (date(2027, 3, 31), date(2027, 4, 1), "calendar_month", 2),
    "four quarters": (date(2027, 1, 1), date(2027, 12, 31), "calendar_quarter", 4),
    "contract months from the 15th": (date(2027, 1, 15), date(2027, 4, 14), "contract_month", 3),
    "a contract month just begun": (date(2027, 1, 15), date(2027, 4, 15), "contract_month", 4),
}


@pytest.mark.parametrize("case", CASES)
def test_sum(case: str) -> None:
    work_out, expected = CASES[case]
    assert work_out() == expected


@pytest.mark.parametrize("case", PERIODS)
def test_periods_of_a_path(case: str) -> None:
    start, due, period, expected = PERIODS[case]
    assert measurement_periods.count(period, start, due) == expected


@given(st.decimals(0, 120, places=2), st.decimals(0, 120, places=2))
def test_a_better_score_never_pays_less(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert bonus(str(low)) <= bonus(str(high))


@given(st.integers(0, 20_000), st.integers(1, 20_000))
def test_the_price_never_falls_when_volume_rises(volume: int, reference: int) -> None:
    change = [formulas.volume_change(volume + more, reference, 5, D("10.50"), 8) for more in (0, 1)]
    assert half_up(change[0], 2) <= half_up(change[1], 2)
