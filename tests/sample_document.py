"""A finished tree with every kind of node, in each language: what the tests of writers write.

`sample("fr")` is a contract of about ten pages; `sample("fr", articles=40)` a longer one; `hostile=True` puts
characters that break careless writers in the answers. Nothing here comes from the clause library.
"""

from datetime import date

from contract_drafter.drafting.side_by_side import side_by_side
from contract_drafter.model.document import (
    ClauseUse,
    Contents,
    Document,
    Provenance,
    Register,
    ReviewEvent,
    Section,
)
from sample_articles import known_articles, more_article
from sample_front import cover, front_sections, signatures, summary
from sample_schedules import schedules
from sample_words import EMOJI, HOSTILE, LONG_NAME, RIGHT_TO_LEFT, Words

__all__ = ["EMOJI", "HOSTILE", "LONG_NAME", "RIGHT_TO_LEFT", "in_columns", "sample"]

DRAFTED_ON = date(2026, 11, 23)


def _provenance(clause_ids: tuple[str, ...]) -> Provenance:
    uses = tuple(
        ClauseUse(clause, "1.0.0", f"{index:064x}", "CC-BY-4.0", "draft") for index, clause in enumerate(clause_ids, 1)
    )
    return Provenance(
        "0.1.0", "internal-agreement", "1.0.0", uses, '{"client":{"name":"Direction marketing"},"note":"R&D <Paris>"}'
    )


def in_columns(left: str, right: str, *, hostile: bool = False) -> Document:
    """The contract in two languages, side by side."""
    return side_by_side(sample(left, hostile=hostile), sample(right, hostile=hostile))


def sample(language: str, *, articles: int = 8, hostile: bool = False) -> Document:
    """The contract in "fr" or "en" with this number of articles (at least 5)."""
    words = Words(language, hostile)
    known = known_articles(words)
    more = tuple(more_article(words, number) for number in range(len(known) + 1, articles + 1))
    parts = (
        Section("part", words("Objet et résultats", "Purpose and outcomes"), known[:2]),
        Section("part", words("Mesure et revue", "Measurement and review"), known[2:]),
        Section("part", words("Vie de la convention", "Life of the agreement"), more),
    )
    front, at_the_end = front_sections(words), schedules(words)
    clauses = tuple(section.anchor for section in (*front, *known, *more, *at_the_end))
    return Document(
        language=language,
        drafted_on=DRAFTED_ON,
        cover=cover(words),
        blocks=(
            summary(words),
            Contents(words("Sommaire", "Contents")),
            *front,
            *parts,
            signatures(words),
            *at_the_end,
        ),
        register=Register(
            objectives=({"id": "O1", "statement": words("Vendre plus", "Sell more")},),
            kpis=({"id": "K02", "baseline": "1.80", "target": "2.20", "due": "2027-06-30"},),
            review_calendar=(ReviewEvent("meeting", "1", date(2027, 4, 15), date(2027, 3, 31)),),
        ),
        provenance=_provenance(clauses),
    )
