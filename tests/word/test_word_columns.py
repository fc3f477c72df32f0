"""Columns share a table's width; a word that a little room would save is not cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.model.document import Column, Table, Text
from contract_drafter.writers._docx.columns import column_widths, word_width

WIDTH = 9072


def table(titles: list[str], shares: list[int], row: list[str] | None = None) -> Table:
    columns = tuple(Column(title, "left", share) for title, share in zip(titles, shares, strict=True))
    return Table(columns, (tuple((Text(words),) for words in row or ["x"] * len(titles)),))


CASES = {
    "shares are kept where words fit": (["a", "b"], [25, 75], None, (2268, 6804)),
    "shares need not add up to a hundred": (["a", "b"], [1, 1], None, (4536, 4536)),
}


@pytest.mark.parametrize("case", CASES)
def test_widths(case: str) -> None:
    titles, shares, row, expected = CASES[case]
    assert column_widths(WIDTH, table(titles, shares, row), dense=False) == expected


def test_a_narrow_column_takes_the_room_its_longest_word_needs() -> None:
    block = table(["Responsables", "Objet"], [5, 95], ["x", "y"])
    narrow, wide = column_widths(WIDTH, block, dense=False)
    assert narrow > word_width("Responsables", 10) + 170
    assert narrow + wide == WIDTH


def test_when_no_table_could_hold_every_word_each_column_gives_up_its_part() -> None:
    block = table([f"Unsplittable{number}word" for number in range(9)], [1] * 8 + [92])
    widths = column_widths(WIDTH, block, dense=True)
    assert max(widths) - min(widths) <= 2


@given(
    st.lists(st.tuples(st.text(max_size=60), st.integers(0, 100), st.text(max_size=200)), min_size=1, max_size=10),
    st.booleans(),
)
def test_columns_always_fill_the_table(columns: list[tuple[str, int, str]], dense: bool) -> None:
    titles, shares, row = map(list, zip(*columns, strict=True))
    widths = column_widths(WIDTH, table(titles, shares, row), dense=dense)
    assert sum(widths) == WIDTH
    assert min(widths) > 0
