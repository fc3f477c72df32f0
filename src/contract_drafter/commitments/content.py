"""What is promised: a function, an act to observe, a state to see; and which of its slots are empty."""

from contract_drafter.commitments.clause import Force
from contract_drafter.commitments.facts import CONCRETE, Facts
from contract_drafter.commitments.governed import verb_class
from contract_drafter.commitments.verdict import Verdict, clear, incomplete, open_standard, vague
from contract_drafter.model.commitment import Kind, SlotName

S = SlotName


def function(facts: Facts) -> Verdict | None:
    """What a product does or is, what a document holds, where and how work is done."""
    states = facts.reading.at("stated", facts.clause.verb) is not None and not facts.acting_subject
    rules = facts.subject("document") is not None and facts.verb in ("state", "describe")
    rules = rules or (states and facts.subject("document", "noun_document") is not None)
    if (rules and not facts.time.vague) or (facts.verb == "describe" and _is_content_rule(facts)):
        return clear(Kind.DELIVERABLE, "content rule")
    if (
        facts.clause.passive
        and facts.verb in ("observable", "vague")
        and facts.governs("channel", "only")
        and (facts.subject("document") or facts.thing_subject)
    ):
        return clear(Kind.PROCESS, "channel rule")
    if _is_way(facts):
        return clear(Kind.PROCESS, "rule of the way")
    if facts.clause.passive and facts.subject("work_noun") and not facts.time.vague and _has_place(facts):
        return clear(Kind.PROCESS, "place rule")
    if facts.has("only") and (facts.clause.passive or (facts.verb == "observable" and facts.governs("only"))):
        return clear(Kind.PROCESS, "place rule")
    if facts.clause.copula:
        return _property(facts)
    if facts.is_aim:
        return None
    if _is_ability(facts):
        after = facts.clause.verb + 1
        if facts.reading.any(("quality", "comparative"), after - 3, min(facts.hi, after + 3)):
            return vague(Kind.PERFORMANCE, "evaluated function")
        if facts.escape:
            return incomplete(Kind.PERFORMANCE, "function with an escape", S.CONDITION)
        return clear(Kind.PERFORMANCE, "function")
    if (
        facts.clause.passive
        and facts.thing_subject
        and (not facts.verb or facts.reading.at("made", facts.clause.verb))
        and not facts.time.vague
        and (facts.time.full or not facts.time.trigger)
        and not facts.reading.find("adj_evaluative", facts.object_lo, facts.object_lo + 1)
    ):
        return clear(Kind.PERFORMANCE, "property")
    acts = facts.verb not in ("vague", "change", "ensure", "comply") or _carries(facts)
    if facts.thing_subject and not facts.clause.passive and facts.clause.verb >= 0 and acts:
        return _of_function(facts)
    return None


def _carries(facts: Facts) -> bool:
    """Whether a product takes what can be counted or tested: `the platform shall support 200 users`."""
    if facts.clause.verb < 0 or not facts.reading.at("carry", facts.clause.verb) or facts.subject("product") is None:
        return False
    return facts.measure.value is not None or facts.head_noun("noun_digital", "noun_thing", "noun_document") is not None


def _of_function(facts: Facts) -> Verdict:
    """What a thing does by itself: decidable unless only its object is praised, or an escape limits it."""
    if facts.escape:
        return incomplete(Kind.PERFORMANCE, "function with an escape", S.CONDITION)
    if _adds_only_worth(facts):
        return vague(Kind.PERFORMANCE, "evaluated function")
    return clear(Kind.PERFORMANCE, "function")


def _is_content_rule(facts: Facts) -> bool:
    """Whether what is no party must describe something, as a later document does."""
    clause = facts.clause
    writes = clause.force is Force.DUTY and not clause.passive and not clause.copula
    return writes and not facts.subject("actor") and not facts.time.vague


def _adds_only_worth(facts: Facts) -> bool:
    """Whether the first thing governed is a quality or is only evaluated, and nothing is counted."""
    if facts.numbered or facts.time.full:
        return False
    worth = facts.governs("manner") or facts.head_noun("quality", "vague_object", "noun_quality", "adj_evaluative")
    return worth is not None and not facts.governs("state_noun", "document", "reference", "act_noun")


def _is_ability(facts: Facts) -> bool:
    """Whether users must be able to do something, which a test decides."""
    clause = facts.clause
    if clause.verb < 0:
        return False
    if clause.force is Force.DUTY and clause.binds and facts.reading.find("able", clause.binds.lo, clause.verb + 1):
        return facts.verb not in ("vague", "change") or _allows_an_act(facts)
    return facts.subject("user_actor") is not None and facts.reading.at("interface_verb", clause.verb) is not None


