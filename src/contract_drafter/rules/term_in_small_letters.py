"""A defined term written without its capital."""

import re
from collections.abc import Iterator

from contract_drafter.languages import Needle
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._terms import defined

RULE = Rule(
    code="DEF004",
    severity=Severity.INFO,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A reader cannot tell whether the small letters mean the defined thing or another.",
        fr="Le lecteur ne sait pas si la minuscule désigne la chose définie ou une autre.",
    ),
    message=LocalText.of(
        en="“{term}” is defined; here it has no capital",
        fr="« {term} » est défini ; il est ici sans majuscule",
    ),
    hint=LocalText.of(
        en="write the term as it is defined, or choose another word",
        fr="écrivez le terme comme il est défini, ou choisissez un autre mot",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n“Review Meeting” "
                "means the quarterly meeting.\n\n# 2. Duties\n\nThe Provider sends the Report on the fifth "
                "day. The Review Meeting is public. Each review meeting has minutes."
            ),
            at="review meeting",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n« Comité de Revue » désigne la réunion du trimestre.\n\n# Article 2 – "
                "Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour. Le Comité de Revue siège à "
                "Lyon. Chaque comité de revue a un procès-verbal."
            ),
            at="comité de revue",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n# 2. Duties\n\nThe "
                "Provider sends the Report on the fifth day."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n# Article 2 – Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour."
            ),
        ),
    ),
}


WORD = re.compile(r"\w+")


def check(facts: Facts) -> Iterator[Hit]:
    """The first use of each term of two words or more, all in small letters."""
    done: set[str] = set()
    for term in defined(facts):
        words = term.words.strip()
        if words in done or " " not in words or words == words.lower():
            continue
        done.add(words)
        small = re.compile(rf"(?<!\w){re.escape(words.lower())}(?!\w)")
        telling = max(WORD.findall(words.lower()), key=len, default="")
        for passage in facts.having(Needle(words=frozenset({telling}))):
            match = small.search(passage.text) if passage.kind in ("paragraph", "item") else None
            if match:
                yield hit(passage, *match.span(), term=words)
                break
