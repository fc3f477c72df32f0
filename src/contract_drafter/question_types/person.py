"""A person: name, capacity, e-mail address."""

from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText, Record
from contract_drafter.question_types._base import Accepted, RefusedExample
from contract_drafter.question_types._composites import describe_accepted, dump, parse, schema
from contract_drafter.question_types.name import same

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

_WORDS = LocalText()
FIELDS = (
    Question("name", "name", _WORDS, example="Hélène Dufour"),
    Question("capacity", "text", _WORDS),
    Question("email", "email", _WORDS, required=False, example="helene.dufour@example.com"),
)
_PERSON = Question("sponsor", "person", _WORDS)
ACCEPTED = (
    Accepted(
        {"name": "Hélène Dufour", "capacity": {"fr": "directrice générale"}, "email": "h@example.com"},
        Record(
            "person",
            {
                "name": same("Hélène Dufour"),
                "capacity": LocalText.of(fr="directrice générale"),
                "email": "h@example.com",
            },
        ),
        _PERSON,
    ),
)
REFUSED = (
    RefusedExample("Hélène Dufour", "ANS115", _PERSON),
    RefusedExample({"email": "h"}, "ANS161", _PERSON),
    RefusedExample([{"name": "x"}], "ANS115", _PERSON),
)
