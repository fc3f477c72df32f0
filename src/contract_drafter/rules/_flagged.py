"""Of each commitment that nobody could say was met, the one reason to give: so that a fault is told once.

The slots come first: a commitment whose slots are filled is not flagged, and its vague words are not looked at. A
vague word speaks only where a text binds: a sentence with a verb of duty, or an aim under a heading of objectives. It
is silent where the sentence sends the reader to an article or a schedule, which says the rest.
"""

from collections.abc import Iterator
from enum import Enum

from contract_drafter.model.commitment import Commitment, Kind, Label, SlotName, Tag, VagueTerm
from contract_drafter.model.finding import Severity
from contract_drafter.rules._base import Facts, Hit, Judged, hit


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


OF_A_VAGUE = (
    Reason.DISCRETION,
    Reason.EFFORT,
    Reason.SUPERLATIVE,
    Reason.QUALITY,
    Reason.COMPARATIVE,
    Reason.QUANTITY,
    Reason.ESCAPE,
    Reason.VERB,
    Reason.TIME,
)
OF_AN_INCOMPLETE = (Reason.DISCRETION, Reason.ESCAPE, Reason.TIME)
TOLD = (Reason.QUALITY, Reason.QUANTITY, Reason.TIME, Reason.ESCAPE, Reason.EFFORT, Reason.VERB, Reason.COMPARATIVE)
"""Reasons that only the words of a pattern `told_…` give: those that blur nearly everywhere."""
NEAR = 45
"""Letters between the verb of duty of a lead-in and its end: "shall perform the following tasks"."""


def flagged(facts: Facts, reason: Reason) -> Iterator[Hit]:
    """The words that blur a flagged commitment for this reason; the commitment itself where no word does."""
    referring = {(ref.passage.index, ref.start) for ref in facts.references}
    counting = {(number.passage.index, number.start) for number in facts.numbers if number.unit}
    for judged in facts.judged:
        if not judged.assessment.label.flagged:
            continue
        binds = bound(facts, judged)
        if binds is None or _holds(judged, referring):
            continue
        counted = _holds(judged, counting)
        told: set[tuple[int, int]] = set()
        for commitment in judged.assessment.commitments:
            if not commitment.label.flagged or (counted and commitment.label is Label.VAGUE):
                continue
            why, start, end = _explained(facts, judged, commitment)
            before = start < binds and why not in (Reason.ESCAPE, Reason.TIME) and end < binds
            if why is not reason or before or (start, end) in told or _defined_elsewhere(facts, judged, why, end):
                continue
            told.add((start, end))
            yield hit(judged.passage, judged.start + start, judged.start + end, _severity(judged, commitment))


def bound(facts: Facts, judged: Judged) -> int | None:
    """Where the sentence binds: offset of its verb of duty, 0 where the lead-in of its list has it, None if nowhere.

    Rules on words speak only in an objective or a duty that somebody owes, not in tables, recitals and schedules.
    """
    passage = judged.passage
    if passage.kind not in ("paragraph", "item") or passage.zone not in ("objectives", "duties"):
        return None
    pattern = facts.pattern("binding", passage.language)
    own = pattern.search(passage.folded, judged.start, judged.end)
    if own:
        return own.start() - judged.start
    lead_in = passage.lead_in.lower()
    if passage.kind == "item" and not facts.pattern("forbidding", passage.language).search(lead_in):
        return 0 if any(len(lead_in) - led.end() <= NEAR for led in pattern.finditer(lead_in)) else None
    return None


def _holds(judged: Judged, places: set[tuple[int, int]]) -> bool:
    return any(index == judged.passage.index and judged.start <= at < judged.end for index, at in places)


def _defined_elsewhere(facts: Facts, judged: Judged, why: Reason, at: int) -> bool:
    """Whether the rest is said, or nothing was promised.

    The result is a defined term, the paragraph has the period, a list follows, the verb is forbidden.
    """
    if why is Reason.PERIOD:
        timed = facts.pattern("period_word", judged.passage.language).search(judged.passage.folded)
        return bool(timed) or "%" not in judged.text
    if why not in (Reason.VERB, Reason.MEASURE, Reason.DEADLINE):
        return False
    if judged.text.rstrip().endswith(":"):
        return True
    if why is Reason.VERB and facts.pattern("negated", judged.passage.language).search(judged.text[:at].lower()):
        return True
    plain = facts.words("plain_term", judged.passage.language)
    rest = judged.text if why is not Reason.VERB else judged.text[at:]
    terms = {term.words for term in facts.defined_terms if term.words[:1].isupper()}
    return any(words in rest and words.lower() not in plain for words in terms)


def _severity(judged: Judged, commitment: Commitment) -> Severity | None:
    """A vague objective is an error; a vague duty is what the rule says."""
    vague = commitment.label is Label.VAGUE and judged.passage.zone == "objectives"
    return Severity.ERROR if vague else None


def _explained(facts: Facts, judged: Judged, commitment: Commitment) -> tuple[Reason, int, int]:
    end = commitment.start + len(judged.text[commitment.start : commitment.end].rstrip(" .;,:"))
    if Tag.AGREE_TO_AGREE in commitment.tags:
        return Reason.AGREEMENT, commitment.start, end
    incomplete = commitment.label is Label.INCOMPLETE
    if incomplete and SlotName.BASELINE in commitment.missing:
        return Reason.BASELINE, commitment.start, end
    terms = [term for term in commitment.terms if not any(_within(term, other) for other in commitment.terms)]
    for reason in OF_AN_INCOMPLETE if incomplete else OF_A_VAGUE:
        for term in terms:
            if _blurs(facts, judged, term) is reason:
                return reason, term.start, term.end
    if not incomplete:
        return (Reason.OTHER if terms else Reason.MEASURE), commitment.start, end
    if SlotName.DEADLINE not in commitment.missing:
        return Reason.TRIGGER, commitment.start, end
    return Reason.PERIOD if commitment.kind is Kind.PERFORMANCE else Reason.DEADLINE, commitment.start, end


def _within(term: VagueTerm, other: VagueTerm) -> bool:
    """Whether a term is only a part of another: the "best" of "best endeavours"."""
    return other.start <= term.start and term.end <= other.end and other.end - other.start > term.end - term.start


def _blurs(facts: Facts, judged: Judged, term: VagueTerm) -> Reason | None:
    words = judged.passage.folded[judged.start + term.start : judged.start + term.end]
    if words in facts.words("superlative", judged.passage.language):
        return Reason.SUPERLATIVE
    reason = next((reason for reason in Reason if reason.value == term.blurs), None)
    if reason in TOLD and not facts.pattern(f"told_{reason.value}", judged.passage.language).fullmatch(words):
        return None
    if reason in (Reason.ESCAPE, Reason.TIME, Reason.QUALITY) and _bounded(facts, judged, term, reason):
        return None
    return reason


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
