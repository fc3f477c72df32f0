"""A short time limit in days, without saying which days."""

from collections.abc import Iterator, Mapping

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._threshold import Threshold

LONGEST = Threshold("bare_days", 15, 1, 365)
"""Days from which the kind matters little: from three weeks on, calendar days are meant."""
RULE = Rule(
    code="NUM005",
    severity=Severity.WARNING,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="Five days can be one working day and a long weekend: the parties will count differently.",
        fr="Cinq jours peuvent n'être qu'un jour ouvré et un long week-end : les parties ne compteront pas de même.",
    ),
    message=LocalText.of(
        en="{words}: calendar days or business days?",
        fr="{words} : jours calendaires ou jours ouvrés ?",
    ),
    hint=LocalText.of(
        en="say business days, or calendar days, or define “day” once",
        fr="écrivez jours ouvrés ou jours calendaires, ou définissez « jour » une fois",
    ),
    source="Adams, A Manual of Style for Contract Drafting; Code de procédure civile art. 641-642",
    thresholds=(LONGEST,),
)
BAD = {
    "en": (
        Example(
            "# 1. Requests\n\nThe Provider replies within 5 days of each request.",
            at="5 days",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Demandes\n\nLe Prestataire répond dans un délai de 5 jours après chaque demande.",
            at="5 jours",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Requests\n\nThe Provider replies within 5 business days of each request, and pays within "
                "30 days of it."
            ),
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Demandes\n\nLe Prestataire répond dans un délai de 5 jours ouvrés, et paie sous 30 jours.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Time limits of a few days, where the document does not say once what a day is."""
    limits = list(facts.matches("bare_days"))
    if not limits or any(True for _ in facts.matches("day_defined")):
        return
    for passage, match in limits:
        count = _count(match["count"], facts.words("day_count", passage.language))
        if 1 < count <= facts.threshold(LONGEST, passage.language) and passage.zone != "signature":
            yield hit(passage, match.start("days"), match.end("days"))


def _count(words: str, numbers: Mapping[str, str]) -> int:
    return int(words) if words.isdigit() else int(numbers.get(words, "0"))
