"""Of each commitment that nobody could say was met, the reasons to give: one for what is due, one for when, one for an
escape, so that a fault is told once and the author learns of all that he has to mend.

The slots come first: a commitment whose slots are filled is not flagged, and its vague words are not looked at. A
vague word speaks only where a text binds: a sentence with a verb of duty, or an aim under a heading of objectives. It
is silent where the sentence sends the reader to an article or a schedule, which says the rest.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from contract_drafter.model.commitment import Commitment, Kind, Label, SlotName, Tag, VagueTerm
from contract_drafter.model.finding import Severity
from contract_drafter.rules._base import Facts, Figure, Hit, Judged, hit, once
from contract_drafter.rules._duties import in_duties, starting, starts


class Reason(Enum):
    """Why a commitment is flagged. A value of `VagueTerm.blurs` where it is a word that blurs it."""

    AGREEMENT = "agreement"
    DISCRETION = "discretion"
    EFFORT = "effort"
    SUPERLATIVE = "superlative"
    QUALITY = "quality"
    COMPARATIVE = "comparative"
    QUANTITY = "quantity"
    ESCAPE = "escape"
    TIME = "vague_time"
    VERB = "verb"
    MEASURE = "measure"
    BASELINE = "baseline"
    PERIOD = "period"
    DEADLINE = "deadline"
    TRIGGER = "trigger"
    OTHER = "other"


OF_THE_RESULT = (
    Reason.DISCRETION,
    Reason.EFFORT,
    Reason.SUPERLATIVE,
    Reason.QUALITY,
    Reason.COMPARATIVE,
    Reason.QUANTITY,
    Reason.VERB,
)
"""What blurs the result itself: the first of these is told; DISCRETION alone where the act can be observed."""
BESIDE_IT = (Reason.ESCAPE, Reason.TIME)
TOLD = (Reason.QUALITY, Reason.QUANTITY, Reason.TIME, Reason.ESCAPE, Reason.EFFORT, Reason.VERB, Reason.COMPARATIVE)
"""Reasons that only the words of a pattern `told_…` give: those that blur nearly everywhere."""
UNWORDED = (Reason.MEASURE, Reason.DEADLINE, Reason.PERIOD, Reason.TRIGGER, Reason.OTHER)
"""Reasons that no word gives: not told of a sentence in which a word gives another."""
WEIGHED = "weighed"
"""The rule of a commitment whose label the ordered decisions did not give: of an item that binds nobody by itself."""
AFTER = {Reason.QUALITY: "settled", Reason.QUANTITY: "settled", Reason.COMPARATIVE: "compared"}
"""Patterns of what makes a word precise when it stands right after it."""


def flagged(facts: Facts, reason: Reason) -> Iterator[Hit]:
    """The words that blur a flagged commitment for this reason; the commitment itself where no word does."""
    for judged in _candidates(facts, reason):
        told: set[tuple[int, int]] = set()
        for commitment, why, start, end in _reasons(facts, judged):
            if why is not reason or (start, end) in told or _defined_elsewhere(facts, judged, why, end):
                continue
            told.add((start, end))
            yield hit(judged.passage, judged.start + start, judged.start + end, _severity(judged, commitment))


def blurred(facts: Facts, judged: Judged) -> frozenset[Reason]:
    """The ways in which the words of a flagged sentence blur it, its verbs and comparisons aside."""
    if not judged.assessment.label.flagged:
        return frozenset()
    terms = _outermost(judged.assessment.terms)
    ways = {way for term in terms if (way := _blurs(facts, judged, term))}
    return frozenset(ways - {Reason.VERB, Reason.COMPARATIVE})


def _candidates(facts: Facts, reason: Reason) -> Iterator[Judged]:
    """The sentences that bind; where only certain words give the reason, those that hold such words."""
    if reason is Reason.SUPERLATIVE:
        spots = starts(facts.find("superlative"))
        yield from (judged for judged in facts.duties if starting(judged, spots))
    elif reason in TOLD:
        seen = None
        for judged, _ in in_duties(facts, f"told_{reason.value}"):
            if judged is not seen:
                yield judged
            seen = judged
    else:
        yield from facts.duties


@once
def _reasons(facts: Facts, judged: Judged) -> tuple[tuple[Commitment, Reason, int, int], ...]:
    """The flagged commitments of a sentence, each with its reason and the words that give it."""
    if _refers(facts, judged) or not judged.assessment.label.flagged:
        return ()
    binds = judged.binds or 0
    counted = any(_in(judged, number) for number in facts.numbers(judged.passage) if number.unit)
    found = []
    for commitment in judged.assessment.commitments:
        if not commitment.label.flagged or (counted and commitment.label is Label.VAGUE):
            continue
        for why, start, end in _explained(facts, judged, commitment):
            if end >= binds or why in BESIDE_IT:
                found.append((commitment, why, start, end))
    worded = any(why not in UNWORDED for _, why, _, _ in found)
    return tuple(each for each in found if not (worded and each[1] in UNWORDED))


def _refers(facts: Facts, judged: Judged) -> bool:
    """Whether the sentence sends the reader to an article or a schedule."""
    return starting(judged, _referring(facts)) > 0


@once
def _referring(facts: Facts) -> Mapping[int, list[int]]:
    return starts(facts.references)


def _defined_elsewhere(facts: Facts, judged: Judged, why: Reason, at: int) -> bool:
    """Whether the rest is said, or nothing was promised.

    The result is a defined term, a figure stands there, the paragraph has the period, a list follows, the sentence is
    cut off, the verb is forbidden.
    """
    if why in (Reason.PERIOD, Reason.DEADLINE):
        timed = facts.pattern("period_word", judged.passage.language).search(judged.passage.folded)
        if timed or (why is Reason.PERIOD and "%" not in judged.text):
            return True
    if why not in (Reason.VERB, Reason.MEASURE, Reason.DEADLINE):
        return False
    if why is Reason.MEASURE and any(_in(judged, number) for number in facts.numbers(judged.passage)):
        return True
    last = judged.text.rstrip()[-1:]
    if last in ":-–—" or (why is not Reason.VERB and judged.passage.kind == "paragraph" and last.isalnum()):
        return True
    if why is Reason.VERB and facts.pattern("negated", judged.passage.language).search(judged.text[:at].lower()):
        return True
    plain = facts.words("plain_term", judged.passage.language)
    rest = judged.text if why is not Reason.VERB else judged.text[at:]
    return any(words in rest and words.lower() not in plain for words in _capitalised(facts))


def _in(judged: Judged, number: Figure) -> bool:
    return judged.start <= number.start < judged.end


@once
def _capitalised(facts: Facts) -> frozenset[str]:
    """The defined terms that are written with a capital."""
    return frozenset(term.words for term in facts.defined_terms if term.words[:1].isupper())


def _severity(judged: Judged, commitment: Commitment) -> Severity | None:
    """A vague objective is an error; a vague duty is what the rule says."""
    vague = commitment.label is Label.VAGUE and judged.passage.zone == "objectives"
    return Severity.ERROR if vague else None


def _explained(facts: Facts, judged: Judged, commitment: Commitment) -> list[tuple[Reason, int, int]]:
    """The reasons, each with its words; that of the commitment as a whole where no word gives one."""
    incomplete = commitment.label is Label.INCOMPLETE
    if Tag.AGREE_TO_AGREE in commitment.tags:
        return [(Reason.AGREEMENT, *_all_of(judged, commitment))]
    if incomplete and SlotName.BASELINE in commitment.missing:
        return [(Reason.BASELINE, *_all_of(judged, commitment))]
    terms = _outermost(commitment.terms)
    told: dict[Reason, VagueTerm] = {}
    for term in terms:
        blurred = _blurs(facts, judged, term)
        if blurred:
            told.setdefault(blurred, term)
    of_the_result = OF_THE_RESULT[:1] if incomplete else OF_THE_RESULT
    result = next((reason for reason in of_the_result if reason in told), None)
    given = [reason for reason in (result, *BESIDE_IT) if reason in told]
    if given:
        return [(reason, told[reason].start, told[reason].end) for reason in given]
    named_only = commitment.rule == WEIGHED and bool(judged.passage.lead_in) and not judged.binds
    quoted = judged.text.startswith(("«", "“"), commitment.start)
    other = named_only or quoted or bool(terms and not incomplete)
    return [(_whole(commitment, other), *_all_of(judged, commitment))]


def _all_of(judged: Judged, commitment: Commitment) -> tuple[int, int]:
    words = judged.text[commitment.start : commitment.end]
    return commitment.start, commitment.start + len(words.rstrip(" .;,:"))


def _whole(commitment: Commitment, other: bool) -> Reason:
    """The reason of a commitment that no word gives.

    `other`: a vague word that is not told, an item of a list that only names a thing, or the words of somebody.
    """
    if other:
        return Reason.OTHER
    if commitment.label is not Label.INCOMPLETE:
        return Reason.MEASURE
    if SlotName.DEADLINE not in commitment.missing:
        return Reason.TRIGGER
    return Reason.PERIOD if commitment.kind is Kind.PERFORMANCE else Reason.DEADLINE


def _outermost(terms: tuple[VagueTerm, ...]) -> list[VagueTerm]:
    """The terms that are not only a part of another: not the "best" of "best endeavours"."""
    return [term for term in terms if not any(_within(term, other) for other in terms)]


def _within(term: VagueTerm, other: VagueTerm) -> bool:
    return other.start <= term.start and term.end <= other.end and other.end - other.start > term.end - term.start


def _blurs(facts: Facts, judged: Judged, term: VagueTerm) -> Reason | None:
    at, language = judged.start + term.end, judged.passage.language
    words = judged.passage.folded[judged.start + term.start : at]
    if words in facts.words("superlative", language):
        return Reason.SUPERLATIVE
    reason = next((reason for reason in Reason if reason.value == term.blurs), None)
    if reason in TOLD and not facts.pattern(f"told_{reason.value}", language).fullmatch(words):
        return None
    if reason is Reason.VERB and _is_noun(facts, judged, term):
        return None
    if reason in (Reason.ESCAPE, Reason.TIME, Reason.QUALITY) and _bounded(facts, judged, term, reason):
        return None
    after = AFTER.get(reason) if reason else None
    if after and facts.pattern(after, language).match(judged.passage.folded, at, judged.end):
        return None
    return reason


def _is_noun(facts: Facts, judged: Judged, term: VagueTerm) -> bool:
    """Whether the word is a noun that only looks like a verb: "provide training and support to the users"."""
    folded, pattern = judged.passage.folded, facts.pattern("given_noun", judged.passage.language)
    at = judged.start + term.start
    return any(match.start("noun") == at for match in pattern.finditer(folded, judged.start, judged.end))


def _bounded(facts: Facts, judged: Judged, term: VagueTerm, reason: Reason) -> bool:
    """Whether the sentence makes the word precise, or the word belongs to a purpose, a condition or advice.

    A bound ("but no later than"), an example ("i.e."), who requires ("as required by").
    """
    words, language = judged.passage.folded[judged.start : judged.end], judged.passage.language
    if facts.pattern("aside", language).search(words[: term.start]):
        return True
    if reason is Reason.QUALITY:
        return bool(facts.pattern("advice", language).search(words))
    after = facts.pattern("said_by", language).match(words, term.end)
    return bool(after or facts.pattern("bound", language).search(words))
