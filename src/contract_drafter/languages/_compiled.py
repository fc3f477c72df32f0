"""The data of a language as Python reads it fastest, kept where Python keeps its own compiled modules.

The YAML stays the only source: what is kept is used while every file has the size and the time it had, and done
without where it cannot be written. Parsing the YAML takes ten times as long as reading what was kept.
"""

import marshal
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

Data = Mapping[str, Mapping[str, object]]
"""What each file holds, by its path below the language's folder: "labels/print.yaml"."""


@cache
def data(folder: Path) -> Data:
    """The data of the language in this folder. Every value is text: `yes: non` is the word "non"."""
    try:
        stamp, kept = marshal.loads(_place(folder).read_bytes())
        if stamp == _stamp(folder):
            found: Data = kept
            return found
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return _parsed(folder) if sys.dont_write_bytecode else keep(folder)


def keep(folder: Path) -> Data:
    """Read the data of a language, and keep them for the next start where the folder can be written."""
    import tempfile

    stamp, found = _stamp(folder), _parsed(folder)
    place = _place(folder)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(descriptor, "wb") as stream:
            marshal.dump((stamp, dict(found)), stream)
        os.chmod(temporary, 0o644)
        os.replace(temporary, place)
    return found


def _place(folder: Path) -> Path:
    return Path(cache_from_source(str(folder / "data.py"))).with_suffix(".marshal")


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
