"""A duty that only says that the parties will agree on it later."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG013",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("An agreement to agree binds nobody: if the parties do not agree, nothing is due."),
        fr=("Un accord à trouver n'engage personne : si les parties ne s'entendent pas, rien n'est dû."),
    ),
    message=LocalText.of(
        en="what is due is left to a later agreement", fr="ce qui est dû est renvoyé à un accord futur"
    ),
    hint=LocalText.of(
        en=("state the result now, or who decides, by when and on what basis if there is no agreement"),
        fr=("indiquez le résultat dès maintenant, ou qui tranche, quand et sur quelle base à défaut d'accord"),
    ),
    source="Code civil art. 1163; Walford v Miles [1992] UKHL 1",
)
BAD = {
    "en": (
        Example(
            "# 1. Objectives\n\nThe parties shall agree the target later.",
            at="The parties shall agree the target later",
        ),
    ),
    "fr": (
        Example(
            "# 1. Objectifs\n\nLes parties conviendront ultérieurement de la cible.",
            at="Les parties conviendront ultérieurement de la cible",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall answer 95% of tickets within 4 hours each month."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire répond à 95 % des tickets en 4 heures chaque mois."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.AGREEMENT)
