"""A paragraph that should be several."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="PLN008",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="A paragraph of more than 150 words holds several rules, and only the first is read.",
        fr="Un paragraphe de plus de 150 mots contient plusieurs règles, et seule la première est lue.",
    ),
    message=LocalText.of(
        en="a paragraph of {count} words",
        fr="un paragraphe de {count} mots",
    ),
    hint=LocalText.of(
        en="make one paragraph for each idea, with a number of its own",
        fr="faites un paragraphe numéroté pour chaque idée",
    ),
    source="Guide de légistique; ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Reports\n\nThe Provider reports the value of the measure every month. The Provider "
                "reports the value of the measure every month. The Provider reports the value of the measure "
                "every month. The Provider reports the value of the measure every month. The Provider reports "
                "the value of the measure every month. The Provider reports the value of the measure every "
                "month. The Provider reports the value of the measure every month. The Provider reports the "
                "value of the measure every month. The Provider reports the value of the measure every month. "
                "The Provider reports the value of the measure every month. The Provider reports the value of "
                "the measure every month. The Provider reports the value of the measure every month. The "
                "Provider reports the value of the measure every month. The Provider reports the value of the "
                "measure every month. The Provider reports the value of the measure every month. The Provider "
                "reports the value of the measure every month. "
            ),
            at="The Provider reports",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Rapports\n\nLe Prestataire indique la valeur de la mesure chaque mois. Le Prestataire "
                "indique la valeur de la mesure chaque mois. Le Prestataire indique la valeur de la mesure "
                "chaque mois. Le Prestataire indique la valeur de la mesure chaque mois. Le Prestataire "
                "indique la valeur de la mesure chaque mois. Le Prestataire indique la valeur de la mesure "
                "chaque mois. Le Prestataire indique la valeur de la mesure chaque mois. Le Prestataire "
                "indique la valeur de la mesure chaque mois. Le Prestataire indique la valeur de la mesure "
                "chaque mois. Le Prestataire indique la valeur de la mesure chaque mois. Le Prestataire "
                "indique la valeur de la mesure chaque mois. Le Prestataire indique la valeur de la mesure "
                "chaque mois. Le Prestataire indique la valeur de la mesure chaque mois. Le Prestataire "
                "indique la valeur de la mesure chaque mois. Le Prestataire indique la valeur de la mesure "
                "chaque mois. Le Prestataire indique la valeur de la mesure chaque mois. "
            ),
            at="Le Prestataire indique",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider reports the value of the measure every month.",
        ),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nLe Prestataire indique la valeur de la mesure chaque mois.",
        ),
    ),
}


WORD = re.compile(r"[^\W_][\w'’-]*")
LIMIT = 150


def check(facts: Facts) -> Iterator[Hit]:
    """Paragraphs above the limit; the first words are marked."""
    for passage in facts.passages:
        if passage.kind in ("paragraph", "item") and len(passage.text) > 4 * LIMIT:
            words = list(WORD.finditer(passage.text))
            if len(words) > LIMIT:
                yield hit(passage, words[0].start(), words[2].end(), count=len(words))
