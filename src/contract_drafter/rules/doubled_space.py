"""Two spaces where one is meant."""

import re
from collections.abc import Iterator

from contract_drafter.languages import Needle
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="PLN009",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="Spaces doubled by hand move when the text is edited, and break searches.",
        fr="Les espaces doublées à la main se déplacent quand le texte change, et gênent la recherche.",
    ),
    message=LocalText.of(
        en="two spaces",
        fr="deux espaces",
    ),
    hint=LocalText.of(
        en="keep one space",
        fr="gardez une seule espace",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider  reports every month.",
            at="  ",
        ),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nLe Prestataire  rend compte chaque mois.",
            at="  ",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider reports every month.",
        ),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nLe Prestataire rend compte chaque mois.",
        ),
    ),
}


TWO_SPACES = Needle(signs=frozenset({"  "}))
DOUBLED = re.compile(r"(?<=[\w,;)»”’]) {2,}(?=[\w(«“])")


def check(facts: Facts) -> Iterator[Hit]:
    """Doubled spaces between two words; after a full stop they harm nothing, and those that begin a line indent it.

    Where a passage has three or more in a row they line something up: none is mended there unasked.
    """
    for passage in facts.having(TWO_SPACES):
        if passage.kind in ("paragraph", "item"):
            lines = {mark.offset for mark in passage.span.marks or ()}
            fix = None if "   " in passage.text else " "
            for match in DOUBLED.finditer(passage.text):
                if lines.isdisjoint(range(match.start(), match.end() + 1)):
                    yield hit(passage, *match.span(), fix=fix)
