"""The judgement of a text: its sentences, their commitments, the verdict on each, the words it was read from."""

from functools import lru_cache

from contract_drafter.commitments.clauses import clauses
from contract_drafter.commitments.decide import decide
from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.heading import Heading, read_heading
from contract_drafter.commitments.reading import Reading, read
from contract_drafter.commitments.sentences import split
from contract_drafter.commitments.signs import Judged
from contract_drafter.commitments.weighing import LABELS, weighed
from contract_drafter.commitments.words import described
from contract_drafter.languages import Lexicon, codes, commitment_words, guess
from contract_drafter.model.commitment import Assessment, Commitment, Kind, Label, Tag, VagueTerm

REMEMBERED = 1024
"""Judgements that are kept: contracts repeat their clauses, and so do the versions of one."""


def assess(text: str, language: str | None = None, heading: str | None = None) -> Assessment:
    """Judge a text. `language` None: guessed. `heading`: what stands above it; `A > B`: B is the lead-in of a list."""
    code = language or guess(text, codes()[0])
    return _assess(text, code, commitment_words(code), heading)


@lru_cache(maxsize=REMEMBERED)
def _assess(text: str, code: str, lexicon: Lexicon, heading: str | None) -> Assessment:
    above = read_heading(heading, lexicon)
    found: list[Commitment] = []
    for sentence in split(text):
        found.extend(_judge(sentence.text, sentence.start, lexicon, above))
    return _worst(text, code, found)


def _judge(sentence: str, offset: int, lexicon: Lexicon, above: Heading) -> list[Commitment]:
    reading: Reading = read(sentence, lexicon)
    return [described(facts, verdict, offset) for facts, verdict in weighed(decided(reading, above))]


def decided(reading: Reading, above: Heading) -> list[Judged]:
    """Each commitment of a sentence with the verdict of the ordered decisions."""
    found = (Facts(reading, clause, above) for clause in clauses(reading))
    return [(facts, decide(facts)) for facts in found]


def _worst(text: str, code: str, found: list[Commitment]) -> Assessment:
    real = [each for each in found if each.label is not Label.NOT_OBJECTIVE]
    worst = min(found, key=lambda each: LABELS.index(each.label), default=None)
    if worst is None:
        return Assessment(text, code, Label.NOT_OBJECTIVE, Kind.OTHER, "nothing binds")
    terms = dict.fromkeys(term for each in found for term in each.terms)
    tags: dict[Tag, None] = dict.fromkeys(tag for each in found for tag in each.tags)
    return Assessment(
        text,
        code,
        worst.label,
        worst.kind,
        worst.rule,
        worst.slots,
        worst.missing,
        tuple(sorted(terms, key=_place)),
        tuple(sorted(tags)),
        tuple(real),
        worst.reasons,
    )


def _place(term: VagueTerm) -> tuple[int, int]:
    return term.start, term.end
