"""The review calendar, computed from the anchor with business days: domain rules C1 to C14.

Period k ends k times the period after the anchor, never after the previous date, so that the ends of months hold.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from contract_drafter.calendars import add_business_days, next_business_day
from contract_drafter.drafting.measurement_periods import MOST_PERIODS
from contract_drafter.model.document import ReviewEvent
from contract_drafter.model.functions import UNKNOWN, add_months
from contract_drafter.model.values import Duration

NEEDS = (
    "effect_date",
    "review_anchor",
    "end_date",
    "holidays",
    "reading_period",
    "review_period",
    "contract_review_period",
    "report_days",
    "meeting_days",
    "notice_days",
    "minutes_days",
    "acceptance_days",
    "freeze_days",
)


def review_calendar(scope: Mapping[str, Any]) -> tuple[ReviewEvent, ...]:
    """Every date of every review up to the end of the term, in order; () while an answer it needs is open.

    `cycle` is "reading" (KPI reading), "objectives" or "contract" (the yearly review, which includes the other).
    """
    answers = {name: scope.get(name, UNKNOWN) for name in NEEDS}
    if UNKNOWN in answers.values():
        return ()
    return tuple(_events(answers))


def _events(answers: Mapping[str, Any]) -> Iterator[ReviewEvent]:
    reviews = set(period_ends(answers, answers["review_period"]))
    contracts = set(period_ends(answers, answers["contract_review_period"]))
    readings = set(period_ends(answers, answers["reading_period"]))
    for end in sorted(reviews | contracts | readings):
        if end in reviews | contracts:
            yield from _review(answers, end, "contract" if end in contracts else "objectives")
        else:
            yield from _reading(answers, end)


def period_ends(answers: Mapping[str, Any], period: Duration) -> Iterator[date]:
    """The last days of the periods, counted from the anchor: those after the effect date, up to the end of the term."""
    anchor, last, holidays = answers["review_anchor"], answers["end_date"], answers["holidays"].id
    end = anchor
    for times in range(1, MOST_PERIODS):
        before, end = end, later(anchor, Duration(period.count * times, period.unit), holidays)
        if end > last or end <= before:
            return
        if end > answers["effect_date"]:
            yield end


def later(day: date, delay: Duration, holidays: str) -> date:
    """The day after this delay, in the unit it was given in; hours and minutes end on the same day."""
    match delay.unit:
        case "business_days":
            return add_business_days(day, delay.count, holidays)
        case "days" | "weeks":
            return day + timedelta(days=delay.count * (7 if delay.unit == "weeks" else 1))
        case "months" | "years":
            return add_months(day, delay.count * (12 if delay.unit == "years" else 1))
    return day


def _reading(answers: Mapping[str, Any], end: date) -> Iterator[ReviewEvent]:
    yield ReviewEvent("data_freeze", "reading", _after(answers, end, "freeze_days"), end)
    yield ReviewEvent("report", "reading", _after(answers, end, "report_days"), end)


def _review(answers: Mapping[str, Any], end: date, cycle: str) -> Iterator[ReviewEvent]:
    report = _after(answers, end, "report_days")
    meeting = _after(answers, report, "meeting_days")
    minutes = _after(answers, meeting, "minutes_days")
    days = (
        ("data_freeze", _after(answers, end, "freeze_days")),
        ("report", report),
        ("notice", _after(answers, meeting, "notice_days", -1)),
        ("meeting", meeting),
        ("minutes", minutes),
        ("acceptance", _after(answers, minutes, "acceptance_days")),
    )
    for kind, day in days:
        yield ReviewEvent(kind, cycle, day, end)


def _after(answers: Mapping[str, Any], day: date, name: str, sign: int = 1) -> date:
    """The end of a time limit: a limit that ends on a day off goes on to the next business day (domain rule C6).

    A notice before a date goes back and is never extended (C7).
    """
    delay, holidays = answers[name], answers["holidays"].id
    end = later(day, Duration(sign * delay.count, delay.unit), holidays)
    return next_business_day(end, holidays) if sign > 0 else end
