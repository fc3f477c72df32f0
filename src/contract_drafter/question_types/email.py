"""An e-mail address."""

import re
from typing import Any

from contract_drafter.model.question import Question
from contract_drafter.question_types._base import (
    Accepted,
    Refused,
    RefusedExample,
    describe_accepted,
    shown,
    typed,
)

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
_ADDRESS = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+")
ACCEPTED = (
    Accepted("claire.morel@valmore.example", "claire.morel@valmore.example"),
    Accepted(" hélène@société.example ", "hélène@société.example"),
)
REFUSED = (
    RefusedExample("claire.morel", "ANS161"),
    RefusedExample("a@b", "ANS161"),
    RefusedExample("a@b.c, d@e.f", "ANS161"),
    RefusedExample({"address": "a@b.c"}, "ANS161"),
)


def parse(raw: Any, question: Question, language: str = "") -> str:
    """One address."""
    address = typed(raw, "ANS161")
    if not _ADDRESS.fullmatch(address):
        raise Refused("ANS161", found=shown(raw))
    return address


def dump(value: str, question: Question) -> str:
    """The address."""
    return value


def schema(question: Question, language: str) -> dict[str, Any]:
    """Text with an @."""
    return {"type": "string", "pattern": "@"}
