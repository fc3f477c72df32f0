"""The further verbs that a conjunction, a comma or a list mark joins to the first of a clause."""

from collections.abc import Iterator

from contract_drafter.commitments.bindings import is_subordinate
from contract_drafter.commitments.clause import Clause, Force
from contract_drafter.commitments.governed import is_noun_here, verb_class
from contract_drafter.commitments.reading import Mark, Reading

JOINTS = frozenset({",", ":", "–", "—"})


def coordinated(reading: Reading, clause: Clause) -> Iterator[Clause]:
    """The clause, then each further verb that a conjunction, a comma or a list mark joins to its first."""
    if clause.verb < 0 or clause.force in (Force.RIGHT, Force.DEFINITION, Force.NONE, Force.FORBIDDEN):
        yield clause
        return
    heads = [clause.verb, *_joined(reading, clause)]
    if len(heads) > 1 and _only_leads_in(reading, clause, heads[1]):
        clause = clause._replace(first=True)
        heads = heads[1:]
    for number, head in enumerate(heads):
        end = heads[number + 1] if number + 1 < len(heads) else clause.hi
        start = clause.lo if number == 0 else head
        passive = clause.passive and (head == clause.verb or "participle" in reading.tokens[head].kinds)
        copula = clause.copula and number == 0
        yield Clause(start, end, clause.force, clause.binds, head, passive, copula, number == 0, clause.ensured)


def _only_leads_in(reading: Reading, clause: Clause, following: int) -> bool:
    """Whether the first verb only announces a list: `shall perform the following tasks: clean the floors`."""
    colon = next((at for at in range(clause.verb, following) if reading.low(at) == ":"), -1)
    return colon >= 0 and reading.find("announces", clause.verb, colon) is not None


def _joined(reading: Reading, clause: Clause) -> Iterator[int]:
    wanted = _form(reading, clause)
    known = reading.at(verb_class(reading, clause.verb), clause.verb)
    for index in range(known.hi if known else clause.verb + 1, clause.hi):
        if not wanted & reading.tokens[index].kinds or not verb_class(reading, index) or is_noun_here(reading, index):
            continue
        if wanted == {"base"} and not _is_verb_here(reading, index):
            continue
        if reading.at("source", index):
            continue
        item = _is_item(reading, index - 1)
        if not item and not _follows_joint(reading, clause, index):
            continue
        inside = is_subordinate(reading, clause.verb, Mark(index - 1, index))
        if item or not (inside or _in_purpose(reading, clause.verb + 1, index)):
            yield index


def _follows_joint(reading: Reading, clause: Clause, index: int) -> bool:
    """Whether a comma, a colon or a conjunction stands before this word, or before the small word before it."""
    if reading.low(index - 1) in JOINTS or reading.at("conjunction", index - 1):
        return True
    small = reading.at("link", index - 1) or reading.at("clitic", index - 1)
    if not small or index - 2 <= clause.verb:
        return False
    return reading.low(index - 2) in JOINTS or reading.at("conjunction", index - 2) is not None


def _in_purpose(reading: Reading, lo: int, index: int) -> bool:
    """Whether a purpose stands between the first verb and this one, which then belongs to it."""
    if reading.at("second_link", index - 1):
        return False
    return reading.find("purpose", lo, index) is not None


def _is_item(reading: Reading, index: int) -> bool:
    return reading.low(index) == ")" and index > 1 and reading.low(index - 2) == "("


def _is_verb_here(reading: Reading, index: int) -> bool:
    """Whether a base form that could be a noun has an object after it."""
    after = reading.low(index + 1)
    return (
        after not in {",", ".", ";", ")", ""}
        and not reading.at("conjunction", index + 1)
        and not reading.at("preposition_of", index + 1)
    )


def _form(reading: Reading, clause: Clause) -> set[str]:
    if clause.passive:
        return {"participle"}
    kinds = reading.tokens[clause.verb].kinds
    if clause.force is Force.PRESENT:
        return {"finite"}
    if clause.force in (Force.RESPONSIBLE, Force.COMMAND) and "gerund" in kinds:
        return {"gerund"}
    return {"base"} if "base" in kinds or clause.copula else set()
