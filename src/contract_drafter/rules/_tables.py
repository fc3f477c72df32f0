"""The tables of a document as rows and columns."""

from collections.abc import Mapping
from dataclasses import dataclass

from contract_drafter.rules._base import Facts, Passage, once


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its heads by column, and its other rows, each the cells that are not blank, by column (from 1)."""

    heads: Mapping[int, Passage]
    rows: tuple[Mapping[int, Passage], ...]

    def columns(self, facts: Facts, name: str) -> list[int]:
        """The columns whose head matches this pattern."""
        return [
            column
            for column, head in self.heads.items()
            if facts.pattern(name, head.language).search(" ".join(head.folded.split()))
        ]


@once
def grids(facts: Facts) -> tuple[Grid, ...]:
    """The tables with a head and a row, in reading order."""
    tables: dict[int, dict[int, dict[int, Passage]]] = {}
    for passage in facts.passages:
        if passage.table:
            tables.setdefault(passage.table, {}).setdefault(passage.row, {})[passage.column] = passage
    found = []
    for rows in tables.values():
        heads = rows.pop(1, {})
        if heads and rows:
            found.append(Grid(heads, tuple(rows.values())))
    return tuple(found)


def first(row: Mapping[int, Passage]) -> Passage:
    """The first cell of a row that is not blank."""
    return row[min(row)]
