"""Straight quotation marks in a text that uses its language's own."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="PLN010",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="One kind of quotation mark lets a reader find the defined terms.",
        fr="Une seule sorte de guillemets permet de retrouver les termes définis.",
    ),
    message=LocalText.of(
        en="other quotation marks than the rest of the text",
        fr="guillemets différents du reste du texte",
    ),
    hint=LocalText.of(
        en="write: {instead}",
        fr="écrivez : {instead}",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            '# 1. Words\n\n“Client” means Ferrand. “Provider” means Clairvoie. "Site" means Lyon.',
            at='"Site"',
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Mots\n\n« Client » désigne la société Ferrand, à Lyon. « Prestataire » désigne la "
                'société Clairvoie, qui est à Nantes. "Site" désigne Lyon.'
            ),
            at='"Site"',
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Words\n\n“Client” means Ferrand. “Site” means Lyon.",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Mots\n\n« Client » désigne la société Ferrand, à Lyon. « Site » désigne les locaux de la "
                "ville de Lyon."
            ),
        ),
    ),
}


STRAIGHT = re.compile(r'(?<!\d)"([^"\n]{1,60})"')


def check(facts: Facts) -> Iterator[Hit]:
    """Straight pairs, where the text has more of the pairs of its language."""
    marks = next(iter(facts.words("quotation_marks", facts.language)), "")
    if not marks:
        return
    left, right = marks[0], marks[-1]
    inside = marks[1:-1].replace("_", "\u00a0")
    straight = [(p, match) for p in facts.passages for match in STRAIGHT.finditer(p.text)]
    if facts.text.count(left) <= len(straight):
        return
    for passage, match in straight:
        instead = f"{left}{inside}{match[1].strip()}{inside}{right}"
        yield hit(passage, *match.span(), instead=instead)


def fix(found: Hit) -> str:
    """The same words in the marks of the language."""
    return dict(found.values)["instead"]
