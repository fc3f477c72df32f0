"""A contract whose words and sentences are too long on average."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, whole
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


WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 100
"""Words."""
PER_SENTENCE = Decimal("1.015")


def check(facts: Facts) -> Iterator[Hit]:
    """The score of the running text, where there are words enough."""
    numbers = [Decimal(number) for number in facts.words("readability", facts.language)]
    running = [p for p in facts.passages if p.kind in ("paragraph", "item") and p.zone != "signature"]
    words = Counter(word for passage in running for word in WORD.findall(passage.folded))
    count = words.total()
    if not numbers or count < ENOUGH:
        return
    vowels, silent = (facts.pattern(name, facts.language) for name in ("syllable", "silent"))
    syllables = sum(
        times * max(1, len(vowels.findall(word)) - bool(silent.search(word))) for word, times in words.items()
    )
    average = Decimal(count) / sum(len(facts.sentences_of(passage)) for passage in running)
    score = numbers[0] - PER_SENTENCE * average - numbers[1] * syllables / count
    aim = facts.threshold(AIM, facts.language)
    if score < aim:
        yield whole(facts, score=max(0, round(score)), average=round(average), aim=aim)
