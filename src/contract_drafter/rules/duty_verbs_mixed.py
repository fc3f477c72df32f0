"""Two ways of saying a duty in one contract."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="PLN011",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="Two verbs for a duty let a party argue that one binds less than the other.",
        fr="Deux verbes pour un devoir laissent plaider que l'un oblige moins que l'autre.",
    ),
    message=LocalText.of(
        en="duties are said with {words} here and with {other} elsewhere",
        fr="les devoirs sont dits avec {words} ici et avec {other} ailleurs",
    ),
    hint=LocalText.of(
        en="keep one verb for a duty in the whole contract",
        fr="gardez une seule façon de dire un devoir dans tout le contrat",
    ),
    source="Adams, A Manual of Style for Contract Drafting; ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Reports\n\nThe Provider shall report. The Provider shall reply. The Provider shall pay. "
                "The Client must reply. The Client must read."
            ),
            at="must",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Rapports\n\nLe Prestataire doit rendre compte. Le Prestataire doit répondre. Il doit "
                "payer. Le Client devra répondre. Le Client devra lire."
            ),
            at="devra",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider must report. The Client must reply.",
        ),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nLe Prestataire doit rendre compte. Le Client doit répondre.",
        ),
    ),
}


ENOUGH = 2


def check(facts: Facts) -> Iterator[Hit]:
    """The first use of the rarer verb, where each is used at least twice in one language."""
    uses = [[m for m in facts.find(name) if m.passage.kind != "heading"] for name in ("duty_first", "duty_second")]
    for language in sorted({match.passage.language for match in uses[0] + uses[1]}):
        own = [[match for match in each if match.passage.language == language] for each in uses]
        if min(len(each) for each in own) >= ENOUGH:
            rare, common = sorted(own, key=len)
            yield hit(rare[0].passage, rare[0].start, rare[0].end, other=common[0].words)
