"""Whether a document can be judged as a whole, and small contracts that the examples are made of.

What is missing can only be said of a contract that should have it: a service contract that stands by itself (three at
least of these under a heading: term, termination, price, liability, governing law) and is long enough. A statement of
work, a quality plan or a schedule leaves such things to the contract it belongs to, and is not judged. A document of
objectives is judged too when it is long, has indicators and an article on its term.
"""

from collections.abc import Iterator

from contract_drafter.rules._base import Example, Facts, Hit, Passage, hit, once, whole
from contract_drafter.rules._indicators import indicators

LONG_ENOUGH = 90
"""Words."""
HEADS = ("head_term", "head_termination", "head_price", "head_liability", "head_law")
ENOUGH_HEADS = 3
MANY_INDICATORS, LONG_DOCUMENT = 3, 1500
"""Indicators and words of a document of objectives that has an article on its term."""
LONGEST_TITLE = 60
FEW = 8
"""Words of an article from which its silence says something."""


@once
def is_service_contract(facts: Facts) -> bool:
    """Whether the document is a service contract that stands by itself and is long enough to judge."""
    language = facts.language
    titles = [passage.folded for passage in facts.passages if passage.kind == "heading"]
    heads = [name for name in HEADS if any(facts.pattern(name, language).search(title) for title in titles)]
    if len(heads) < ENOUGH_HEADS or facts.words_in_all < LONG_ENOUGH:
        return False
    opening = facts.folded[:600]
    if facts.pattern("other_contract", language).search(opening):
        return False
    return len(facts.pattern("service_word", language).findall(facts.folded)) > 1


@once
def is_judged(facts: Facts) -> bool:
    """Whether the document can be judged as a whole: a service contract, or a long document of objectives."""
    if is_service_contract(facts):
        return True
    known = indicators(facts)
    return len(known) >= MANY_INDICATORS and facts.words_in_all >= LONG_DOCUMENT and _speaks_of_term(facts)


def _speaks_of_term(facts: Facts) -> bool:
    titles = (passage.folded for passage in facts.passages if passage.kind == "heading")
    return any(facts.pattern("head_term", facts.language).search(title) for title in titles)


@once
def sets_results(facts: Facts) -> bool:
    """Whether the contract sets results: indicators, service levels or a rate to reach."""
    return bool(facts.kpis) or bool(facts.pattern("service_level", facts.language).search(facts.folded))


def absent(facts: Facts, name: str) -> Iterator[Hit]:
    """A hit on a service contract where this pattern is nowhere."""
    if is_judged(facts) and not facts.pattern(name, facts.language).search(facts.folded):
        yield whole(facts)


def under(facts: Facts, heading: Passage) -> str:
    """The words under a heading, folded."""
    depth = len(heading.trail)
    found = []
    for passage in facts.passages[heading.index + 1 :]:
        if passage.trail[:depth] != heading.trail or len(passage.trail) <= depth:
            break
        if not passage.trail[depth].endswith(heading.text):
            break
        found.append(passage.folded)
    return "\n".join(found)


def silent_articles(facts: Facts, title: str, *says: str) -> Iterator[Hit]:
    """The headings of this kind, in a service contract, under which one of these patterns is nowhere."""
    if not is_judged(facts):
        return
    for passage in facts.passages:
        if passage.kind != "heading" or passage.schedule or len(passage.text) > LONGEST_TITLE:
            continue
        if not facts.pattern(title, passage.language).search(passage.folded):
            continue
        words = under(facts, passage)
        if len(words.split()) >= FEW and any(not facts.pattern(name, facts.language).search(words) for name in says):
            yield hit(passage, 0, len(passage.text))


ARTICLES = {
    "en": {
        "services": ("Services", "The Provider shall host the booking site for the Users, the Client's 400 engineers."),
        "levels": ("Service levels", "The Provider shall keep the site available 99.5% of each month."),
        "feedback": ("Feedback", "Each quarter at least 80% of the Users surveyed shall score the site 4 or 5."),
        "missing": ("Missing data", "If the data of a month are missing, the value of the month before counts once."),
        "governance": (
            "Steering committee",
            "A steering committee of two members of the Client and two of the Provider meets every quarter.",
        ),
        "review": (
            "Review",
            "Every twelve months the committee reviews the targets and decides to keep or amend each of them.",
        ),
        "changes": ("Changes", "The Provider shall answer a change request within 10 business days of its receipt."),
        "price": ("Price", "The Client shall pay EUR 4,000 within 30 days of the invoice."),
        "failure": ("Failure", "Below 99.5% in a month, the Provider shall credit 5% of the price of that month."),
        "term": ("Term", "The contract starts on 1 January 2027 and ends on 31 December 2028."),
        "termination": ("Termination", "Either party may terminate on 90 days' written notice."),
        "law": ("Governing law", "The law of England and Wales governs this contract."),
    },
    "fr": {
        "services": ("Services", "Le Prestataire héberge le site pour les Utilisateurs, 400 techniciens du Client."),
        "levels": ("Niveaux de service", "Le Prestataire garde le site disponible 99,5 % de chaque mois."),
        "feedback": ("Avis", "Chaque trimestre, 80 % au moins des Utilisateurs interrogés notent le site 4 ou 5."),
        "missing": ("Données manquantes", "Si les données d'un mois manquent, la valeur du mois précédent compte."),
        "governance": (
            "Comité de pilotage",
            "Un comité de pilotage de deux membres du Client et deux du Prestataire se réunit chaque trimestre.",
        ),
        "review": (
            "Revue",
            "Tous les douze mois, le comité revoit les cibles et décide de garder ou de modifier chacune d'elles.",
        ),
        "changes": (
            "Changements",
            "Le Prestataire répond à une demande de changement dans les 10 jours ouvrés de sa réception.",
        ),
        "price": ("Prix", "Le Client paie 4 000 € dans les 30 jours de la facture."),
        "failure": ("Manquement", "Sous 99,5 % dans un mois, le Prestataire doit une pénalité de 5 % du prix du mois."),
        "term": ("Durée", "Le contrat commence le 1er janvier 2027 et prend fin le 31 décembre 2028."),
        "termination": ("Résiliation", "Chaque partie peut résilier avec un préavis écrit de 90 jours."),
        "law": ("Droit applicable", "Le droit français régit ce contrat."),
    },
}
TITLES = {"en": "Service contract", "fr": "Contrat de services"}


def sample(language: str, *left_out: str, at: str = "", **instead: str) -> Example:
    """A small service contract without these articles, or with other words in one."""
    kept = [(key, *article) for key, article in ARTICLES[language].items() if key not in left_out]
    articles = [
        f"## {number}. {title}\n\n{instead.get(key, text)}" for number, (key, title, text) in enumerate(kept, start=1)
    ]
    return Example("\n\n".join((f"# {TITLES[language]}", *articles)), at=at)
