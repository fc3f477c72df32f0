"""What the computed tables share: columns from labels, and the outcomes and KPIs of the answers in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from contract_drafter import languages
from contract_drafter.drafting.columns import shares
from contract_drafter.drafting.context import Context
from contract_drafter.model.document import Column, Inline, Table, Text, Value
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.values import Choice, Record
from contract_drafter.model.values import Value as Worth

Cell = tuple[Inline, ...]
SET_LATER = ("baseline", "target")
"""Figures of a KPI that an observation period (clause BAS-02) sets after signature."""
NONE: Cell = (Text("–"),)


@dataclass(frozen=True, slots=True)
class PlacedKpi:
    """A KPI of the answers with its outcome and objective, and their full paths."""

    objective: Record
    objective_place: str
    outcome: Record
    outcome_place: str
    kpi: Record
    place: str
    first_of_outcome: bool
    first_of_objective: bool


def placed_kpis(context: Context) -> Iterator[PlacedKpi]:
    """Every KPI of the contract, in the order of the answers. Nothing while no objective is answered."""
    for objective, objective_place in placed(context.scope, "objectives"):
        for r, (outcome, outcome_place) in enumerate(placed(objective, "outcomes", objective_place)):
            for k, (kpi, place) in enumerate(placed(outcome, "kpis", outcome_place)):
                yield PlacedKpi(
                    objective, objective_place, outcome, outcome_place, kpi, place, k == 0, (r, k) == (0, 0)
                )


def placed(holder: Mapping[str, Any] | Record, name: str, inside: str = "") -> Iterator[tuple[Record, str]]:
    """The items of a group, each with its full path; none while it is open. `inside`: the path of the holder."""
    items = holder.get(name)
    path = f"{inside}.{name}" if inside else name
    return ((item, f"{path}[{index}]") for index, item in enumerate(items if isinstance(items, tuple) else ()))


def part(context: Context, record: Record, place: str, name: str, optional: bool = False) -> Cell:
    """A part of a record as a cell: its words, a blank while it is open, or a dash when it is optional and empty."""
    value = record.get(name)
    if value is None and name in SET_LATER and context.value("observation_months") is not UNKNOWN:
        return text(context.label("set_after_observation"))
    if value is None or value == ():
        return NONE if optional else (context.blank(f"{place}.{name}"),)
    return context.said(f"{place}.{name}", value, f"{place}.{name}")


def short_day(context: Context, record: Record, place: str, name: str) -> Cell:
    """A date in figures, for a narrow column."""
    day = record.get(name)
    if not isinstance(day, date):
        return part(context, record, place, name)
    return (Value(context.short_day(day), f"{place}.{name}"),)


def choice(context: Context, key: str, value: Any, place: str) -> Cell:
    """A coded value in words, from the labels ("kpi_class_O"); a blank while it is open."""
    word = languages.labels(context.language).get(f"{key}_{value}")
    return text(word) if word else (context.blank(place),)


def grid(
    context: Context,
    caption: str,
    columns: tuple[tuple[str, str], ...],
    rows: Sequence[tuple[Cell, ...]],
    total: bool = False,
) -> Table:
    """A table from label keys: (key, alignment) for each column. An empty table shows one row of dashes."""
    titles = [context.label(key) for key, _ in columns]
    filled = tuple(rows) or (tuple(NONE for _ in titles),)
    heads = tuple(
        Column(title, align, share)
        for title, (_, align), share in zip(titles, columns, shares(titles, filled), strict=True)
    )
    return Table(heads, filled, caption=context.label(caption), total=total)


def worked_out(context: Context, value: Worth) -> Cell:
    """A value that no answer gives: it comes out of a sum."""
    return (Value(languages.say(value, context.language), ""),)


def text(words: str) -> Cell:
    return (Text(words),)


def code(record: Record, name: str) -> str:
    """The id of a coded part ("X", "monthly"); "" while it is open."""
    value = record.get(name)
    return value.id if isinstance(value, Choice) else str(value or "")
