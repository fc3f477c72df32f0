"""What the judgement of a sentence says: its verdict, and the words it was read from.

Every place is a pair of offsets into the text that was judged: `text[slot.start:slot.end] == slot.words`.
"""

from enum import StrEnum
from typing import NamedTuple


class Label(StrEnum):
    """The verdict, worst first."""

    VAGUE = "VAGUE"
    INCOMPLETE = "INCOMPLETE"
    DEFERRED = "DEFERRED"
    CLEAR = "CLEAR"
    OPEN_STANDARD = "OPEN_STANDARD"
    NOT_OBJECTIVE = "NOT_OBJECTIVE"

    @property
    def flagged(self) -> bool:
        """Whether nobody could say that it was met: something has to be asked for."""
        return self in (Label.VAGUE, Label.INCOMPLETE)


class Kind(StrEnum):
    """What a commitment is about."""

    PERFORMANCE = "PERFORMANCE"
    DELIVERABLE = "DELIVERABLE"
    PROCESS = "PROCESS"
    CONDUCT = "CONDUCT"
    REFERENCE = "REFERENCE"
    DEFINITION = "DEFINITION"
    RIGHT = "RIGHT"
    RECITAL = "RECITAL"
    OTHER = "OTHER"


class SlotName(StrEnum):
    """What a commitment can say. `missing` names those that it should say and does not."""

    ACTOR = "actor"
    RESULT = "result"
    MEASURE = "measure"
    BASELINE = "baseline"
    TARGET = "target"
    DEADLINE = "deadline"
    TRIGGER = "trigger"
    SOURCE = "source"
    CONDITION = "condition"


class Tag(StrEnum):
    """What else there is to say about a commitment."""

    EFFORT = "EFFORT"
    RELATIVE = "RELATIVE"
    NO_ACTOR = "NO_ACTOR"
    NO_SOURCE = "NO_SOURCE"
    TIME_VAGUE = "TIME_VAGUE"
    QUANT_VAGUE = "QUANT_VAGUE"
    ESCAPE = "ESCAPE"
    DISCRETION = "DISCRETION"
    AGREE_TO_AGREE = "AGREE_TO_AGREE"
    PADDING = "PADDING"
    ACTIVITY = "ACTIVITY"
    PERCENT_OR_POINTS = "PERCENT_OR_POINTS"
    DEFTERM = "DEFTERM"
    CROSSREF = "CROSSREF"


class Slot(NamedTuple):
    """A slot that is filled, with its words and where they stand."""

    name: SlotName
    words: str
    start: int
    end: int


class VagueTerm(NamedTuple):
    """A vague word or phrase, what it blurs, and where it stands."""

    words: str
    blurs: str
    start: int
    end: int


class Commitment(NamedTuple):
    """One commitment of a sentence: a verb and its object.

    `rule` is the decision that gave the label, or "weighed" when the signs in `reasons` overruled it.
    """

    label: Label
    kind: Kind
    rule: str
    start: int
    end: int
    slots: tuple[Slot, ...] = ()
    missing: tuple[SlotName, ...] = ()
    terms: tuple[VagueTerm, ...] = ()
    tags: tuple[Tag, ...] = ()
    reasons: tuple[str, ...] = ()


class Assessment(NamedTuple):
    """The judgement of a text: that of the worst of its commitments, in the order of `Label`.

    `label`, `kind`, `rule`, `slots`, `missing` and `reasons` are those of the worst commitment; `terms` and `tags` are
    of all. `commitments` are in the order of the text; a text without any has none, and is NOT_OBJECTIVE.
    """

    text: str
    language: str
    label: Label
    kind: Kind
    rule: str
    slots: tuple[Slot, ...] = ()
    missing: tuple[SlotName, ...] = ()
    terms: tuple[VagueTerm, ...] = ()
    tags: tuple[Tag, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    reasons: tuple[str, ...] = ()

    def slot(self, name: SlotName) -> Slot | None:
        """The slot of this name, or None when it is not filled."""
        return next((slot for slot in self.slots if slot.name == name), None)
