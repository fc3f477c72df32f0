"""The one way figures are rounded: once, at the end, half away from zero."""

from decimal import Decimal
from fractions import Fraction


def half_up(number: Fraction | Decimal | int, decimals: int = 0) -> Decimal:
    """The figure with exactly so many decimals: 99.895 is 99.90 and −2.5 is −3."""
    scaled = abs(Fraction(number)) * 10**decimals
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(-units if number < 0 else units).scaleb(-decimals)
