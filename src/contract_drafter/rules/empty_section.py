"""A heading with nothing under it."""

from collections.abc import Iterator

from contract_drafter.model.document import Section, walk
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._numbering import contents

RULE = Rule(
    code="STR008",
    severity=Severity.INFO,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A title without text promises a rule that is not there.",
        fr="Un titre sans texte annonce une règle qui n'existe pas.",
    ),
    message=LocalText.of(
        en="nothing stands under this heading",
        fr="rien ne figure sous ce titre",
    ),
    hint=LocalText.of(
        en="write the clause, or delete the heading",
        fr="rédigez la clause, ou supprimez le titre",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            "# 1. Scope\n\nThe Provider runs the service.\n\n# 2. Price\n\n# 3. Term\n\nThe term is two years.",
            at="Price",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nLe Prestataire assure le service.\n\n# Article 2 – Prix\n\n# Article 3 "
                "– Durée\n\nLa durée est de deux ans."
            ),
            at="Prix",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Scope\n\n## 1.1 Sites\n\nThe sites are Lyon and Leeds.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Objet\n\n## 1.1 Sites\n\nLes sites sont Lyon et Leeds.",
        ),
    ),
}


TITLED = ("article", "subheading")
LONGEST = 90
"""Letters of a title; a longer one is a paragraph."""


def check(facts: Facts) -> Iterator[Hit]:
    """Numbered sections that hold no block at all."""
    empty = [
        block.span
        for block in walk(facts.document.blocks)
        if isinstance(block, Section) and block.kind in TITLED and block.number and not block.blocks
    ]
    listed = contents(facts)
    for passage in facts.passages:
        titled = passage.kind == "heading" and passage.number and passage.index not in listed
        if not titled or passage.span not in empty or len(passage.text) > LONGEST or passage.text[-1] in "?.;:-–":
            continue
        following = facts.passages[passage.index + 1 : passage.index + 2]
        if not any(below(passage.number, each.number) for each in following) and not again(facts, passage):
            yield hit(passage, 0, len(passage.text))


def below(number: str, other: str) -> bool:
    """Whether the second number stands under the first: 1.1 under 1.0, 5.2.1 under 5.2."""
    stem = number.strip(". ").removesuffix(".0")
    return other.strip(". ").startswith(f"{stem}.")


def again(facts: Facts, passage: Passage) -> bool:
    """Whether its number heads something further on: then it was a line of a table of contents."""
    return any(each.number == passage.number for each in facts.passages[passage.index + 1 :])
