"""What a baseline knows of each file, named by its way from the folder of the baseline: a copy or a checkout elsewhere
finds its own again."""

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from contract_drafter.linting import baseline
from contract_drafter.reporters._base import Linted
from contract_drafter.workflows.lint_request import text_of
from contract_drafter.workflows.output import write
from contract_drafter.workflows.read_contract import shown_path

OLD = "baseline"
"""What hides a remark that the baseline knows."""


class Baseline:
    """The file of a baseline. `files` are the fingerprints by file, None while the baseline is yet to be written."""

    def __init__(self, path: Path) -> None:
        """Raises UserError when the file is there and cannot be read, or is something else."""
        self.path = path
        self.files = baseline.read(text_of(path).encode(), str(path)) if path.exists() else None

    def known(self, path: Path) -> frozenset[str] | None:
        """The fingerprints known of a file, None while the baseline is yet to be written.

        A file that is not named may have been moved: it has what is known of the files that are gone.
        """
        if self.files is None:
            return None
        known = self.files.get(self._name(path))
        return self._gone if known is None else known

    def inputs(self) -> tuple[Path, ...]:
        """The baseline, and the files that it names."""
        return (self.path, *(self.path.parent / name for name in self.files or ()))

    def write(self, files: Mapping[Path, Linted]) -> int:
        """Write the baseline of all that is not accepted in these files, and say how much it is."""
        old = {self._name(path): [each for each in file.remarks if each.hidden == OLD] for path, file in files.items()}
        write(self.path, baseline.write(old))
        return sum(map(len, old.values()))

    @cached_property
    def _gone(self) -> frozenset[str]:
        gone = (found for name, found in (self.files or {}).items() if not (self.path.parent / name).exists())
        return frozenset[str]().union(*gone)

    def _name(self, path: Path) -> str:
        try:
            way = os.path.relpath(os.path.realpath(path), os.path.realpath(self.path.parent))
        except ValueError:  # another drive
            way = os.path.realpath(path)
        return shown_path(Path(way)).replace(os.sep, "/")
