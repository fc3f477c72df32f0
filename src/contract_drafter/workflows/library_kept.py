"""A library in use as it was once read, kept for the next command: it is read again when a file of it has changed.

Reading it takes most of the time of a small command. What belongs to one thing (texts, definitions, places) is made
from what was kept only when it is asked for.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contract_drafter.library.layers import WRITTEN_IN
from contract_drafter.workflows.user_cache import Cache, default_folder, key_of

if TYPE_CHECKING:
    from contract_drafter.workflows.library_in_use import LibraryInUse

Way = tuple[str | int, ...]
_DEEPEST = 3
"""Folders that a text of a clause is in: `clauses`, its family, the clause."""


def kept(folders: tuple[Path, ...], read: Callable[[], "LibraryInUse"]) -> "LibraryInUse":
    """What was kept of these folders; or else what `read` gives, which is then kept. Raises what `read` raises.

    What is kept is a pickle, which could run anything: one that another user may have written is not opened.
    """
    import pickle

    cache, state = Cache(default_folder()), _state(folders)
    key = hashlib.sha256(repr([os.fsencode(folder) for folder in folders]).encode()).hexdigest()
    found = cache.get(key, ours=True)
    if found is not None and found.startswith(state):
        in_use: LibraryInUse = pickle.loads(found[len(state) :])
        return in_use
    in_use = read()
    if _state(folders) == state:
        with suppress(RecursionError):  # conditions that are nested without end
            cache.put(key, (state, pickle.dumps(_in_parts(in_use), pickle.HIGHEST_PROTOCOL)))
            cache.trim()
    return in_use


def _state(folders: tuple[Path, ...]) -> bytes:
    """The names and the contents of all files that a library is read from, and the program that reads them."""
    places = (str(folder / name) for folder in folders for name in WRITTEN_IN)
    return key_of(*(part for place in places for part in _files(place, _DEEPEST))).encode()


def _files(path: str, depth: int) -> Iterator[bytes]:
    """The name of a file and its content; or those of all that is in a folder, so many folders deep."""
    yield os.fsencode(path)
    with suppress(OSError):
        if not os.path.isdir(path):
            yield Path(path).read_bytes()
        elif depth:
            for name in sorted(os.listdir(path)):
                yield from _files(os.path.join(path, name), depth - 1)


def _in_parts(in_use: "LibraryInUse") -> "LibraryInUse":
    whole = in_use.library
    texts, definitions, spans = _Parts.of(whole.texts), _Parts.of(whole.definitions), _Parts.of(whole.spans)
    return replace(in_use, library=replace(whole, texts=texts, definitions=definitions, spans=spans))


class _Parts(Mapping[Any, Any]):
    """A mapping, pickled in pieces: one for all ways that begin with the same two steps."""

    def __init__(self, pieces: Mapping[Way, bytes]) -> None:
        self._pieces, self._made = pieces, dict[Way, Mapping[Way, Any]]()

    @classmethod
    def of(cls, whole: Mapping[Any, Any]) -> "_Parts":
        import pickle

        together: dict[Way, dict[Way, Any]] = {}
        for way, each in whole.items():
            together.setdefault(way[:2], {})[way] = each
        return cls({first: pickle.dumps(each, pickle.HIGHEST_PROTOCOL) for first, each in together.items()})

    def __getitem__(self, way: Way) -> Any:
        return self._piece(way[:2])[way]

    def __iter__(self) -> Iterator[Way]:
        return (way for first in self._pieces for way in self._piece(first))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _piece(self, first: Way) -> Mapping[Way, Any]:
        if first not in self._made:
            import pickle

            self._made[first] = pickle.loads(self._pieces[first])
        return self._made[first]
