"""The signs that a sentence shows: what its clauses bind, count, date and say. No sign names a word, only classes."""

from collections.abc import Iterator, Sequence

from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.verdict import Verdict

Judged = tuple[Facts, Verdict]


def signs(judged: Sequence[Judged]) -> set[str]:
    """The signs of a sentence: those of its clauses, of how it opens, of the heading above it."""
    found: set[str] = set()
    for facts, verdict in judged:
        found.update(_clause(facts, verdict))
        found.update(_classes(facts))
    if judged:
        found.update(_frame(judged[0][0]))
    return found


def _clause(facts: Facts, verdict: Verdict) -> Iterator[str]:
    """What was decided, how it binds, what it counts and when; and these two by two, since they tell together."""
    clause, force, verb = facts.clause, facts.clause.force.value, facts.verb or _verb(facts)
    when, count = _when(facts), _count(facts)
    worth = "evaluated" if facts.has("quality", "vague_object") else "plain"
    yield from (f"verdict {verdict.label}", f"decided {verdict.rule}", f"force {force}", f"verb {verb}")
    yield from (f"when {when}", f"counts {count}", f"{force}, {verb}", f"{force}, {when}")
    yield from (f"{verb}, {when}", f"{verb}, {count}", f"{verb}, {worth}", f"{verb}, {worth}, {when}")
    yield from (f"{verdict.rule}, {worth}", f"{verdict.rule}, {when}")
    for slots in (facts.time, facts.measure):
        yield from (f"{name} filled" for name, value in slots._asdict().items() if value)
    for name, holds in (
        ("passive", clause.passive),
        ("copula", clause.copula),
        ("ensured", clause.ensured),
        ("escape", facts.escape),
        ("thing as subject", facts.thing_subject),
        ("aim", facts.is_aim),
    ):
        if holds:
            yield name


def _verb(facts: Facts) -> str:
    """What the wide vocabulary knows of a verb that the decisions do not."""
    known = facts.reading.starts.get(facts.clause.verb, ())
    return next((name for name in known if name.startswith("verb_")), "unlisted verb")


def _when(facts: Facts) -> str:
    time = facts.time
    if time.full:
        return time.full.name
    return next((name for name in ("limit", "vague", "trigger", "term") if getattr(time, name)), "never")


def _count(facts: Facts) -> str:
    measure = facts.measure
    if measure.rate:
        return "rate"
    return next((name for name in ("instrument", "value", "name") if getattr(measure, name)), "nothing")


def _classes(facts: Facts) -> Iterator[str]:
    """Each class of words, by where it stands: in the clause, its subject, its verb, what that governs."""
    lo, hi, verb_at, subject_end = facts.lo, facts.hi, facts.clause.verb, facts.clause.subject_end
    object_lo, object_hi = facts.object_lo, facts.object_hi
    first_lo, first_hi = facts.phrase
    verb = facts.verb or _verb(facts)
    for name, marks in facts.reading.marks.items():
        for start, end, _ in marks:
            if start < lo or end > hi:
                continue
            yield f"says {name}"
            if end <= subject_end:
                yield f"subject {name}"
                yield f"{name}: {verb}"
            if start == verb_at:
                yield f"is {name}"
            if object_lo <= start and end <= object_hi:
                yield f"governs {name}"
            if first_lo <= start < first_hi:
                yield f"first noun {name}"
                yield f"{verb}: {name}"


def _frame(facts: Facts) -> Iterator[str]:
    """How the sentence opens and ends, and what the heading above tells."""
    reading = facts.reading
    first = next((index for index, token in enumerate(reading.tokens) if token.is_word), 0)
    yield from (f"opens with {name}" for name in reading.starts.get(first, ()))
    if not reading.text.rstrip().endswith((".", ";")):
        yield "no full stop"
    if ":" in reading.text:
        yield "colon"
    yield from (f"heading {name}" for name, told in facts.heading._asdict().items() if told)
