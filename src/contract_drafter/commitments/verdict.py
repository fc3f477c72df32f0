"""A verdict, before the words are put to it."""

from typing import NamedTuple

from contract_drafter.model.commitment import Kind, Label, SlotName, Tag


class Verdict(NamedTuple):
    """The label, what kind of commitment, the decision that gave it, what is missing, the signs that overruled it."""

    label: Label
    kind: Kind
    rule: str
    missing: tuple[SlotName, ...] = ()
    tags: tuple[Tag, ...] = ()
    reasons: tuple[str, ...] = ()


def clear(kind: Kind, rule: str) -> Verdict:
    """Anyone can tell whether it was met."""
    return Verdict(Label.CLEAR, kind, rule)


def incomplete(kind: Kind, rule: str, *missing: SlotName) -> Verdict:
    """Observable, and a slot is empty."""
    return Verdict(Label.INCOMPLETE, kind, rule, missing or (SlotName.DEADLINE,))


def vague(kind: Kind, rule: str, *tags: Tag) -> Verdict:
    """Nothing to count, nothing to observe."""
    missing = (SlotName.MEASURE, SlotName.TARGET) if kind is Kind.PERFORMANCE else (SlotName.RESULT,)
    return Verdict(Label.VAGUE, kind, rule, missing, tags)


def nothing(kind: Kind, rule: str) -> Verdict:
    """No commitment."""
    return Verdict(Label.NOT_OBJECTIVE, kind, rule)


def deferred(rule: str, kind: Kind = Kind.REFERENCE) -> Verdict:
    """The content is elsewhere."""
    return Verdict(Label.DEFERRED, kind, rule, (), (Tag.CROSSREF,))


def open_standard(rule: str, *tags: Tag) -> Verdict:
    """A norm that the law leaves open."""
    return Verdict(Label.OPEN_STANDARD, Kind.CONDUCT, rule, (), tags)
