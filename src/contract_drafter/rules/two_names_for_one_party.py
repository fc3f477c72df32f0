"""A party called by another name than the one defined."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._terms import defined

RULE = Rule(
    code="DEF007",
    severity=Severity.WARNING,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A second name for a party lets it be said that another person was meant.",
        fr="Un second nom pour une partie permet de dire qu'une autre personne était visée.",
    ),
    message=LocalText.of(
        en="“{words}” stands where “{term}” is the defined name",
        fr="« {words} » figure là où le nom défini est « {term} »",
    ),
    hint=LocalText.of(
        en="keep the defined name everywhere",
        fr="gardez partout le nom défini",
    ),
    source="INCOSE Guide to Writing Requirements, R36",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Parties\n\nClairvoie (the “Provider”) and Ferrand (the “Client”) sign.\n\n# 2. "
                "Duties\n\nThe Provider reports each month. The Client pays the Supplier in 30 days."
            ),
            at="Supplier",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Parties\n\nClairvoie (ci-après « le Prestataire ») et Ferrand (ci-après « le "
                "Client ») signent.\n\n# Article 2 – Devoirs\n\nLe Prestataire rend compte. Le Client paie le "
                "Fournisseur en 30 jours."
            ),
            at="Fournisseur",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Parties\n\nClairvoie (the “Provider”) and Ferrand (the “Client”) sign.\n\n# 2. "
                "Duties\n\nThe Provider reports each month to the Client."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Parties\n\nClairvoie (ci-après « le Prestataire ») et Ferrand (ci-après « le "
                "Client ») signent.\n\n# Article 2 – Devoirs\n\nLe Prestataire rend compte au Client."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first use of each other name, with a capital and an article, of a party whose name is defined."""
    language = facts.language
    names = facts.words("party_name", language)
    sides: dict[str, set[str]] = {}
    for term in defined(facts):
        bare = facts.pattern("leading_article", language).sub("", " ".join(term.words.lower().split()))
        if bare in names:
            sides.setdefault(names[bare], set()).add(bare)
    for side, used in sides.items():
        if len(used) > 1:
            continue
        own = next(iter(used))
        for name in (one for one, of in names.items() if of == side and one not in used):
            found = _first(name, facts)
            if found:
                yield hit(*found, term=own.capitalize())


def _first(name: str, facts: Facts) -> tuple[Passage, int, int] | None:
    capital = name.capitalize()
    for passage in facts.passages:
        if capital not in passage.text or passage.kind not in ("paragraph", "item") or passage.zone == "definitions":
            continue
        lead = facts.pattern("capital_lead", passage.language)
        for match in lead.finditer(passage.folded):
            end = match.end() + len(capital)
            alone = (
                passage.text[end : end + 1] in ("", " ", ".", ",", ";")
                and not passage.text[end + 1 : end + 2].isupper()
            )
            if alone and passage.text[match.end() : end] == capital:
                return passage, match.end(), end
    return None
