"""What measuring costs: hours a measure × measures a month × the share done by hand."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

MEASURES_A_MONTH: Final[Mapping[str, Fraction]] = {
    "weekly": Fraction(433, 100),
    "monthly": Fraction(1),
    "quarterly": Fraction(1, 3),
    "yearly": Fraction(1, 12),
    "per_event": Fraction(1),
    "per_release": Fraction(1),
}


def monthly_hours(hours: Decimal | int, frequency: str, automation: Decimal | int) -> Fraction:
    """Hours a month of one KPI; `automation` in per cent. Raises KeyError for an unknown frequency."""
    return Fraction(hours) * MEASURES_A_MONTH[frequency] * (1 - Fraction(automation) / 100)
