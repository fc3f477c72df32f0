"""The machine-readable twin: objectives, outcomes and KPIs as plain JSON values, the review calendar as events."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from contract_drafter.drafting import review_calendar
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import placed, placed_kpis
from contract_drafter.model.document import Register
from contract_drafter.model.values import Choice, Duration, LocalText, Money, Percentage, Quantity, Record


def register(context: Context) -> Register:
    """Decimals are text, dates ISO, texts in the contract's language."""
    kpis = []
    for at in placed_kpis(context):
        kpi = {name: plain(value, context.language) for name, value in at.kpi.fields.items() if value is not None}
        kpi["outcome"] = plain(at.outcome.get("title"), context.language)
        kpis.append(kpi)
    return Register(
        objectives=tuple(
            {
                "statement": plain(objective.get("statement"), context.language),
                "outcomes": [_outcome(outcome, context.language) for outcome, _ in placed(objective, "outcomes")],
            }
            for objective, _ in placed(context.scope, "objectives")
        ),
        kpis=tuple(kpis),
        review_calendar=review_calendar.review_calendar(context.scope),
    )


def _outcome(outcome: Record, language: str) -> dict[str, object]:
    parts = {
        name: plain(value, language) for name, value in outcome.fields.items() if name != "kpis" and value is not None
    }
    return {**parts, "kpis": [plain(kpi.get("id"), language) for kpi, _ in placed(outcome, "kpis")]}


def plain(value: Any, language: str) -> Any:
    """An answer as JSON values. Texts without words in this language give what they have."""
    match value:
        case LocalText():
            return value.get(language) or next((words for _, words in value.by_language), "")
        case Money(amount=amount, currency=currency):
            return {"amount": str(amount), "currency": currency}
        case Percentage(value=figure):
            return f"{figure}%"
        case Quantity(value=figure, unit=unit):
            return {"value": str(figure), "unit": plain(unit, language)}
        case Duration(count=count, unit=unit):
            return {"count": count, "unit": unit}
        case Choice(id=word):
            return word
        case Record(fields=fields):
            return {name: plain(inner, language) for name, inner in fields.items() if inner is not None}
        case tuple():
            return [plain(item, language) for item in value]
        case bool() | int() | str() | None:
            return value
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(inner, language) for key, inner in value.items()}
    return str(value)
