"""What a review decided, KPI by KPI: old and new value, the form that the corridor asks for, the day of effect."""

from collections.abc import Iterable
from decimal import Decimal

from contract_drafter import languages
from contract_drafter.drafting import decision_effect
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import NONE, Cell, code, grid, part, text
from contract_drafter.model.document import Block, Inline, LineBreak, Text, Value
from contract_drafter.model.expression import UNKNOWN
from contract_drafter.model.values import LocalText, Quantity, Record

_DECISIONS = "kpi_decisions"
_TARGET = ("floor", "old_target", "new_target", "year_start_target", "moved_before")
NEEDS = (
    *(
        f"{_DECISIONS}.{name}"
        for name in ("kpi_name", "decision", "reason", "unit", *_TARGET, "old_weight", "new_weight")
    ),
    *(f"{_DECISIONS}.card_changes.{name}" for name in ("item", "before", "after")),
    "target_corridor",
    "yearly_corridor",
    "minutes_signed_on",
    "amendment_signed_by",
    "binding",
    *decision_effect.NEEDS,
)
_COLUMNS = (
    ("kpi", "left", 19),
    ("decision", "left", 12),
    ("reason", "left", 23),
    ("old_and_new", "left", 20),
    ("decision_form", "left", 14),
    ("takes_effect", "left", 12),
)
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
MOST_POINTS_BY_MINUTES = 10
"""Points of weight that the minutes of one review may move."""


def build(context: Context) -> tuple[Block, ...]:
    """One row a KPI."""
    held = context.scope.get(_DECISIONS)
    decisions = held if isinstance(held, tuple) else ()
    rows = [_row(context, decision, f"{_DECISIONS}[{i}]", decisions) for i, decision in enumerate(decisions)]
    return (grid(context, "kpi_decisions_caption", _COLUMNS, rows),)


def _row(context: Context, decision: Record, place: str, decisions: tuple[Record, ...]) -> tuple[Cell, ...]:
    form = decision_form(context, decision, decisions)
    words = text(context.label(f"form_{form}")) if form else (context.blank(f"{place}.decision"),)
    return (
        part(context, decision, place, "kpi_name"),
        part(context, decision, place, "decision"),
        part(context, decision, place, "reason"),
        _moves(context, decision, place),
        words,
        _effect(context, form, code(decision, "decision")),
    )


def decision_form(context: Context, decision: Record, decisions: Iterable[Record]) -> str:
    """ "minutes", "amendment", "plan" or "notice"; "" while an answer is open."""
    kind = code(decision, "decision")
    if kind == "replace":
        binding = context.value("binding")
        return "" if binding is UNKNOWN else "amendment" if binding else "minutes"
    form = _target_form(context, decision) if kind in ("tighten", "relax") else _FORMS.get(kind, "")
    reweighs = kind != "retire" and decision.get("old_weight") != decision.get("new_weight")
    beyond = reweighs and points_moved(decisions) > MOST_POINTS_BY_MINUTES
    return "amendment" if form == "minutes" and beyond else form


def _target_form(context: Context, decision: Record) -> str:
    floor, old, new = (_figure(decision, name) for name in _TARGET[:3])
    review, year = context.value("target_corridor"), context.value("yearly_corridor")
    if floor is None or old is None or new is None or UNKNOWN in (review, year):
        return ""
    start = _figure(decision, "year_start_target")
    step = abs(new - old)
    moved = step + (_figure(decision, "moved_before") or 0)
    within_review = step <= review.value / 100 * abs(old - floor)
    within_year = moved <= year.value / 100 * abs((old if start is None else start) - floor)
    return "minutes" if within_review and within_year else "amendment"


def points_moved(decisions: Iterable[Record]) -> Decimal:
    """The points of weight that a review moves: the sum of the rises, which is that of the falls."""
    weights = ((_figure(d, "old_weight"), _figure(d, "new_weight")) for d in decisions)
    rises = (new - old for old, new in weights if old is not None and new is not None)
    return sum((rise for rise in rises if rise > 0), Decimal(0))


def _figure(decision: Record, name: str) -> Decimal | None:
    value = decision.get(name)
    return Decimal(value) if isinstance(value, int | Decimal) else None


def moves(decision: Record) -> tuple[tuple[str, str, str], ...]:
    """The lines of the card that change, as (label key, name of the old answer, name of the new answer)."""
    found = [("card_target", "old_target", "new_target")] if decision.get("new_target") is not None else []
    if decision.get("old_weight") != decision.get("new_weight"):
        found.append(("card_weight", "old_weight", "new_weight"))
    return tuple(found)


def card_changes(decision: Record) -> tuple[Record, ...]:
    """The other lines of the card that change."""
    held = decision.get("card_changes")
    return held if isinstance(held, tuple) else ()


def line(context: Context, decision: Record, place: str, name: str) -> Cell:
    """A figure of the decision, with its unit if it is a target."""
    figure, unit = _figure(decision, name), decision.get("unit")
    if name in _TARGET and figure is not None and isinstance(unit, LocalText):
        return context.said(f"{place}.{name}", Quantity(figure, unit), f"{place}.unit")
    return part(context, decision, place, name)


def _moves(context: Context, decision: Record, place: str) -> Cell:
    """The target and the weight that move; the other lines of the card are in the schedule."""
    cell: list[Inline] = []
    for label, old, new in moves(decision):
        cell += [LineBreak()] if cell else []
        cell += [Text(context.label(label)), Text(context.label("colon")), *line(context, decision, place, old)]
        cell += [Text(" → "), *line(context, decision, place, new)]
    if card_changes(decision):
        cell += [LineBreak()] if cell else []
        cell += [Text(context.label("card_in_schedule"))]
    return tuple(cell) or NONE


def _effect(context: Context, form: str, kind: str) -> Cell:
    if kind in ("keep", "plan", "escalate"):
        return NONE
    signed = "amendment_signed_by" if form == "amendment" else "minutes_signed_on"
    day = decision_effect.effect_day(context.scope, signed)
    if day is UNKNOWN:
        return (context.blank(signed),)
    return (Value(languages.say(day, context.language), ""),)
