"""A date to reach a result that comes after the end of the contract."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Dated, Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="OBJ013",
    severity=Severity.ERROR,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en="A result due after the end is owed by nobody.", fr="Un résultat dû après la fin n'est dû par personne."
    ),
    message=LocalText.of(
        en="the contract ends on {last}; this is later: {words}",
        fr="le contrat prend fin le {last} ; ceci vient après : {words}",
    ),
    hint=LocalText.of(en="bring the date forward, or extend the term", fr="avancez la date, ou prolongez la durée"),
    source="consistency of the text",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Objectives\n\nThe Provider shall train 120 users by 31 March 2029.\n\n"
                "# 2. Term\n\nThe contract ends on 31 December 2027."
            ),
            at="31 March 2029",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Objectifs\n\nLe Prestataire doit former 120 utilisateurs au plus "
                "tard le 31 mars 2029.\n\n# 2. Durée\n\nLe contrat prend fin le 31 décembre "
                "2027."
            ),
            at="31 mars 2029",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Objectives\n\nThe Provider shall train 120 users by 31 March 2027.\n\n"
            "# 2. Term\n\nThe contract ends on 31 December 2027."
        ),
    ),
    "fr": (
        Example(
            "# 1. Objectifs\n\nLe Prestataire doit former 120 utilisateurs au plus "
            "tard le 31 mars 2027.\n\n# 2. Durée\n\nLe contrat prend fin le 31 décembre "
            "2027."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The dates of sentences that bind in articles on objectives, once the end is known."""
    ends = [dated for dated in facts.dates if dated.value and _ends(facts, dated)]
    if len({dated.value for dated in ends}) != 1 or ends[0].value is None:
        return
    end = ends[0]
    for dated in facts.dates:
        if dated.value is None or dated.value <= ends[0].value or dated.passage.zone != "objectives":
            continue
        if any(judged.passage is dated.passage and judged.start <= dated.start < judged.end for judged in facts.duties):
            words = end.passage.text[end.start : end.end]
            yield hit(dated.passage, dated.start, dated.end, related=(end.passage,), last=words)


def _ends(facts: Facts, dated: Dated) -> bool:
    """Whether the date is that of the end: words of ending stand just before it, in an article on the term."""
    passage = dated.passage
    if not any(facts.pattern("head_term", passage.language).search(title.lower()) for title in passage.trail):
        return False
    matches = facts.pattern("end_of_term", passage.language).finditer(passage.folded, 0, dated.start)
    return any(dated.start - match.end() <= 1 for match in matches)
