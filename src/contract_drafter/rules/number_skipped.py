"""A number is missing between two articles or paragraphs."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._numbering import Number, at_start, numbered, opening, written

RULE = Rule(
    code="STR002",
    severity=Severity.WARNING,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A missing number means a clause was lost, or that references still count it.",
        fr="Un numéro manquant signifie qu'une clause s'est perdue, ou que des renvois la comptent encore.",
    ),
    message=LocalText.of(
        en="missing before {number}: {missing}",
        fr="il manque avant {number} : {missing}",
    ),
    hint=LocalText.of(
        en="restore the clause, or renumber and check the references",
        fr="rétablissez la clause, ou renumérotez et vérifiez les renvois",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Scope\n\nThe Provider runs the service.\n\n# 2. Price\n\nThe price is fixed.\n\n# 4. "
                "Term\n\nThe term is two years."
            ),
            at="Term",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nLe Prestataire assure le service.\n\n# Article 2 – Prix\n\nLe prix est "
                "fixe.\n\n# Article 4 – Durée\n\nLa durée est de deux ans."
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


WIDEST = 2
"""Numbers that may be missing at once; beyond, the text was cut out of another."""


def check(facts: Facts) -> Iterator[Hit]:
    """Numbers that follow another of the same level with a gap that nothing fills."""
    all_of = list(numbered(facts))
    held = {(each.run, each.number) for each in all_of}
    last: dict[tuple[int, Number], int] = {}
    for each in all_of:
        level = (each.run, each.number[:-1])
        before, now = last.get(level), each.number[-1]
        last[level] = max(now, before or 0)
        if before is None or not 1 < now - before <= WIDEST + 1:
            continue
        gone = [(*each.number[:-1], count) for count in range(before + 1, now)]
        if not any((each.run, number) in held or written(number) in opening(facts) for number in gone):
            yield at_start(each.passage, missing=", ".join(map(written, gone)), number=written(each.number))
