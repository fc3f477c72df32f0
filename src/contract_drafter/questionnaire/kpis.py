"""Completes the KPIs of the answers from the catalogue, and checks their figures against one another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from contract_drafter.located_yaml import nearest
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.question import Question
from contract_drafter.model.values import Choice, LocalText, Quantity, Record, Value
from contract_drafter.question_types import Fault, Refused, parts
from contract_drafter.question_types._base import fold
from contract_drafter.question_types.kpi import DEFINITION

KPI: Final = Question("kpi", "kpi", LocalText())
_FIGURES: Final = ("baseline", "floor", "target")

Step = tuple[str | int, ...]


def complete(value: Any, catalogue: Mapping[str, KpiDefinition], path: Step = ()) -> tuple[Any, list[Fault]]:
    """The value with every KPI in it completed, and what is wrong with them. `path` is the value's own."""
    faults: list[Fault] = []
    return _complete(value, catalogue, path, faults), faults


def left_open(faults: Iterable[Fault]) -> Iterator[Step]:
    """The parts of a KPI that the catalogue would have filled, had it the KPI that the answers name."""
    for fault in faults:
        if fault.refused.code == "ANS015":
            yield from ((*fault.path[:-1], part) for part in DEFINITION)


def _complete(value: Any, catalogue: Mapping[str, KpiDefinition], path: Step, faults: list[Fault]) -> Any:
    if isinstance(value, tuple):
        return tuple(_complete(item, catalogue, (*path, index), faults) for index, item in enumerate(value))
    if not isinstance(value, Record):
        return value
    if value.kind != "kpi":
        inner = {name: _complete(part, catalogue, (*path, name), faults) for name, part in value.fields.items()}
        return Record(value.kind, inner)
    known = {part.id: part for part in parts(KPI)}
    fields = dict(value.fields)
    found = [*_define(fields, catalogue, known), *_measure(fields), *_sides(fields, known)]
    faults.extend(Fault((*path, name), known[name], refused) for name, refused in found)
    return Record("kpi", fields)


def _define(
    fields: dict[str, Any], catalogue: Mapping[str, KpiDefinition], known: Mapping[str, Question]
) -> Iterator[tuple[str, Refused]]:
    """Fill what the answers leave open from the catalogue; one's own words win."""
    for name in ("catalogue", "id"):
        fields[name] = _plain(fields[name])
    wanted = fields["catalogue"]
    definition = catalogue.get((wanted or "").upper())
    if wanted and definition is None:
        yield "catalogue", Refused("ANS015", found=wanted, nearest=nearest(wanted, catalogue))
    if definition is None:
        return
    fields["catalogue"] = definition.id
    fields["id"] = fields["id"] or definition.id
    for name in DEFINITION:
        if fields[name] is None:
            fields[name] = _defined(getattr(definition, name), known[name])
    fields["gaming"] = definition.gaming or None
    fields["domain"] = definition.domain
    fields["paired_with"] = definition.paired_with


def _plain(words: Value | None) -> str | None:
    """An identifier, which is the same in every language."""
    if isinstance(words, LocalText):
        return words.everywhere or next((said for _, said in words.by_language), None)
    return words if isinstance(words, str) else None


def _defined(value: Any, part: Question) -> Value | None:
    if part.type == "choice":
        return next((Choice(option.id, option.label) for option in part.options if option.id == value), None)
    if isinstance(value, LocalText) and not value:
        return None
    found: Value = value
    return found


def _measure(fields: dict[str, Any]) -> Iterator[tuple[str, Refused]]:
    """Give the figures their unit and decimals."""
    unit = fields["unit"] or LocalText()
    for name in _FIGURES:
        figure = fields[name]
        if not isinstance(figure, Quantity):
            continue
        if figure.unit and unit and not _words(figure.unit) & _words(unit):
            yield name, Refused("ANS018", found=" / ".join(_said(figure.unit)), unit=" / ".join(_said(unit)))
        fields[name] = replace(figure, unit=unit or figure.unit, decimals=fields["decimals"])


def _said(words: LocalText) -> tuple[str, ...]:
    said = [*(text for _, text in words.by_language), words.everywhere]
    return tuple(dict.fromkeys(text for text in said if text))


def _words(words: LocalText) -> set[str]:
    return {fold(text) for text in _said(words)}


def _sides(fields: Mapping[str, Any], known: Mapping[str, Question]) -> Iterator[tuple[str, Refused]]:
    """The target is past the floor, and not behind the baseline, in the favourable direction."""
    target, direction = fields["target"], fields["direction"]
    if not isinstance(target, Quantity) or not isinstance(direction, Choice) or direction.id == "none":
        return
    sign = 1 if direction.id == "up" else -1
    code = "ANS016" if direction.id == "up" else "ANS017"
    for name in ("baseline", "floor"):
        bound = fields[name]
        if not isinstance(bound, Quantity):
            continue
        gap: Decimal = (target.value - bound.value) * sign
        if gap < 0 or (gap == 0 and name == "floor"):
            yield "target", Refused(code, target=target.value, other=known[name], bound=bound.value)
