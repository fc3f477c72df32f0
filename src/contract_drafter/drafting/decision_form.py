"""In what form a review decides on a KPI: its minutes are enough within the corridors, else an amendment is needed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from contract_drafter.model.functions import UNKNOWN, plain
from contract_drafter.model.values import Record

NEEDS = ("target_corridor", "yearly_corridor", "weight_corridor", "binding")
_FORMS = {
    "keep": "minutes",
    "retire": "minutes",
    "reweight": "minutes",
    "rebaseline": "minutes",
    "source": "minutes",
    "suspend": "minutes",
    "plan": "plan",
    "add": "amendment",
    "amend": "amendment",
    "escalate": "notice",
}
_CHANGES_NOTHING = ("keep", "plan", "escalate")


def form_of(scope: Mapping[str, Any], decision: Record, decisions: Iterable[Record]) -> str:
    """ "minutes", "amendment", "plan" or "notice"; "" while an answer is open. `decisions`: all those of the review."""
    kind = plain(decision.get("decision"))
    if kind == "replace":
        binding = scope.get("binding", UNKNOWN)
        return "" if binding is UNKNOWN else "amendment" if binding else "minutes"
    form = _target_form(scope, decision) if kind in ("tighten", "relax") else _FORMS.get(kind, "")
    if form != "minutes" or kind == "retire" or not reweighs(decision):
        return form
    most = scope.get("weight_corridor", UNKNOWN)
    return "" if most is UNKNOWN else "amendment" if points_moved(decisions) > most else form


def takes_effect(decision: Record) -> bool:
    """Whether the decision changes something from some day on."""
    return plain(decision.get("decision")) not in _CHANGES_NOTHING


def reweighs(decision: Record) -> bool:
    """Whether it moves the weight."""
    return decision.get("old_weight") != decision.get("new_weight")


def points_moved(decisions: Iterable[Record]) -> Decimal:
    """The points of weight that a review moves: the sum of the rises, which is that of the falls."""
    weights = ((figure(d, "old_weight"), figure(d, "new_weight")) for d in decisions)
    rises = (new - old for old, new in weights if old is not None and new is not None)
    return sum((rise for rise in rises if rise > 0), Decimal(0))


def figure(decision: Record, name: str) -> Decimal | None:
    """A figure of the decision; None while it is open."""
    value = decision.get(name)
    return Decimal(value) if isinstance(value, int | Decimal) else None


def _target_form(scope: Mapping[str, Any], decision: Record) -> str:
    floor, old, new = (figure(decision, name) for name in ("floor", "old_target", "new_target"))
    review, year = (scope.get(name, UNKNOWN) for name in ("target_corridor", "yearly_corridor"))
    if floor is None or old is None or new is None or UNKNOWN in (review, year):
        return ""
    start = figure(decision, "year_start_target")
    step = abs(new - old)
    moved = step + (figure(decision, "moved_before") or 0)
    within_review = step <= review.value / 100 * abs(old - floor)
    within_year = moved <= year.value / 100 * abs((old if start is None else start) - floor)
    return "minutes" if within_review and within_year else "amendment"
