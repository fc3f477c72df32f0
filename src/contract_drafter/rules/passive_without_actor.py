"""A duty in the passive that does not say who acts."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit, sentences_holding

RULE = Rule(
    code="PLN002",
    severity=Severity.WARNING,
    life="stable",
    family="language",
    why=LocalText.of(
        en="A duty that names nobody binds nobody: each party can say that the other had to act.",
        fr="Un devoir qui ne nomme personne n'oblige personne : chaque partie peut dire que l'autre devait agir.",
    ),
    message=LocalText.of(
        en="who has to do this? {words}",
        fr="qui doit le faire ? {words}",
    ),
    hint=LocalText.of(
        en="name the party that acts, and put its verb in the active",
        fr="nommez la partie qui agit, et mettez son verbe à l'actif",
    ),
    source="INCOSE Guide to Writing Requirements, R2; ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            "# 1. Incidents\n\nIncidents shall be reported within 4 hours.",
            at="shall be reported",
        ),
    ),
    "fr": (
        Example(
            "# 1. Incidents\n\nLes incidents doivent être signalés sous 4 heures.",
            at="doivent être signalés",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Incidents\n\nIncidents shall be reported by the Provider within 4 hours.",
        ),
        Example(
            "# 1. Notices\n\nA notice shall be deemed received on the next day.",
        ),
        Example(
            "# 1. Waiver\n\nNo right shall be waived without a notice. The users must be acquainted with the manual."
        ),
    ),
    "fr": (
        Example(
            "# 1. Incidents\n\nLes incidents doivent être signalés par le Prestataire sous 4 heures.",
        ),
        Example(
            "# 1. Avis\n\nUn avis doit être réputé reçu le lendemain.",
        ),
        Example("# 1. Renonciation\n\nAucun droit ne doit être abandonné sans avis."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Passive duties in sentences where no actor follows."""
    for sentence in sentences_holding(facts, "passive"):
        passage = sentence.passage
        if passage.kind not in ("paragraph", "item") or passage.zone in ("definitions", "recital", "signature"):
            continue
        found = facts.pattern("passive", passage.language).search(sentence.folded)
        if found and not facts.pattern("passive_actor", passage.language).search(sentence.folded):
            yield hit(passage, sentence.start + found.start(), sentence.start + found.end())
