"""Conditions: what they mean, how they are refused, and that no text can make the parser fail otherwise."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.languages import describe
from contract_drafter.model.expression import ExpressionError, evaluate, parse
from contract_drafter.model.finding import finding
from contract_drafter.model.functions import FUNCTIONS, UNKNOWN, add_months
from contract_drafter.model.span import Span
from contract_drafter.model.values import Choice, Duration, LocalText, Money, Percentage, Record


def card(kind: str, weight: int, hours: int, often: str, automation: int) -> Record:
    share = Percentage(Decimal(automation))
    figures = {"weight": Decimal(weight), "hours": Decimal(hours), "automation": share}
    return Record("kpi", {"kind": Choice(kind, LocalText()), "often": Choice(often, LocalText()), **figures})


SCOPE = {
    "binding": True,
    "internal": False,
    "law": Choice("france", LocalText()),
    "fee": Money(Decimal("100.50"), "EUR"),
    "notice": Duration(3, "months"),
    "start": date(2027, 1, 31),
    "wait": Duration(30, "business_days"),
    "both": LocalText.of(fr="Anne et Luc", en="Anne and Luc"),
    "cards": (
        card("O", 35, 2, "monthly", 0),
        card("X", 25, 1, "weekly", 50),
        card("A", 0, 0, "yearly", 0),
    ),
    "groups": (
        Record("group", {"weights": (Decimal("60"), Decimal("39.99")), "name": LocalText(everywhere="a")}),
        Record("group", {"weights": (Decimal("0.01"),), "name": None}),
    ),
}

MEANINGS = [
    ("binding and not internal", True),
    ('law == "france"', True),
    ('law == "england" or binding', True),
    ("fee > 100", True),
    ("notice == 3 months", True),
    ("notice == 3", UNKNOWN),
    ("notice <= 1 years", True),
    ("notice <= 92 days", True),
    ("notice <= 91 days", False),
    ("notice >= 89 days", True),
    ("notice >= 90 days", False),
    ("notice < 13 weeks", False),
    ("notice > 12 weeks", True),
    ("2 years == 24 months", True),
    ("1 days == 24 hours", True),
    ("12 months >= 365 days", True),
    ("wait <= 42 days", True),
    ("wait >= 6 weeks", True),
    ("1 business_days <= 1 days", False),
    ("1 business_days <= 3 days", True),
    ("wait >= 30 hours", True),
    ("sum(groups.weights) == 100", True),
    ("count(groups) + 1 == 3", True),
    ("count(groups.weights) == 3", True),
    ("months_after(start, 1)", date(2027, 2, 28)),
    ("latest(groups.weights) == 60", True),
    ("earliest(groups.weights) < 1", True),
    ("latest(groups.nothing)", UNKNOWN),
    ("distinct(groups.weights)", True),
    ("distinct(law)", True),
    ("apart(groups.weights, cards.weight)", True),
    ("apart(groups.weights, groups.weights)", False),
    ("apart(groups.weights, nothing)", UNKNOWN),
    ("groups.weights in groups.weights", True),
    ("cards.weight in groups.weights", False),
    ("answered(groups.name)", True),
    ("answered(nothing)", False),
    ("not answered(nothing)", True),
    ("nothing", UNKNOWN),
    ("not nothing", UNKNOWN),
    ("nothing and binding", UNKNOWN),
    ("nothing and internal", False),
    ("nothing or binding", True),
    ("nothing == 3", UNKNOWN),
    ("sum(groups.nothing) == 100", UNKNOWN),
    ('start > "text"', UNKNOWN),
    ("not (binding and internal)", True),
    ("not binding == internal", True),
    ("fee * 2 == 201", True),
    ("fee / 2 == 50.25", True),
    ("1 + 2 * 3 == 7", True),
    ("fee / 0 == 1", UNKNOWN),
    ('"words" * 9999999999 == "w"', UNKNOWN),
    ('sum_where(cards.weight, cards.kind, "O", "X") == 60', True),
    ('sum_where(cards.weight, cards.nothing, "O") == 60', UNKNOWN),
    ("count_above(cards.weight, 0) == 2", True),
    ("monthly_hours(cards.hours, cards.often, cards.automation) == 4.2", True),
    ('contains(both, " and ")', True),
    ('contains(both, " or ", "/")', False),
    ('contains(nothing, "x")', UNKNOWN),
    ("answered(binding, internal)", UNKNOWN),
]


@pytest.mark.parametrize(("text", "meaning"), MEANINGS, ids=[text for text, _ in MEANINGS])
def test_meaning(text: str, meaning: object):
    assert evaluate(parse(text), SCOPE) == meaning


REFUSED = [
    ("a =", "“=” is not expected here", "« = » n'est pas attendu ici", 3),
    ("", "the expression stops too early", "l'expression s'arrête trop tôt", 1),
    ("a and", "the expression stops too early", "l'expression s'arrête trop tôt", 6),
    ("(a", "“)” is missing", "il manque « ) »", 3),
    ("a b", "“b” is not expected here", "« b » n'est pas attendu ici", 3),
    ("a <= 2 monts", "“monts” is not expected here", "« monts » n'est pas attendu ici", 8),
    ("a <= 1.5 months", "“months” is not expected here", "« months » n'est pas attendu ici", 10),
    (
        "exec(a)",
        "unknown function “exec”; known: " + ", ".join(FUNCTIONS),
        "fonction inconnue « exec » ; fonctions connues : " + ", ".join(FUNCTIONS),
        1,
    ),
    (
        "a.__class__()",
        "unknown function “a.__class__”; known: " + ", ".join(FUNCTIONS),
        "fonction inconnue « a.__class__ » ; fonctions connues : " + ", ".join(FUNCTIONS),
        1,
    ),
    (
        "(" * 400,
        "too many parentheses inside one another",
        "trop de parenthèses les unes dans les autres",
        1,
    ),
    ("(" * 501, "longer than 500 characters", "plus de 500 caractères", 501),
]


@pytest.mark.parametrize(
    ("text", "in_english", "in_french", "column"), REFUSED, ids=[c[0][:20] or "nothing" for c in REFUSED]
)
def test_refusal(text: str, in_english: str, in_french: str, column: int):
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    found = finding("LIB005", Span("clause.yaml"), problem=refused.value, column=refused.value.column)
    assert describe(found, "en").startswith(f"unreadable condition “…”: {in_english}, column {column} — ")
    assert describe(found, "fr").startswith(f"condition illisible « … » : {in_french}, colonne {column} — ")


@given(st.text(alphabet="ab.()\"'=<>!+- 01andortinf,_", max_size=60))
def test_any_text_is_an_expression_or_is_refused(text: str):
    with suppress(ExpressionError):
        evaluate(parse(text), SCOPE)


KLEENE = {("and", False): False, ("or", True): True}


@given(
    st.sampled_from(["and", "or"]),
    st.sampled_from(["binding", "internal", "nothing"]),
    st.sampled_from(["binding", "internal", "nothing"]),
)
def test_and_or_are_symmetric_and_unknown_only_when_it_matters(operator: str, left: str, right: str):
    here, there = (evaluate(parse(f"{a} {operator} {b}"), SCOPE) for a, b in ((left, right), (right, left)))
    assert here == there
    if "nothing" in (left, right):
        other = SCOPE.get(right if left == "nothing" else left, UNKNOWN)
        assert here == KLEENE.get((operator, other), UNKNOWN)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-240, 240))
def test_months_are_calendar_months(day: date, months: int):
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    next_day = date.fromordinal(later.toordinal() + 1)
    assert later.day == day.day or (later.day < day.day and next_day.month != later.month)
