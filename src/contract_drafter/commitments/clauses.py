"""Splits a sentence into its commitments."""

from collections.abc import Iterator

from contract_drafter.commitments.bindings import after_label, bindings
from contract_drafter.commitments.clause import Clause, Force
from contract_drafter.commitments.governed import REACH, verb_after, verb_class
from contract_drafter.commitments.joined import coordinated
from contract_drafter.commitments.presents import inside, unbound
from contract_drafter.commitments.reading import Mark, Reading


def clauses(reading: Reading) -> list[Clause]:
    """The commitments of a sentence, in order. A sentence that binds nobody gives one clause of no force."""
    found: list[Clause] = []
    for lo, hi in _segments(reading):
        found.extend(_of_segment(reading, lo, hi))
    strong = [clause for clause in found if clause.force is not Force.NONE]
    return strong or found[:1]


def _segments(reading: Reading) -> Iterator[tuple[int, int]]:
    """Parts between semicolons and list marks."""
    lo, depth = 0, 0
    for index, token in enumerate(reading.tokens):
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        if token.text in (";", "•") and depth == 0:
            yield lo, index
            lo = index + 1
    if lo < len(reading.tokens):
        yield lo, len(reading.tokens)


def _of_segment(reading: Reading, lo: int, hi: int) -> Iterator[Clause]:
    start, lo = lo, min(after_label(reading, lo, hi), hi - 1)
    bound = bindings(reading, lo, hi)
    colon = _announced(reading, lo, hi)
    item = _item(reading, lo, colon, hi) if colon >= 0 else None
    if item is not None:
        yield from coordinated(reading, item)
        return
    if not bound:
        clause = unbound(reading, lo, hi)
        if clause.force is Force.NONE:
            # A line of a table: what is counted or done stands in its label.
            clause = clause._replace(lo=start)
        yield from coordinated(reading, clause)
        return
    if bound[0].name == "right" or bound[0].lo - lo > 12:
        command = unbound(reading, lo, _clause_start(reading, lo, bound[0]))
        if command.force is Force.COMMAND:
            yield from coordinated(reading, command)
    for index, mark in enumerate(bound):
        begin = lo if index == 0 else min(_clause_start(reading, bound[index - 1].hi, mark), mark.lo)
        end = hi if index + 1 == len(bound) else _clause_start(reading, mark.hi, bound[index + 1])
        yield from coordinated(reading, _bound(reading, begin, end, mark, index == 0))


def _announced(reading: Reading, lo: int, hi: int) -> int:
    """The colon after words that only announce an item (`shall meet these requirements: ...`), or -1."""
    colon = next((at for at in range(lo, hi) if reading.low(at) == ":"), -1)
    if colon < 0 or hi - colon < 2 or reading.any(("right", "definition", "aim", "forbid"), lo, colon):
        return -1
    if reading.any(("announces", "asking_heading"), max(lo, colon - 4), colon) is None:
        return -1
    verb = any("finite" in reading.tokens[at].kinds for at in range(lo, colon)) or reading.find("duty", lo, colon)
    return colon if verb and reading.any(("duty", "right", "forbid"), colon, hi) is None else -1


def _item(reading: Reading, lo: int, colon: int, hi: int) -> Clause | None:
    """What a lead-in announces: an act to do, or a thing that is due when its own verb says nothing."""
    start = min(after_label(reading, colon + 1, hi), hi - 1)
    found = unbound(reading, start, hi)
    if found.force is Force.COMMAND:
        return found._replace(force=Force.DUTY)
    if found.force is not Force.NONE:
        return None
    verbs = (verb_class(reading, at) for at in range(lo, colon) if reading.tokens[at].kinds & {"base", "finite"})
    says = any(verb in ("observable", "state", "light", "ensure", "change") for verb in verbs)
    return None if says else Clause(start, hi, Force.DUTY, None, -1)


def _clause_start(reading: Reading, after: int, mark: Mark) -> int:
    """Where the clause of a later binding starts: after the last sign or conjunction before its subject."""
    for index in range(mark.lo - 1, after - 1, -1):
        if reading.low(index) in {",", ";", ":"} or reading.at("conjunction", index):
            return index + 1
    return mark.lo


def _bound(reading: Reading, lo: int, hi: int, mark: Mark, first: bool) -> Clause:
    force = Force(mark.name)
    if force is Force.RESPONSIBLE:
        reach = REACH if reading.at("link", mark.hi - 1) else 2
        verb, passive, copula = verb_after(reading, mark.hi, min(hi, mark.hi + reach))
        if verb >= 0 and not verb_class(reading, verb):
            verb = -1
    else:
        verb, passive, copula = verb_after(reading, mark.hi, hi)
    clause = Clause(lo, hi, force, mark, verb, passive, copula, first)
    return inside(reading, clause)
