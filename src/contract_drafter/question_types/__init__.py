"""The types a question can have, one module each, found by name. A module has what `QuestionType` lists.

`take` reads any answer, whatever its type, lists and parts included, and tells every fault at once.
"""

from contract_drafter.question_types._base import Accepted, Fault, QuestionType, Refused, RefusedExample
from contract_drafter.question_types._composites import described
from contract_drafter.question_types._taking import (
    COMPOSITES,
    WORDS,
    accepted_in_all,
    label_of,
    names,
    of,
    parts,
    put_down,
    refusal,
    take,
)

__all__ = [
    "COMPOSITES",
    "WORDS",
    "Accepted",
    "Fault",
    "QuestionType",
    "Refused",
    "RefusedExample",
    "accepted_in_all",
    "described",
    "label_of",
    "names",
    "of",
    "parts",
    "put_down",
    "refusal",
    "take",
]
