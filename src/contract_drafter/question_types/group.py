"""A group: answers asked together, once or as often as there are items."""

from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText, Record
from contract_drafter.question_types._base import Accepted, RefusedExample
from contract_drafter.question_types._composites import describe_accepted, dump, parse, schema

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

FIELDS: tuple[Question, ...] = ()
_WORDS = LocalText()
_GROUP = Question(
    "committee",
    "group",
    _WORDS,
    questions=(
        Question("name", "text", _WORDS),
        Question("members", "text", _WORDS, many=True, at_least=1),
        Question("days", "group", _WORDS, many=True, questions=(Question("on", "yes_no", _WORDS),)),
    ),
)
ACCEPTED = (
    Accepted(
        {"name": "Pilotage", "members": ["A", "B"], "days": [{"on": "NO"}, {}]},
        Record(
            "group",
            {
                "name": LocalText(everywhere="Pilotage"),
                "members": (LocalText(everywhere="A"), LocalText(everywhere="B")),
                "days": (Record("group", {"on": False}), Record("group", {"on": None})),
            },
        ),
        _GROUP,
    ),
)
REFUSED = (
    RefusedExample({"nme": "Pilotage"}, "ANS010", _GROUP),
    RefusedExample({"members": "A"}, "ANS114", _GROUP),
    RefusedExample({"days": [{"on": "perhaps"}]}, "ANS160", _GROUP),
    RefusedExample(["Pilotage"], "ANS115", _GROUP),
)
