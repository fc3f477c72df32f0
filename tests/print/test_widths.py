"""The columns of a table: as wide as asked, but no ordinary word or figure is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.model.document import Column, Table, Text
from contract_drafter.writers._html.widths import widths

CASES = {
    "widths that fit stay as they are": (((30, "Goal"), (70, "Meaning")), (30, 70)),
    "widths that do not make 100 are shared out": (((1, "A"), (1, "B"), (2, "C")), (25, 25, 50)),
    "a figure in a narrow column is not cut": (((90, "Goal"), (10, "1\u202f200\u202f000")), (88, 12)),
    "a date in a narrow column is not cut": (((45, "Goal"), (45, "Other"), (10, "31/12/2027")), (44, 43, 13)),
    "a short date stays on one line": (((45, "Goal"), (45, "Other"), (10, "31 Dec 2027")), (43, 43, 14)),
    "a short date under another too": (((45, "Goal"), (45, "Other"), (10, "31 Dec 2027\n1 Jan 2028")), (43, 43, 14)),
    "a very long word is given room, but may be cut": (((70, "Goal"), (30, "x" * 60)), (70, 30)),
    "a long word cannot take all the room": (((90, "Goal"), (10, "x" * 60)), (78, 22)),
    "a word with a hyphen may be cut there": (((90, "Goal"), (10, "sous-traitant")), (89, 11)),
    "columns that all need room share what there is": (((25, "x" * 40),) * 8, (13, 13, 13, 13, 12, 12, 12, 12)),
}


def table(*columns: tuple[int, str]) -> Table:
    row = tuple((Text(words),) for _, words in columns)
    return Table(tuple(Column("", width=width) for width, _ in columns), (row,))


@pytest.mark.parametrize("case", CASES)
def test_columns(case: str) -> None:
    columns, expected = CASES[case]
    assert widths(table(*columns)) == expected


@given(st.lists(st.tuples(st.integers(-5, 200), st.text(max_size=80)), min_size=1, max_size=20))
def test_they_always_fill_the_table(columns: list[tuple[int, str]]) -> None:
    found = widths(table(*columns))
    assert sum(found) == 100
    assert min(found) >= 1
