"""What holds for the whole library, whatever contract type is drafted."""

from dataclasses import dataclass, field

from contract_drafter.model.values import LocalText
from contract_drafter.model.version import FIRST


@dataclass(frozen=True, slots=True)
class Constraint:
    """An item of `constraints.yaml`: one of four. `when` is always, unless it is given.

    `requires`: every contract type lists these clauses, but the types that `exempt` names. The others stand only where
    `when` holds: `clauses`; `words`, by language, phrases of a text; `law`, a law that sources name. `overrides`: as of
    a clause.
    """

    id: str
    why: LocalText
    when: str = "true"
    requires: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    law: str = ""
    version: str = FIRST
    overrides: str = ""
