"""A party: a company, a department, and who signs for it."""

from contract_drafter.model.question import Option, Question
from contract_drafter.model.values import Choice, LocalText, Record
from contract_drafter.question_types._base import Accepted, RefusedExample
from contract_drafter.question_types._composites import describe_accepted, dump, parse, schema
from contract_drafter.question_types.name import same

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

_WORDS = LocalText()
"""Labels are in languages/<code>/labels/questions.yaml, under part.party.<id>."""
FIELDS = (
    Question("name", "name", _WORDS),
    Question("called", "text", _WORDS),
    Question("gender", "choice", _WORDS, options=tuple(Option(gender, _WORDS) for gender in ("m", "f", "none"))),
    Question("legal_form", "text", _WORDS),
    Question("registration", "name", _WORDS, example="RCS Paris 552 100 554"),
    Question("seat", "name", _WORDS),
    Question("signatory_name", "name", _WORDS, example="Claire Morel"),
    Question("signatory_capacity", "text", _WORDS),
)
_PARTY = Question("client", "party", _WORDS)
_OPEN = dict.fromkeys(part.id for part in FIELDS)
ACCEPTED = (
    Accepted(
        {"name": "Orange", "called": {"fr": "Client", "en": "Client"}, "gender": "m"},
        Record(
            "party",
            {
                **_OPEN,
                "name": same("Orange"),
                "called": LocalText.of(fr="Client", en="Client"),
                "gender": Choice("m", _WORDS),
            },
        ),
        _PARTY,
    ),
    Accepted({}, Record("party", _OPEN), _PARTY),
)
REFUSED = (
    RefusedExample("Orange", "ANS115", _PARTY),
    RefusedExample({"nom": "Orange"}, "ANS010", _PARTY),
    RefusedExample({"gender": "x"}, "ANS110", _PARTY),
)
