"""A figure to reach: is there one, of what, and by when or over which period?"""

from contract_drafter.commitments.clause import Force
from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.verdict import Verdict, clear, incomplete, vague
from contract_drafter.model.commitment import Kind, SlotName

S = SlotName


def result(facts: Facts) -> Verdict | None:
    """A figure to reach."""
    measure, time = facts.measure, facts.time
    if not _is_result(facts):
        return None
    if measure.rate and not measure.instrument and _blurred_rate(facts):
        return vague(Kind.PERFORMANCE, "rate of nothing countable")
    if measure.whole and not facts.has("relative"):
        return clear(Kind.PERFORMANCE, "whole")
    if facts.has("relative") and facts.verb == "change" and not measure.baseline:
        missing = (S.BASELINE,) if time.full else (S.BASELINE, S.DEADLINE)
        return incomplete(Kind.PERFORMANCE, "relative without baseline", *missing)
    limit = facts.has("limit_verb") or (measure.name and measure.lasts and facts.clause.force is Force.NONE)
    bounded = facts.has("comparator") and not facts.is_aim and facts.verb != "change"
    if (limit or bounded) and not measure.rate:
        return clear(Kind.PERFORMANCE, "limit")
    if time.period or (facts.clause.force is Force.NONE and facts.reading.find("measuring_period")):
        return clear(Kind.PERFORMANCE, "result with its period")
    if _dates_a_result(facts):
        return clear(Kind.PERFORMANCE, "result with its date")
    return incomplete(Kind.PERFORMANCE, "result without period", S.DEADLINE)


def _dates_a_result(facts: Facts) -> bool:
    """Whether the time is that of the figure: not a time limit that is itself measured, not the hours of opening."""
    measure, time = facts.measure, facts.time
    lasting = facts.is_aim or facts.verb in ("state", "change", "ensure") or facts.clause.copula
    if not measure.rate:
        return bool(time.term or time.full or (time.horizon and lasting))
    if facts.has("around_clock"):
        return False
    if time.term or (time.horizon and (facts.is_aim or facts.verb == "change")):
        return True
    dated = time.full.name in ("date", "date_word", "dated_event") if time.full else False
    return dated or bool(time.full and time.full.name == "limit" and lasting)


def _is_paid(facts: Facts) -> bool:
    """Whether a share is that of a sum to pay: a payment is an act."""
    return facts.measure.rate and facts.clause.verb >= 0 and facts.reading.at("pay", facts.clause.verb) is not None


def _blurred_rate(facts: Facts) -> bool:
    value = facts.measure.value
    if value is None or facts.measure.name:
        return False
    near = facts.reading.find("vague_object", max(facts.lo, value.lo - 4), min(facts.hi, value.hi + 2))
    return near is not None and (near.hi <= value.lo or near.lo <= value.hi + 1)


def _is_result(facts: Facts) -> bool:
    measure = facts.measure
    if measure.instrument and measure.value:
        return True
    if measure.value is None or _is_paid(facts):
        return False
    if facts.clause.force is Force.NONE and measure.name:
        return True
    if measure.rate:
        return bool(
            measure.name
            or facts.verb in ("observable", "state", "ensure", "change", "light", "")
            or facts.has("comparator")
        )
    return (
        facts.verb == "change"
        or facts.is_aim
        or bool(facts.has("limit_verb"))
        or (bool(facts.has("comparator")) and facts.verb in ("state", "ensure", ""))
    )
