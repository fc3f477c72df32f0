"""The room of a table goes to the columns that need it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.drafting.columns import shares
from contract_drafter.model.document import Text

LONG = "What the user sees when the service is slow, and what support does about it at once"
CASES = {
    "columns of one length share alike": (["End", "Freeze", "Report"], [["31/01/2027"] * 3], (33, 33, 33)),
    "an ordinal leaves its room to names": (
        ["Level", "Client", "Provider"],
        [["1", "Amélie Rousseau", "Hugo Tessier"], ["2", "Bruno Castel", "Leïla Amrani"]],
        (20, 44, 37),
    ),
    "a name leaves its room to a long text": (["Service", "What it allows"], [["Data move", LONG]], (13, 87)),
    "two long texts share what a date leaves": (["Duty", "Reason", "Due"], [[LONG, LONG, "2 May 2027"]], (43, 43, 14)),
    "an empty cell counts for nothing": (["Goal", "Due"], [[LONG, "2027"], ["", "2028"]], (92, 8)),
    "a long head is given room above short cells": (["Old value → new value", "Form"], [["–", "–"]], (53, 47)),
}


@pytest.mark.parametrize("case", CASES)
def test_shares(case: str) -> None:
    titles, rows, expected = CASES[case]
    assert shares(titles, [tuple((Text(words),) if words else () for words in row) for row in rows]) == expected


@given(st.integers(1, 12).flatmap(lambda n: st.tuples(
    st.lists(st.text(max_size=40), min_size=n, max_size=n),
    st.lists(st.lists(st.text(max_size=200), min_size=n, max_size=n), max_size=6),
)))  # fmt: skip
def test_the_shares_make_about_a_hundred(table: tuple[list[str], list[list[str]]]) -> None:
    titles, rows = table
    found = shares(titles, [tuple((Text(words),) for words in row) for row in rows])
    assert min(found) >= 1
    assert abs(sum(found) - 100) <= len(titles)
