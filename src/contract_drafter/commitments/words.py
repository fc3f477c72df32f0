"""Puts the words to a verdict: every slot that is filled, every vague word, every tag, with their places."""

from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.reading import Mark, Reading
from contract_drafter.commitments.verdict import Verdict
from contract_drafter.model.commitment import Commitment, Kind, Label, Slot, SlotName, Tag, VagueTerm

BLURS = ("quality", "quantity", "vague_time", "escape", "open_list", "comparative", "effort", "discretion")
TAGGED = (
    (Tag.EFFORT, "effort"),
    (Tag.RELATIVE, "relative"),
    (Tag.TIME_VAGUE, "vague_time"),
    (Tag.QUANT_VAGUE, "quantity"),
    (Tag.ESCAPE, "escape"),
    (Tag.DISCRETION, "discretion"),
    (Tag.CROSSREF, "reference"),
    (Tag.ACTIVITY, "activity"),
)
"""A phrase of the class gives the tag."""


def described(facts: Facts, verdict: Verdict, offset: int) -> Commitment:
    """The commitment with its words; `offset` is where its sentence starts in the text."""
    tokens = facts.reading.tokens
    if not tokens:
        return Commitment(verdict.label, verdict.kind, verdict.rule, offset, offset, reasons=verdict.reasons)
    start, end = tokens[facts.lo].start, tokens[facts.hi - 1].end
    if verdict.label is Label.NOT_OBJECTIVE:
        place = (offset + start, offset + end)
        return Commitment(verdict.label, verdict.kind, verdict.rule, *place, reasons=verdict.reasons)
    return Commitment(
        verdict.label,
        verdict.kind,
        verdict.rule,
        offset + start,
        offset + end,
        tuple(_slots(facts, offset)),
        verdict.missing,
        tuple(_terms(facts, offset)),
        _tags(facts, verdict),
        verdict.reasons,
    )


def _slots(facts: Facts, offset: int) -> list[Slot]:
    reading, time, measure = facts.reading, facts.time, facts.measure
    found: list[tuple[SlotName, Mark | None]] = [
        (SlotName.ACTOR, facts.subject("actor") or reading.find("actor", facts.lo, facts.object_lo)),
        (SlotName.RESULT, Mark(max(facts.clause.verb, facts.lo), facts.object_hi)),
        (SlotName.MEASURE, measure.name or measure.instrument),
        (SlotName.BASELINE, measure.baseline),
        (SlotName.TARGET, measure.value),
        (SlotName.DEADLINE, time.full or time.term),
        (SlotName.SOURCE, facts.has("source")),
        (SlotName.CONDITION, facts.has("condition")),
    ]
    slots = []
    for name, mark in found:
        if mark is not None:
            mark = _without_stop(reading, mark)
        if mark is not None and mark.lo < mark.hi:
            first, last = reading.tokens[mark.lo].start, reading.tokens[mark.hi - 1].end
            slots.append(Slot(name, reading.text[first:last], offset + first, offset + last))
    return slots


def _without_stop(reading: Reading, mark: Mark) -> Mark:
    """The mark without the sign that ends its sentence or item."""
    hi = mark.hi
    while hi > mark.lo and reading.low(hi - 1) in {".", ";", ","}:
        hi -= 1
    return Mark(mark.lo, hi, mark.name)


def _terms(facts: Facts, offset: int) -> list[VagueTerm]:
    reading = facts.reading
    marks = [(blurs, mark) for blurs in BLURS for mark in reading.all(blurs, facts.lo, facts.hi)]
    verb = reading.at(facts.verb, facts.clause.verb) if facts.verb in ("vague", "change", "ensure") else None
    if verb is not None:
        marks.append(("verb", verb))
    found = []
    for blurs, mark in marks:
        first, last = reading.tokens[mark.lo].start, reading.tokens[mark.hi - 1].end
        found.append(VagueTerm(reading.text[first:last], blurs, offset + first, offset + last))
    return found


def _tags(facts: Facts, verdict: Verdict) -> tuple[Tag, ...]:
    tags = {*verdict.tags, *(tag for tag, name in TAGGED if facts.has(name))}
    measure = facts.measure
    if verdict.label in (Label.CLEAR, Label.INCOMPLETE) and facts.has("quality"):
        tags.add(Tag.PADDING)
    if _actor(facts) is None:
        tags.add(Tag.NO_ACTOR)
    if verdict.kind is Kind.PERFORMANCE and measure.value and not facts.has("source"):
        tags.add(Tag.NO_SOURCE)
    if measure.rate and measure.name and facts.verb == "change":
        tags.add(Tag.PERCENT_OR_POINTS)
    if _has_defined_term(facts):
        tags.add(Tag.DEFTERM)
    return tuple(sorted(tags))


def _actor(facts: Facts) -> Mark | None:
    return facts.subject("actor") or facts.reading.find("actor", facts.lo, facts.object_lo)


def _has_defined_term(facts: Facts) -> bool:
    """Whether a word that is no actor has a capital inside the sentence."""
    tokens = facts.reading.tokens
    return any(
        tokens[at].text[0].isupper() and tokens[at].text[1:].islower() and facts.reading.at("actor", at) is None
        for at in range(max(facts.lo, 1), facts.hi)
        if tokens[at - 1].is_word and facts.reading.at("month", at) is None
    )
