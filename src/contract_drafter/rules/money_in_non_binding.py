"""Money that depends on results, in a document that binds nobody."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit, sentences_holding

RULE = Rule(
    code="REQ016",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=("Nobody can claim a sum under a document that creates no right; and one company does not pay itself."),
        fr=(
            "Personne ne peut réclamer une somme d'après un document qui ne crée aucun droit ; et une "
            "société ne se paie pas elle-même."
        ),
    ),
    message=LocalText.of(
        en="money in a document that has no legal force: {words}",
        fr="de l'argent dans un document sans valeur juridique : {words}",
    ),
    hint=LocalText.of(
        en="take it out, or put in its place a consequence that is not money",
        fr="retirez-la, ou mettez à sa place une conséquence qui ne soit pas financière",
    ),
    source="model clauses of this project, PAR-05 and INC-01",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Status\n\nThis document is not a contract and creates no legal rights.\n\n# 2. "
                "Results\n\nBelow the target, a service credit of 5% of the price is due."
            ),
            at="service credit of 5%",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Nature\n\nCe document n'a pas valeur de contrat.\n\n# 2. Suites\n\nSous la cible, une "
                "pénalité de 5 % du prix est due."
            ),
            at="pénalité de 5 %",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Status\n\nThis document is not a contract and creates no legal rights.\n\n# 2. "
            "Results\n\nBelow the target, the directors examine the gap. No penalty of 5% or any other is "
            "due."
        ),
    ),
    "fr": (
        Example(
            "# 1. Nature\n\nCe document n'a pas valeur de contrat.\n\n# 2. Suites\n\nSous la cible, les "
            "directeurs examinent l'écart. Aucune pénalité de 5 % n'est due."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sums that are due on a result, where the document says that it has no legal force."""
    if not any(True for _ in facts.matches("non_binding")):
        return
    for sentence in sentences_holding(facts, "money_incentive"):
        language = sentence.passage.language
        match = facts.pattern("money_incentive", language).search(sentence.folded)
        if match and not facts.pattern("no_money", language).search(sentence.folded):
            yield hit(sentence.passage, sentence.start + match.start(), sentence.start + match.end())
