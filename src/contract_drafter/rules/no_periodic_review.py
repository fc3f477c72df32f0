"""No periodic review of the objectives, or one without a period."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Passage, Rule, whole
from contract_drafter.rules._contract import is_judged, sample, sets_results, silent_articles

RULE = Rule(
    code="REQ001",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Needs, costs and techniques change: targets that nobody looks at again "
            "are soon wrong for one side. Speaks only of a service contract that "
            "stands by itself and is long enough to judge."
        ),
        fr=(
            "Les besoins, les coûts et les techniques changent : une cible que "
            "personne ne relit est vite fausse pour une partie. Ne parle que d'un "
            "contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="no periodic review of the objectives, with its period",
        fr="pas de revue périodique des objectifs, avec sa période",
    ),
    hint=LocalText.of(
        en=("say every how many months the parties review the targets, and who is there"),
        fr=("dites tous les combien de mois les parties revoient les cibles, et qui y participe"),
    ),
    source="Guide LOLF 2004; Vested outsourcing, governance",
)
BAD = {
    "en": (
        sample("en", "review"),
        sample(
            "en",
            "governance",
            at="Review",
            review="The committee reviews the targets and decides to keep or amend them.",
        ),
    ),
    "fr": (
        sample("fr", "review"),
        sample(
            "fr",
            "governance",
            at="Revue",
            review="Le comité revoit les cibles et décide de les garder ou de les modifier.",
        ),
    ),
}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document without a review; else the article of the review, where it gives no period."""
    if not is_judged(facts) or not sets_results(facts):
        return
    found = list(silent_articles(facts, "review_title", "frequency"))
    yield from found
    if not found and not any(_reviews(facts, passage) for passage in facts.passages):
        yield whole(facts)


def _reviews(facts: Facts, passage: Passage) -> bool:
    """Whether a passage speaks of a review and of a period, or a heading announces one."""
    if not facts.pattern("has_review", passage.language).search(passage.folded):
        return False
    titled = passage.kind == "heading" and facts.pattern("review_title", passage.language).search(passage.folded)
    return bool(titled or facts.pattern("frequency", passage.language).search(passage.folded))