def _allows_an_act(facts: Facts) -> bool:
    """Whether a product makes an act possible that its noun names: `the system must allow the import of files`."""
    allows = facts.reading.at("allow", facts.clause.verb) is not None and facts.acting_subject is None
    return allows and facts.head_noun("act_noun", "noun_act") is not None


def _is_way(facts: Facts) -> bool:
    """Whether a passive says where or by what means a thing is done: `requests are filed in the tool`."""
    clause, reading = facts.clause, facts.reading
    if not clause.passive or facts.verb not in ("observable", "light", "") or facts.acting_subject:
        return False
    if facts.time.vague or facts.time.trigger or facts.time.limit or facts.escape:
        return False
    if facts.governs("quality", "adj_evaluative", "manner"):
        return False
    start, end = clause.verb + 1, min(facts.hi, clause.verb + 8)
    if reading.find("means", start, end):
        return True
    for at in range(start, min(end, start + 3)):
        if reading.at("place_word", at) and not reading.find("actor", at, at + 3):
            return reading.any(("noun_digital", "noun_thing", "product"), at + 1, min(facts.hi, at + 5)) is not None
    return False


def _has_place(facts: Facts) -> bool:
    """Whether a place follows the participle."""
    at = facts.clause.verb + 1
    return facts.reading.at("place_word", at) is not None and facts.reading.find("reference", at, facts.hi) is None


def _property(facts: Facts) -> Verdict | None:
    after = facts.clause.verb + 1
    near = min(facts.hi, after + 8)
    evaluated = facts.reading.any(("quality", "vague_object"), after, near)
    evaluated = evaluated or facts.reading.find("adj_evaluative", after, min(facts.hi, after + 4))
    state = facts.reading.find("state_word", after, near)
    about = facts.main_subject("vague_object")
    if about and about.hi == facts.clause.subject_end and not state and facts.measure.value is None:
        return vague(Kind.PERFORMANCE, "evaluated property")
    if evaluated and not (state and state.lo <= evaluated.lo):
        return vague(Kind.PERFORMANCE, "evaluated property")
    if facts.has("around_clock") and not facts.measure.rate and state:
        return incomplete(Kind.PERFORMANCE, "available without a rate", S.MEASURE)
    if facts.escape or facts.time.vague or (facts.time.trigger and not facts.time.full and state):
        return incomplete(Kind.PERFORMANCE, "state without time", S.DEADLINE)
    return _seen(facts, "property")


def assured(facts: Facts) -> Verdict | None:
    """`ensure`, `veiller à`: judged by what it governs."""
    if facts.verb != "ensure":
        return None
    if facts.clause.passive:
        return _property(facts)
    near = min(facts.object_hi, facts.object_lo + 12)
    first = facts.reading.any(
        ("state_noun", "act_noun", "service_noun", "vague_object", "vague_noun", "quality"), facts.object_lo, near
    )
    if facts.governs("be") and first is None:
        return _assured_clause(facts)
    if facts.has("around_clock") and facts.governs("availability"):
        return incomplete(Kind.PERFORMANCE, "available without a rate", S.MEASURE)
    if first is None and _names_an_act(facts):
        return act_with_slots(facts)
    if first is None or first.name in ("vague_object", "vague_noun", "quality"):
        return vague(Kind.PERFORMANCE, "nothing to observe")
    if first.name == "state_noun":
        return clear(Kind.PERFORMANCE, "state")
    return act_with_slots(facts)


def _names_an_act(facts: Facts) -> bool:
    """Whether the first noun ends as the nouns of acts do."""
    lo, hi = facts.phrase
    words = [token.low for token in facts.reading.tokens[lo:hi] if token.is_word]
    return any(len(word) > 6 and word.endswith(facts.reading.lexicon.acts) for word in words[:3])


def _assured_clause(facts: Facts) -> Verdict:
    be = facts.governs("be")
    start = be.hi if be else facts.object_lo
    if facts.reading.any(("vague", "change"), start, facts.object_hi) and not facts.governs("observable"):
        return vague(Kind.PERFORMANCE, "nothing to observe")
    if facts.reading.any(("quality", "comparative"), start, min(facts.object_hi, start + 4)):
        return vague(Kind.PERFORMANCE, "evaluated state")
    if facts.escape or facts.time.vague:
        return incomplete(Kind.PROCESS, "state with an escape", S.DEADLINE)
    return clear(Kind.PERFORMANCE, "state")


