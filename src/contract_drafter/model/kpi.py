"""A KPI as the catalogue describes it. The figures (baseline, target, weight) come with the answers."""

from dataclasses import dataclass, field
from decimal import Decimal

from contract_drafter.model.values import LocalText
from contract_drafter.model.version import FIRST


@dataclass(frozen=True, slots=True)
class Variable:
    """What a formula starts from: its name as the formula writes it, its unit, and a figure (or figures) as example."""

    id: str
    name: LocalText
    unit: LocalText
    example: Decimal | tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class KpiDefinition:
    """`kpi_class` is O outcome, X experience, P output, A activity. `direction` is up, down or none.

    `frequency`: weekly, monthly, quarterly, yearly, per_event, per_release. `decimals` is the rounding of the card.
    `paired_with` names the KPIs that keep this one honest; `gaming` says how it could be gamed. `calculation` is the
    formula over the ids of `variables` (calculation.py): with their examples it gives `example_result`.
    `overrides`: as of a clause.
    """

    id: str
    name: LocalText
    kpi_class: str
    formula: LocalText
    unit: LocalText
    direction: str
    source: LocalText
    frequency: str
    domain: str
    purpose: LocalText = field(default_factory=LocalText)
    population: LocalText = field(default_factory=LocalText)
    decimals: int = 1
    example_baseline: str = ""
    example_target: str = ""
    gaming: LocalText = field(default_factory=LocalText)
    counter: LocalText = field(default_factory=LocalText)
    paired_with: tuple[str, ...] = ()
    variables: tuple[Variable, ...] = ()
    calculation: str = ""
    example_result: str = ""
    reliability: str = ""
    version: str = FIRST
    overrides: str = ""
