"""An article on results that holds only an open standard."""

from collections.abc import Iterator

from contract_drafter.model.commitment import Label
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Judged, Rule, hit

RULE = Rule(
    code="OBJ018",
    severity=Severity.ERROR,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Good faith and reasonable care are due in any case: as an outcome they promise nothing more."),
        fr=(
            "La bonne foi et le soin raisonnable sont dus de toute façon : comme "
            "résultat, ils ne promettent rien de plus."
        ),
    ),
    message=LocalText.of(
        en="only an open standard, and no result: {words}", fr="un standard ouvert, et aucun résultat : {words}"
    ),
    hint=LocalText.of(
        en=("keep it among the principles, and state here a result that can be counted"),
        fr=("gardez-le parmi les principes, et énoncez ici un résultat que l'on peut compter"),
    ),
    source="Code civil art. 1104; MWB v Rock [2018] UKSC 24",
)
BAD = {
    "en": (
        Example(
            ("# 1. Expected outcomes\n\nThe Provider shall act with reasonable skill and care."),
            at="The Provider shall act with reasonable skill and care.",
        ),
    ),
    "fr": (
        Example(
            "# 1. Résultats attendus\n\nLe Prestataire doit agir de bonne foi.",
            at="Le Prestataire doit agir de bonne foi.",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Expected outcomes\n\nThe Provider shall act with reasonable skill "
            "and care. It shall answer 95% of calls within 4 hours each month."
        ),
    ),
    "fr": (
        Example(
            "# 1. Résultats attendus\n\nLe Prestataire doit agir de bonne foi. Il "
            "répond à 95 % des appels en 4 heures chaque mois."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The open standards of an article on objectives that has no other commitment."""
    articles: dict[tuple[str, ...], list[Judged]] = {}
    for judged in facts.duties:
        if judged.passage.zone == "objectives" and judged.assessment.label is Label.OPEN_STANDARD:
            articles.setdefault(judged.passage.trail, []).append(judged)
    for trail, standards in articles.items():
        inside = [passage for passage in facts.passages if passage.zone == "objectives" and passage.trail == trail]
        others = (judged.assessment.label for passage in inside for judged in facts.judged(passage))
        if all(label in (Label.OPEN_STANDARD, Label.NOT_OBJECTIVE) for label in others):
            for judged in standards:
                yield hit(judged.passage, judged.start, judged.end)
