"""What a line without a verb promises: an act with its time, a limit, an absence; or what its label or heading asks."""

from contract_drafter.commitments.clause import Force
from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.governed import is_noun_here, verb_class
from contract_drafter.commitments.reading import Mark
from contract_drafter.commitments.verdict import Verdict, clear, incomplete, vague
from contract_drafter.model.commitment import Kind, SlotName

S = SlotName
ACTS = ("act_noun", "document", "noun_act", "noun_document", "service_noun", "work_noun")
FUNCTIONS = ("vague_noun", "vague_object", "noun_function", "noun_quality")
TIMES = ("frequency", "limit", "date", "date_word", "dated_event", "before")
NEAR = 2
"""Words before which the noun that says what a line is about starts."""
SHORT = 35
"""Words of a line that names a duty; longer ones tell a story."""
TITLE = 4
"""Words up to which a line is a title rather than a duty."""


def fragment(facts: Facts) -> Verdict | None:
    """A line of a list or of a table, without a verb."""
    if facts.clause.force is not Force.NONE or not _is_nominal(facts) or facts.has("remedy"):
        return None
    lo, time = facts.clause.lo, facts.time.full
    if facts.reading.at("absence", lo):
        return clear(Kind.PERFORMANCE, "absence")
    if facts.reading.at("comparative", lo) and not facts.numbered:
        return vague(Kind.PERFORMANCE, "change without measure")
    named = _named(facts)
    counted = facts.measure.value is not None and not facts.measure.rate
    short = facts.hi - lo > 2 and not _acts(facts)
    if (named or counted or short) and time and time.name in TIMES:
        return incomplete(Kind.PROCESS, "escape") if facts.escape else clear(Kind.PROCESS, "act with its time")
    return _limit(facts) or _imposed(facts) or _made(facts) or _asked(facts, named)


def _is_nominal(facts: Facts) -> bool:
    """Whether no clause of its own stands in the line, and it is no question."""
    tokens = facts.reading.tokens[facts.lo : facts.hi]
    if len(tokens) > SHORT or any(token.low == "?" for token in tokens):
        return False
    return not any(
        facts.reading.at(name, at) for name in ("subordinator", "pronoun") for at in range(facts.lo, facts.hi)
    )


def _acts(facts: Facts) -> bool:
    """Whether a finite verb stands in the line."""
    reading = facts.reading
    finite = (at for at in range(facts.lo, facts.hi) if "finite" in reading.tokens[at].kinds)
    return any(verb_class(reading, at) and not is_noun_here(reading, at) for at in finite)


def _imposed(facts: Facts) -> Verdict | None:
    """A line that only says that its thing is imposed or banned: `Hard hats mandatory on site`."""
    imposed = facts.reading.find("imposed", facts.lo + 1, facts.hi)
    if imposed is None or facts.time.vague or facts.escape or facts.has("quality", "adj_evaluative", "noun_quality"):
        return None
    return clear(Kind.PERFORMANCE, "property")


def _made(facts: Facts) -> Verdict | None:
    """A thing said to be made in a way: `passwords stored as hashes`."""
    lo, reading = facts.lo, facts.reading
    thing = reading.any(("noun_digital", "noun_thing", "product"), lo, min(facts.hi, lo + NEAR + 1))
    if thing is None or facts.time.vague or facts.has("quality", "adj_evaluative"):
        return None
    made = next(iter(reading.all("made", thing.hi, min(facts.hi, thing.hi + 4))), None)
    if made is None or "participle" not in reading.tokens[made.lo].kinds or facts.hi - made.hi < 2:
        return None
    return clear(Kind.PERFORMANCE, "property")


def _named(facts: Facts) -> Mark | None:
    """The act that the line is about: its first noun, or what stands before its colon."""
    reading, lo = facts.reading, facts.lo
    own = next((mark for name in ACTS for mark in reading.all(name, lo, facts.hi) if mark.lo <= lo + NEAR), None)
    return own or _ends_as_act(facts) or reading.any(ACTS, 0, lo)


def _ends_as_act(facts: Facts) -> Mark | None:
    """The first word, when it ends as the nouns of acts do and no list knows it."""
    word = facts.reading.tokens[facts.lo]
    known = facts.reading.any(FUNCTIONS, facts.lo, facts.lo + 1)
    act = len(word.low) > 6 and word.low.endswith(facts.reading.lexicon.acts) and not known
    return Mark(facts.lo, facts.lo + 1) if act else None


def _limit(facts: Facts) -> Verdict | None:
    """A measure with its value: a limit when it is compared, a time without a start when it is a bare duration."""
    measure, reading = facts.measure, facts.reading
    if measure.rate:
        return None
    if measure.lasts and facts.time.full:
        return clear(Kind.PERFORMANCE, "limit")
    sign = facts.has("bound_sign")
    if sign and any(sign.hi <= number <= sign.hi + 2 for number in reading.numbers):
        return clear(Kind.PERFORMANCE, "limit")
    name = reading.any(("measure", "noun_measure"), 0, facts.hi)
    if name and measure.value and facts.has("comparator"):
        return clear(Kind.PERFORMANCE, "limit")
    timed = name and any(reading.at("time_unit", at + 1) for at in reading.numbers if at >= name.hi)
    if measure.lasts or facts.time.limit or timed:
        if facts.started:
            return clear(Kind.PERFORMANCE, "limit")
        return incomplete(Kind.PERFORMANCE, "limit without start", S.TRIGGER)
    return None


def _asked(facts: Facts, act: Mark | None) -> Verdict | None:
    """What a label or a heading asks for: a change, an act, a quality."""
    lo, reading = facts.lo, facts.reading
    asked = facts.heading.asks or reading.find("asking_heading", 0, lo) is not None
    labelled = lo > 0 and reading.low(lo - 1) == ":"
    own = act is not None and act.lo >= lo
    if facts.heading.void or facts.heading.defines or facts.measure.rate:
        return None
    if (asked or labelled) and reading.find("relative", lo, min(facts.hi, lo + 2)):
        if facts.has("measure"):
            return incomplete(Kind.PERFORMANCE, "measure without target", S.TARGET, S.DEADLINE)
        return vague(Kind.PERFORMANCE, "change without measure")
    if own and (asked or labelled or facts.hi - lo > TITLE):
        return incomplete(Kind.PROCESS, "act without time", S.DEADLINE)
    if (asked or labelled) and (facts.has("quality") or reading.any(FUNCTIONS, lo, min(facts.hi, lo + NEAR))):
        return vague(Kind.PERFORMANCE, "only evaluated")
    return None
