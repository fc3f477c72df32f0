"""An agenda that leaves out the improvements."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._contract import under

RULE = Rule(
    code="REQ028",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en="A register that no meeting opens is a list of good intentions.",
        fr="Un registre qu'aucune réunion n'ouvre est une liste de bonnes intentions.",
    ),
    message=LocalText.of(
        en="the improvement register is not on it: {words}",
        fr="le registre d'amélioration n'y est pas : {words}",
    ),
    hint=LocalText.of(
        en="add a point: state of the improvements, and what is decided on each",
        fr="ajoutez un point : état des améliorations, et décision sur chacune",
    ),
    source="model clauses of this project, INN-02 and REV-02",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Improvements\n\nThe Provider keeps an improvement register.\n\n# 2. Agenda\n\nThe review "
                "follows this order: minutes of the last meeting, results, decisions."
            ),
            at="Agenda",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Améliorations\n\nLe Prestataire tient un registre d'amélioration.\n\n# 2. Ordre du "
                "jour\n\nLa revue suit cet ordre : dernier compte rendu, résultats, décisions."
            ),
            at="Ordre du jour",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Improvements\n\nThe Provider keeps an improvement register.\n\n# 2. Agenda\n\nThe review "
            "follows this order: results, improvement register, decisions."
        ),
    ),
    "fr": (
        Example(
            "# 1. Améliorations\n\nLe Prestataire tient un registre d'amélioration.\n\n# 2. Ordre du "
            "jour\n\nLa revue suit cet ordre : résultats, registre d'amélioration, décisions."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The headings of an agenda under which the register is not named, where the document has one."""
    if not any(True for _ in facts.matches("has_register")):
        return
    for passage in facts.holding("agenda_title"):
        titled = passage.kind == "heading" and facts.pattern("agenda_title", passage.language).search(passage.folded)
        words = under(facts, passage) if titled else ""
        if words and not facts.pattern("has_register", passage.language).search(words):
            yield hit(passage, 0, len(passage.text))
