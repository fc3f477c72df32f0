"""A run that was made before, of the same command on the same files, told again without any work.

What a run said is kept with the state of every file it looked at, those that were not there too. It is told again only
when all of them are as they were. A file that changed while the run went on makes it one that is not kept.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from contract_drafter.model.finding import UserError
from contract_drafter.workflows.lint_files import contracts, passed_over
from contract_drafter.workflows.user_cache import Cache, key_of

LARGEST = 20_000_000
"""Signs of a report that is kept."""


class Told(NamedTuple):
    """What a run printed on standard output, the lines on standard error before and after, and its exit code."""

    before: tuple[str, ...]
    shown: str
    after: tuple[str, ...]
    code: int


class Again:
    """The memory of one command: `asked` is all that it was asked, its defaults and its surroundings too."""

    def __init__(self, folder: Path, files: Sequence[Path], asked: Iterable[object]) -> None:
        self._cache, self._files = Cache(folder), files
        self._key = key_of(b"again", json.dumps([os.getcwd(), *map(str, asked)]).encode())
        self._began = time.time()

    def recall(self) -> Told | None:
        """What the same command said, None when anything that it looked at is not what it was."""
        kept = self._cache.get(self._key)
        if kept is None:
            return None
        try:
            data = json.loads(kept)
            if data["files"] != self._meant() or any(state != _state(path) for path, state in data["inputs"].items()):
                return None
            return Told(tuple(data["before"]), data["shown"], tuple(data["after"]), data["code"])
        except (ValueError, KeyError, TypeError, UserError):
            return None

    def keep(self, told: Told, inputs: Iterable[Path]) -> None:
        """Remember what was said, and what it was said from."""
        paths = [str(path) for path in inputs]
        if len(told.shown) > LARGEST or any(self._is_new(path) for path in paths):
            return
        data = {"files": self._meant(), "inputs": {path: _state(path) for path in paths}, **told._asdict()}
        self._cache.put(self._key, [json.dumps(data).encode()])

    def _meant(self) -> list[str]:
        return [str(path) for path in (*contracts(self._files), *passed_over(self._files))]

    def _is_new(self, path: str) -> bool:
        """Whether a file has changed since the run began, or just before: its state may not be what was read."""
        try:
            return os.stat(path).st_mtime > self._began
        except OSError:
            return False


def _state(path: str) -> str:
    """What tells a file from what it was: its content, the names in a folder, nothing where there is none."""
    try:
        if os.path.isdir(path):
            return "folder " + hashlib.sha256("\n".join(sorted(os.listdir(path))).encode()).hexdigest()
        with open(path, "rb") as stream:
            return hashlib.sha256(stream.read()).hexdigest()
    except OSError as error:
        return f"no file: {error.errno}"
