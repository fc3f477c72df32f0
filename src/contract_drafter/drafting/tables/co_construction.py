"""The record of co-construction: the workshops, and who proposed and validated each KPI."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, PlacedKpi, choice, code, grid, part, placed_kpis
from contract_drafter.model.document import Block

_WORKSHOP = ("date", "subject", "client_people", "provider_people")
_VALIDATION = ("name", "proposed_by", "validated_by_client", "validated_by_provider")
NEEDS = (
    *(f"workshops.{name}" for name in _WORKSHOP),
    *(f"objectives.outcomes.kpis.{name}" for name in _VALIDATION),
    "client.called",
    "provider.called",
)
_WORKSHOPS = (
    ("date", "left"),
    ("subject", "left"),
    ("client_people", "left"),
    ("provider_people", "left"),
)
_VALIDATIONS = (
    ("kpi", "left"),
    ("proposed_by", "left"),
    ("validated_by_client", "left"),
    ("validated_by_provider", "left"),
)


def build(context: Context) -> tuple[Block, ...]:
    """Two tables: workshops, validations."""
    held = context.scope.get("workshops")
    workshops: list[tuple[Cell, ...]] = [
        tuple(part(context, workshop, f"workshops[{i}]", name) for name in _WORKSHOP)
        for i, workshop in enumerate(held if isinstance(held, tuple) else ())
    ]
    validations: list[tuple[Cell, ...]] = [
        (
            part(context, at.kpi, at.place, "name"),
            _proposer(context, at),
            part(context, at.kpi, at.place, "validated_by_client"),
            part(context, at.kpi, at.place, "validated_by_provider"),
        )
        for at in placed_kpis(context)
    ]
    return (
        grid(context, "workshops_caption", _WORKSHOPS, workshops),
        grid(context, "validations_caption", _VALIDATIONS, validations),
    )


def _proposer(context: Context, at: PlacedKpi) -> Cell:
    side = code(at.kpi, "proposed_by")
    if side in ("client", "provider"):
        return context.said(f"{side}.called")
    return choice(context, "proposed_by", side, f"{at.place}.proposed_by")
