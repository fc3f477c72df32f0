"""A commitment with nothing to count."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="OBJ001",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("An objective that nothing measures can be neither met nor missed: no review can discuss it."),
        fr=("Un objectif que rien ne mesure ne peut être ni atteint ni manqué : aucune revue ne peut en parler."),
    ),
    message=LocalText.of(
        en="nothing here can be measured: no measure and no value to reach",
        fr="rien ici ne se mesure : ni mesure, ni valeur à atteindre",
    ),
    hint=LocalText.of(
        en="say what is counted, the value to reach and by when",
        fr="dites ce qui est compté, la valeur à atteindre et pour quand",
    ),
    source="Doran 1981 (SMART); INCOSE Guide to Writing Requirements R34",
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider shall provide consulting services to the Users."),
            at="The Provider shall provide consulting services to the Users",
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire doit fournir un support aux Utilisateurs.",
            at="Le Prestataire doit fournir un support aux Utilisateurs",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall answer 95% of tickets within 4 hours each month."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire répond à 95 % des tickets en 4 heures chaque mois."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open; not those that only say who is responsible."""
    for found in flagged(facts, Reason.MEASURE):
        words = found.passage.folded[found.start : found.end]
        if not facts.pattern("responsible", found.passage.language).search(words):
            yield found
