"""A verb that nobody can see done, with no result after it."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="OBJ008",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en=("“Support”, “promote” and “contribute to” name an intention; nobody can see that they were done."),
        fr=(
            "« Accompagner », « favoriser » et « contribuer à » disent une intention "
            "; personne ne peut voir que c'est fait."
        ),
    ),
    message=LocalText.of(en="a verb without a result: {words}", fr="un verbe sans résultat : {words}"),
    hint=LocalText.of(
        en="say what will exist or be true, the value, and by when",
        fr="dites ce qui existera ou sera vrai, la valeur, et pour quand",
    ),
    source="Doran 1981 (SMART); Guide LOLF 2004",
)
BAD = {
    "en": (
        Example("# 1. Services\n\nThe Provider shall support the change of habits.", at="support"),
        Example("# 1. Services\n\nThe Provider shall provide advice and support users in their work.", at="support"),
    ),
    "fr": (
        Example(("# 1. Services\n\nLe Prestataire doit contribuer à la transformation des métiers."), at="contribuer"),
    ),
}
GOOD = {
    "en": (
        Example("# 1. Services\n\nThe Provider shall run two workshops for the sales team each month."),
        Example("# 1. Services\n\nThe Provider shall provide necessary leadership and support to ensure security."),
    ),
    "fr": (
        Example("# 1. Services\n\nLe Prestataire forme 20 vendeurs chaque mois."),
        Example("# 1. Services\n\nLe Prestataire doit fournir conseil et soutien à l'équipe de vente."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.VERB)