def state(facts: Facts) -> Verdict | None:
    """Something kept as it is: no period is needed."""
    if facts.verb != "state":
        return None
    praised = facts.clause.passive and facts.reading.any(
        ("quality", "adj_evaluative"), facts.object_lo, facts.object_lo + 1
    )
    if praised or facts.governs("manner"):
        return vague(Kind.PERFORMANCE, "evaluated state")
    if facts.escape:
        return incomplete(Kind.PERFORMANCE, "state with an escape", S.DEADLINE)
    if facts.abstract and not facts.governs("state_noun", "document", "reference"):
        return vague(Kind.PERFORMANCE, "evaluated state")
    if facts.time.full:
        return clear(Kind.PERFORMANCE, "state with its time")
    if facts.head_noun("quality", "adj_evaluative") and not facts.governs(
        "state_noun", "document", "noun_document", "reference"
    ):
        return vague(Kind.PERFORMANCE, "evaluated state")
    if facts.head_noun("vague_object") or (facts.head_noun("noun_quality") and not facts.numbered):
        return vague(Kind.PERFORMANCE, "evaluated state")
    return _seen(facts, "state")


def _seen(facts: Facts, rule: str) -> Verdict:
    """A state that can be seen, unless all that is said of it is its worth, or it waits for a call with no limit."""
    if facts.time.full or facts.numbered:
        return clear(Kind.PERFORMANCE, rule)
    if facts.governs("quality", "adj_evaluative", "manner"):
        return vague(Kind.PERFORMANCE, f"evaluated {rule}")
    if facts.time.vague or facts.time.trigger:
        return incomplete(Kind.PERFORMANCE, f"{rule} without time", S.DEADLINE)
    return clear(Kind.PERFORMANCE, rule)


def evaluated(facts: Facts) -> Verdict | None:
    """A verb that leaves no trace, or a change that nobody counts."""
    if facts.clause.force is Force.RESPONSIBLE and facts.head_noun("kept_noun"):
        return clear(Kind.PERFORMANCE, "responsible for a state")
    if facts.verb == "change" and facts.head_noun("measure"):
        return incomplete(Kind.PERFORMANCE, "measure without target", S.BASELINE, S.TARGET, S.DEADLINE)
    if facts.verb == "change":
        return vague(Kind.PERFORMANCE, "change without measure")
    if facts.verb == "vague":
        return _vague_verb(facts)
    if facts.clause.force is Force.RESPONSIBLE and facts.clause.verb < 0 and facts.head_noun("vague_noun"):
        return vague(Kind.PROCESS, "responsible for a function")
    if facts.reading.at("light", facts.clause.verb) and facts.clause.verb >= 0:
        return _light(facts)
    return None


def _vague_verb(facts: Facts) -> Verdict:
    if facts.clause.passive and facts.reading.at("made", facts.clause.verb) and not facts.time.vague:
        return clear(Kind.PERFORMANCE, "property")
    if facts.time.full and not facts.time.vague and not facts.has("quality") and not facts.escape:
        return clear(Kind.PROCESS, "an act with its time")
    value = facts.measure.value
    if value and not facts.measure.rate and value.lo > facts.clause.verb:
        return act_with_slots(facts)
    if _by_an_act(facts):
        return incomplete(Kind.PROCESS, "act without time", S.DEADLINE)
    if facts.reading.at("cooperate", facts.clause.verb) and not facts.is_aim and not facts.escape:
        return open_standard("general cooperation")
    return vague(Kind.PROCESS, "nothing to observe")


def _by_an_act(facts: Facts) -> bool:
    """Whether a vague verb is done by an act that can be seen: `support the audit by providing the files`."""
    reading = facts.reading
    return any(
        "gerund" in reading.tokens[at].kinds and verb_class(reading, at) == "observable"
        for at in range(facts.object_lo, facts.hi)
        if reading.at("by_doing", at - 1)
    )


def _light(facts: Facts) -> Verdict | None:
    if facts.time.full:
        return None
    if facts.head_noun("work_noun") and facts.governs("quality", "manner"):
        return vague(Kind.PROCESS, "only the manner is said")
    noun = facts.head_noun("vague_noun")
    if noun is None:
        return None
    thing = facts.head_noun("act_noun", "document", "service_noun", "state_noun", "person")
    if thing and thing.lo < noun.lo:
        return None
    return vague(Kind.PROCESS, "a service without result")


