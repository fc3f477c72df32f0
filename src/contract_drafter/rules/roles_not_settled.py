"""An activity for which nobody, or more than one, is accountable."""

import re
from collections.abc import Iterator, Mapping

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._tables import Grid, grids

LETTERS = re.compile(r"[RACIS](?:[ ,;/+-]*[RACIS]){0,3}")
FEWEST, MOSTLY = 3, 0.8

RULE = Rule(
    code="REQ015",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en="Where two are accountable, each waits for the other; where nobody is, nobody is asked.",
        fr=("Si deux en répondent, chacun attend l'autre ; si personne n'en répond, personne n'est interrogé."),
    ),
    message=LocalText.of(
        en="one alone must be accountable (A), not {count}: {words}",
        fr="un seul doit en répondre (A), non {count} : {words}",
    ),
    hint=LocalText.of(
        en="name one person or function who is accountable",
        fr="nommez une seule personne ou fonction qui en répond",
    ),
    source="RACI matrix; model clauses of this project, GOV-01",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Roles\n\n| Activity | Client | Provider |\n|---|---|---|\n| Measure | I | R, A |\n| Approve "
                "| C | I |\n"
            ),
            at="Approve",
        ),
        Example(
            (
                "# 1. Roles\n\n| Activity | Responsible | Accountable | Consulted |\n|---|---|---|---|\n| "
                "Measure | Ann Hill | Tom Reed | Users |\n| Approve | Ann Hill | | Users |\n"
            ),
            at="Approve",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Rôles\n\n| Activité | Client | Prestataire |\n|---|---|---|\n| Mesurer | I | R, A |\n| "
                "Approuver | A | A |\n"
            ),
            at="Approuver",
        ),
        Example(
            (
                "# 1. Rôles\n\n| Activité | Réalise (R) | En répond (A) | Consulté (C) |\n|---|---|---|---|\n| "
                "Mesurer | Anne Mont | Luc Roux | Usagers |\n| Approuver | Anne Mont | | Usagers |\n"
            ),
            at="Approuver",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Roles\n\n| Activity | Client | Provider |\n|---|---|---|\n| Measure | I | R, A |\n| Approve "
            "| A | I |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Rôles\n\n| Activité | Client | Prestataire |\n|---|---|---|\n| Mesurer | I | R/A |\n| "
            "Approuver | A | I |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The lines of a table of roles: by letters, or by a column of who is accountable."""
    for grid in grids(facts):
        accountable = grid.columns(facts, "raci_accountable")
        if accountable and grid.columns(facts, "raci_other"):
            counts = [sum(column in row for column in accountable) for row in grid.rows]
        elif _by_letters(grid):
            counts = [sum("A" in cell.text for cell in _letters(row)) for row in grid.rows]
        else:
            continue
        for row, count in zip(grid.rows, counts, strict=True):
            if count != 1 and 1 in row and len(row) > 1:
                yield hit(row[1], 0, len(row[1].text), count=count)


def _by_letters(grid: Grid) -> bool:
    cells = [cell for row in grid.rows for cell in row.values() if cell.column > 1]
    letters = [cell for row in grid.rows for cell in _letters(row)]
    together = {sign for cell in letters for sign in cell.text}
    return len(letters) >= FEWEST and len(letters) >= MOSTLY * len(cells) and {"R", "A"} <= together


def _letters(row: Mapping[int, Passage]) -> list[Passage]:
    return [cell for cell in row.values() if cell.column > 1 and LETTERS.fullmatch(cell.text.strip())]
