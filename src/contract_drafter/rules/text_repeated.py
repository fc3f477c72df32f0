"""A paragraph that stands twice."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit

RULE = Rule(
    code="STR004",
    severity=Severity.WARNING,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A rule that stands twice is amended once, and then there are two rules.",
        fr="Une règle écrite deux fois n'est modifiée qu'une fois, et il y a alors deux règles.",
    ),
    message=LocalText.of(
        en="the same words stand at {place}",
        fr="les mêmes mots figurent en {place}",
    ),
    hint=LocalText.of(
        en="keep one, and refer to it",
        fr="gardez-en une, et renvoyez-y",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Support\n\nThe Provider replies to every request of a user within four working hours, "
                "and closes it within two working days of its reply.\n\n# 2. Requests\n\nThe Provider replies "
                "to every request of a user within four working hours, and closes it within two working days "
                "of its reply."
            ),
            at=(
                "The Provider replies to every request of a user within four working hours, and closes it "
                "within two working days of its reply."
            ),
            nth=2,
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Support\n\nLe Prestataire répond à toute demande d'un utilisateur en quatre "
                "heures ouvrées, et la clôt dans les deux jours ouvrés qui suivent sa réponse.\n\n# Article 2 "
                "– Demandes\n\nLe Prestataire répond à toute demande d'un utilisateur en quatre heures "
                "ouvrées, et la clôt dans les deux jours ouvrés qui suivent sa réponse."
            ),
            at=(
                "Le Prestataire répond à toute demande d'un utilisateur en quatre heures ouvrées, et la clôt "
                "dans les deux jours ouvrés qui suivent sa réponse."
            ),
            nth=2,
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Support\n\nThe Provider replies to every request of a user within four working hours, "
                "and closes it within two working days of its reply."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Support\n\nLe Prestataire répond à toute demande d'un utilisateur en quatre "
                "heures ouvrées, et la clôt dans les deux jours ouvrés qui suivent sa réponse."
            ),
        ),
    ),
}


SHORTEST = 100
"""Letters below which a sentence may come back."""


def check(facts: Facts) -> Iterator[Hit]:
    """Paragraphs of some length whose words were met before."""
    seen: dict[str, Passage] = {}
    for passage in facts.passages:
        if passage.kind != "paragraph" or passage.zone == "signature" or not _is_rule(passage.text):
            continue
        first = seen.setdefault(" ".join(passage.folded.split()), passage)
        if first is not passage:
            place = first.number or first.article or (first.trail[-1] if first.trail else str(first.index + 1))
            yield hit(passage, 0, len(passage.text), related=(first,), place=place)


def _is_rule(text: str) -> bool:
    """Whether it is a sentence of some length: not a line of a form, not the lead-in of a list."""
    return len(text) >= SHORTEST and text.rstrip().endswith(".") and "___" not in text
