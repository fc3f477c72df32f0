"""Of two contracts for one service, that which says what is to be reached has fewer faults of objectives per word than
that which says what to do.

The second pair and the article lie beside the project, where they may: they are no part of it.
"""

from datetime import date
from pathlib import Path

import pytest

from contract_drafter.linting import catalogue
from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.linting.run import lint_facts
from contract_drafter.model.commitment import Label
from contract_drafter.model.finding import Severity
from contract_drafter.readers import md
from contract_drafter.readers._base import Reading
from contract_drafter.rules._base import Passage
from contract_drafter.workflows.read_contract import read_contract

TODAY = date(2026, 11, 23)
BESIDE = Path(__file__).parents[3] / "shared"
GUARD_SERVICES = sorted((BESIDE / "lint-corpus" / "docs" / "en").glob("en06-*.pdf"))
ARTICLE = BESIDE / "seed-article-fr.txt"
WEIGHT = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.INFO: 1}
OF_OBJECTIVES = tuple(code for code, card in catalogue.cards().items() if card.family == "objectives")
PRESCRIPTIVE = {
    "en": """# 1. Services

The Provider shall staff the reception desk with two receptionists from 8 a.m. to 7 p.m. on Business Days.

The receptionists shall wear a dark suit and a badge. They shall greet visitors promptly and in a suitable manner.

The Provider shall assist the Client's teams and support the smooth running of the site.

The Provider shall answer the telephone as soon as possible, where appropriate with a second receptionist.

The Provider shall keep the lobby in an acceptable state and shall tidy it regularly, including the sofas, plants, etc.

The Provider shall train new receptionists as necessary and shall send the Client significant remarks on each shift.
""",
    "fr": """# 1. Prestations

Le Prestataire doit tenir la banque d'accueil avec deux hôtes, de 8 h à 19 h, chaque Jour ouvré.

Les hôtes doivent porter un costume sombre et un badge. Ils doivent accueillir rapidement les visiteurs.

Le Prestataire doit accompagner les équipes du Client et contribuer à la bonne marche du site.

Le Prestataire doit répondre au téléphone dès que possible, si nécessaire avec un second hôte.

Le Prestataire doit fournir un accueil de qualité et doit ranger régulièrement le hall, les canapés, les plantes, etc.

Le Prestataire doit former les nouveaux hôtes en tant que de besoin et doit transmettre de nombreuses remarques.
""",
}
PERFORMANCE = {
    "en": """# 1. Objectives

In each month, at least 95% of visitors shall be met within 2 minutes of their arrival, as the visitor system records it.

In each month, the Provider shall answer at least 90% of calls within 20 seconds, as the telephone system records it.

In each quarter, at least 85% of the visitors surveyed shall rate the reception 4 or 5 out of 5.

The Provider shall return each badge to the security desk within 1 hour of the visitor's departure.

The Provider shall send the Client the figures of the month by the fifth Business Day of the next month.
""",
    "fr": """# 1. Objectifs

Chaque mois, au moins 95 % des visiteurs sont reçus dans les 2 minutes qui suivent leur arrivée, selon le registre.

Chaque mois, le Prestataire répond à au moins 90 % des appels en 20 secondes, selon le relevé du standard.

Chaque trimestre, au moins 85 % des visiteurs interrogés notent l'accueil 4 ou 5 sur 5.

Le Prestataire rend chaque badge au poste de sécurité dans les 60 minutes qui suivent le départ du visiteur.

Le Prestataire remet au Client les chiffres du mois au plus tard le cinquième Jour ouvré du mois suivant.
""",
}


def score(facts: DocumentFacts, passages: list[Passage]) -> float:
    """The findings of objectives in these passages by their gravity, for 1000 words."""
    held = {passage.index for passage in passages}
    found = [each for each in lint_facts(facts, "contract", OF_OBJECTIVES) if each.hit.passage.index in held]
    words = sum(len(passage.text.split()) for passage in passages)
    return 1000 * sum(WEIGHT[each.finding.severity] for each in found if each.hit.words) / words


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_to_be_reached_scores_better_than_what_to_do(language: str) -> None:
    scores = []
    for text in (PRESCRIPTIVE[language], PERFORMANCE[language]):
        document, _ = md.read(text.encode(), "contract.md", Reading(TODAY, language=language))
        assert document is not None
        facts = DocumentFacts(document)
        scores.append(score(facts, list(facts.passages)))
    prescriptive, performance = scores
    assert prescriptive > 100
    assert performance == 0


@pytest.mark.skipif(not GUARD_SERVICES, reason="the two guard-services contracts lie beside the project or nowhere")
def test_guard_services_as_performance_score_better_than_as_orders() -> None:
    document, _ = read_contract(GUARD_SERVICES[0], TODAY)
    facts = DocumentFacts(document)
    heads = {passage.text.split(":")[0]: passage.index for passage in facts.passages if passage.kind == "heading"}
    before = [each for each in facts.passages if heads["BEFORE"] <= each.index < heads["AFTER"]]
    after = [each for each in facts.passages if each.index >= heads["AFTER"]]
    assert score(facts, before) > score(facts, after)


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article lies beside the project or nowhere")
def test_an_article_about_contracts_promises_nearly_nothing() -> None:
    document, _ = read_contract(ARTICLE, TODAY)
    facts = DocumentFacts(document)
    lint_facts(facts, ARTICLE.name, catalogue.modules())
    promised = [each for each in facts.duties if each.assessment.label is not Label.NOT_OBJECTIVE]
    assert len(promised) <= 0.1 * len(list(facts.sentences))
