"""The sums that clauses tie to results, exact: rounded once, by who shows them (domain section 5).

Shares and rates are percentages: 60 is 60 %. Money is in units of its currency.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from contract_drafter.model.rounding import half_up

Figure = Decimal | Fraction | int


def interim_target(start: Figure, target: Figure, passed: int, periods: int) -> Fraction:
    """The linear path: where a target stands after so many periods (5.19)."""
    return Fraction(start) + (Fraction(target) - Fraction(start)) * passed / periods


def harder_target(floor: Figure, target: Figure, rate: Figure, ceiling: Figure) -> Fraction:
    """The target moved away from its floor by a share of the gap between the two, no further than its ceiling."""
    moved = Fraction(target) + (Fraction(target) - Fraction(floor)) * Fraction(rate) / 100
    return min(moved, Fraction(ceiling)) if target > floor else max(moved, Fraction(ceiling))


def volume_factor(variable_share: Figure, actual: Figure, reference: Figure) -> Fraction:
    """What a base is multiplied by: fixed share + variable share × actual ÷ reference (5.9)."""
    variable = Fraction(variable_share) / 100
    return 1 - variable + variable * Fraction(actual) / Fraction(reference)


def earned_back(credit: Figure, share: Figure, scores: Sequence[Figure], threshold: Figure) -> Fraction:
    """What of a credit is returned: its share when the mean of the scores that follow meets the threshold (5.7)."""
    mean = half_up(sum((Fraction(score) for score in scores), Fraction(0)) / len(scores), 2)
    return Fraction(credit) * Fraction(share) / 100 if mean >= threshold else Fraction(0)


def bonus_or_malus(
    score: Figure, low: Figure, high: Figure, rates: Sequence[Figure], caps: Sequence[Figure]
) -> Fraction:
    """The change of the price in percent: above zero a bonus, below a malus, zero from low to high (5.8).

    `rates` and `caps` are those of the bonus, then of the malus.
    """
    if score > high:
        return min(Fraction(caps[0]), Fraction(rates[0]) * (Fraction(score) - Fraction(high)))
    if score < low:
        return -min(Fraction(caps[1]), Fraction(rates[1]) * (Fraction(low) - Fraction(score)))
    return Fraction(0)


def saving(corrected_base: Figure, actual: Figure, invested: Figure) -> Fraction:
    """What was saved, never below zero (5.9)."""
    return max(Fraction(0), Fraction(corrected_base) - Fraction(actual) - Fraction(invested))


def tiers(
    saved: Figure, corrected_base: Figure, first_tier: Figure, first: Figure, other: Figure
) -> tuple[Fraction, Fraction]:
    """The provider's share of a saving, in the first tier and beyond it, before the cap (5.9)."""
    limit = Fraction(corrected_base) * Fraction(first_tier) / 100
    within = min(Fraction(saved), limit)
    return within * Fraction(first) / 100, (Fraction(saved) - within) * Fraction(other) / 100


def payment_per_outcome(observed: int, expected: int, rate: Figure, cap: Figure) -> Fraction:
    """The units beyond those expected, each at its rate, no more than the cap (5.10)."""
    return min(Fraction(cap), max(0, observed - expected) * Fraction(rate))


def volume_change(volume: Figure, reference: Figure, band: Figure, extra: Figure, missing: Figure) -> Fraction:
    """What a month's volume adds to the price or takes off, counting from the edge of the neutral band."""
    margin = Fraction(reference) * Fraction(band) / 100
    gap = Fraction(volume) - Fraction(reference)
    if gap > margin:
        return (gap - margin) * Fraction(extra)
    return (gap + margin) * Fraction(missing) if gap < -margin else Fraction(0)


def indexed_price(price: Figure, index: Figure, index_at_signature: Figure) -> Fraction:
    """The price at signature moved as the index moved."""
    return Fraction(price) * Fraction(index) / Fraction(index_at_signature)


def within_limits(price: Figure, before: Figure, rise: Figure, fall: Figure) -> Fraction:
    """The price kept between the largest fall and the highest rise from that of the year before."""
    lowest, highest = Fraction(before) * (100 - Fraction(fall)) / 100, Fraction(before) * (100 + Fraction(rise)) / 100
    return min(highest, max(lowest, Fraction(price)))


def delay_penalty(value: Figure, days: int, divisor: Figure) -> Fraction:
    """The penalty of the French general clauses: value that is late × days ÷ divisor (5.22)."""
    return Fraction(value) * days / Fraction(divisor)


def penalty_due(total: Figure, exemption: Figure, ceiling: Figure) -> Fraction:
    """What is due of a total of penalties: nothing up to the exemption, never more than the ceiling (5.22)."""
    return Fraction(0) if total <= exemption else min(Fraction(total), Fraction(ceiling))


def percent_change(before: Figure, after: Figure) -> Fraction:
    """The change in percent of what it was; a rise counts above zero."""
    return (Fraction(after) - Fraction(before)) / Fraction(before) * 100 if before else Fraction(0)
