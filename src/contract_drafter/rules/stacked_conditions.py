"""A sentence with three conditions or more."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import starting, starts
from contract_drafter.rules._threshold import Threshold

LIMIT = Threshold("conditions", 3, 2, 20)
RULE = Rule(
    code="PLN012",
    severity=Severity.INFO,
    life="preview",
    family="language",
    why=LocalText.of(
        en="With several conditions in one sentence nobody can tell which governs which.",
        fr="Avec plusieurs conditions dans une phrase, nul ne sait laquelle commande l'autre.",
    ),
    message=LocalText.of(
        en="{count} conditions in one sentence",
        fr="{count} conditions dans une phrase",
    ),
    hint=LocalText.of(
        en="put the conditions in a list",
        fr="mettez les conditions en liste",
    ),
    source="Guide de légistique; ISO 24495-1:2023",
    thresholds=(LIMIT,),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Credits\n\nIf the target is missed, a credit is due unless the Client caused it, subject "
                "to the cap."
            ),
            at="If the target is missed, a credit is due unless the Client caused it, subject to the cap.",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Réfaction\n\nSi la cible est manquée, une réfaction est due, sauf fait du Client, sous "
                "réserve du plafond."
            ),
            at="Si la cible est manquée, une réfaction est due, sauf fait du Client, sous réserve du plafond.",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Credits\n\nIf the target is missed, a credit is due unless the Client caused it.",
        ),
    ),
    "fr": (
        Example(
            "# 1. Réfaction\n\nSi la cible est manquée, une réfaction est due, sauf fait du Client.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Sentences that hold as many phrases of the list."""
    spots = starts(facts.find("condition"))
    for place, inside in spots.items():
        passage = facts.passages[place]
        limit = facts.threshold(LIMIT, passage.language)
        if len(inside) < limit or passage.kind not in ("paragraph", "item"):
            continue
        for sentence in facts.sentences_of(passage):
            count = starting(sentence, spots)
            if count >= limit:
                yield hit(passage, sentence.start, sentence.end, count=count)
