"""What took long to work out, kept for the next run in the user's cache folder.

An entry is found again by its key, which those who keep it make of all that it was worked out from. One that is damaged
counts for none. A folder that cannot be written is done without.
"""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

SIZE_LIMIT = 200_000_000
"""Bytes of all entries; beyond it the least lately used go first, down to the half."""
_ENTRY = ".found"


def default_folder() -> Path | None:
    """The folder for entries of this user, where the system keeps such things; None where there is no home."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = f"{home}/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or f"{home}/.cache"
    return Path(base) / "contract-drafter" if os.path.isabs(base) else None


def can_be_kept(folder: Path) -> bool:
    """Whether entries can be written in a folder, which is made for them."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


class Cache:
    """Entries by key, in a folder of their own; one file each, checked by its own digest."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str, ours: bool = False) -> bytes | None:
        """The entry, None when there is none or it is damaged; with `ours`, none that another user may have written."""
        if self._folder is None:
            return None
        path = self._path(key)
        try:
            with path.open("rb") as stream:
                if ours and not _only_ours(os.fstat(stream.fileno())):
                    return None
                content, _, digest = stream.read().rpartition(b"\n")
        except OSError:
            return None
        if digest != hashlib.sha256(content).hexdigest().encode():
            return None
        with suppress(OSError):
            os.utime(path)
        return content

    def put(self, key: str, pieces: Iterable[bytes]) -> None:
        """Keep an entry, given in pieces, whole or not at all; its digest is on a line after it."""
        if self._folder is None:
            return
        import tempfile

        path = self._path(key)
        temporary = ""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
            with os.fdopen(descriptor, "wb") as stream:
                whole = hashlib.sha256()
                for piece in pieces:
                    whole.update(piece)
                    stream.write(piece)
                stream.write(b"\n" + whole.hexdigest().encode())
            os.replace(temporary, path)
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)

    def trim(self) -> None:
        """Drop what was not used for longest, when all entries together are too big, and what a crash left half."""
        entries = sorted(self._entries(), key=lambda entry: entry[1])
        size = sum(each for _, _, each in entries)
        if size <= SIZE_LIMIT:
            return
        for path, _, each in entries:
            with suppress(OSError):
                path.unlink()
                size -= each
            if size <= SIZE_LIMIT // 2:
                return

    def _entries(self) -> Iterator[tuple[Path, float, int]]:
        """Each file of ours: path, last use, bytes."""
        for path in self._folder.glob("*/*") if self._folder else ():
            with suppress(OSError):
                if path.suffix in (_ENTRY, ".part"):
                    state = path.stat()
                    yield path, state.st_mtime, state.st_size

    def _path(self, key: str) -> Path:
        assert self._folder is not None
        return self._folder / key[:2] / f"{key[2:]}{_ENTRY}"


def _only_ours(state: os.stat_result) -> bool:
    """Whether no other user can have written a file; in the folder of a user of Windows none can."""
    return sys.platform == "win32" or (state.st_uid == os.getuid() and not state.st_mode & 0o022)


def key_of(*parts: bytes) -> str:
    """A key for all of these parts together, and for this program."""
    whole = hashlib.sha256(program())
    for part in parts:
        whole.update(b"%d:" % len(part))
        whole.update(part)
    return whole.hexdigest()


@cache
def program() -> bytes:
    """What changes when the program, Python or an installed package does: no file of ours is read for it."""
    package = Path(__file__).parents[1]
    whole = hashlib.sha256(sys.version.encode())
    for path, state in sorted(_states(package)):
        whole.update(f"{path}:{state.st_mtime_ns}:{state.st_size}\n".encode())
    for folder in sys.path:
        if not folder.endswith(("site-packages", "dist-packages")):
            continue
        with suppress(OSError):
            whole.update(f"{folder}:{os.stat(folder).st_mtime_ns}\n".encode())
    return whole.digest()


def _states(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file of a package, but for what Python compiles, with its state."""
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            with suppress(OSError):
                yield os.path.join(here, name), os.stat(os.path.join(here, name))
