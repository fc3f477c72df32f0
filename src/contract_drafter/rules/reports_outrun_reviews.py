"""Reports much more frequent than reviews."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="MEA003",
    severity=Severity.INFO,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=("Fifty reports for one review: most are read by nobody, and each costs hours."),
        fr=("Cinquante rapports pour une revue : la plupart ne sont lus par personne, et chacun coûte des heures."),
    ),
    message=LocalText.of(
        en="reports this often, and a review once a year: {words}",
        fr="des rapports à ce rythme, et une revue par an : {words}",
    ),
    hint=LocalText.of(
        en="report as often as somebody decides", fr="faites un rapport aussi souvent que quelqu'un décide"
    ),
    source="Guide LOLF 2004",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Reports\n\nThe Provider shall send weekly reports.\n\n# 2. Review\n\nThe "
                "parties hold an annual review."
            ),
            at="weekly reports",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Rapports\n\nLe Prestataire envoie des rapports hebdomadaires.\n\n# 2. "
                "Revue\n\nLes parties tiennent une revue annuelle."
            ),
            at="rapports hebdomadaires",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider shall send quarterly reports.\n\n# 2. Review\n\n"
            "The parties hold a quarterly review."
        ),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nLe Prestataire envoie des rapports trimestriels.\n\n# 2. "
            "Revue\n\nLes parties tiennent une revue trimestrielle."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first weekly or daily report, where reviews are yearly."""
    yearly = facts.pattern("yearly_review", facts.language).search(facts.folded)
    if not yearly or facts.pattern("often_review", facts.language).search(facts.folded):
        return
    for passage, match in facts.matches("report_period"):
        if passage.kind in ("paragraph", "item"):
            yield hit(passage, *match.span())
            return
