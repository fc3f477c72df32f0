"""A KPI as the catalogue describes it. The figures (baseline, target, weight) come with the answers."""

from dataclasses import dataclass, field

from contract_drafter.model.values import LocalText


@dataclass(frozen=True, slots=True)
class KpiDefinition:
    """`kpi_class` is O outcome, X experience, P output, A activity. `direction` is up, down or none.

    `frequency`: weekly, monthly, quarterly, yearly, per_event, per_release. `decimals` is the rounding of the card.
    `paired_with` names the KPIs that keep this one honest; `gaming` says how it could be gamed.
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
    reliability: str = ""
