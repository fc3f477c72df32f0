"""Every fault of the checks between answers: names that lead nowhere, a severity that does not exist."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from contract_drafter.located_yaml import nearest
from contract_drafter.model.expression import Expression, Literal, Not, Operation, Path, parse, paths
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.library import Library
from contract_drafter.model.question import Question


def check_checks(
    library: Library, section: str, answers: Mapping[str, Question], names: Collection[str]
) -> Iterator[Finding]:
    """Names that lead nowhere in a section's checks, and lengths of time compared with a figure that has no unit.

    `answers`: every question by the path of its answer; `names`: those paths and the facts.

    A check at a part of a group may name the parts of the groups it is in.
    """
    for index, check in enumerate(library.sections[section].checks):
        way = ("section", section, "checks", index)
        steps = check.at.split(".")
        inside = [".".join(steps[:depth]) for depth in range(1, len(steps))]
        for path in map(str, paths(parse(check.that))):
            if path not in names and not any(f"{group}.{path}" in answers for group in inside):
                near = nearest(path, names)
                yield finding("LIB022", library.place(*way, "that"), name=path, where=check.id, nearest=near)
        for path in map(str, _beside_a_figure(parse(check.that))):
            meant = [answers[full] for group in (*inside, "") if (full := f"{group}.{path}".strip(".")) in answers]
            if any(question.type == "duration" for question in meant):
                yield finding("LIB094", library.place(*way, "that"), name=path)
        if check.at not in answers:
            near = nearest(check.at, answers)
            yield finding("LIB022", library.place(*way, "at"), name=check.at, where=check.id, nearest=near)


def _beside_a_figure(node: Expression) -> Iterator[Path]:
    """The paths that are compared with a bare figure."""
    match node:
        case Not(operand):
            yield from _beside_a_figure(operand)
        case Operation("and" | "or", left, right):
            yield from (*_beside_a_figure(left), *_beside_a_figure(right))
        case Operation(_, Path() as path, Literal(int() | Decimal())) | Operation(
            _, Literal(int() | Decimal()), Path() as path
        ):
            yield path


def unknown_severities(library: Library) -> Iterator[Finding]:
    """The severities that no check can have: nothing can be asked or drafted while there is one."""
    for section in library.sections.values():
        for index, check in enumerate(section.checks):
            if check.severity not in tuple(Severity):
                span = library.place("section", section.id, "checks", index, "severity")
                yield finding("LIB023", span, what="severity", value=check.severity, allowed=", ".join(Severity))
