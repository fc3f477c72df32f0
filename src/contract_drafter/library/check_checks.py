"""Every fault of the checks between answers: names that lead nowhere, a severity that does not exist."""

from collections.abc import Collection, Iterator

from contract_drafter.located_yaml import nearest
from contract_drafter.model.expression import parse, paths
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.library import Library


def check_checks(library: Library, section: str, answers: Collection[str], names: Collection[str]) -> Iterator[Finding]:
    """Names that lead nowhere in a section's checks. `answers`: the path of every answer; `names`: those and facts.

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
        if check.at not in answers:
            near = nearest(check.at, answers)
            yield finding("LIB022", library.place(*way, "at"), name=check.at, where=check.id, nearest=near)


def unknown_severities(library: Library) -> Iterator[Finding]:
    """The severities that no check can have: nothing can be asked or drafted while there is one."""
    for section in library.sections.values():
        for index, check in enumerate(section.checks):
            if check.severity not in tuple(Severity):
                span = library.place("section", section.id, "checks", index, "severity")
                yield finding("LIB023", span, what="severity", value=check.severity, allowed=", ".join(Severity))
