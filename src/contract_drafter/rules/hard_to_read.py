"""A contract whose words and sentences are too long on average."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, whole
from contract_drafter.rules._readability import lengths, running, score
from contract_drafter.rules._threshold import Threshold

AIM = Threshold("readability", 40, 0, 100)
RULE = Rule(
    code="PLN006",
    severity=Severity.INFO,
    life="preview",
    family="language",
    why=LocalText.of(
        en="Below this score most readers need a second reading, and managers give up.",
        fr="Sous cette note, la plupart des lecteurs doivent relire, et les responsables renoncent.",
    ),
    message=LocalText.of(
        en="readability {score} out of 100 ({average} words a sentence); aim at {aim}",
        fr="lisibilité {score} sur 100 ({average} mots par phrase) ; visez {aim}",
    ),
    hint=LocalText.of(
        en="shorten sentences first, then replace long words",
        fr="raccourcissez d'abord les phrases, puis remplacez les mots longs",
    ),
    source="Flesch 1948; Kandel and Moles 1958",
    thresholds=(AIM,),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Work\n\nThe implementation of considerable organisational modifications necessitates the "
                "preliminary authorisation of the administrative representatives responsible for the "
                "operational coordination of contractual documentation. The implementation of considerable "
                "organisational modifications necessitates the preliminary authorisation of the administrative "
                "representatives responsible for the operational coordination of contractual documentation. "
                "The implementation of considerable organisational modifications necessitates the preliminary "
                "authorisation of the administrative representatives responsible for the operational "
                "coordination of contractual documentation. The implementation of considerable organisational "
                "modifications necessitates the preliminary authorisation of the administrative "
                "representatives responsible for the operational coordination of contractual documentation. "
                "The implementation of considerable organisational modifications necessitates the preliminary "
                "authorisation of the administrative representatives responsible for the operational "
                "coordination of contractual documentation. The implementation of considerable organisational "
                "modifications necessitates the preliminary authorisation of the administrative "
                "representatives responsible for the operational coordination of contractual documentation. "
            ),
            at="",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Travaux\n\nLa réalisation des modifications organisationnelles considérables nécessite "
                "préalablement l'autorisation administrative des représentants institutionnels responsables de "
                "la coordination opérationnelle de la documentation contractuelle. La réalisation des "
                "modifications organisationnelles considérables nécessite préalablement l'autorisation "
                "administrative des représentants institutionnels responsables de la coordination "
                "opérationnelle de la documentation contractuelle. La réalisation des modifications "
                "organisationnelles considérables nécessite préalablement l'autorisation administrative des "
                "représentants institutionnels responsables de la coordination opérationnelle de la "
                "documentation contractuelle. La réalisation des modifications organisationnelles "
                "considérables nécessite préalablement l'autorisation administrative des représentants "
                "institutionnels responsables de la coordination opérationnelle de la documentation "
                "contractuelle. La réalisation des modifications organisationnelles considérables nécessite "
                "préalablement l'autorisation administrative des représentants institutionnels responsables de "
                "la coordination opérationnelle de la documentation contractuelle. La réalisation des "
                "modifications organisationnelles considérables nécessite préalablement l'autorisation "
                "administrative des représentants institutionnels responsables de la coordination "
                "opérationnelle de la documentation contractuelle. "
            ),
            at="",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Work\n\nThe Provider reports each month. The Provider reports each month. The Provider "
                "reports each month. The Provider reports each month. The Provider reports each month. The "
                "Provider reports each month. The Provider reports each month. The Provider reports each "
                "month. The Provider reports each month. The Provider reports each month. The Provider reports "
                "each month. The Provider reports each month. The Provider reports each month. The Provider "
                "reports each month. The Provider reports each month. The Provider reports each month. The "
                "Provider reports each month. The Provider reports each month. The Provider reports each "
                "month. The Provider reports each month. The Provider reports each month. The Provider reports "
                "each month. The Provider reports each month. The Provider reports each month. The Provider "
                "reports each month. The Provider reports each month. The Provider reports each month. The "
                "Provider reports each month. The Provider reports each month. The Provider reports each "
                "month. "
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Travaux\n\nLe Prestataire rend compte chaque mois. Le Prestataire rend compte chaque "
                "mois. Le Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. Le "
                "Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire "
                "rend compte chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire rend compte "
                "chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. "
                "Le Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. Le "
                "Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire "
                "rend compte chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire rend compte "
                "chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. "
                "Le Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. Le "
                "Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire "
                "rend compte chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire rend compte "
                "chaque mois. Le Prestataire rend compte chaque mois. Le Prestataire rend compte chaque mois. "
                "Le Prestataire rend compte chaque mois. "
            ),
        ),
    ),
}


ENOUGH = 100
"""Words."""


def check(facts: Facts) -> Iterator[Hit]:
    """The score of the running text, where there are words enough."""
    passages = running(facts)
    reached, aim = score(facts, passages, ENOUGH), facts.threshold(AIM, facts.language)
    if reached is not None and reached < aim:
        words = tuple(lengths(facts, passages))
        yield whole(facts, score=max(0, round(reached)), average=round(sum(words) / len(words)), aim=aim)
