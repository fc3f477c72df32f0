"""Two objectives in one sentence."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ010",
    severity=Severity.INFO,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("When one half is reached and the other not, nobody can say whether the objective was met."),
        fr=("Quand une moitié est atteinte et l'autre non, personne ne peut dire si l'objectif l'est."),
    ),
    message=LocalText.of(en="two objectives in one sentence", fr="deux objectifs en une phrase"),
    hint=LocalText.of(en="write one objective a sentence", fr="écrivez un objectif par phrase"),
    source="INCOSE Guide to Writing Requirements R18",
)
BAD = {
    "en": (
        Example(
            ("# 1. Objectives\n\nThe Provider shall reduce the cost and improve the quality of support."),
            at="reduce the cost and improve",
        ),
    ),
    "fr": (
        Example(
            ("# 1. Objectifs\n\nLe Prestataire doit réduire le coût et améliorer la qualité du support."),
            at="réduire le coût et améliorer",
        ),
    ),
}
GOOD = {
    "en": (
        Example("# 1. Objectives\n\nThe Provider shall reduce the cost of support to 4 euros a call by 31 March 2027."),
    ),
    "fr": (
        Example(
            "# 1. Objectifs\n\nLe Prestataire doit réduire le coût du support à 4 euros par appel au 31 mars 2027."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The two verbs of change, in a sentence on objectives that binds."""
    last = None
    for judged, match in in_duties(facts, "two_changes"):
        if judged.passage.zone == "objectives" and judged is not last:
            yield hit(judged.passage, *match.span())
        last = judged
