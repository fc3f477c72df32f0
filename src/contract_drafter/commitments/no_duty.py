"""What is no commitment: a definition, a right, a remedy, a background, a mission that only names a function."""

from contract_drafter.commitments.clause import Force
from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.verdict import Verdict, nothing
from contract_drafter.model.commitment import Kind

LABEL = 9
"""How many words the label of a line may have."""


def definition(facts: Facts) -> Verdict | None:
    """`X means`, `on entend par`."""
    if facts.clause.force is Force.DEFINITION and not (facts.subject("actor") and not facts.subject("quoted")):
        return nothing(Kind.DEFINITION, "definition")
    return None


def right(facts: Facts) -> Verdict | None:
    """`may`, `peut`."""
    if facts.clause.force is Force.RIGHT:
        return nothing(Kind.RIGHT, "right")
    return None


def remedy(facts: Facts) -> Verdict | None:
    """Amounts of remedies, caps, liability for loss."""
    pays = bool(facts.verb) and facts.reading.at("pay", facts.clause.verb) is not None
    amount = facts.governs("remedy") and facts.measure.value is not None
    if facts.main_subject("remedy") or (facts.has("remedy") and not pays and (amount or not facts.time.full)):
        return nothing(Kind.OTHER, "remedy")
    acts = facts.subject("actor") and facts.verb in ("observable", "light")
    told = facts.clause.force in (Force.PRESENT, Force.NONE) and not acts
    if facts.heading.remedy and told and facts.measure.value is None:
        return nothing(Kind.OTHER, "remedy")
    if facts.clause.force is Force.RESPONSIBLE and facts.head_noun("liability_for"):
        return nothing(Kind.OTHER, "liability")
    return None


def price(facts: Facts) -> Verdict | None:
    """What a price is or how it is worked out: no time, nobody who acts."""
    if facts.time.full or facts.time.vague or facts.time.limit or facts.clause.force in (Force.AIM, Force.FORBIDDEN):
        return None
    money = facts.main_subject("noun_money") if facts.clause.verb >= 0 else facts.head_noun("noun_money")
    if money and not facts.main_subject("actor") and not facts.subject("document") and _is_priced(facts):
        return nothing(Kind.OTHER, "price")
    return None


def _is_priced(facts: Facts) -> bool:
    """Whether what is said of the sum is an amount, a basis or a rate, not who pays it or what bears it."""
    verb = facts.clause.verb
    if facts.clause.passive:
        return not any(facts.reading.at(name, verb) for name in ("pay", "light", "handover"))
    return verb < 0 or facts.clause.copula or facts.has("limit_verb") is not None


def background(facts: Facts) -> Verdict | None:
    """Under `Background` or `Assumptions`; after `activities may include`."""
    # Where the present tells a story as it binds, a modal under `Context` is a real duty; `will` may only foretell.
    modal = facts.clause.force in (Force.DUTY, Force.AIM) and "present binds" in facts.reading.lexicon.settings
    if (facts.heading.void and not modal) or facts.heading.optional:
        return nothing(Kind.RECITAL, "background")
    if facts.heading.defines and facts.clause.force in (Force.NONE, Force.PRESENT):
        return nothing(Kind.DEFINITION, "definition")
    if facts.reading.find("out_of_scope", 0, facts.hi) or facts.heading.excludes:
        return nothing(Kind.OTHER, "exclusion")
    return None


def description(facts: Facts) -> Verdict | None:
    """What a document or a rule of the contract is about."""
    force = facts.clause.force
    if force in (Force.PRESENT, Force.COMMAND, Force.AIM) and _describes(facts):
        return nothing(Kind.RECITAL, "description")
    described = facts.clause.verb >= 0 and facts.reading.at("describe", facts.clause.verb)
    rules = described and force is Force.DUTY and not _specifies(facts)
    if rules and facts.subject("agreement") and not facts.subject("actor"):
        return nothing(Kind.RECITAL, "description")
    claims = facts.is_aim and facts.verb in ("vague", "change", "ensure") and facts.has("quality", "adj_evaluative")
    if facts.has("background_aim") and not claims and facts.measure.value is None and force is not Force.DUTY:
        return nothing(Kind.RECITAL, "background aim")
    if force is Force.AIM and facts.subject("agreement"):
        return nothing(Kind.RECITAL, "description")
    return None


def argument(facts: Facts) -> Verdict | None:
    """Prose that argues in the present, with nothing to count and no date: it binds nobody."""
    argues = facts.clause.force is Force.PRESENT and facts.reading.find("argument", 0, facts.hi)
    if argues and facts.measure.value is None and not facts.time.full:
        return nothing(Kind.RECITAL, "argument")
    return None


def _specifies(facts: Facts) -> bool:
    """Whether a rule says what a later document writes: `each work order shall specify the fees`."""
    return facts.reading.at("stated", facts.clause.verb) is not None and not facts.clause.passive


def _describes(facts: Facts) -> bool:
    """Whether the verb describes, and nobody who could be bound is its subject."""
    clause = facts.clause
    start = clause.binds.lo if clause.binds else clause.verb
    if start < 0 or not facts.reading.any(("describe",), start, facts.hi):
        return False
    if facts.subject("document", "noun_document") and not facts.subject("agreement", "law_text", "norm", "noun_norm"):
        return False
    mark = facts.reading.find("describe", start, facts.hi)
    near = mark is not None and mark.lo <= max(start, clause.verb)
    if clause.force is Force.AIM and mark is not None and clause.binds and mark.hi <= clause.binds.hi:
        return False
    if facts.is_aim and facts.verb in ("vague", "change", "ensure"):
        return False
    return near and not (facts.subject("actor") and facts.verb != "describe")


def unbound(facts: Facts) -> Verdict | None:
    """Nothing binds: a heading, a fragment, a user story; a figure in an objective goes on."""
    if facts.clause.force is not Force.NONE:
        return None
    measure = facts.measure
    if measure.value and (measure.rate or measure.name or facts.heading.aim or facts.has("comparator")):
        return None
    if _is_service_line(facts):
        return None
    return nothing(Kind.OTHER, "nothing binds")


def _is_service_line(facts: Facts) -> bool:
    """Whether a line without a verb says when: `Backup: daily`, `Response within 2 hours of notification`."""
    reading, time = facts.reading, facts.time
    states = any(
        reading.at(name, at) is not None
        for at in range(facts.lo, facts.hi)
        for name in ("be", "auxiliary", "quoted", "actor")
    )
    return not states and bool(time.full or time.limit or time.vague or _has_label(facts))


def _has_label(facts: Facts) -> bool:
    """Whether a colon parts a label from what is said of it: `Sales: joint planning`."""
    return any(facts.reading.low(at) == ":" for at in range(facts.lo + 1, min(facts.hi - 2, facts.lo + LABEL)))


def bare_mission(facts: Facts) -> Verdict | None:
    """An aim that only names a function: no change, no comparison, no evaluation, no figure."""
    if not facts.is_aim or facts.time.full or facts.time.limit or facts.escape:
        return None
    claims = facts.verb in ("change", "vague", "ensure") or facts.has(
        "comparative", "quality", "vague_time", "claim", "allow"
    )
    if claims or facts.measure.value or facts.has("relative") or facts.governs("vague_object"):
        return None
    return nothing(Kind.RECITAL, "bare mission")
