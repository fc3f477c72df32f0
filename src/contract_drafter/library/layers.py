"""Libraries laid on one another: each adds to those below it, or overrides what they hold.

To override, a thing says which version it overrides: so it is told when the one below has moved on.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from contract_drafter.located_yaml import nearest
from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.library import Library

SHELVES = {
    "clause": "clauses",
    "contract": "contracts",
    "section": "sections",
    "kpi": "kpis",
    "term": "terms",
    "constraint": "constraints",
}
"""What a library holds: the kind of each thing, and the field of Library that has them by id."""
WRITTEN_IN = ("clauses", "contracts", "questions", "kpis", "glossary", "constraints.yaml")
"""The folders of a library, and its file, that hold all that there is to read in it."""
Thing = tuple[str, str]
"""The kind and the id of something that a library holds."""
_PARTS: Mapping[str, Callable[[Any], tuple[Any, ...]]] = {
    "texts": lambda way: ("clause", way[0]),
    "definitions": lambda way: ("term", way[0]),
    "spans": lambda way: ("clause", way[1]) if way[0] == "text" else way[:2],
}
"""What belongs to the things of a library, and to which."""
EMPTY = Library({}, {}, {}, {}, {}, {}, {}, {}, ())


def lay(below: Library, above: Library) -> tuple[Library, list[Finding]]:
    """Both as one library, and every clash: what is above without a word on what it overrides is left out."""
    found = [clash for kind in SHELVES for clash in _clashes(below, above, kind)]
    above = _without(
        above, {(kind, name) for kind, name in _both(below, above) if not _get(above, kind, name).overrides}
    )
    below = _without(below, set(_both(below, above)))
    mappings = (*SHELVES.values(), *_PARTS)
    both = {name: {**getattr(below, name), **getattr(above, name)} for name in mappings}
    languages = tuple(sorted({*below.languages, *above.languages}))
    return Library(**both, languages=languages, faulty=below.faulty | above.faulty), found


def _clashes(below: Library, above: Library, kind: str) -> Iterator[Finding]:
    under: Mapping[str, Any] = getattr(below, SHELVES[kind])
    for name, thing in getattr(above, SHELVES[kind]).items():
        old = under.get(name)
        if old is None and thing.overrides:
            span = above.place(kind, name, "overrides")
            yield finding("LIB080", span, id=name, version=thing.overrides, nearest=nearest(name, under))
        elif old is not None and not thing.overrides:
            span, first = above.place(kind, name), below.place(kind, name)
            yield finding("LIB081", span, id=name, version=old.version, first=first)
        elif old is not None and thing.overrides != old.version:
            span, first = above.place(kind, name, "overrides"), below.place(kind, name)
            yield finding("LIB082", span, id=name, named=thing.overrides, version=old.version, first=first)


def _both(below: Library, above: Library) -> Iterator[Thing]:
    """The kind and id of what is in both."""
    return (
        (kind, name)
        for kind, shelf in SHELVES.items()
        for name in getattr(above, shelf)
        if name in getattr(below, shelf)
    )


def _get(library: Library, kind: str, name: str) -> Any:
    return getattr(library, SHELVES[kind])[name]


def _without(library: Library, things: set[Thing]) -> Library:
    """The library without these things, their texts and their places."""
    if not things:
        return library
    kept: dict[str, Any] = {
        shelf: {name: thing for name, thing in getattr(library, shelf).items() if (kind, name) not in things}
        for kind, shelf in SHELVES.items()
    }
    kept |= {
        part: {way: each for way, each in getattr(library, part).items() if owner(way) not in things}
        for part, owner in _PARTS.items()
    }
    return replace(library, **kept)
