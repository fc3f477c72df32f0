"""A reference to an article that the document does not have."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._elsewhere import elsewhere, named
from contract_drafter.rules._numbering import bearing, numbered

RULE = Rule(
    code="REF001",
    severity=Severity.ERROR,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A reference to nothing leaves out the rule that it should bring in.",
        fr="Un renvoi dans le vide laisse de côté la règle qu'il devait appeler.",
    ),
    message=LocalText.of(
        en="not in this document: {place}",
        fr="introuvable dans ce document : {place}",
    ),
    hint=LocalText.of(
        en="mend the number, or name the other document",
        fr="corrigez le numéro, ou nommez l'autre document",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Scope\n\nThe service is that of clause 9.2.\n\n# 2. Price\n\nThe price is fixed.\n\n# 3. "
                "Term\n\nThe term is two years."
            ),
            at="clause 9.2",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nLe service est celui de l'article 12.\n\n# Article 2 – Prix\n\nLe prix "
                "est fixe.\n\n# Article 3 – Durée\n\nLa durée est de deux ans."
            ),
            at="article 12",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Scope\n\nThe service is that of clause 3.\n\n# 2. Price\n\nThe price is fixed.\n\n# 3. "
                "Term\n\nThe term is two years."
            ),
        ),
        Example(
            (
                "# 1. Scope\n\nThe service is that of clause 12 of the Companies Act 2006.\n\n# 2. "
                "Price\n\nThe price is fixed.\n\n# 3. Term\n\nThe term is two years."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nLe service est celui de l'article 3.\n\n# Article 2 – Prix\n\nLe prix "
                "est fixe.\n\n# Article 3 – Durée\n\nLa durée est de deux ans."
            ),
        ),
        Example(
            (
                "# Article 1 – Objet\n\nLe service est celui de l'article 1231-5 du Code civil.\n\n# Article 2 "
                "– Prix\n\nLe prix est fixe.\n\n# Article 3 – Durée\n\nLa durée est de deux ans."
            ),
        ),
        Example(
            (
                "# Article 1 – Objet\n\nLe service est celui de l'article 12 du Règlement.\n\n# Article 2 – "
                "Prix\n\nLe prix est fixe.\n\n# Article 3 – Durée\n\nLa durée est de deux ans."
            ),
        ),
    ),
}


FEWEST = 3
"""Numbers that a document must bear: one without numbers refers to another."""
FARTHEST = 60
"""A number beyond it, and far beyond those of the document, is one of a statute."""


def check(facts: Facts) -> Iterator[Hit]:
    """References to the document itself whose number nothing bears."""
    references = [each for each in facts.references if each.form == "article"]
    known = bearing(facts) if references else frozenset()
    if len(known) < FEWEST:
        return
    largest = max((each.number[0] for each in numbered(facts)), default=FARTHEST)
    others = {each.number for each in references if elsewhere(facts, each)}
    texts = named(facts, references)
    for reference in references:
        number = reference.number.rstrip(".")
        far = int(number.split(".")[0]) > max(FARTHEST, 2 * largest)
        if number not in known and number not in others and not far and not elsewhere(facts, reference):
            near = facts.passages[max(0, reference.passage.index - 2) : reference.passage.index + 3]
            if any(text in passage.text for text in texts for passage in near):
                continue
            yield hit(reference.passage, reference.start, reference.end, place=reference.place)
