"""Writes files so that nothing is lost: beside and renamed, never half, never over the user's own unasked."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.model.span import Span


def refuse_bad_outputs(
    outputs: Iterable[Path], formats: Iterable[str], force: bool, inputs: Iterable[Path] = ()
) -> None:
    """Raise, before any work, all that stands in the way of writing these files. No input is ever replaced."""
    found = list(bad_outputs(tuple(outputs), tuple(formats), force, inputs))
    if found:
        raise UserError(*found)


def bad_outputs(
    outputs: tuple[Path, ...], formats: tuple[str, ...], force: bool, inputs: Iterable[Path] = ()
) -> Iterator[Finding]:
    """What stands in the way of writing these files. `formats` are the suffixes that they may have."""
    kept = {path.resolve() for path in inputs}
    for index, path in enumerate(outputs):
        span = Span(str(path))
        if path.is_dir():
            yield finding("DRF018", span)
            continue
        if path.resolve() in kept:
            yield finding("DRF019", span)
            continue
        if path.suffix.lower().removeprefix(".") not in formats:
            yield finding(
                "DRF011", span, suffix=path.suffix or path.name, known=", ".join(f".{name}" for name in formats)
            )
        if path in outputs[:index]:
            yield finding("DRF017", span)
        if not path.parent.is_dir():
            yield finding("DRF013", span, folder=path.parent)
        elif path.exists() and not force:
            yield finding("DRF012", span)


def write(path: Path, content: bytes) -> None:
    """Write a whole file or nothing. Raises UserError when the disk or the folder refuses it."""
    import tempfile

    temporary = ""
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        raise UserError(finding("DRF014", Span(str(path)), problem=error)) from error
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
