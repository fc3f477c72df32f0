"""What a review decided, KPI by KPI: old and new value, the form that the corridor asks for, the day of effect."""

from contract_drafter.drafting import decision_effect, decision_form
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import NONE, Cell, grid, part, placed, text, worked_out
from contract_drafter.model.document import Block, Inline, LineBreak, Text
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.values import LocalText, Quantity, Record

DECISIONS = "kpi_decisions"
_TARGET = ("floor", "old_target", "new_target", "year_start_target", "moved_before")
NEEDS = (
    *(
        f"{DECISIONS}.{name}"
        for name in ("kpi_name", "decision", "reason", "unit", *_TARGET, "old_weight", "new_weight")
    ),
    *(f"{DECISIONS}.card_changes.{name}" for name in ("item", "before", "after")),
    "minutes_signed_on",
    "amendment_signed_by",
    *decision_form.NEEDS,
    *decision_effect.NEEDS,
)
_COLUMNS = (
    ("kpi", "left"),
    ("decision", "left"),
    ("reason", "left"),
    ("old_and_new", "left"),
    ("decision_form", "left"),
    ("takes_effect", "left"),
)


def build(context: Context) -> tuple[Block, ...]:
    """One row a KPI."""
    decided = tuple(placed(context.scope, DECISIONS))
    decisions = tuple(decision for decision, _ in decided)
    rows = [_row(context, decision, place, decisions) for decision, place in decided]
    return (grid(context, "kpi_decisions_caption", _COLUMNS, rows),)


def _row(context: Context, decision: Record, place: str, decisions: tuple[Record, ...]) -> tuple[Cell, ...]:
    form = decision_form.form_of(context.scope, decision, decisions)
    words = text(context.label(f"form_{form}")) if form else (context.blank(f"{place}.decision"),)
    return (
        part(context, decision, place, "kpi_name"),
        part(context, decision, place, "decision"),
        part(context, decision, place, "reason"),
        _moves(context, decision, place),
        words,
        _effect(context, form) if decision_form.takes_effect(decision) else NONE,
    )


def moves(decision: Record) -> tuple[tuple[str, str, str], ...]:
    """The lines of the card that change, as (label key, name of the old answer, name of the new answer)."""
    found = [("card_target", "old_target", "new_target")] if decision.get("new_target") is not None else []
    if decision_form.reweighs(decision):
        found.append(("card_weight", "old_weight", "new_weight"))
    return tuple(found)


def card_changes(decision: Record, place: str) -> tuple[tuple[Record, str], ...]:
    """The other lines of the card that change, each with its path."""
    return tuple(placed(decision, "card_changes", place))


def line(context: Context, decision: Record, place: str, name: str) -> Cell:
    """A figure of the decision, with its unit if it is a target."""
    figure, unit = decision_form.figure(decision, name), decision.get("unit")
    if name in _TARGET and figure is not None and isinstance(unit, LocalText):
        return context.said(f"{place}.{name}", Quantity(figure, unit), f"{place}.unit")
    return part(context, decision, place, name)


def _moves(context: Context, decision: Record, place: str) -> Cell:
    """The target and the weight that move; the other lines of the card are in the schedule."""
    cell: list[Inline] = []
    for label, old, new in moves(decision):
        cell += [LineBreak()] if cell else []
        cell += [Text(f"{context.label(label)}: "), *line(context, decision, place, old)]
        cell += [Text(" → "), *line(context, decision, place, new)]
    if card_changes(decision, place):
        cell += [LineBreak()] if cell else []
        cell += [Text(context.label("card_in_schedule"))]
    return tuple(cell) or NONE


def _effect(context: Context, form: str) -> Cell:
    signed = "amendment_signed_by" if form == "amendment" else "minutes_signed_on"
    day = decision_effect.effect_day(context.scope, signed)
    if day is UNKNOWN:
        return (context.blank(signed),)
    return worked_out(context, day)
