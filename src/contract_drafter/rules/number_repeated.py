"""Two articles, or two paragraphs, with one number."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule
from contract_drafter.rules._numbering import at_start, numbered, written

RULE = Rule(
    code="STR001",
    severity=Severity.ERROR,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A reference to a number that stands twice points to either of two rules.",
        fr="Un renvoi à un numéro qui existe deux fois désigne l'une ou l'autre de deux règles.",
    ),
    message=LocalText.of(
        en="number {number} stands twice",
        fr="le numéro {number} figure deux fois",
    ),
    hint=LocalText.of(
        en="renumber, then check the references to {number}",
        fr="renumérotez, puis vérifiez les renvois à {number}",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Scope\n\nThe Provider runs the service.\n\n# 2. Price\n\nThe price is fixed.\n\n# 2. "
                "Term\n\nThe term is two years."
            ),
            at="Term",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nLe Prestataire assure le service.\n\n# Article 2 – Prix\n\nLe prix est "
                "fixe.\n\n# Article 2 – Durée\n\nLa durée est de deux ans."
            ),
            at="Durée",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Scope\n\nThe Provider runs the service.\n\n# 2. Price\n\nThe price is fixed.\n\n# 3. "
                "Term\n\nThe term is two years."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nLe Prestataire assure le service.\n\n# Article 2 – Prix\n\nLe prix est "
                "fixe.\n\n# Article 3 – Durée\n\nLa durée est de deux ans."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Numbers met before in the same run, and not only because a table of contents had them."""
    seen: dict[tuple[object, ...], Passage] = {}
    for each in numbered(facts):
        first = seen.setdefault(each.place, each.passage)
        if first is not each.passage and not _listed(first, facts):
            yield at_start(each.passage, related=(first,), number=written(each.number))


def _listed(first: Passage, facts: Facts) -> bool:
    """Whether the first is a line of a table of contents: a heading that another heading follows."""
    following = facts.passages[first.index + 1]
    return first.kind == "heading" and following.kind == "heading"
