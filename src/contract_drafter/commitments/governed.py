"""The verb that says what is due: after a modal, past an effort, behind `be`; and what a form is where it stands."""

from contract_drafter.commitments.reading import Reading

VERBS = ("observable", "vague", "change", "state", "ensure", "comply", "light", "agree", "describe")
MANNERS = ("adj_evaluative", "adj_time_vague", "adj_quantity_vague")
"""Words that say how, and are no verbs."""
WIDE = (
    ("verb_act", "observable"),
    ("verb_vague", "vague"),
    ("verb_change", "change"),
    ("verb_state", "state"),
    ("verb_effect", "describe"),
)
"""The classes of the wide vocabulary, and what each is for the decisions where the lists of verbs are silent."""
REACH = 14
"""How many words may stand between what binds and its verb."""


def verb_after(reading: Reading, start: int, hi: int) -> tuple[int, bool, bool]:
    """The verb that a modal governs; whether it is passive; whether it is only `be`."""
    start = past_effort(reading, start, hi)
    skipped = -1
    for index in range(start, min(hi, start + REACH)):
        token = reading.tokens[index]
        if index < skipped:
            continue
        if reading.at("subordinator", index) and index > start:
            skipped = next((at for at in range(index, hi) if reading.low(at) == ","), hi)
            continue
        aspect = reading.at("aspect", index)
        if aspect is not None:
            skipped = start = aspect.hi
            continue
        if reading.at("be", index):
            return _after_be(reading, index, hi)
        if reading.at("allow", index) and token.kinds & {"base", "finite"}:
            governed = _allowed(reading, index, hi)
            if governed >= 0:
                return governed, False, False
        if token.kinds & {"base", "gerund"} and verb_class(reading, index) and not is_noun_here(reading, index):
            return index, False, False
        if (
            token.kinds & {"finite"}
            and reading.at("subordinator", index - 1) is None
            and index == start
            and verb_class(reading, index)
        ):
            return index, False, False
        if index <= start + 2 and hi - start > 2 and looks_like_verb(reading, index):
            return index, False, False
    return -1, False, False


def past_effort(reading: Reading, start: int, hi: int) -> int:
    """Past `use best endeavours to`: only what is tried counts."""
    effort = reading.find("effort", start, min(hi, start + 6))
    if effort is None:
        return start
    for index in range(effort.hi, min(hi, effort.hi + 5)):
        if "base" in reading.tokens[index].kinds and verb_class(reading, index):
            return index
    return start


def _after_be(reading: Reading, index: int, hi: int) -> tuple[int, bool, bool]:
    """What follows `be`: a participle makes a passive, anything else a property."""
    for after in range(index + 1, min(hi, index + 6)):
        token = reading.tokens[after]
        known = "participle" in token.kinds and verb_class(reading, after)
        if known and not reading.at("state_word", after):
            return after, True, False
        if (
            token.is_word
            and token.low.endswith(reading.lexicon.participles)
            and not reading.any(("state_word", "quality"), after, after + 1)
        ):
            return after, True, False
        if not reading.at("adverb", after) and not reading.at("be", after):
            break
    return index, False, True


def _allowed(reading: Reading, index: int, hi: int) -> int:
    """The verb that somebody is allowed to do, or -1."""
    for after in range(index + 2, min(hi, index + REACH)):
        token = reading.tokens[after]
        if "base" in token.kinds and verb_class(reading, after) and reading.at("link", after - 1):
            return after
    return -1


def looks_like_verb(reading: Reading, index: int) -> bool:
    """Whether a word that nobody listed ends as an infinitive does."""
    token = reading.tokens[index]
    if (
        not token.is_word
        or len(token.low) < 3
        or reading.at("link", index)
        or reading.at("adverb", index)
        or reading.at("article", index)
        or reading.at("determiner", index)
        or any(reading.at(name, index) for name in MANNERS)
    ):
        return False
    ends = reading.lexicon.infinitives
    return ("*" in ends and token.low.isalpha()) or (token.low.endswith(ends) and token.text.islower())


def verb_class(reading: Reading, index: int) -> str:
    """The class of the longest verb phrase that starts at this token; an act before a state."""
    best, name = 0, ""
    for each in VERBS:
        mark = reading.at(each, index)
        if mark is not None and mark.hi - mark.lo > best:
            best, name = mark.hi - mark.lo, each
    return _wide_class(reading, index, best) or name


def _wide_class(reading: Reading, index: int, known: int) -> str:
    """The class that the wide vocabulary gives a verb phrase here that is longer than the one `known`."""
    best, name = known, ""
    for each, stands_for in WIDE:
        mark = reading.at(each, index)
        if mark is not None and mark.hi - mark.lo > best:
            best, name = mark.hi - mark.lo, stands_for
    return name


def is_noun_here(reading: Reading, index: int) -> bool:
    """Whether a form that could be a verb stands after a word that calls for a noun."""
    if index == 0:
        return False
    if reading.tokens[index].kinds == {"base"} or "base" in reading.tokens[index].kinds:
        return reading.at("article", index - 1) is not None
    if index > 1 and reading.at("pronoun", index - 2):
        return False
    if reading.at("clitic", index - 1) and _has_subject(reading, index - 1):
        return False
    if reading.at("subordinator", index - 1):
        return False
    return reading.at("determiner", index - 1) is not None


def _has_subject(reading: Reading, index: int) -> bool:
    """Whether a party stands before this small word, or a conjunction: `le client les paie et les garde`."""
    if any(mark.hi == index for mark in reading.all("actor", 0, index)):
        return True
    joined = index > 1 and reading.at("conjunction", index - 1) is not None
    return joined and "finite" in reading.tokens[index + 1].kinds
