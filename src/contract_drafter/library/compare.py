"""What differs between two libraries, thing by thing and field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from contract_drafter.library.layers import SHELVES
from contract_drafter.model.library import Library
from contract_drafter.model.values import LocalText

SourceOf = Mapping[tuple[str, str, str], str]
"""The sources of clause texts, by clause id, language and variant."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field, as the way to it ("title.en", "questions[visits].min", "fr.england.md"); "" where it is not."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """A clause, contract type, section, KPI or term that differs. A version is "" where the thing is not."""

    kind: str
    id: str
    old_version: str
    new_version: str
    fields: tuple[FieldChange, ...] = ()

    @property
    def what(self) -> str:
        """Whether it is added, removed or changed."""
        return "changed" if self.old_version and self.new_version else "added" if self.new_version else "removed"

    @property
    def version_stands(self) -> bool:
        """Whether it changed under the same version: nobody who overrides it will be told."""
        return self.old_version == self.new_version


def compare(ours: Library, theirs: Library, our_texts: SourceOf, their_texts: SourceOf) -> Iterator[Change]:
    """Every difference, ours first: kind by kind. What `theirs` lacks is removed, unless it only adds to another."""
    only_adds = adds(theirs)
    for kind, shelf in SHELVES.items():
        old, new = getattr(ours, shelf), getattr(theirs, shelf)
        for name in dict.fromkeys((*old, *new)):
            if name not in new:
                if not only_adds:
                    yield Change(kind, name, old[name].version, "")
            elif name not in old:
                yield Change(kind, name, "", new[name].version)
            else:
                before, after = (our_texts, their_texts) if kind == "clause" else ({}, {})
                changed = _fields(_all(old[name], before), _all(new[name], after))
                if changed:
                    yield Change(kind, name, old[name].version, new[name].version, tuple(changed))


def adds(library: Library) -> bool:
    """Whether a library is made to be laid on another: it has no contract type, something in it overrides, or a
    contract type lists a clause or a section that it does not hold.
    """
    held = (thing for shelf in SHELVES.values() for thing in getattr(library, shelf).values())
    return (
        not library.contracts
        or any(thing.overrides for thing in held)
        or any(set(contract.clause_ids()) - library.clauses.keys() for contract in library.contracts.values())
        or any(set(contract.sections) - library.sections.keys() for contract in library.contracts.values())
    )


def _fields(old: Mapping[str, str], new: Mapping[str, str]) -> list[FieldChange]:
    ways = dict.fromkeys((*old, *new))
    return [
        FieldChange(way, old.get(way, ""), new.get(way, "")) for way in ways if old.get(way, "") != new.get(way, "")
    ]


def _all(thing: Any, texts: SourceOf) -> dict[str, str]:
    """Every field of a thing in words, and for a clause its texts under the names of their files."""
    found = dict(_flat(thing, ""))
    for (clause, language, variant), text in texts.items():
        if clause == thing.id:
            found[f"{language}.{variant}.md" if variant else f"{language}.md"] = text
    return {way: words for way, words in found.items() if way not in ("id", "version", "overrides")}


def _flat(value: Any, way: str) -> Iterator[tuple[str, str]]:
    """The leaves of a value, each with the way to it. What is empty is left out."""
    match value:
        case None | "" | ():
            return
        case LocalText(by_language=said, everywhere=words):
            yield from ((f"{way}.{language}", each) for language, each in said)
            if words is not None:
                yield way, words
        case dict():
            for key, each in value.items():
                yield from _flat(each, f"{way}.{key}".lstrip("."))
        case tuple() | list():
            yield from _items(value, way)
        case _ if is_dataclass(value):
            for each in fields(value):
                yield from _flat(getattr(value, each.name), f"{way}.{each.name}".lstrip("."))
        case _:
            yield way, str(value)


def _items(values: tuple[Any, ...] | list[Any], way: str) -> Iterator[tuple[str, str]]:
    """Items that have ids by their ids, and the order of these; words as one line; the rest by their place."""
    if all(isinstance(each, str) for each in values):
        yield way, ", ".join(values)
    elif all(hasattr(each, "id") for each in values):
        yield way, ", ".join(each.id for each in values)
        for each in values:
            yield from ((name, words) for name, words in _flat(each, f"{way}[{each.id}]") if not name.endswith("].id"))
    else:
        for index, each in enumerate(values, 1):
            yield from _flat(each, f"{way}[{index}]")
