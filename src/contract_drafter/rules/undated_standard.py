"""A standard without its year."""

import re
from collections.abc import Iterator

from contract_drafter.languages import Needle
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="REF003",
    severity=Severity.INFO,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A standard is revised; without a year nobody knows which text binds.",
        fr="Une norme est révisée ; sans année, nul ne sait quel texte oblige.",
    ),
    message=LocalText.of(
        en="which edition of {words}?",
        fr="quelle édition de {words} ?",
    ),
    hint=LocalText.of(
        en="give the year, or say that each new edition applies and from when",
        fr="donnez l'année, ou dites que chaque nouvelle édition s'applique et à partir de quand",
    ),
    source="ISO/IEC/IEEE 29148:2018",
)
BAD = {
    "en": (
        Example(
            "# 1. Security\n\nThe Provider is certified to ISO/IEC 27001 on signature.",
            at="ISO/IEC 27001",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Sécurité\n\nLe Prestataire est certifié ISO 27001 à la signature.",
            at="ISO 27001",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Security\n\nThe Provider is certified to ISO/IEC 27001:2022 on signature.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Sécurité\n\nLe Prestataire est certifié ISO 27001:2022 à la signature.",
        ),
    ),
}


BODIES = Needle(words=frozenset({"iso", "iec", "cei", "nf", "bs", "ieee", "ansi"}))
"""Who publishes standards."""
STANDARD = re.compile(
    r"\b(?:ISO(?:/(?:IEC|CEI))?(?:/IEEE)?|IEC|CEI|NF(?: EN)?(?: ISO)?|EN ISO|BS(?: EN)?|IEEE|ANSI)[  -]"
    r"(?:[A-Z] ?)?\d{2,6}(?:-\d{1,2})?\b(?![:(]? ?(?:19|20)\d\d|[\w.,()  -]{0,25}(?:19|20)\d\d)"
)


def check(facts: Facts) -> Iterator[Hit]:
    """The first mention of each standard that is dated nowhere in the document."""
    seen: set[str] = set()
    for passage in facts.having(BODIES):
        for match in STANDARD.finditer(passage.text):
            name = match[0].lower().replace("\u00a0", " ")
            if name not in seen and f"{name}:" not in facts.folded:
                seen.add(name)
                yield hit(passage, *match.span())
