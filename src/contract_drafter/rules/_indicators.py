"""The indicators of a document: each card, or where there are no cards each row of a table that has targets."""

from collections.abc import Iterator
from itertools import islice

from contract_drafter.rules._base import Facts, Hit, Kpi, Passage, hit

NONE = frozenset({"", "-", "–", "—", "…", "n/a", "tbd", "tbc", "[…]", "aucun", "aucune", "none"})


def indicators(facts: Facts) -> list[Kpi]:
    """The indicators with the most said of them: a summary that repeats a card in a row is left out."""
    rows = [kpi for kpi in facts.kpis if kpi.name.zone not in ("definitions", "signature")]
    cards = [kpi for kpi in rows if "name" not in kpi.cells]
    return cards or [kpi for kpi in rows if "target" in kpi.cells or "target" in kpi.empty]


def said(kpi: Kpi, role: str) -> Passage | None:
    """The cell of this role, unless it is empty or says that there is nothing."""
    cell = kpi.cells.get(role)
    return None if cell is None or cell.folded.strip(" .") in NONE else cell


def without(facts: Facts, role: str) -> Iterator[Hit]:
    """The indicators that lack this; the first row speaks for its table where all of it lack it, or for all tables."""
    tables: dict[int, list[Kpi]] = {}
    for kpi in indicators(facts):
        tables.setdefault(kpi.name.table or kpi.name.index, []).append(kpi)
    lacking = {table: [kpi for kpi in rows if said(kpi, role) is None] for table, rows in tables.items()}
    if all(kpi.name.table and kpi in lacking[table] for table, rows in tables.items() for kpi in rows):
        lacking = dict(islice(lacking.items(), 1))
    for table, found in lacking.items():
        count = len(tables[table])
        for kpi in found[:1] if len(found) == count else found:
            yield hit(kpi.name, 0, len(kpi.name.text), count=count)


def by_objective(facts: Facts) -> dict[str, list[Kpi]]:
    """The indicators under each objective. An empty cell of objectives goes on with the one above."""
    found: dict[str, list[Kpi]] = {}
    objective = ""
    for kpi in indicators(facts):
        cell = kpi.cells.get("objective")
        if cell is not None:
            objective = " ".join(cell.folded.split())
        if objective and ("objective" in kpi.cells or "objective" in kpi.empty):
            found.setdefault(objective, []).append(kpi)
    return found
