"""A register of stakeholders that leaves out a side."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._tables import grids

RULE = Rule(
    code="REQ029",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en="Whoever was not asked finds after the signature what the contract lacks.",
        fr="Qui n'a pas été consulté trouve après la signature ce qui manque au contrat.",
    ),
    message=LocalText.of(
        en="the register names nobody for: {side}",
        fr="le registre ne nomme personne pour : {side}",
    ),
    hint=LocalText.of(
        en="consult them before the signature, and write the date",
        fr="consultez-les avant la signature, et écrivez la date",
    ),
    source="model clauses of this project, COC-02",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Stakeholders\n\n| Name | Role | Consulted on |\n|---|---|---|\n| Ann Hill | Sales Director "
                "| 3 May 2027 |\n| Tom Reed | Chief Information Officer | 3 May 2027 |\n| Eve Stone | Chief "
                "Executive | 4 May 2027 |\n"
            ),
            at="Name",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Parties prenantes\n\n| Nom | Rôle | Consulté le |\n|---|---|---|\n| Anne Mont | Directrice "
                "commerciale | 3 mai 2027 |\n| Luc Roux | DSI | 3 mai 2027 |\n| Ève Pierre | Directrice "
                "générale | 4 mai 2027 |\n"
            ),
            at="Nom",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Stakeholders\n\n| Name | Role | Consulted on |\n|---|---|---|\n| Ann Hill | Sales Director "
            "| 3 May 2027 |\n| Tom Reed | Chief Information Officer | 3 May 2027 |\n| Eve Stone | Chief "
            "Executive | 4 May 2027 |\n| Max Ford | General Counsel | 4 May 2027 |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Parties prenantes\n\n| Nom | Rôle | Consulté le |\n|---|---|---|\n| Anne Mont | Directrice "
            "commerciale | 3 mai 2027 |\n| Luc Roux | DSI | 3 mai 2027 |\n| Ève Pierre | Directrice "
            "générale | 4 mai 2027 |\n| Max Gué | Juriste | 4 mai 2027 |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first head of a register of the people consulted, with the sides of which nobody is in it."""
    for grid in grids(facts):
        if not grid.columns(facts, "consulted_head"):
            continue
        words = "\n".join(cell.folded for row in grid.rows for cell in row.values())
        head = grid.heads[min(grid.heads)]
        sides = facts.words("stakeholder_side", head.language).items()
        missing = [said for side, said in sides if not facts.pattern(f"side_{side}", head.language).search(words)]
        if missing:
            yield hit(head, 0, len(head.text), side=", ".join(missing))
