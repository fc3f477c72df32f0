"""What binds, allows, defines or aims in the main clauses of a sentence; what stands before it."""

from contract_drafter.commitments.governed import is_noun_here, verb_class
from contract_drafter.commitments.reading import Mark, Reading

FORCES = ("forbid", "duty", "responsible", "right", "definition", "aim")
BINDING = ("duty", "aim", "forbid", "right", "responsible")
FAR = 18
"""How many words back the word is looked for that makes a clause subordinate."""


def after_label(reading: Reading, lo: int, hi: int) -> int:
    """Past a bullet, a number, a title that a colon ends, `it is understood that`."""
    while lo < hi and (reading.at("conjunction", lo) or reading.low(lo) == ","):
        lo += 1
    if lo + 2 < hi and reading.low(lo) == "(" and reading.low(lo + 2) == ")":
        lo += 3
    elif lo + 1 < hi and reading.low(lo + 1) == ")":
        lo += 2
    while lo < hi and not reading.tokens[lo].is_word and reading.tokens[lo].text not in "«“\"'([{":
        lo += 1
    for index in range(lo, min(hi, lo + 9)):
        clock = reading.tokens[index - 1].is_number and hi - index > 1 and reading.tokens[index + 1].is_number
        if reading.tokens[index].text == ":" and hi - index > 3 and not clock:
            if _governs_item(reading, lo, index):
                break
            if reading.any(BINDING, lo, index + 1) is None or bindings(reading, index + 1, hi):
                lo = index + 1
            break
    intro = reading.find("intro", lo, min(hi, lo + 8))
    lo = intro.hi if intro and hi - intro.hi > 2 else lo
    # An item may open with the `that` of its lead-in: `The statutes provide: that the board meets yearly`.
    return lo + 1 if lo + 3 < hi and reading.at("that", lo) else lo


def _governs_item(reading: Reading, lo: int, colon: int) -> bool:
    """Whether the verb of a party governs what the colon announces: `The Provider supplies: ...`."""
    verb = colon - 1
    alone = reading.tokens[verb].kinds == {"finite"} and not reading.at("be", verb)
    party = alone and reading.find("actor", lo, verb) is not None
    return party and bool(verb_class(reading, verb)) and not is_noun_here(reading, verb)


def bindings(reading: Reading, lo: int, hi: int) -> list[Mark]:
    """What binds, allows, defines or aims in the main clauses, leftmost and longest, in order."""
    candidates = sorted(
        (mark for name in FORCES for mark in reading.all(name, lo, hi)), key=lambda mark: (mark.lo, -mark.hi)
    )
    kept: list[Mark] = []
    limits = {mark.lo for mark in reading.all("not_forbid", lo, hi)}
    for mark in candidates:
        last = kept[-1] if kept else None
        if (last and mark.lo < last.hi) or _is_month(reading, mark.lo):
            continue
        if mark.name == "forbid" and mark.lo in limits:
            mark = Mark(mark.lo, mark.lo + 1, "duty")
        merged = _merged(reading, last, mark) if last else None
        if merged:
            kept[-1] = merged
        elif not _is_blurred(reading, mark) and not is_subordinate(reading, lo, mark):
            kept.append(mark)
    return kept


def _is_month(reading: Reading, at: int) -> bool:
    """Whether the word is the name of a month beside a number: `May 4`."""
    beside = any(0 <= near < len(reading.tokens) and reading.tokens[near].is_number for near in (at - 1, at + 1))
    return beside and reading.at("month", at) is not None


def _merged(reading: Reading, last: Mark, mark: Mark) -> Mark | None:
    """Two marks that are one binding (`shall` + `be responsible for`, `undertakes` + `not to`), or None."""
    if last.name not in ("duty", "aim"):
        return None
    gap = mark.lo - last.hi
    if (mark.name == "responsible" and gap < 3) or (mark.name == "forbid" and gap < 2):
        return Mark(last.lo, mark.hi, mark.name)
    if mark.name == last.name == "duty":
        if gap <= 0 or (gap == 1 and reading.at("indefinite", last.hi)):
            return Mark(last.lo, mark.hi, "duty")
        return mark if reading.at("that", last.hi - 1) else None
    return None


def _is_blurred(reading: Reading, mark: Mark) -> bool:
    """Whether the modal belongs to a phrase like `as may be necessary`, or only a participle is denied."""
    if mark.name == "forbid" and any("gerund" in token.kinds for token in reading.tokens[mark.lo : mark.hi + 1]):
        return True
    return any(
        each.lo < mark.lo < each.hi
        for name in ("escape", "vague_time")
        for each in reading.all(name, max(0, mark.lo - 4))
    )


def is_subordinate(reading: Reading, lo: int, mark: Mark) -> bool:
    """Whether a relative or conditional clause holds this verb: no other finite verb between its word and the mark."""
    index = mark.lo
    while index > max(lo, mark.lo - FAR):
        index -= 1
        if reading.low(index) == ")":
            index = _before_bracket(reading, lo, index)
        if reading.low(index) in {",", ";", ":"}:
            return False
        opener = reading.at("subordinator", index)
        if opener is not None and not reading.at("conjunction", index - 1):
            return not _is_complement(reading, lo, index)
        if "finite" in reading.tokens[index].kinds and not is_noun_here(reading, index):
            return False
    return False


def _before_bracket(reading: Reading, lo: int, close: int) -> int:
    """Before the bracket that this one closes, when it is near."""
    for index in range(close - 1, max(lo, close - 30), -1):
        if reading.low(index) == "(":
            return index - 1
    return close


def _is_complement(reading: Reading, lo: int, index: int) -> bool:
    """Whether this `that` follows a verb of duty, so that the clause is what is due."""
    return index > lo and any(mark.hi == index + 1 for name in ("duty", "aim") for mark in reading.marks.get(name, ()))
