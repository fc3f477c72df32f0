"""A sentence that is too long to be read once."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit, once
from contract_drafter.rules._readability import WORD, running, says_who
from contract_drafter.rules._terms import defined
from contract_drafter.rules._threshold import Threshold

LONG = Threshold("sentence_words", {"en": 30, "fr": 35}, 5, 200)
TOO_LONG = Threshold("sentence_words_at_most", {"en": 45, "fr": 50}, 5, 400)
RULE = Rule(
    code="PLN001",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="Beyond some thirty words a reader loses the beginning, and an obligation is missed.",
        fr="Au-delà d'une trentaine de mots, le lecteur perd le début, et une obligation lui échappe.",
    ),
    message=LocalText.of(
        en="a sentence of {count} words",
        fr="une phrase de {count} mots",
    ),
    hint=LocalText.of(
        en="cut it, or make a list: at most {limit} words",
        fr="coupez-la, ou faites une liste : {limit} mots au plus",
    ),
    source="ISO 24495-1:2023; Rédiger simplement (2006)",
    thresholds=(LONG, TOO_LONG),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Reports\n\nThe Provider sends the report of the month to the Client at the latest on the "
                "fifth day of the month that follows, with the value of each measure, the cause of each gap, "
                "and the action that it proposes, as Schedule 2 says it."
            ),
            at=(
                "The Provider sends the report of the month to the Client at the latest on the fifth day of "
                "the month that follows, with the value of each measure, the cause of each gap, and the action "
                "that it proposes, as Schedule 2 says it."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Rapports\n\nLe Prestataire remet au Client le rapport du mois au plus tard le cinquième "
                "jour du mois qui suit, avec la valeur de chaque indicateur, la cause de chaque écart, et "
                "l'action qu'il propose pour le réduire, comme le dit l'annexe 2."
            ),
            at=(
                "Le Prestataire remet au Client le rapport du mois au plus tard le cinquième jour du mois qui "
                "suit, avec la valeur de chaque indicateur, la cause de chaque écart, et l'action qu'il "
                "propose pour le réduire, comme le dit l'annexe 2."
            ),
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Reports\n\nThe Provider sends the report of the month by the fifth day of the next "
                "month. It gives the value of each measure."
            ),
        ),
        Example(
            "# 1. Parties\n\nFerrand Ltd, incorporated in England with a share capital of 500,000 pounds, whose "
            "registered office is at 12 Tanner Street in London, with the company number 1234567, represented by "
            "Anne Ferrand, its chief executive."
        ),
        Example(
            "# 1. Definitions\n\n“Incident” means any event that is no part of the normal working of the service, "
            "and that stops the work of one person at least, or slows it down, for more than ten minutes of a "
            "day when the service is open."
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Rapports\n\nLe Prestataire remet le rapport du mois au plus tard le cinquième jour du "
                "mois suivant. Il donne la valeur de chaque indicateur."
            ),
        ),
        Example(
            "# 1. Parties\n\nFerrand SA, société anonyme au capital de 500 000 euros, dont le siège est au 12 rue des "
            "Tanneurs à Lyon, immatriculée au registre du commerce de Lyon sous le numéro 123 456 789, représentée par "
            "Anne Ferrand, sa directrice générale."
        ),
        Example(
            "# 1. Définitions\n\n« Incident » désigne tout événement qui ne fait pas partie du fonctionnement normal "
            "du service, et qui arrête le travail d'une personne au moins, ou le ralentit, pendant plus de dix minutes "
            "d'une journée où le service est ouvert."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Sentences above the limit of their language; a warning above the higher one."""
    defining = _defining(facts)
    for passage in running(facts):
        long, too_long = _limits(facts, passage.language)
        if not long or passage.index in defining or facts.word_count(passage) <= long:
            continue
        for sentence in facts.sentences_of(passage):
            count = len(WORD.findall(sentence.text)) if sentence.end - sentence.start > 2 * long else 0
            if count > long and not says_who(facts, sentence):
                severity = Severity.WARNING if count > too_long else None
                yield hit(passage, sentence.start, sentence.end, severity, count=count, limit=long)


@once
def _limits(facts: Facts, language: str) -> tuple[int, int]:
    return facts.threshold(LONG, language), facts.threshold(TOO_LONG, language)


@once
def _defining(facts: Facts) -> frozenset[int]:
    """The passages that begin with the term they define: cutting one in two would leave half a meaning."""
    return frozenset(
        term.passage.index for term in defined(facts) if term.how == "quoted" and term.start <= TERM_AT_MOST
    )


TERM_AT_MOST = 4
"""Where a definition has its term at the latest: after the quotation mark and an article."""
