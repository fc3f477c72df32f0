"""What an amendment works out of a review's decisions: the form, the day of effect, the price; and the delay penalty."""

from datetime import date
from decimal import Decimal

import pytest

from contract_drafter.drafting.decision_effect import effect_day
from contract_drafter.drafting.decision_form import form_of, points_moved
from contract_drafter.drafting.formulas import delay_penalty, penalty_due, percent_change
from contract_drafter.drafting.tables.kpi_decisions import moves
from contract_drafter.model.functions import UNKNOWN
from contract_drafter.model.rounding import half_up
from contract_drafter.model.values import Choice, Duration, LocalText, Percentage, Record

CORRIDOR = {
    "target_corridor": Percentage(Decimal(10)),
    "yearly_corridor": Percentage(Decimal(25)),
    "weight_corridor": 10,
    "binding": True,
}


def choice(word: str) -> Choice:
    return Choice(word, LocalText())


def decided(kind: str, **parts: object) -> Record:
    figures = {name: Decimal(value) if isinstance(value, str) else value for name, value in parts.items()}
    return Record("group", {"decision": choice(kind), **figures})


def form(decision: Record, *others: Record, **answers: object) -> str:
    return form_of({**CORRIDOR, **answers}, decision, (decision, *others))


@pytest.mark.parametrize(
    ("sentence", "decision", "expected"),
    [
        ("a target that does not move needs no amendment", decided("keep"), "minutes"),
        (
            "exactly 10 % of the gap is inside the corridor",
            decided("tighten", floor="1.80", old_target="2.20", new_target="2.24"),
            "minutes",
        ),
        (
            "a hair more is outside",
            decided("tighten", floor="1.80", old_target="2.20", new_target="2.2401"),
            "amendment",
        ),
        (
            "relaxing counts like tightening",
            decided("relax", floor="1.80", old_target="2.20", new_target="2.16"),
            "minutes",
        ),
        (
            "a KPI that must fall has its gap above the target",
            decided("tighten", floor=8, old_target=4, new_target="3.6"),
            "minutes",
        ),
        (
            "the moves of a year stay within 25 % of the gap on its first day",
            decided(
                "tighten",
                floor=1200,
                old_target=1500,
                new_target=1525,
                year_start_target=1450,
                moved_before=50,
            ),
            "amendment",
        ),
        (
            "up to that share minutes are enough",
            decided(
                "tighten",
                floor=1200,
                old_target=1500,
                new_target="1512.5",
                year_start_target=1450,
                moved_before=50,
            ),
            "minutes",
        ),
        ("an added KPI needs an amendment", decided("add"), "amendment"),
        ("a plan is neither", decided("plan"), "plan"),
        ("a disagreement goes up by notice", decided("escalate"), "notice"),
        ("an open target leaves the form open", decided("tighten", floor=8, old_target=4), ""),
    ],
)
def test_the_form_of_a_decision(sentence: str, decision: Record, expected: str) -> None:
    assert form(decision) == expected, sentence


def test_a_kpi_is_replaced_by_minutes_in_an_internal_agreement_only() -> None:
    assert form(decided("replace")) == "amendment"
    assert form(decided("replace"), binding=False) == "minutes"


def test_ten_points_of_weight_move_by_minutes_and_eleven_by_amendment() -> None:
    up, down = decided("reweight", old_weight=20, new_weight=30), decided("reweight", old_weight=30, new_weight=20)
    assert points_moved((up, down)) == 10
    assert form(up, down) == "minutes"
    assert form(decided("reweight", old_weight=20, new_weight=31), down) == "amendment"
    harder = decided("tighten", floor=8, old_target=4, new_target="3.6", old_weight=20, new_weight=31)
    assert form(harder, down) == "amendment"
    assert form(up, down, weight_corridor=9) == "amendment", "the figure is that of the answers"


def test_a_weight_that_stays_is_no_move() -> None:
    assert moves(decided("keep", old_weight=20, new_weight=20)) == ()
    assert moves(decided("reweight", old_weight=20, new_weight=25)) == (("card_weight", "old_weight", "new_weight"),)


@pytest.mark.parametrize(
    ("sentence", "signed", "period", "started", "expected"),
    [
        ("the first month that leaves ten business days", date(2028, 5, 12), "calendar_month", date(2027, 1, 1), date(2028, 6, 1)),
        ("one day short waits a month", date(2028, 5, 31), "calendar_month", date(2027, 1, 1), date(2028, 7, 1)),
        ("exactly ten business days are enough", date(2027, 3, 17), "calendar_month", date(2027, 1, 1), date(2027, 4, 1)),
        ("quarters begin in January, April, July, October", date(2028, 5, 12), "calendar_quarter", date(2027, 2, 15), date(2028, 7, 1)),
        ("contract months begin on the day of effect", date(2028, 5, 12), "contract_month", date(2027, 1, 15), date(2028, 6, 15)),
    ],
)  # fmt: skip
def test_the_day_of_effect(sentence: str, signed: date, period: str, started: date, expected: date) -> None:
    scope = {
        "signed": signed,
        "decision_notice_days": Duration(10, "business_days"),
        "holidays": choice("france"),
        "measurement_period": choice(period),
        "amended_effect_date": started,
    }
    assert effect_day(scope, "signed") == expected, sentence
    assert effect_day({**scope, "signed": UNKNOWN}, "signed") is UNKNOWN


def test_the_running_percentage_counts_from_the_price_at_signature() -> None:
    assert percent_change(2880000, 2901600) == Decimal("0.75")
    assert half_up(percent_change(300, 290), 2) == Decimal("-3.33")


@pytest.mark.parametrize(
    ("days", "by_formula", "due"),
    [(25, "750.00", "0"), (40, "1200.00", "1200.00"), (400, "12000.00", "9000")],
)
def test_a_delay_penalty_is_waived_when_small_and_capped_when_great(days: int, by_formula: str, due: str) -> None:
    """The example of the French general clauses: V 90 000, divisor 3 000, exemption 1 000, cap 10 %."""
    amount = delay_penalty(90000, days, 3000)
    assert amount == Decimal(by_formula)
    assert penalty_due(amount, 1000, 9000) == Decimal(due)
