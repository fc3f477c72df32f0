"""A capitalised term that is defined nowhere."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._terms import defined, stem

RULE = Rule(
    code="DEF002",
    severity=Severity.WARNING,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A capital announces a definition; without one the word means what each party wants.",
        fr="Une majuscule annonce une définition ; sans elle, le mot a le sens que chacun veut.",
    ),
    message=LocalText.of(
        en="“{words}” has a capital and no definition",
        fr="« {words} » porte une majuscule et n'a pas de définition",
    ),
    hint=LocalText.of(
        en="define it, or write it in small letters",
        fr="définissez-le, ou écrivez-le en minuscules",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n“Site” means Lyon. "
                "“Client” means Ferrand. “Provider” means Clairvoie.\n\n# 2. Duties\n\nThe Provider sends the "
                "Report on the fifth day. If the Maximum Delay is over, the Client chooses the Site. The "
                "Maximum Delay counts in hours."
            ),
            at="Maximum Delay",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n« Client » désigne la société Ferrand.\n\n« Prestataire » désigne la société "
                "Clairvoie.\n\n# Article 2 – Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour. Si "
                "le Délai Maximal est passé, le Client choisit. Le Délai Maximal se compte en heures."
            ),
            at="Délai Maximal",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n“Site” means Lyon. "
                "“Client” means Ferrand. “Provider” means Clairvoie.\n\n# 2. Duties\n\nThe Provider sends the "
                "Report on the fifth day. The Client chooses the Site."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n« Client » désigne la société Ferrand.\n\n« Prestataire » désigne la société "
                "Clairvoie.\n\n# Article 2 – Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour. Le "
                "Client le lit."
            ),
        ),
    ),
}


FEWEST_TERMS, FEWEST_USES = 3, 2


def check(facts: Facts) -> Iterator[Hit]:
    """The first use of each, where the document defines terms and the words come back with their capitals."""
    known = {stem(term.words) for term in defined(facts)}
    if len(known) < FEWEST_TERMS:
        return
    headings = {" ".join(p.folded.split()) for p in facts.passages if p.kind == "heading"}
    uses: dict[str, list[tuple[Passage, int, int]]] = {}
    for passage in facts.passages:
        running = passage.kind in ("paragraph", "item") and passage.zone not in ("signature", "recital")
        if running and CAPITALS.search(passage.text):
            for match in facts.pattern("capital_lead", passage.language).finditer(passage.folded):
                name = CAPITALS.match(passage.text, match.end())
                if name:
                    uses.setdefault(stem(name[0]), []).append((passage, *name.span()))
    for key, places in uses.items():
        folded = places[0][0].folded[places[0][1] : places[0][2]]
        if folded.rsplit(" ", 1)[-1] in facts.words("outside_law", places[0][0].language):
            continue
        covered = key in known or all(stem(word) in known for word in folded.split()) or folded in headings
        if len(places) >= FEWEST_USES and not covered and not any(key.startswith(f"{one} ") for one in known):
            yield hit(*places[0])


CAPITALS = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:(?: (?:of|de|d'|du))? [A-ZÀ-Þ][a-zà-ÿ]+)+(?![\w-])")
