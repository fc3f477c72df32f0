"""Sentences that are long one after the other."""

from collections.abc import Iterator
from math import ceil

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, whole
from contract_drafter.rules._readability import WORD
from contract_drafter.rules._threshold import Threshold

MOST = Threshold("average_words", {"en": 20, "fr": 22}, 5, 100)
ENOUGH = 10
"""Sentences."""

RULE = Rule(
    code="PLN014",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="One long sentence can be read twice; a contract of them is not read.",
        fr="Une longue phrase se relit ; un contrat qui en est fait ne se lit pas.",
    ),
    message=LocalText.of(
        en="nearly {average} words a sentence on average",
        fr="près de {average} mots par phrase en moyenne",
    ),
    hint=LocalText.of(
        en="at most {limit} on average: one idea a sentence",
        fr="{limit} au plus en moyenne : une idée par phrase",
    ),
    source="ISO 24495-1:2023; Rédiger simplement (2006)",
    thresholds=(MOST,),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Work\n\nThe Provider sends the report of the month to the Client on the fifth day of the "
                "month that follows, with the value of each measure. The Provider sends the report of the "
                "month to the Client on the fifth day of the month that follows, with the value of each "
                "measure. The Provider sends the report of the month to the Client on the fifth day of the "
                "month that follows, with the value of each measure. The Provider sends the report of the "
                "month to the Client on the fifth day of the month that follows, with the value of each "
                "measure. The Provider sends the report of the month to the Client on the fifth day of the "
                "month that follows, with the value of each measure. The Provider sends the report of the "
                "month to the Client on the fifth day of the month that follows, with the value of each "
                "measure. The Provider sends the report of the month to the Client on the fifth day of the "
                "month that follows, with the value of each measure. The Provider sends the report of the "
                "month to the Client on the fifth day of the month that follows, with the value of each "
                "measure. The Provider sends the report of the month to the Client on the fifth day of the "
                "month that follows, with the value of each measure. The Provider sends the report of the "
                "month to the Client on the fifth day of the month that follows, with the value of each "
                "measure."
            ),
            at="",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Travaux\n\nLe Prestataire remet le rapport du mois au Client au plus tard le cinquième "
                "jour du mois qui suit, avec la valeur de chaque indicateur mesuré. Le Prestataire remet le "
                "rapport du mois au Client au plus tard le cinquième jour du mois qui suit, avec la valeur "
                "de chaque indicateur mesuré. Le Prestataire remet le rapport du mois au Client au plus tard "
                "le cinquième jour du mois qui suit, avec la valeur de chaque indicateur mesuré. Le "
                "Prestataire remet le rapport du mois au Client au plus tard le cinquième jour du mois qui "
                "suit, avec la valeur de chaque indicateur mesuré. Le Prestataire remet le rapport du mois "
                "au Client au plus tard le cinquième jour du mois qui suit, avec la valeur de chaque "
                "indicateur mesuré. Le Prestataire remet le rapport du mois au Client au plus tard le "
                "cinquième jour du mois qui suit, avec la valeur de chaque indicateur mesuré. Le Prestataire "
                "remet le rapport du mois au Client au plus tard le cinquième jour du mois qui suit, avec la "
                "valeur de chaque indicateur mesuré. Le Prestataire remet le rapport du mois au Client au "
                "plus tard le cinquième jour du mois qui suit, avec la valeur de chaque indicateur mesuré. "
                "Le Prestataire remet le rapport du mois au Client au plus tard le cinquième jour du mois "
                "qui suit, avec la valeur de chaque indicateur mesuré. Le Prestataire remet le rapport du "
                "mois au Client au plus tard le cinquième jour du mois qui suit, avec la valeur de chaque "
                "indicateur mesuré."
            ),
            at="",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Work\n\nThe Provider sends the report of the month to the Client on the fifth day of the "
            "next month. The Provider sends the report of the month to the Client on the fifth day of "
            "the next month. The Provider sends the report of the month to the Client on the fifth day "
            "of the next month. The Provider sends the report of the month to the Client on the fifth "
            "day of the next month. The Provider sends the report of the month to the Client on the "
            "fifth day of the next month. The Provider sends the report of the month to the Client on "
            "the fifth day of the next month. The Provider sends the report of the month to the Client "
            "on the fifth day of the next month. The Provider sends the report of the month to the "
            "Client on the fifth day of the next month. The Provider sends the report of the month to "
            "the Client on the fifth day of the next month. The Provider sends the report of the month "
            "to the Client on the fifth day of the next month."
        ),
    ),
    "fr": (
        Example(
            "# 1. Travaux\n\nLe Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant. Le Prestataire remet le rapport du mois au Client le cinquième jour du mois "
            "suivant."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, by the sentences of its running text, where there are enough of them."""
    counts = [
        len(WORD.findall(sentence.text))
        for passage in facts.passages
        if passage.kind == "paragraph" and passage.zone != "signature" and passage.language == facts.language
        for sentence in facts.sentences_of(passage)
    ]
    limit = facts.threshold(MOST, facts.language)
    if limit and len(counts) >= ENOUGH and sum(counts) > limit * len(counts):
        yield whole(facts, average=ceil(sum(counts) / len(counts)), limit=limit)
