"""Who has a stake in the contract, when each was consulted, and what became of their remark."""

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, grid, part, placed
from contract_drafter.model.document import Block
from contract_drafter.model.values import Record

_PARTS = ("name", "role", "side", "consulted_on", "remark", "answer", "remark_status")
NEEDS = tuple(f"stakeholders.{name}" for name in _PARTS)
_OPTIONAL = ("remark", "answer", "remark_status")
_REGISTER = (("name", "left"), ("role", "left"), ("side", "left"), ("consulted_on", "left"))
_LOG = (("name", "left"), ("remark", "left"), ("answer", "left"), ("remark_status", "left"))


def build(context: Context) -> tuple[Block, ...]:
    """The register of stakeholders, then the log of the remarks that were made."""
    people = tuple(placed(context.scope, "stakeholders"))
    register = [_row(context, person, place, _REGISTER) for person, place in people]
    remarks = [_row(context, person, place, _LOG) for person, place in people if person.get("remark") is not None]
    return (
        grid(context, "stakeholders_caption", _REGISTER, register),
        *((grid(context, "remarks_caption", _LOG, remarks),) if remarks else ()),
    )


def _row(context: Context, person: Record, place: str, columns: tuple[tuple[str, str], ...]) -> tuple[Cell, ...]:
    return tuple(part(context, person, place, name, name in _OPTIONAL) for name, _ in columns)
