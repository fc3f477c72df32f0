"""A part that every contract needs and this one lacks."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule, whole
from contract_drafter.rules._contract import is_service_contract, sample

RULE = Rule(
    code="REQ004",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Without a term, an end or a law, the first dispute is about which rules "
            "apply. Speaks only of a service contract that stands by itself and is "
            "long enough to judge."
        ),
        fr=(
            "Sans durée, sans fin ou sans droit applicable, le premier litige porte "
            "sur les règles à appliquer. Ne parle que d'un contrat de services qui "
            "se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(en="this contract has nothing on: {part}", fr="ce contrat ne dit rien de : {part}"),
    hint=LocalText.of(en="add the article", fr="ajoutez l'article"),
    source="Code civil art. 1210 to 1215; common practice",
)
BAD = {"en": (sample("en", "law"),), "fr": (sample("fr", "law"),)}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, once for each part."""
    if is_service_contract(facts):
        for name, part in facts.words("contract_part", facts.language).items():
            if not facts.pattern(f"has_{name}", facts.language).search(facts.folded):
                yield whole(facts, part=part)