def act(facts: Facts) -> Verdict | None:
    """An act that leaves a dated trace."""
    if _only_evaluated(facts):
        return vague(Kind.PROCESS, "an evaluated function")
    if facts.verb in ("observable", "light", "comply") or facts.head_noun("act_noun", "document"):
        return act_with_slots(facts)
    return None


def _only_evaluated(facts: Facts) -> bool:
    """Whether nothing but a quality or a function is provided, and no time."""
    if facts.time.full or facts.time.limit or facts.measure.value or facts.clause.verb < 0:
        return False
    praise = facts.head_noun("quality")
    alone = praise and praise.hi == facts.phrase[1] and facts.head_noun(*CONCRETE) is None
    if facts.abstract is None and not alone:
        return False
    praised = facts.governs("quality", "adj_evaluative", "quantity") is not None
    if not praised and facts.abstract and facts.abstract.name == "noun_function":
        return False
    verb = facts.clause.verb
    return facts.verb == "light" or any(facts.reading.at(name, verb) for name in ("light", "show"))


def act_with_slots(facts: Facts) -> Verdict:
    """An observable act: a frequency, a date, or a trigger with its limit."""
    hands_over = facts.clause.verb >= 0 and facts.reading.at("handover", facts.clause.verb)
    kind = Kind.DELIVERABLE if hands_over and facts.head_noun("document") else Kind.PROCESS
    if facts.escape and not _is_least(facts) and not (facts.time.full and facts.time.full.hi <= facts.object_lo):
        return incomplete(kind, "escape", S.DEADLINE)
    if facts.time.full:
        return clear(kind, "act with its time")
    if facts.time.limit and facts.started:
        return clear(kind, "act with its limit, started by what is named")
    if facts.time.limit:
        return incomplete(kind, "limit without start", S.TRIGGER)
    if facts.time.term and not facts.time.vague:
        return clear(kind, "act throughout the term")
    if (
        facts.clause.verb >= 0
        and not facts.time.trigger
        and _provides_state(facts)
        and not facts.head_noun("noun_document")
        and facts.reading.at("provide", facts.clause.verb)
    ):
        return clear(Kind.PERFORMANCE, "state provided")
    if _is_kept_available(facts):
        return clear(Kind.PERFORMANCE, "kept available")
    if _is_generic(facts):
        return vague(kind, "only evaluated")
    counted = facts.measure.value is not None and not facts.measure.rate
    if counted and (facts.time.horizon or facts.time.term) and not facts.time.vague:
        return clear(Kind.PERFORMANCE, "counted act with its horizon")
    return incomplete(kind, "act without time", S.DEADLINE)


def _is_least(facts: Facts) -> bool:
    """Whether a least frequency holds whatever the escape: `as needed, but at least weekly`."""
    full = facts.time.frequency
    return full is not None and facts.reading.find("comparator", max(0, full.lo - 2), full.hi) is not None


def _provides_state(facts: Facts) -> bool:
    """Whether the first thing provided is a state, or somebody."""
    kept = facts.head_noun("state_noun", "person")
    handed = facts.head_noun("document")
    return kept is not None and not (handed and handed.lo < kept.lo)


def _is_generic(facts: Facts) -> bool:
    """Whether the thing is unnamed, and only said to be fit or needed: `the resources necessary`."""
    lo = facts.phrase[0]
    noun = facts.head_noun("generic_noun")
    if noun is None or noun.lo > lo + 2 or facts.numbered:
        return False
    return facts.reading.any(("quality", "quantity", "adj_evaluative"), lo, min(facts.hi, noun.hi + 4)) is not None


def _is_kept_available(facts: Facts) -> bool:
    """Whether a thing, not a paper, is put at somebody's disposal: it stays there."""
    verb = facts.clause.verb
    if verb < 0 or facts.time.trigger or facts.time.vague or not facts.reading.at("make_available", verb):
        return False
    return facts.head_noun("product", "state_noun") is not None and facts.governs("document", "act_noun") is None


def otherwise(facts: Facts) -> Verdict:
    """A duty whose verb says nothing known: evaluated words decide."""
    if facts.time.full:
        return clear(Kind.PROCESS, "act with its time")
    if facts.governs("quality", "vague_noun", "vague_object"):
        return vague(Kind.PERFORMANCE, "only evaluated")
    return incomplete(Kind.PROCESS, "act without time", S.DEADLINE)
