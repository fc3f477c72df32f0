"""A commitment that only a vague quantity fills."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG001",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en=("“Several” and “significant” can be claimed by both sides: nobody can count them."),
        fr=("« Plusieurs » ou « significatif » se plaident dans les deux sens : personne ne peut les compter."),
    ),
    message=LocalText.of(en="vague quantity: {words}", fr="quantité vague : {words}"),
    hint=LocalText.of(en="give the number, and what is counted", fr="donnez le nombre, et ce qui est compté"),
    source=("INCOSE Guide to Writing Requirements R7; Bhatia and Breaux, vagueness taxonomy"),
)
BAD = {
    "en": (
        Example(("# 1. Services\n\nThe Provider shall assist the Users with numerous improvements."), at="numerous"),
    ),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit contribuer à de nombreux projets.", at="nombreux"),),
}
GOOD = {
    "en": (
        Example("# 1. Services\n\nThe Provider shall deliver three training sessions by 31 March 2027."),
        Example(
            "# 1. Site\n\nThe Provider shall comply with all reasonable health and safety rules advised by the Client."
        ),
        Example(
            "# 1. Support\n\nThe Provider shall assist the Users with various tools (at least a guide and a forum)."
        ),
    ),
    "fr": (
        Example("# 1. Services\n\nLe Prestataire anime trois formations au plus tard le 31 mars 2027."),
        Example("# 1. Matériel\n\nLe Prestataire doit gérer divers appareils (au minimum les pompes et les vannes)."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.QUANTITY)
