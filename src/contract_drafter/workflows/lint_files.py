"""The contracts meant by files, folders and patterns."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from contract_drafter import registry
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.readers import SHELF as READERS
from contract_drafter.readers._sniff import ALIASES

_LOCK = "~$"
_HIDDEN = (".", _LOCK)
"""How the names begin of what nobody means by a folder: hidden files, and the locks that Word leaves."""


_UNREAD = (".doc", ".dot", ".rtf", ".wpd", ".wps", ".pages")
"""How the names end of texts that no reader knows: a contract may be among them."""


def contracts(wishes: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, those of the folders named, those that fit a pattern; each once, by whatever name it is called.

    Raises UserError with the wishes that mean no file.
    """
    found: dict[str, Path] = {}
    faults = []
    for wish in wishes:
        paths = list(_meant(wish, _is_read))
        if not paths:
            known = ", ".join(f".{name}" for name in registry.names(READERS))
            faults.append(finding("LNT007", Span(str(wish)), known=known))
        for path in paths:
            found.setdefault(os.path.realpath(path), path)
    if faults:
        raise UserError(*faults)
    return tuple(found.values())


def passed_over(wishes: Iterable[Path]) -> tuple[Path, ...]:
    """The texts in these folders and patterns that nobody reads, as those of old versions of Word; each once."""
    return tuple(dict.fromkeys(path for wish in wishes for path in _meant(wish, _is_unread) if path != wish))


def _meant(wish: Path, fits: Callable[[Path], bool]) -> Iterator[Path]:
    if wish.is_dir():
        yield from _below(wish, fits)
    elif wish.exists() or not glob.has_magic(str(wish)):
        yield wish
    else:
        for name in sorted(glob.glob(str(wish), recursive=True)):
            path = Path(name)
            yield from (
                _below(path, fits)
                if path.is_dir()
                else iter([path] if fits(path) and not path.name.startswith(_LOCK) else [])
            )


def _below(folder: Path, fits: Callable[[Path], bool]) -> Iterator[Path]:
    """The files that fit, of a folder and of those below it, by path; links to folders are not followed."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(_HIDDEN) and fits(path):
                yield path


def _is_read(path: Path) -> bool:
    suffix = path.suffix.lower().removeprefix(".")
    return ALIASES.get(suffix, suffix) in registry.names(READERS) and path.is_file()


def _is_unread(path: Path) -> bool:
    return path.suffix.lower() in _UNREAD and path.is_file()
