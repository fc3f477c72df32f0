"""A penalty, and nothing on what makes it due."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule, hit
from contract_drafter.rules._contract import is_service_contract, sample

RULE = Rule(
    code="REQ019",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "In French law a penalty is due after formal notice, unless the contract says otherwise "
            "(Code civil, art. 1231-5). In English law a sum due on breach stands if it protects a "
            "legitimate interest and is not out of proportion to it. Speaks only of a service contract "
            "that stands by itself and is long enough to judge."
        ),
        fr=(
            "En droit français, une pénalité est due après mise en demeure, sauf si le contrat en "
            "dispose autrement (Code civil, art. 1231-5). En droit anglais, une somme due pour "
            "manquement tient si elle protège un intérêt légitime et lui reste proportionnée. Ne parle "
            "que d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing says which interest this sum protects: {words}",
        fr="rien ne dit si une mise en demeure est nécessaire : {words}",
    ),
    hint=LocalText.of(
        en=(
            "say which legitimate interest it protects, and how the sum relates to it; under French law, "
            "whether formal notice is needed"
        ),
        fr=(
            "dites si la pénalité est due avec ou sans mise en demeure, et quelle défaillance est réputée irrémédiable"
        ),
    ),
    source="Code civil art. 1231-5; Cavendish v Makdessi [2015] UKSC 67",
)
BAD = {
    "en": (
        sample(
            "en",
            at="shall pay a penalty",
            failure="Below 99.5% in a month, the Provider shall pay a penalty of 5% of the price of that month.",
        ),
    ),
    "fr": (sample("fr", at="doit une pénalité"),),
}
GOOD = {
    "en": (
        sample(
            "en",
            failure=(
                "Below 99.5% in a month, the Provider shall pay a penalty of 5% of the price of that month. "
                "It protects the legitimate interest of the Client in sales made online."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            failure=(
                "Sous 99,5 % dans un mois, le Prestataire doit une pénalité de 5 % du prix du mois, sans "
                "mise en demeure."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first sum due on a breach, late payment aside, where no sentence gives its ground."""
    if not is_service_contract(facts) or facts.pattern("breach_statement", facts.language).search(facts.folded):
        return
    for passage, match in facts.matches("sum_on_breach"):
        if passage.kind != "heading" and not facts.pattern("late_payment", passage.language).search(passage.folded):
            yield hit(passage, *match.span())
            return
