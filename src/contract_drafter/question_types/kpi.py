"""A KPI: one of the catalogue with its figures, or one's own with its definition.

The catalogue is the questionnaire's business: it completes what is read here.
"""

from datetime import date
from decimal import Decimal

from contract_drafter.model.burden import MEASURES_A_MONTH
from contract_drafter.model.question import Option, Question
from contract_drafter.model.values import Choice, LocalText, Quantity, Record
from contract_drafter.question_types._base import Accepted, RefusedExample
from contract_drafter.question_types._composites import describe_accepted, dump, parse, schema

__all__ = ["ACCEPTED", "DEFINITION", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

_WORDS = LocalText()
"""Labels are in languages/<code>/labels/questions.yaml, under part.kpi.<id>."""
_OBSERVED = "answered(observation_months)"
"""With an observation period (clause BAS-02), a baseline and a target are set after signature, by a rule."""
_ZERO, _HUNDRED = Decimal(0), Decimal(100)


def _choice(name: str, *options: str) -> Question:
    return Question(name, "choice", _WORDS, options=tuple(Option(option, _WORDS) for option in options))


def _optional(name: str, kind: str = "text") -> Question:
    return Question(name, kind, _WORDS, required=False)


FIELDS = (
    Question("catalogue", "text", _WORDS, required=False, example="K02"),
    Question("id", "text", _WORDS, required=False, example="P1"),
    Question("name", "text", _WORDS),
    _choice("kpi_class", "O", "X", "P", "A"),
    Question("purpose", "text", _WORDS),
    Question("formula", "text", _WORDS),
    Question("unit", "text", _WORDS, example="%"),
    _choice("direction", "up", "down", "none"),
    Question("population", "text", _WORDS),
    Question("source", "text", _WORDS),
    _choice("frequency", *MEASURES_A_MONTH),
    Question("decimals", "integer", _WORDS, min=_ZERO, max=Decimal(6), example=2, default=1),
    Question("owner", "text", _WORDS),
    Question("baseline", "quantity", _WORDS, example=Decimal("1.80"), optional_when=_OBSERVED),
    _optional("baseline_period"),
    Question("floor", "quantity", _WORDS, required=False, example=Decimal("1.80")),
    Question("target", "quantity", _WORDS, example=Decimal("2.20"), optional_when=_OBSERVED),
    Question("due", "date", _WORDS, example="2027-12-31"),
    Question("weight", "decimal", _WORDS, min=_ZERO, max=_HUNDRED, example=25),
    _choice("missing_data", "renormalise", "reuse_last", "zero"),
    _optional("counter"),
    Question("hours_per_measure", "decimal", _WORDS, min=_ZERO, example=2),
    Question("automation", "percentage", _WORDS, min=_ZERO, max=_HUNDRED, example=50),
    Question("minimum_responses", "integer", _WORDS, min=Decimal(1), example=200, when='kpi_class == "X"'),
    Question("sunset", "date", _WORDS, required=False, example="2028-12-31"),
    _choice("proposed_by", "client", "provider", "both"),
    Question("validated_by_client", "date", _WORDS, example="2026-11-02"),
    Question("validated_by_provider", "date", _WORDS, example="2026-11-02"),
)
DEFINITION = (
    "name", "kpi_class", "purpose", "formula", "unit", "direction", "population", "source", "frequency", "decimals",
    "counter",
)  # fmt: skip
"""The parts that the catalogue knows."""
_KPI = Question("kpi", "kpi", _WORDS)
_OPEN = dict.fromkeys(part.id for part in FIELDS)
ACCEPTED = (
    Accepted(
        {"catalogue": "K02", "baseline": Decimal("1.80"), "target": "2,20 %", "due": "31/12/2027", "weight": 25},
        Record(
            "kpi",
            {
                **_OPEN,
                "catalogue": LocalText(everywhere="K02"),
                "baseline": Quantity(Decimal("1.80"), _WORDS),
                "target": Quantity(Decimal("2.20"), LocalText(everywhere="%")),
                "due": date(2027, 12, 31),
                "weight": Decimal(25),
            },
        ),
        _KPI,
    ),
    Accepted({"direction": "down"}, Record("kpi", {**_OPEN, "direction": Choice("down", _WORDS)}), _KPI),
)
REFUSED = (
    RefusedExample("K02", "ANS115", _KPI),
    RefusedExample({"target": "TBD"}, "ANS128", _KPI),
    RefusedExample({"weight": 101}, "ANS124", _KPI),
    RefusedExample({"weigth": 10}, "ANS010", _KPI),
    RefusedExample({"automation": -1}, "ANS123", _KPI),
)
