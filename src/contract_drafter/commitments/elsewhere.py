"""What is decided elsewhere: by the law, a schedule, a standard, a later agreement, one party alone."""

from contract_drafter.commitments.bindings import is_subordinate
from contract_drafter.commitments.clause import Force
from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.governed import verb_class
from contract_drafter.commitments.reading import Mark
from contract_drafter.commitments.verdict import Verdict, clear, deferred, nothing, open_standard, vague
from contract_drafter.model.commitment import Kind, Tag

SHORT = 14
"""Words of a fragment that only sends elsewhere: `conforming to the specification`."""
NEAR = 7
"""Words around `applicable law` among which another norm is named with it."""


def stated_elsewhere(facts: Facts) -> Verdict | None:
    """The sentence only says where levels, dates or rules are written."""
    reading, clause = facts.reading, facts.clause
    fragment = clause.force is Force.NONE and len(reading.tokens) < SHORT and not facts.measure.value
    named = facts.has("norm", "document", "noun_norm", "noun_law")
    if fragment and (facts.has("reference") or (named and facts.has("comply", "comply_noun"))):
        return deferred("written elsewhere")
    if facts.acting_subject or facts.time.full or facts.measure.value:
        return None
    other_text = facts.subject("law_text") is not None and facts.subject("this_text") is None
    if clause.force is Force.PRESENT and other_text and reading.at("stated", clause.verb):
        return deferred("written elsewhere")
    if clause.force is Force.NONE and reading.at("this_text", facts.lo):
        return None
    for mark in reading.all("stated", facts.lo, facts.hi):
        sends = clause.passive and mark.lo == clause.verb
        sends = sends or clause.force is Force.NONE or reading.at("stands_in", mark.lo) is not None
        near = reading.any(("document", "agreement", "norm", "ref_word"), mark.hi, min(facts.hi, mark.hi + 8))
        if sends and near is not None:
            return deferred("written elsewhere")
    return None


def agreement_to_agree(facts: Facts) -> Verdict | None:
    """Without a date and a fallback, nothing is promised."""
    agrees = facts.has("agreement_to_agree") or (facts.verb == "agree" and facts.clause.force is not Force.AIM)
    if not agrees:
        return None
    if facts.time.full and facts.has("fallback"):
        return clear(Kind.PROCESS, "agreement with fallback")
    return vague(Kind.PROCESS, "agreement to agree", Tag.AGREE_TO_AGREE)


def prohibition(facts: Facts) -> Verdict | None:
    """An act that may not be done is decided each time."""
    if facts.clause.force is not Force.FORBIDDEN:
        return None
    binds = facts.clause.binds
    if binds and facts.has("past") and not facts.reading.any(("duty", "right"), binds.lo, binds.hi):
        return nothing(Kind.RECITAL, "a fact of the past")
    if binds and _denies(facts, binds):
        return nothing(Kind.OTHER, "denial")
    if facts.subject("remedy") or (_excludes(facts) and not facts.subject("person")):
        return nothing(Kind.OTHER, "exclusion")
    if facts.governs("open_standard") and not facts.time.full and facts.verb != "observable":
        return open_standard("prohibition of an open norm")
    return clear(Kind.PROCESS, "prohibition")


def _excludes(facts: Facts) -> bool:
    """Whether what is denied is a cover or a liability, not an act."""
    binds = facts.clause.binds
    lo, hi = (binds.lo, binds.hi + 3) if binds else (facts.lo, facts.hi)
    return any(lo <= mark.lo < hi for mark in facts.reading.all("excluded", lo, facts.hi))


def _denies(facts: Facts, binds: Mark) -> bool:
    """Whether the verb that is denied describes: `this does not constitute a warranty`."""
    reading = facts.reading
    if reading.any(("duty", "right"), binds.lo, binds.hi):
        return False
    return any(verb_class(reading, at) == "describe" for at in range(binds.lo, binds.hi) if reading.tokens[at].kinds)


def standard(facts: Facts) -> Verdict | None:
    """The closed list of open standards, with no result attached."""
    if facts.has("breach_notice") and facts.has("law_breach") and not facts.time.full:
        return open_standard("breach notice", Tag.TIME_VAGUE)
    if facts.has("gdpr_assist"):
        return open_standard("statutory assistance")
    mark = facts.has("open_standard")
    if mark is None or facts.measure.rate or facts.time.full:
        return None
    if facts.has("applicable_law"):
        if _names_a_norm(facts):
            return deferred("named law")
        return open_standard("applicable law") if facts.verb in ("comply", "ensure", "state", "") else None
    if _agreed_too(facts, mark):
        return deferred("named norm")
    if mark.hi > facts.object_hi and facts.verb in ("observable", "state"):
        return None
    return open_standard("open standard")


