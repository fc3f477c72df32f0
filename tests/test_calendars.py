"""The calendar rules C1 to C9 and C12, as people who count days would check them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter import registry
from contract_drafter.calendars import add_business_days, holidays, is_business_day, next_business_day
from contract_drafter.calendars._easter import easter
from contract_drafter.model.functions import add_months

NAMES = registry.names("contract_drafter.calendars")
calendars = st.sampled_from(NAMES)
days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def test_a_calendar_is_a_file_and_nothing_else() -> None:
    assert NAMES == ("alsace_moselle", "england", "france")


def test_an_unknown_calendar_is_refused() -> None:
    with pytest.raises(KeyError, match="atlantis"):
        is_business_day(date(2027, 3, 1), "atlantis")


# ---------------------------------------------------------------- C1, C2, C12: months


def test_c1_periods_end_from_the_anchor_clamped_to_the_month() -> None:
    anchor = date(2027, 1, 31)
    ends = [add_months(anchor, count) for count in (1, 2, 3, 4)]
    assert ends == [date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30), date(2027, 5, 31)]


def test_c1_counting_from_the_previous_end_would_drift() -> None:
    assert add_months(add_months(date(2027, 1, 31), 1), 1) == date(2027, 3, 28)


def test_c2_the_anniversary_of_29_february_is_28_february_in_common_years() -> None:
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert add_months(date(2028, 2, 29), 48) == date(2032, 2, 29)


def test_c12_three_months_before_31_may_2029_is_28_february() -> None:
    assert add_months(date(2029, 5, 31), -3) == date(2029, 2, 28)


# ---------------------------------------------------------------- C3: business days

BUSINESS_DAYS = {
    "a Friday": (date(2027, 3, 5), "france", True),
    "a Saturday is not one, though it is a jour ouvrable": (date(2027, 3, 6), "france", False),
    "a Sunday": (date(2027, 3, 7), "france", False),
    "14 July in France": (date(2027, 7, 14), "france", False),
    "14 July in England": (date(2027, 7, 14), "england", True),
    "Good Friday in France": (date(2027, 3, 26), "france", True),
    "Good Friday in Alsace": (date(2027, 3, 26), "alsace_moselle", False),
    "Good Friday in England": (date(2027, 3, 26), "england", False),
    "26 December in Alsace": (date(2028, 12, 26), "alsace_moselle", False),
    "26 December in France": (date(2028, 12, 26), "france", True),
}


@pytest.mark.parametrize("case", BUSINESS_DAYS)
def test_c3_monday_to_friday_except_holidays(case: str) -> None:
    day, calendar, expected = BUSINESS_DAYS[case]
    assert is_business_day(day, calendar) is expected


# ---------------------------------------------------------------- C4, C5: holidays

EASTERS = {1961: (4, 2), 2008: (3, 23), 2011: (4, 24), 2024: (3, 31), 2026: (4, 5), 2027: (3, 28), 2038: (4, 25)}


@pytest.mark.parametrize("year", EASTERS)
def test_easter(year: int) -> None:
    assert easter(year) == date(year, *EASTERS[year])


def test_c4_france_has_eleven_holidays() -> None:
    fixed = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
    movable = {(3, 29), (5, 6), (5, 17)}
    assert holidays(2027, "france") == {date(2027, month, day) for month, day in fixed | movable}


def test_c4_alsace_moselle_has_two_more() -> None:
    assert holidays(2027, "alsace_moselle") - holidays(2027, "france") == {date(2027, 3, 26), date(2027, 12, 26)}


ENGLAND = {
    2022: [(1, 3), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (8, 29), (9, 19), (12, 26), (12, 27)],
    2023: [(1, 2), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (8, 28), (12, 25), (12, 26)],
    2026: [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)],
    2027: [(1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)],
    2028: [(1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)],
}


@pytest.mark.parametrize("year", ENGLAND)
def test_c5_england_with_substitutes_and_proclaimed_days(year: int) -> None:
    assert sorted(holidays(year, "england")) == [date(year, month, day) for month, day in ENGLAND[year]]


# ---------------------------------------------------------------- C6, C7: counting


def test_c6_the_day_it_starts_does_not_count() -> None:
    assert add_business_days(date(2027, 3, 1), 1, "france") == date(2027, 3, 2)


def test_c6_a_last_day_on_a_weekend_or_a_holiday_moves_forward() -> None:
    assert next_business_day(date(2027, 7, 31), "france") == date(2027, 8, 2)
    assert next_business_day(date(2027, 12, 25), "england") == date(2027, 12, 29)
    assert next_business_day(date(2027, 8, 3), "france") == date(2027, 8, 3)


def test_c7_a_notice_before_a_date_goes_earlier() -> None:
    assert add_business_days(date(2027, 4, 28), -5, "france") == date(2027, 4, 21)
    assert add_business_days(date(2027, 5, 18), -1, "france") == date(2027, 5, 14)


def test_no_business_day_at_all_is_the_day_itself() -> None:
    assert add_business_days(date(2027, 3, 6), 0, "france") == date(2027, 3, 6)


# ---------------------------------------------------------------- C8, C9: a review, from its period's end

REVIEWS = {
    "C8 in France": ("france", date(2027, 3, 31), [(4, 14), (4, 28), (4, 21), (5, 5), (5, 21)]),
    "C8 in England": ("england", date(2027, 3, 31), [(4, 14), (4, 28), (4, 21), (5, 6), (5, 20)]),
    "C9 in France": ("france", date(2027, 4, 30), [(5, 18), (6, 1)]),
    "C9 in England": ("england", date(2027, 4, 30), [(5, 17), (6, 1)]),
}


@pytest.mark.parametrize("case", REVIEWS)
def test_report_meeting_notice_minutes_and_acceptance(case: str) -> None:
    calendar, period_end, expected = REVIEWS[case]
    report = add_business_days(period_end, 10, calendar)
    meeting = add_business_days(report, 10, calendar)
    notice = add_business_days(meeting, -5, calendar)
    minutes = add_business_days(meeting, 5, calendar)
    accepted = add_business_days(minutes, 10, calendar)
    steps = [report, meeting, notice, minutes, accepted] if len(expected) == 5 else [report, meeting]
    assert steps == [date(2027, month, day) for month, day in expected]


# ---------------------------------------------------------------- properties


@given(days, st.integers(1, 60), calendars)
def test_counting_there_and_back(day: date, count: int, calendar: str) -> None:
    start = next_business_day(day, calendar)
    end = add_business_days(start, count, calendar)
    assert is_business_day(end, calendar)
    assert add_business_days(end, -count, calendar) == start


@given(days, calendars)
def test_a_holiday_week_is_never_longer_than_five_days(day: date, calendar: str) -> None:
    assert next_business_day(day, calendar) - day <= timedelta(days=5)


@given(st.integers(1990, 2099), calendars)
def test_every_year_has_its_holidays_in_it(year: int, calendar: str) -> None:
    found = sorted(holidays(year, calendar))
    assert 8 <= len(found) <= 13
    assert {day.year for day in found} == {year}
    assert all(first < second for first, second in pairwise(found))
