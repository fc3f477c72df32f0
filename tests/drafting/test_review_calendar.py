"""The review calendar against the worked dates of the domain (rules C1, C8, C9, C12)."""

from datetime import date
from typing import Any

import pytest

from contract_drafter.drafting.derived import with_derived
from contract_drafter.drafting.review_calendar import period_ends, review_calendar
from contract_drafter.model.values import Choice, Duration, LocalText


def answers(**changes: Any) -> dict[str, Any]:
    def days(count: int) -> Duration:
        return Duration(count, "business_days")

    given = {
        "effect_date": date(2027, 1, 1),
        "review_anchor": date(2026, 12, 31),
        "end_date": date(2027, 12, 31),
        "holidays": Choice("france", LocalText()),
        "reading_period": Duration(1, "months"),
        "review_period": Duration(3, "months"),
        "contract_review_period": Duration(1, "years"),
        "report_days": days(10),
        "meeting_days": days(10),
        "notice_days": days(5),
        "minutes_days": days(5),
        "acceptance_days": days(10),
        "freeze_days": days(3),
    }
    return {**given, **changes}


def test_periods_are_counted_from_the_anchor_so_that_ends_of_months_hold():
    given = answers(review_anchor=date(2027, 1, 31), end_date=date(2027, 5, 31))
    ends = [day.isoformat() for day in period_ends(given, Duration(1, "months"))]
    assert ends == ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]


def test_the_anniversary_of_a_leap_day_is_the_28th():
    given = answers(review_anchor=date(2028, 2, 29), end_date=date(2029, 12, 31))
    assert list(period_ends(given, Duration(12, "months"))) == [date(2029, 2, 28)]


WORKED = [
    ("France, end of March 2027", "france", date(2027, 3, 31), {"report": "2027-04-14", "meeting": "2027-04-28",
     "notice": "2027-04-21", "minutes": "2027-05-05", "acceptance": "2027-05-21"}),
    ("England, end of March 2027", "england", date(2027, 3, 31), {"report": "2027-04-14", "meeting": "2027-04-28",
     "notice": "2027-04-21", "minutes": "2027-05-06", "acceptance": "2027-05-20"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "holidays", "end", "days"), WORKED, ids=[case[0] for case in WORKED])
def test_worked_dates(name: str, holidays: str, end: date, days: dict[str, str]):
    events = review_calendar(answers(holidays=Choice(holidays, LocalText())))
    found = {event.kind: event.day.isoformat() for event in events if event.period_end == end}
    assert {kind: found[kind] for kind in days} == days


@pytest.mark.parametrize(
    ("holidays", "report", "meeting"), [("france", "2027-05-18", "2027-06-01"), ("england", "2027-05-17", "2027-06-01")]
)
def test_a_period_that_ends_in_april(holidays: str, report: str, meeting: str):
    given = answers(holidays=Choice(holidays, LocalText()), review_period=Duration(4, "months"))
    found = {e.kind: e.day.isoformat() for e in review_calendar(given) if e.period_end == date(2027, 4, 30)}
    assert (found["report"], found["meeting"]) == (report, meeting)


def test_a_reading_between_reviews_has_a_report_and_no_meeting():
    kinds = {e.kind for e in review_calendar(answers()) if e.period_end == date(2027, 1, 31)}
    assert kinds == {"data_freeze", "report"}


def test_the_yearly_review_of_the_contract_includes_that_of_the_objectives():
    cycles = {e.period_end: e.cycle for e in review_calendar(answers())}
    assert cycles[date(2027, 9, 30)] == "objectives"
    assert cycles[date(2027, 12, 31)] == "contract"


def test_no_date_is_given_while_an_answer_is_open():
    given = answers()
    del given["holidays"]
    assert review_calendar(given) == ()
    assert "first_review" not in with_derived(given)


ODD = [
    ("a period of weeks is counted in weeks", Duration(8, "weeks"), date(2027, 2, 25)),
    ("a period of days is counted in days", Duration(90, "days"), date(2027, 3, 31)),
]


@pytest.mark.parametrize(("name", "period", "first"), ODD, ids=[case[0] for case in ODD])
def test_other_units(name: str, period: Duration, first: date):
    assert next(period_ends(answers(), period)) == first


@pytest.mark.parametrize("period", [Duration(0, "months"), Duration(2, "hours"), Duration(-1, "months")], ids=str)
def test_a_period_that_does_not_advance_gives_no_date(period: Duration):
    assert list(period_ends(answers(), period)) == []


def test_a_limit_in_calendar_days_that_ends_on_a_day_off_goes_on_to_a_business_day():
    given = answers(report_days=Duration(1, "days"), review_period=Duration(4, "months"))
    assert next(
        e.day for e in review_calendar(given) if e.kind == "report" and e.period_end == date(2027, 4, 30)
    ) == date(2027, 5, 3)


def test_derived_dates():
    derived = with_derived(answers(end_date=date(2029, 5, 31), renewal_notice=Duration(3, "months")))
    assert derived["first_review"] == date(2027, 4, 28)
    assert derived["renewal_deadline"] == date(2029, 2, 28)
