"""The review calendar with its dates worked out, so that nobody has to count business days."""

from datetime import date

from contract_drafter.drafting import review_calendar
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, grid, text
from contract_drafter.model.document import Block, Paragraph, ReviewEvent, Value

NEEDS = review_calendar.NEEDS
_MEETING = ("data_freeze", "report", "notice", "meeting", "minutes", "acceptance")
_REVIEWS = (("review_kind", "left"), ("period_end", "left"), *((kind, "left") for kind in _MEETING))
_READINGS = (("period_end", "left"), ("data_freeze", "left"), ("report", "left"))


def build(context: Context) -> tuple[Block, ...]:
    """The reviews, one row each; then the KPI readings between them. A blank while an answer is open."""
    events = review_calendar.review_calendar(context.scope)
    if not events:
        return (Paragraph((context.blank("first_review"),)),)
    ends: dict[date, list[ReviewEvent]] = {}
    for event in events:
        ends.setdefault(event.period_end, []).append(event)
    reviews, readings = [], []
    for end, held in ends.items():
        days = {event.kind: _day(context, event.day) for event in held}
        if held[0].cycle == "reading":
            readings.append((_day(context, end), days["data_freeze"], days["report"]))
        else:
            kind = text(context.label(f"cycle_{held[0].cycle}"))
            reviews.append((kind, _day(context, end), *(days[name] for name in _MEETING)))
    return (
        grid(context, "reviews_caption", _REVIEWS, reviews),
        *((grid(context, "readings_caption", _READINGS, readings),) if readings else ()),
    )


def _day(context: Context, day: date) -> Cell:
    return (Value(context.short_day(day), ""),)
