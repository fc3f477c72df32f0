"""Credits or a bonus that grow without a limit."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule, Sentence, hit, sentences_holding
from contract_drafter.rules._contract import is_judged, sample

RULE = Rule(
    code="REQ017",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "One bad month may then cost more than the contract brings, and both sides argue instead of "
            "mending. Speaks only of a service contract that stands by itself and is long enough to "
            "judge."
        ),
        fr=(
            "Un mauvais mois peut alors coûter plus que ne rapporte le contrat, et l'on discute au lieu "
            "de réparer. Ne parle que d'un contrat de services qui se suffit et assez long pour être "
            "jugé."
        ),
    ),
    message=LocalText.of(
        en="up to which sum? {words}",
        fr="jusqu'à quelle somme ? {words}",
    ),
    hint=LocalText.of(
        en="cap it, by month and by year, in percent of the price",
        fr="plafonnez-la, par mois et par an, en pourcentage du prix",
    ),
    source="model clauses of this project, INC-02",
)
BAD = {
    "en": (
        sample(
            "en",
            at="penalty of 2% of the price for each hour",
            failure="The Provider pays a penalty of 2% of the price for each hour of downtime.",
        ),
    ),
    "fr": (
        sample(
            "fr",
            at="pénalité de 2 % du prix par heure",
            failure="Le Prestataire doit une pénalité de 2 % du prix par heure d'arrêt.",
        ),
    ),
}
GOOD = {
    "en": (
        sample(
            "en",
            failure=(
                "The Provider pays a penalty of 2% of the price for each hour of downtime. Penalties never "
                "exceed 10% of the price of the month."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            failure=(
                "Le Prestataire doit une pénalité de 2 % du prix par heure d'arrêt. Les pénalités sont "
                "plafonnées à 10 % du prix du mois."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first sum that grows with what it counts, where no sentence sets a cap on such sums."""
    if not is_judged(facts) or any(_caps(facts, sentence) for sentence in sentences_holding(facts, "cap_word")):
        return
    for passage, match in facts.matches("growing_sum"):
        if passage.kind != "heading" and not facts.pattern("late_payment", passage.language).search(passage.folded):
            yield hit(passage, *match.span())
            return


def _caps(facts: Facts, sentence: Sentence) -> bool:
    words, language = sentence.folded, sentence.passage.language
    return all(facts.pattern(name, language).search(words) for name in ("cap_word", "sum_word"))
