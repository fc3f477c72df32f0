"""The indicators that a document sets out in tables, one a row, or as cards."""

from collections import defaultdict
from collections.abc import Iterator

from contract_drafter import languages
from contract_drafter.rules._base import Kpi, Passage

ROLES = (
    "name", "target", "unit", "source", "owner", "period", "weight", "baseline", "formula", "direction", "remedy",
    "objective", "gaming", "counter", "end", "population", "purpose",
)  # fmt: skip
_TELLING = {"target", "source", "baseline", "weight", "period", "formula", "unit"}
_CARD = 3
"""Roles that the first column of a card names at least."""


def kpis(passages: tuple[Passage, ...]) -> Iterator[Kpi]:
    """The indicators in reading order."""
    tables: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.table:
            tables[passage.table].append(passage)
    for cells in tables.values():
        yield from _rows(cells) or _card(cells, passages[max(0, cells[0].index - 1)])


def _role(head: str, code: str) -> str:
    """The role of a head: that of the longest phrase which is, or opens, the head."""
    text = " ".join(languages.folded(head).split()).strip(" :*")
    best = ("", 0)
    for role in ROLES:
        for phrase in languages.lint_words(code, f"kpi_{role}"):
            fits = text == phrase or (text.startswith(phrase + " ") and len(text) <= 40)
            if fits and len(phrase) > best[1]:
                best = (role, len(phrase))
    return best[0]


def _rows(cells: list[Passage]) -> list[Kpi]:
    roles: dict[int, str] = {}
    for cell in cells:
        if cell.row == 1:
            role = _role(cell.text, cell.language)
            if role and role not in roles.values():
                roles[cell.column] = role
    if "name" not in roles.values() or not _TELLING & set(roles.values()):
        return []
    rows: dict[int, dict[str, Passage]] = defaultdict(dict)
    for cell in cells:
        if cell.row > 1 and cell.column in roles:
            rows[cell.row][roles[cell.column]] = cell
    return [
        Kpi(row["name"], row, tuple(role for role in ROLES if role in roles.values() and role not in row))
        for row in rows.values()
        if "name" in row and len(row) > 1
    ]


def _card(cells: list[Passage], above: Passage) -> list[Kpi]:
    """A table of two columns whose first names what the second says; the heading right above names the indicator."""
    if max(cell.column for cell in cells) != 2:
        return []
    named: dict[str, Passage] = {}
    by_row: dict[int, dict[int, Passage]] = defaultdict(dict)
    for cell in cells:
        by_row[cell.row][cell.column] = cell
    empty = []
    for row in by_row.values():
        if 1 not in row:
            continue
        role = _role(row[1].text, row[1].language)
        if role and 2 in row:
            named.setdefault(role, row[2])
        elif role:
            empty.append(role)
    if len(named) < _CARD or not {"target", "source"} & set(named):
        return []
    name = above if above.kind == "heading" else cells[0]
    return [Kpi(named.get("name", name), named, tuple(empty))]
