"""Straight quotation marks in a text that uses its language's own."""

import re
from collections import Counter
from collections.abc import Iterator

from contract_drafter.languages import Needle
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


STRAIGHT_MARK = Needle(signs=frozenset('"'))
STRAIGHT = re.compile(r'(?<!\d)"([^"\n]{1,60})"')


def check(facts: Facts) -> Iterator[Hit]:
    """Straight pairs, where the text has more of the pairs of its language.

    A passage with a mark that has no other, or with marks within marks, is not mended unasked.
    """
    marks = next(iter(facts.words("quotation_marks", facts.language)), "")
    if not marks:
        return
    left, right = marks[0], marks[-1]
    inside = marks[1:-1].replace("_", "\u00a0")
    straight = [(p, match) for p in facts.having(STRAIGHT_MARK) for match in STRAIGHT.finditer(p.text)]
    if sum(passage.text.count(left) for passage in facts.passages) <= len(straight):
        return
    pairs = Counter(passage.index for passage, _ in straight)
    for passage, match in straight:
        instead = f"{left}{inside}{match[1].strip()}{inside}{right}"
        before = passage.text[: match.start()]
        paired = passage.text.count('"') == 2 * pairs[passage.index] and before.count(left) == before.count(right)
        yield hit(passage, *match.span(), fix=instead if paired else None, instead=instead)
