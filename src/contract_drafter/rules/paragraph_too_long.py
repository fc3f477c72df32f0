"""A paragraph that should be several."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._threshold import Threshold

LIMIT = Threshold("paragraph_words", 150, 20, 2000)
RULE = Rule(
    code="PLN008",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="A paragraph that long holds several rules, and only the first is read.",
        fr="Un paragraphe aussi long contient plusieurs règles, et seule la première est lue.",
    ),
    message=LocalText.of(
        en="a paragraph of {count} words: more than {limit}",
        fr="un paragraphe de {count} mots : plus de {limit}",
    ),
    hint=LocalText.of(
        en="make one paragraph for each idea, with a number of its own",
        fr="faites un paragraphe numéroté pour chaque idée",
    ),
    source="Guide de légistique; ISO 24495-1:2023",
    thresholds=(LIMIT,),
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


def check(facts: Facts) -> Iterator[Hit]:
    """Paragraphs above the limit; the first words are marked."""
    for passage in facts.passages:
        limit = facts.threshold(LIMIT, passage.language)
        if passage.kind in ("paragraph", "item") and facts.word_count(passage) > limit:
            words = list(WORD.finditer(passage.text))
            if len(words) > limit:
                yield hit(passage, words[0].start(), words[2].end(), count=len(words), limit=limit)
