"""Values that clauses can name and nobody is asked: they are worked out from answers."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from contract_drafter.drafting import decision_effect, review_calendar
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.values import Choice, Duration


def _first_review(scope: Mapping[str, Any]) -> Any:
    """The day of the first review meeting."""
    events = review_calendar.review_calendar(scope)
    return next((event.day for event in events if event.kind == "meeting"), UNKNOWN)


def _renewal_deadline(scope: Mapping[str, Any]) -> Any:
    """The last day to give notice that the contract is not renewed (domain rule C12)."""
    end, notice, holidays = (scope.get(name) for name in ("end_date", "renewal_notice", "holidays"))
    if not isinstance(end, date) or not isinstance(notice, Duration) or not isinstance(holidays, Choice):
        return UNKNOWN
    return review_calendar.later(end, Duration(-notice.count, notice.unit), holidays.id)


def _amendment_effect(scope: Mapping[str, Any]) -> Any:
    """The day on which the clauses that an amendment changes take effect."""
    return decision_effect.effect_day(scope, "amendment_signed_by")


DERIVED: Mapping[str, tuple[tuple[str, ...], Callable[[Mapping[str, Any]], Any]]] = {
    "first_review": (review_calendar.NEEDS, _first_review),
    "amendment_effect": ((*decision_effect.NEEDS, "amendment_signed_by"), _amendment_effect),
    "renewal_deadline": (("end_date", "renewal_notice", "holidays"), _renewal_deadline),
}
"""Name: the answers it needs, and how it is worked out."""


def with_derived(scope: Mapping[str, Any]) -> dict[str, Any]:
    """The scope with every derived value that its answers allow."""
    derived = {name: compute(scope) for name, (_, compute) in DERIVED.items()}
    return {**scope, **{name: value for name, value in derived.items() if value is not UNKNOWN}}
