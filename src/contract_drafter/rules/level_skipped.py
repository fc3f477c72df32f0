"""A number goes down two levels at once."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._numbering import at_start, bearing, numbered, written

RULE = Rule(
    code="STR003",
    severity=Severity.INFO,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="1.1.1 with no 1.1 shows that a level was lost.",
        fr="Un 1.1.1 sans 1.1 montre qu'un niveau s'est perdu.",
    ),
    message=LocalText.of(
        en="{number} stands under no {parent}",
        fr="{number} ne dépend d'aucun {parent}",
    ),
    hint=LocalText.of(
        en="number it one level up, or add {parent}",
        fr="remontez-le d'un niveau, ou ajoutez {parent}",
    ),
    source="ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            "# 1. Scope\n\n## 1.1.1 Sites\n\nThe sites are Lyon and Leeds.\n\n# 2. Price\n\nThe price is fixed.",
            at="Sites",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\n## 1.1.1 Sites\n\nLes sites sont Lyon et Leeds.\n\n# Article 2 – "
                "Prix\n\nLe prix est fixe pour deux ans."
            ),
            at="Sites",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Scope\n\n## 1.1 Sites\n\nThe sites are Lyon and Leeds.\n\n# 2. Price\n\nThe price is fixed.",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\n## 1.1 Sites\n\nLes sites sont Lyon et Leeds.\n\n# Article 2 – "
                "Prix\n\nLe prix est fixe pour deux ans."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Numbers of three parts or more whose parent stands nowhere; once for each parent."""
    all_of = list(numbered(facts))
    known = set(bearing(facts, parents=False)) | {written(each.number) for each in all_of}
    for each in all_of:
        parent = written(each.number[:-1])
        if len(each.number) > 2 and parent not in known:
            known.add(parent)
            yield at_start(each.passage, number=written(each.number), parent=parent)
