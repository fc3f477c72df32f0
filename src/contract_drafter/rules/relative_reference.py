"""A reference by place: above, below."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit

RULE = Rule(
    code="REF002",
    severity=Severity.INFO,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="“Above” points somewhere else as soon as a clause moves.",
        fr="« Ci-dessus » désigne autre chose dès qu'une clause est déplacée.",
    ),
    message=LocalText.of(
        en="a reference without a number: {words}",
        fr="un renvoi sans numéro : {words}",
    ),
    hint=LocalText.of(
        en="cite the number of the article",
        fr="citez le numéro de l'article",
    ),
    source="Guide de légistique; ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            "# 1. Price\n\nThe price is due on the conditions set out above.",
            at="set out above",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe prix est dû aux conditions prévues ci-dessus.",
            at="ci-dessus",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Price\n\nThe price is due as clause 4 says. A rate above 95% earns a bonus, and clause "
                "4.2 above says which."
            ),
        ),
        Example(
            "# 1. Words\n\nThe words defined below have this meaning in the contract:\n\n- Site: the plant of Lyon."
        ),
        Example(
            "# 1. Credits\n\n- The credit is that set forth below.\n\n**Credits**\n\n"
            "| Late | Credit |\n| --- | --- |\n| 1 h | 5 % |"
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe prix est dû aux conditions de l'article 4. L'article 5 ci-dessus dit le reste.",
        ),
        Example("# Article 1 – Documents\n\nLe Prestataire applique la norme IC-INFRA-SNC-05 et la note SUPRA-12."),
        Example("# Article 1 – Mots\n\nLes mots figurant ci-dessous ont ce sens :\n\n- Site : l'usine de Lyon."),
        Example(
            "# 1. Avoirs\n\n- L'avoir est celui du barème ci-dessous.\n\n**Avoirs**\n\n"
            "| Retard | Avoir |\n| --- | --- |\n| 1 h | 5 % |"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Where the pattern of the language finds a place without a number, but for what announces what follows."""
    for passage, match in facts.matches("relative_reference"):
        if passage.kind in ("paragraph", "item") and not _announces(facts, passage, match):
            yield hit(passage, *match.span())


def _announces(facts: Facts, passage: Passage, match: re.Match[str]) -> bool:
    """Whether the words point below, and the list, the table or the lines that they mean begin right there."""
    if not facts.pattern("announcing_reference", passage.language).search(match[0]):
        return False
    if passage.zone != "definitions" and facts.sentences_of(passage)[-1].start > match.start():
        return False
    after = [each.kind for each in facts.passages[passage.index + 1 : passage.index + 3]]
    items = passage.kind == "paragraph" and after[:1] == ["item"]
    table = after[:1] == ["cell"] or after == ["heading", "cell"]
    return items or table or passage.text.rstrip().endswith(":")
