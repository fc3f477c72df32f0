"""What each KPI weighs in the score and what it costs to measure: sum of weights, hours a month (domain 5.11, 5.20)."""

from decimal import Decimal
from fractions import Fraction

from contract_drafter import languages
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import (
    NONE,
    Cell,
    PlacedKpi,
    choice,
    code,
    grid,
    part,
    placed_kpis,
    text,
    worked_out,
)
from contract_drafter.model import burden
from contract_drafter.model.document import Block, Paragraph, Text
from contract_drafter.model.rounding import half_up
from contract_drafter.model.values import Percentage

_KPIS = "objectives.outcomes.kpis"
NEEDS = (
    *(f"{_KPIS}.{name}" for name in ("name", "kpi_class", "weight", "frequency", "hours_per_measure", "automation")),
    "burden_budget_hours",
)
_COLUMNS = (
    ("kpi", "left"),
    ("card_kpi_class", "left"),
    ("weight_percent", "right"),
    ("card_frequency", "left"),
    ("hours_a_month", "right"),
)


def build(context: Context) -> tuple[Block, ...]:
    """The table with its totals, then one sentence on the budget."""
    placed = list(placed_kpis(context))
    rows: list[tuple[Cell, ...]] = [_row(context, at) for at in placed]
    hours = [monthly_hours(at) for at in placed]
    weights = [at.kpi.get("weight") for at in placed]
    spent = sum((h for h in hours if h is not None), Fraction(0))
    share = sum((Decimal(str(w)) for w in weights if w is not None), Decimal(0))
    total = half_up(spent, 1)
    rows.append((text(context.label("total")), (), worked_out(context, share), (), worked_out(context, total)))
    table = grid(context, "weights_caption", _COLUMNS, rows, total=True)
    return (table, *_budget(context, total), *_outcome_share(context, placed, share))


def monthly_hours(at: PlacedKpi) -> Fraction | None:
    """What the KPI takes to measure; None while an answer is open."""
    hours, automation = at.kpi.get("hours_per_measure"), at.kpi.get("automation")
    frequency = code(at.kpi, "frequency")
    if not isinstance(hours, int | Decimal) or frequency not in burden.MEASURES_A_MONTH:
        return None
    return burden.monthly_hours(hours, frequency, automation.value if isinstance(automation, Percentage) else 0)


def _row(context: Context, at: PlacedKpi) -> tuple[Cell, ...]:
    hours = monthly_hours(at)
    kpi_class = code(at.kpi, "kpi_class")
    frequency = code(at.kpi, "frequency")
    return (
        part(context, at.kpi, at.place, "name"),
        choice(context, "kpi_class_short", kpi_class, f"{at.place}.kpi_class"),
        part(context, at.kpi, at.place, "weight"),
        choice(context, "frequency", frequency, f"{at.place}.frequency"),
        NONE if hours is None else worked_out(context, half_up(hours, 1)),
    )


def _budget(context: Context, spent: Decimal) -> tuple[Block, ...]:
    budget = context.value("burden_budget_hours")
    if not isinstance(budget, int | Decimal):
        return ()
    key = "burden_within" if spent <= budget else "burden_beyond"
    said = languages.say(spent, context.language), languages.say(budget, context.language)
    return (Paragraph((Text(context.label(key, spent=said[0], budget=said[1])),)),)


def _outcome_share(context: Context, placed: list[PlacedKpi], total: Decimal) -> tuple[Block, ...]:
    counted = [at.kpi for at in placed if code(at.kpi, "kpi_class") in ("O", "X")]
    weights = [Decimal(str(kpi.get("weight"))) for kpi in counted if kpi.get("weight") is not None]
    if not total:
        return ()
    share = half_up(sum(weights, Decimal(0)) / total * 100)
    said = languages.say(Percentage(share), context.language)
    return (Paragraph((Text(context.label("outcome_share", share=said)),)),)
