"""A term with two definitions."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, Term, hit
from contract_drafter.rules._terms import defined

RULE = Rule(
    code="DEF003",
    severity=Severity.ERROR,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="With two definitions each party reads the one that suits it.",
        fr="Avec deux définitions, chaque partie lit celle qui l'arrange.",
    ),
    message=LocalText.of(
        en="“{words}” is already defined",
        fr="« {words} » est déjà défini",
    ),
    hint=LocalText.of(
        en="keep one definition, or use two terms",
        fr="gardez une définition, ou employez deux termes",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n“Report” means the "
                "yearly survey of users.\n\n# 2. Duties\n\nThe Provider sends the Report on the fifth day."
            ),
            at="Report",
            nth=2,
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n« Rapport » désigne l'enquête annuelle auprès des utilisateurs.\n\n# Article 2 – "
                "Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour."
            ),
            at="Rapport",
            nth=2,
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n“Site” means Lyon. "
                "“Report” has the meaning given in clause 2.\n\n# 2. Duties\n\nThe Provider sends the Report "
                "on the fifth day. It does so from each Site."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n# Article 2 – Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Second definitions of a term in the same part of the document that say something else than the first."""
    seen: dict[tuple[object, ...], Term] = {}
    for term in defined(facts):
        passage = term.passage
        if facts.pattern("definition_pointer", passage.language).search(passage.folded, term.end, term.end + POINTER):
            continue
        words = " ".join(passage.folded[term.start : term.end].split())
        first = seen.setdefault((words, passage.schedule, passage.trail[:1]), term)
        if _says_else(first, term):
            yield hit(passage, term.start, term.end, related=(first.passage,))


def _says_else(first: Term, term: Term) -> bool:
    """Whether what follows a term to the end of its passage is not what follows it the first time."""
    ours, theirs = first.passage.folded, term.passage.folded
    # The lengths tell apart all terms of one passage, without a copy of what follows each of them.
    return len(ours) - first.start != len(theirs) - term.start or ours[first.start :] != theirs[term.start :]


POINTER = 80
"""Letters after a term in which it says that its meaning stands elsewhere."""
