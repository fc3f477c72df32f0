"""The data of a language, and what is made from them, kept where Python keeps its own compiled modules.

The YAML stays the only source: what is kept is used while every file has the size and the time it had, and done
without where it cannot be written. Parsing the YAML takes ten times as long as reading what was kept, making a lexicon
four times.
"""

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")
Data = Mapping[str, Mapping[str, object]]
"""What each file holds, by its path below the language's folder: "labels/print.yaml"."""

_UNREADABLE = (OSError, EOFError, AttributeError, ImportError, LookupError, TypeError, ValueError)


@cache
def data(folder: Path) -> Data:
    """The data of the language in this folder. Every value is text: `yes: non` is the word "non"."""
    place, stamp = _place(folder, "marshal"), _stamp(folder)
    with suppress(*_UNREADABLE):
        known, kept = marshal.loads(place.read_bytes())
        if known == stamp:
            found: Data = kept
            return found
    found = _parsed(folder)
    _keep(place, marshal.dumps((stamp, dict(found))))
    return found


def made_from(
    folder: Path, name: str, lists: Mapping[str, str], sources: Iterable[Path], make: Callable[[], Made]
) -> Made:
    """What `make` makes of these lists of a language, or of modules, kept under this name beside the folder's own.

    It is made again when the lists, or the modules that it is made by, change.
    """
    import hashlib
    import pickle

    place = _place(folder, f"{name}.pickle")
    known = [(source.name, stat.st_mtime_ns, stat.st_size) for source in sources for stat in (source.stat(),)]
    key = hashlib.sha256(repr((known, sorted(lists.items()))).encode()).digest()
    with suppress(*_UNREADABLE, pickle.PickleError):
        content = place.read_bytes()
        if content.startswith(key):
            kept: Made = pickle.loads(content[len(key) :])
            return kept
    found = make()
    _keep(place, key + pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
    return found


def _place(folder: Path, kind: str) -> Path:
    return Path(cache_from_source(str(folder / "data.py"))).with_suffix(f".{kind}")


def _stamp(folder: Path) -> list[tuple[str, int, int]]:
    """Name, time and size of each file."""
    found = []
    for entry in _files(str(folder)):
        known = entry.stat()
        found.append((entry.path[len(str(folder)) + 1 :].replace(os.sep, "/"), known.st_mtime_ns, known.st_size))
    return sorted(found)


def _files(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        found = list(entries)
    inner = [each for entry in found if entry.is_dir() for each in _files(entry.path)]
    return inner + [entry for entry in found if entry.name.endswith(".yaml")]


def _parsed(folder: Path) -> Data:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return {name: yaml.load((folder / name).read_text("utf-8"), loader) or {} for name, _, _ in _stamp(folder)}


def _keep(place: Path, content: bytes) -> None:
    """Write it whole or not at all, and not where Python is told to write no bytecode."""
    if sys.dont_write_bytecode:
        return
    import tempfile

    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, place)
