"""A stakeholder not consulted, or a remark not answered."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import NONE
from contract_drafter.rules._tables import Grid, first, grids

RULE = Rule(
    code="REQ027",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en="Whoever was not heard before the signature is heard after it, as an objection.",
        fr="Qui n'a pas été entendu avant la signature l'est après, comme objection.",
    ),
    message=LocalText.of(
        en="not consulted, or not answered: {words}",
        fr="non consulté, ou sans réponse : {words}",
    ),
    hint=LocalText.of(
        en="consult them and answer the remark before signing",
        fr="consultez-les et répondez à la remarque avant de signer",
    ),
    source="model clauses of this project, COC-02",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Stakeholders\n\n| Name | Role | Consulted on |\n|---|---|---|\n| Ann Hill | Sales | 3 May "
                "2027 |\n| Tom Reed | Legal | |\n"
            ),
            at="Tom Reed",
        ),
        Example(
            (
                "# 1. Remarks\n\n| Name | Remark | Status |\n|---|---|---|\n| Ann Hill | The target is low | "
                "Accepted |\n| Tom Reed | The cap is missing | Open |\n"
            ),
            at="Open",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Parties prenantes\n\n| Nom | Rôle | Consulté le |\n|---|---|---|\n| Anne Mont | Ventes | 3 "
                "mai 2027 |\n| Luc Roux | Juridique | |\n"
            ),
            at="Luc Roux",
        ),
        Example(
            (
                "# 1. Remarques\n\n| Nom | Remarque | Statut |\n|---|---|---|\n| Anne Mont | La cible est basse "
                "| Acceptée |\n| Luc Roux | Il manque le plafond | Ouverte |\n"
            ),
            at="Ouverte",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Stakeholders\n\n| Name | Role | Consulted on |\n|---|---|---|\n| Ann Hill | Sales | 3 May "
            "2027 |\n\n| Name | Remark | Status |\n|---|---|---|\n| Ann Hill | The target is low | Accepted "
            "|\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Parties prenantes\n\n| Nom | Rôle | Consulté le |\n|---|---|---|\n| Anne Mont | Ventes | 3 "
            "mai 2027 |\n\n| Nom | Remarque | Statut |\n|---|---|---|\n| Anne Mont | La cible est basse | "
            "Acceptée |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The lines of a register without a date, and the states of a list of remarks that are still open."""
    for grid in grids(facts):
        for column in grid.columns(facts, "consulted_head"):
            for row in grid.rows:
                if column not in row or row[column].folded.strip(" .") in NONE:
                    yield hit(first(row), 0, len(first(row).text))
        if grid.columns(facts, "remark_head"):
            yield from _open(facts, grid)


def _open(facts: Facts, grid: Grid) -> Iterator[Hit]:
    for column in grid.columns(facts, "status_head"):
        for row in grid.rows:
            cell = row.get(column)
            if cell and facts.pattern("still_open", cell.language).search(cell.folded):
                yield hit(cell, 0, len(cell.text))
