"""Clauses that no modal binds: a command, a present that binds, the clause after `ensure that`."""

from contract_drafter.commitments.bindings import is_subordinate
from contract_drafter.commitments.clause import Clause, Force
from contract_drafter.commitments.governed import is_noun_here, past_effort, verb_after, verb_class
from contract_drafter.commitments.reading import Mark, Reading

NAMES = ("act_noun", "noun_act", "noun_document", "noun_thing", "noun_digital", "adj_testable", "adj_evaluative")
"""Classes of nouns and adjectives, some of which look like verbs."""
TIMED = ("reference", "frequency", "deadline_lead", "time_elsewhere", "trigger", "limit", "date", "vague_time")
"""Classes of what says when or where it is written, by which a present binds where presents do not bind alone."""


def unbound(reading: Reading, lo: int, hi: int) -> Clause:
    """A clause without a modal: a command in the base form, a present that binds, or nothing."""
    settings = reading.lexicon.settings
    index = lo
    while index < hi and (
        reading.at("adverb", index) or reading.at("before_verb", index) or not reading.tokens[index].is_word
    ):
        index += 1
    known = index < hi and "base" in reading.tokens[index].kinds and bool(verb_class(reading, index))
    noun = any(reading.at(name, index + 1) for name in ("be", "auxiliary"))
    if known and not noun and (lo == 0 or reading.low(index + 1) != ","):
        return inside(reading, Clause(lo, hi, Force.COMMAND, None, index))
    if 0 < lo == index < hi and "gerund" in reading.tokens[index].kinds and verb_class(reading, index):
        return Clause(lo, hi, Force.COMMAND, None, index)
    if index < hi and "base" in reading.tokens[index].kinds and reading.at("be", index):
        return Clause(lo, hi, Force.COMMAND, None, *verb_after(reading, index, hi))
    if index == lo and index < hi and _looks_like_command(reading, index):
        return Clause(lo, hi, Force.COMMAND, None, index)
    if "present binds" in settings:
        found = main_finite(reading, lo, hi)
        if found is not None:
            return found
    if "totals bind" in settings:
        told = _told(reading, lo, hi)
        if told is not None:
            return told
        found = _total_finite(reading, lo, hi) or _party_acts(reading, lo, hi)
        if found is not None:
            return found
    return Clause(lo, hi, Force.NONE, None, -1)


def _told(reading: Reading, lo: int, hi: int) -> Clause | None:
    """The short form of a duty: a party, `to`, a verb: `Contractor to clear the site`."""
    for at in range(lo + 1, min(hi - 1, lo + 7)):
        if reading.at("before_verb", at):
            party = any(mark.hi == at for mark in reading.all("actor", lo, at))
            if party and "base" in reading.tokens[at + 1].kinds and verb_class(reading, at + 1):
                return Clause(lo, hi, Force.DUTY, Mark(at, at + 1, "duty"), at + 1)
            return None
    return None


def _looks_like_command(reading: Reading, index: int) -> bool:
    """Whether a clause opens with an infinitive that nobody listed."""
    token = reading.tokens[index]
    ends = reading.lexicon.infinitives
    return (
        "*" not in ends
        and token.is_word
        and token.low.endswith(ends)
        and token.kinds <= {"base"}
        and len(token.low) > 3
    )


def _total_finite(reading: Reading, lo: int, hi: int) -> Clause | None:
    """A present that states a target, where presents do not bind alone.

    `All reports are delivered`: a total. `Files are kept in accordance with the policy`: a standard, or a time.
    """
    standard = reading.any(("reference", "frequency", "deadline_lead", "time_elsewhere"), lo, hi)
    lo, whole = _past_condition(reading, lo, hi), lo
    total = reading.at("all_subject", lo) is not None or "#" in reading.tokens[lo].keys
    if (not total and standard is None) or reading.at("subordinator", lo):
        return None
    if "finite" in reading.tokens[lo].kinds and verb_class(reading, lo) and not reading.at("be", lo + 1):
        return Clause(lo, hi, Force.COMMAND, None, lo)
    for index in range(lo + 1, min(hi, lo + 12)):
        if reading.at("subordinator", index):
            return None
        if reading.at("present_be", index):
            verb, passive, copula = verb_after(reading, index, hi)
            if copula and not total:
                return None
            return Clause(whole, hi, Force.DUTY, Mark(index, index + 1, "present"), verb, passive, copula)
    return _acting(reading, lo, min(hi, lo + 12)) if total else None


def _past_condition(reading: Reading, lo: int, hi: int) -> int:
    """Past a condition that opens the clause and that a comma ends."""
    if not any(reading.at(name, lo) for name in ("subordinator", "condition_start")):
        return lo
    return next((at + 1 for at in range(lo, hi - 3) if reading.low(at) == ","), lo)


def _party_acts(reading: Reading, lo: int, hi: int) -> Clause | None:
    """The present of a party, where presents do not bind alone: `If a payment fails, we notify the buyer`."""
    for mark in reading.all("actor", lo, hi):
        if not _opens_clause(reading, lo, mark.lo):
            continue
        denied = reading.at("denial", mark.hi)
        index = denied.hi if denied else mark.hi
        while index < hi and reading.at("adverb", index) and not reading.at("conjunction", index):
            index += 1
        if index >= hi or not reading.tokens[index].kinds & {"base", "finite"} or not verb_class(reading, index):
            continue
        if any(reading.at(name, index) for name in ("past", "be", "auxiliary", "excluded", "describe")):
            return None
        binds = Mark(mark.hi, index, "forbid") if denied else Mark(index, index + 1, "present")
        speaks = reading.at("speaker", mark.lo) is not None
        if denied:
            return Clause(lo, hi, Force.FORBIDDEN, binds, index) if speaks else None
        if not speaks and reading.any(TIMED, lo, hi) is None:
            return None
        return inside(reading, Clause(lo, hi, Force.PRESENT, binds, index))
    return None


