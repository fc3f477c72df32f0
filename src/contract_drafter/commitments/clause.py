"""One commitment of a sentence, as its words stand: what binds, its verb, its subject."""

from enum import Enum
from typing import NamedTuple

from contract_drafter.commitments.reading import Mark


class Force(Enum):
    """How a clause holds."""

    DUTY = "duty"
    FORBIDDEN = "forbid"
    RESPONSIBLE = "responsible"
    RIGHT = "right"
    DEFINITION = "definition"
    AIM = "aim"
    COMMAND = "command"
    PRESENT = "present"
    NONE = "none"


class Clause(NamedTuple):
    """One commitment: its tokens from `lo` to before `hi`, what binds it, and its verb (-1 when none is known)."""

    lo: int
    hi: int
    force: Force
    binds: Mark | None
    verb: int
    passive: bool = False
    copula: bool = False
    first: bool = True
    ensured: bool = False

    @property
    def subject_end(self) -> int:
        """Before which token the subject ends."""
        return self.binds.lo if self.binds else max(self.verb, self.lo)
