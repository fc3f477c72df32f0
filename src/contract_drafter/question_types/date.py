"""A day: 2027-03-01, 01/03/2027 (day first), "1er mars 2027", "1 March 2027"."""

import calendar
import re
from datetime import date
from functools import cache
from typing import Any, Final

from contract_drafter.languages import codes, labels, say
from contract_drafter.model.question import Question
from contract_drafter.question_types._base import (
    Accepted,
    Refused,
    RefusedExample,
    describe_accepted,
    fold,
    input_words,
    shown,
    typed,
)

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
YEARS: Final = (1900, 2199)
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_FIGURES = re.compile(r"(?P<day>[0-9]{1,2})([/.-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4}|[0-9]{2})")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th)? (?P<name>[^\W\d_]+\.?),? (?P<year>[0-9]{4})")
_MONTH_FIRST = re.compile(r"(?P<name>[^\W\d_]+\.?) (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})")
ACCEPTED = (
    Accepted("2027-03-01", date(2027, 3, 1)),
    Accepted("01/03/2027", date(2027, 3, 1)),
    Accepted("1.3.2027", date(2027, 3, 1)),
    Accepted("1er mars 2027", date(2027, 3, 1)),
    Accepted("1er\u00a0Mars\u202f2027", date(2027, 3, 1)),
    Accepted("14 févr. 2028", date(2028, 2, 14)),
    Accepted("1 March 2027", date(2027, 3, 1)),
    Accepted("March 1, 2027", date(2027, 3, 1)),
    Accepted("29/02/2028", date(2028, 2, 29)),
)
REFUSED = (
    RefusedExample("29 February 2027", "ANS141"),
    RefusedExample("29/02/2027", "ANS141"),
    RefusedExample("31/04/2027", "ANS141"),
    RefusedExample("2027-13-01", "ANS144"),
    RefusedExample("03/25/2027", "ANS144"),
    RefusedExample("01/03/27", "ANS143"),
    RefusedExample("0127-03-01", "ANS142"),
    RefusedExample("bientôt", "ANS140"),
    RefusedExample("10", "ANS140"),
    RefusedExample("12 brumaire 2027", "ANS140"),
    RefusedExample(20270301, "ANS140"),
    RefusedExample({"year": 2027}, "ANS140"),
)


@cache
def _months() -> dict[str, int]:
    named = {fold(labels(code)[f"month.{number}"]): number for code in codes() for number in range(1, 13)}
    short = {word: int(number) for word, number in input_words("input.month").items()}
    return {**named, **short}


def parse(raw: Any, question: Question, language: str = "") -> date:
    """A day that exists. Each way of not being one has its own code, ANS140 to ANS144."""
    text = fold(typed(raw, "ANS140"))
    match = next(
        (found for pattern in (_ISO, _FIGURES, _DAY_FIRST, _MONTH_FIRST) if (found := pattern.fullmatch(text))), None
    )
    if match is None:
        raise Refused("ANS140", found=shown(raw))
    groups = match.groupdict()
    month = _months().get(groups["name"].rstrip(".")) if "name" in groups else int(groups["month"])
    if month is None:
        raise Refused("ANS140", found=shown(raw))
    return _day(groups["year"], month, int(groups["day"]), shown(raw))


def _day(year_digits: str, month: int, day: int, found: str) -> date:
    if len(year_digits) == 2:
        raise Refused("ANS143", found=found)
    year = int(year_digits)
    if not YEARS[0] <= year <= YEARS[1]:
        raise Refused("ANS142", found=found, first=YEARS[0], last=YEARS[1])
    if not 1 <= month <= 12:
        raise Refused("ANS144", found=found, month=month)
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Refused("ANS141", found=found, last=date(year, month, last).isoformat())
    return date(year, month, day)


def dump(value: date, question: Question) -> str:
    """The ISO date."""
    return value.isoformat()


def schema(question: Question, language: str) -> dict[str, Any]:
    """Text, for a date can be typed in many ways."""
    return {"type": "string", "examples": ["2027-03-01", say(date(2027, 3, 1), language).replace("\u00a0", " ")]}
