"""Reviews on fixed dates only, whatever happens."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule, hit
from contract_drafter.rules._contract import LONGEST_TITLE, is_judged, sample

RULE = Rule(
    code="REQ012",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A need, a law or a market that changes does not wait for the next review. Speaks only of a "
            "service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Un besoin, une loi ou un marché qui change n'attend pas la prochaine revue. Ne parle que "
            "d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing lets a party ask for a review before its date",
        fr="rien ne permet de demander une revue avant sa date",
    ),
    hint=LocalText.of(
        en=(
            "say which facts open an extraordinary review, an economic one among them, and within how "
            "many days it is held"
        ),
        fr=(
            "dites quels faits ouvrent une revue extraordinaire, dont un fait économique, et sous "
            "combien de jours elle se tient"
        ),
    ),
    source="Code civil art. 1195; model clauses of this project, REV-04",
)
BAD = {"en": (sample("en", at="Review"),), "fr": (sample("fr", at="Revue"),)}
GOOD = {
    "en": (
        sample(
            "en",
            review=(
                "Every twelve months the committee reviews the targets and decides to keep or amend each of "
                "them. A party may ask for an extraordinary review when its costs rise by 10%."
            ),
        ),
        sample("en", "review"),
    ),
    "fr": (
        sample(
            "fr",
            review=(
                "Tous les douze mois, le comité revoit les cibles et décide de garder ou de modifier chacune "
                "d'elles. Une partie peut demander une revue extraordinaire quand ses coûts montent de 10 %."
            ),
        ),
        sample("fr", "review"),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The headings of reviews, in a contract that is judged, where nothing opens one before its date."""
    if not is_judged(facts) or facts.pattern("has_trigger", facts.language).search(facts.folded):
        return
    for passage in facts.holding("review_title"):
        titled = passage.kind == "heading" and len(passage.text) <= LONGEST_TITLE and not passage.schedule
        if titled and facts.pattern("review_title", passage.language).search(passage.folded):
            yield hit(passage, 0, len(passage.text))
            return
