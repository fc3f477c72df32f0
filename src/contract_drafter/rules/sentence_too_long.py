"""A sentence that is too long to be read once."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._threshold import Threshold

LONG = Threshold("sentence_words", {"en": 30, "fr": 35}, 5, 200)
TOO_LONG = Threshold("sentence_words_at_most", {"en": 45, "fr": 50}, 5, 400)
RULE = Rule(
    code="PLN001",
    severity=Severity.WARNING,
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
    ),
    "fr": (
        Example(
            (
                "# 1. Rapports\n\nLe Prestataire remet le rapport du mois au plus tard le cinquième jour du "
                "mois suivant. Il donne la valeur de chaque indicateur."
            ),
        ),
    ),
}


WORD = re.compile(r"[^\W_][\w'’-]*")


def check(facts: Facts) -> Iterator[Hit]:
    """Sentences above the limit of their language; an error above the higher one."""
    for passage in facts.passages:
        if passage.kind not in ("paragraph", "item") or passage.zone == "signature":
            continue
        long, too_long = (facts.threshold(figure, passage.language) for figure in (LONG, TOO_LONG))
        if not long or facts.word_count(passage) <= long:
            continue
        for sentence in facts.sentences_of(passage):
            count = len(WORD.findall(sentence.text)) if sentence.end - sentence.start > 2 * long else 0
            if count > long:
                severity = Severity.ERROR if count > too_long else None
                yield hit(passage, sentence.start, sentence.end, severity, count=count, limit=long)