def _opens_clause(reading: Reading, lo: int, at: int) -> bool:
    """Whether only a determiner or two words stand between the start of a clause and this word."""
    for index in range(at - 1, max(lo - 1, at - 5), -1):
        if reading.low(index) in (",", ":"):
            return True
        if reading.at("subordinator", index) or reading.at("phrase_end", index):
            return False
    return at - lo < 5


def _acting(reading: Reading, lo: int, hi: int) -> Clause | None:
    """A total that acts in the present: `all installations comply with the code`."""
    found = main_finite(reading, lo, hi) or _plural_present(reading, lo, hi)
    return found._replace(force=Force.DUTY) if found else None


def main_finite(reading: Reading, lo: int, hi: int) -> Clause | None:
    """The first finite verb that no subordinate clause holds."""
    for index in range(lo, hi):
        token = reading.tokens[index]
        if "finite" not in token.kinds or is_noun_here(reading, index) or _names(reading, lo, index):
            continue
        # What opens a clause is no auxiliary but a preposition: `A l'issue du contrat`.
        if index == lo and len(token.low) == 1 and reading.at("auxiliary", index):
            continue
        if not (reading.at("be", index) or reading.at("auxiliary", index) or verb_class(reading, index)):
            continue
        mark = Mark(index, index + 1, "present")
        if is_subordinate(reading, lo, mark):
            continue
        if reading.at("past", index):
            return None
        if reading.at("be", index) or reading.at("auxiliary", index):
            verb, passive, copula = verb_after(reading, index, hi)
            return Clause(lo, hi, Force.PRESENT, mark, verb, passive, copula)
        tried = past_effort(reading, max(lo, index - 1), hi)
        if tried > index:
            return Clause(lo, hi, Force.PRESENT, mark, tried)
        return inside(reading, Clause(lo, hi, Force.PRESENT, mark, index))
    return _unlisted_finite(reading, lo, hi)


def _names(reading: Reading, lo: int, index: int) -> bool:
    """Whether a form that could be a verb is a noun or an adjective: it opens the line, or a verb follows at once."""
    if not any(reading.at(name, index) for name in NAMES):
        return False
    following = reading.tokens[index + 1] if index + 1 < len(reading.tokens) else None
    return index == lo or (following is not None and "finite" in following.kinds)


def _unlisted_finite(reading: Reading, lo: int, hi: int) -> Clause | None:
    """A verb that nobody listed: by its future ending, or between a noun and an article."""
    for index in range(lo + 1, hi - 1):
        token = reading.tokens[index]
        if not token.is_word or not token.text.islower() or len(token.low) < 4:
            continue
        if "finite" in token.kinds and "base" not in token.kinds and not is_noun_here(reading, index):
            mark = Mark(index, index + 1, "present")
            if not is_subordinate(reading, lo, mark) and reading.at("object_article", index - 1) is None:
                return Clause(lo, hi, Force.PRESENT, mark, index)
        if token.kinds:
            continue
        between = (
            token.low.endswith(reading.lexicon.presents)
            and reading.at("object_article", index + 1) is not None
            and reading.tokens[index - 1].is_word
            and reading.at("determiner", index - 1) is None
            and reading.at("determiner", lo) is not None
        )
        if not between and not token.low.endswith(reading.lexicon.futures):
            continue
        mark = Mark(index, index + 1, "present")
        if not is_subordinate(reading, lo, mark):
            return Clause(lo, hi, Force.PRESENT, mark, index)
    return None


def _plural_present(reading: Reading, lo: int, hi: int) -> Clause | None:
    """The present of a plural subject where it is the base form: `that cameras cover the entrance`."""
    for index in range(lo + 1, hi):
        verb = "base" in reading.tokens[index].kinds and verb_class(reading, index)
        apart = reading.at("link", index - 1) or reading.at("preposition_of", index + 1) or is_noun_here(reading, index)
        if verb and not apart:
            return Clause(lo, hi, Force.DUTY, Mark(index, index + 1, "present"), index)
    return None


def inside(reading: Reading, clause: Clause) -> Clause:
    """What is due when the verb only says `ensure that`: the clause after it."""
    if clause.force not in (Force.DUTY, Force.COMMAND, Force.PRESENT):
        return clause
    start = clause.binds.hi if clause.binds else clause.lo
    if clause.verb >= 0 and reading.at("ensure", clause.verb):
        start = clause.verb + 1
    elif not (clause.binds and reading.at("that", clause.binds.hi - 1)):
        return clause
    for index in range(max(clause.lo, start - 1), min(clause.hi, start + 4)):
        if reading.at("that", index):
            return _inner(reading, clause, index + 1)
    return clause


def _inner(reading: Reading, clause: Clause, start: int) -> Clause:
    forbidden = reading.find("forbid", start, clause.hi)
    modal = reading.any(("duty",), start, clause.hi)
    if forbidden and not reading.at("not_forbid", forbidden.lo):
        return Clause(
            clause.lo, clause.hi, Force.FORBIDDEN, forbidden, forbidden.hi - 1, first=clause.first, ensured=True
        )
    if modal:
        verb, passive, copula = verb_after(reading, modal.hi, clause.hi)
        found: Clause | None = Clause(start, clause.hi, Force.DUTY, modal, verb, passive, copula)
    else:
        found = main_finite(reading, start, clause.hi) or _plural_present(reading, start, clause.hi)
    if found is None:
        return clause
    return Clause(
        start, clause.hi, Force.DUTY, found.binds, found.verb, found.passive, found.copula, clause.first, ensured=True
    )