def _agreed_too(facts: Facts, mark: Mark) -> bool:
    """Whether the act is also sent to what was agreed: `to good practice and to the specification`."""
    sent = _reference(facts)
    if sent is None:
        return False
    agreed = (each for name in ("agreement", "time_elsewhere") for each in facts.reading.all(name, sent.hi, facts.hi))
    return any(each.hi <= mark.lo or each.lo >= mark.hi for each in agreed)


def compliance(facts: Facts) -> Verdict | None:
    """Compliance with a norm that is written somewhere."""
    assured = facts.verb in ("ensure", "light") and facts.head_noun("comply_noun") is not None
    ensured = facts.verb == "ensure" and facts.governs("comply") is not None
    complies = facts.verb == "comply" or assured or ensured or _is_observed(facts)
    if not complies or (facts.time.full and facts.verb != "comply"):
        return None
    if facts.governs("norm", "reference", "ref_word", "noun_document", "noun_law") or facts.has("norm", "noun_norm"):
        return deferred("compliance")
    return deferred("compliance") if facts.verb == "comply" and _has_acronym(facts) else None


def _has_acronym(facts: Facts) -> bool:
    """Whether what is complied with is named by its initials."""
    lo, hi = facts.phrase
    return any(len(token.text) > 2 and token.text.isupper() for token in facts.reading.tokens[lo:hi])


def _is_observed(facts: Facts) -> bool:
    """Whether a norm is the subject of a passive: `the standards shall be observed`."""
    return facts.clause.passive and facts.reading.at("comply", facts.clause.verb) is not None


def reference(facts: Facts) -> Verdict | None:
    """The whole content of the commitment is sent elsewhere."""
    light = facts.verb == "light" or (facts.clause.verb >= 0 and facts.reading.at("light", facts.clause.verb))
    mark = _reference(facts) or (_weak_reference(facts) if light else None)
    if mark is None or facts.time.full or facts.measure.value:
        return None
    if (facts.time.vague and facts.verb == "observable") or facts.verb == "vague":
        return None
    after = facts.clause.verb + 1
    if facts.clause.copula and facts.reading.find("quality", after, after + 3):
        return None
    # `is done in accordance with`: the verb says nothing before what it is sent to.
    if facts.verb in ("state", "change") and not _only_points(facts, mark) and mark.lo > facts.clause.verb + 1:
        return None
    if mark.lo < min(facts.clause.subject_end, max(facts.clause.verb, 0)) or facts.clause.force is Force.RESPONSIBLE:
        return None
    if facts.clause.verb >= 0 and facts.reading.at("pay", facts.clause.verb) and facts.has("reference") is None:
        return None
    return deferred("reference")


def _weak_reference(facts: Facts) -> Mark | None:
    """A participle that sends elsewhere what is provided, not a thing that only serves it."""
    mark = facts.governs("reference_weak")
    return mark if mark and mark.lo <= facts.phrase[1] + 1 else None


def _reference(facts: Facts) -> Mark | None:
    """Words that send the act elsewhere, not those that say which thing is meant (`taken pursuant to`)."""
    for mark in facts.reading.all("reference", max(facts.lo, facts.clause.verb), facts.hi):
        if is_subordinate(facts.reading, max(facts.lo, facts.clause.verb), mark):
            continue
        before = facts.reading.tokens[mark.lo - 1] if mark.lo else None
        if before is None or "participle" not in before.kinds or facts.clause.passive:
            return mark
    return None


def _only_points(facts: Facts, mark: Mark) -> bool:
    """Whether the verb itself sends elsewhere: `the levels are set out in Schedule 2`."""
    return mark.lo <= facts.clause.verb


def time_elsewhere(facts: Facts) -> Verdict | None:
    """A duty whose time limit is written elsewhere."""
    if facts.has("time_elsewhere") and facts.clause.force is not Force.AIM and facts.measure.value is None:
        own = facts.time.full
        return None if own and own.name == "limit" else deferred("time written elsewhere", Kind.PROCESS)
    return None


def discretion(facts: Facts) -> Verdict | None:
    """The satisfaction or approval of one party as the only criterion."""
    if (
        facts.has("discretion")
        and not facts.time.full
        and (facts.clause.copula or facts.verb in ("vague", "ensure", ""))
    ):
        return vague(Kind.PERFORMANCE, "discretion", Tag.DISCRETION)
    return None


def _names_a_norm(facts: Facts) -> bool:
    law = facts.has("applicable_law")
    if law is None:
        return False
    marks = facts.reading.all("norm", facts.lo, facts.hi)
    norms = [mark for mark in marks if not facts.reading.at("unnamed_norm", mark.lo)]
    return any(law.lo - NEAR <= mark.lo < law.lo or law.hi <= mark.lo < law.hi + NEAR for mark in norms)


def representation(facts: Facts) -> Verdict | None:
    """What a party declares to be so is so or not."""
    binds = facts.clause.binds
    if binds is None or facts.clause.force is not Force.DUTY or facts.clause.ensured:
        return None
    if binds.hi - binds.lo > 1 and facts.reading.at("rep", binds.lo):
        return clear(Kind.OTHER, "representation")
    return None
