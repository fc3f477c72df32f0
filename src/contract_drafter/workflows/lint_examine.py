"""Files → what every rule finds in them: kept from an earlier run, or worked out, by one process or several."""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from contract_drafter.linting.examined import Examined, from_bytes, pieces
from contract_drafter.linting.own_rule import OwnRules
from contract_drafter.model.finding import Finding, UserError
from contract_drafter.workflows.read_contract import content_of, shown_path
from contract_drafter.workflows.user_cache import Cache, key_of

Progress = Callable[[int, int, Path], None]
"""Told how many files are done, of how many, and which was done last."""
ENOUGH_FOR_TWO = 1_000_000
"""Bytes of files to examine from which a second process is worth its start."""


class Examiner(NamedTuple):
    """How files are examined: with these rules and figures, on this view of tracked changes."""

    codes: tuple[str, ...]
    own: OwnRules
    thresholds: Mapping[str, int]
    revisions: str
    read_on: date

    def examine(self, path: Path, content: bytes) -> Examined:
        """Read a file and run the rules; one that cannot be read has the reasons as notices."""
        from contract_drafter import languages
        from contract_drafter.linting.facts import DocumentFacts
        from contract_drafter.linting.run import lint_facts
        from contract_drafter.workflows.read_contract import read_content

        try:
            document, notices = read_content(content, path, self.read_on, self.revisions)
        except UserError as error:
            return unreadable(path, error.findings)
        with languages.own_words(self.own.words):
            facts = DocumentFacts(document, self.thresholds)
            found = lint_facts(facts, shown_path(path), self.codes, self.own.rules)
            passages = facts.passages
        return Examined(shown_path(path), document.language, found, notices, lambda: passages)

    def key(self, path: Path, content: bytes) -> str:
        """The same only where `examine` gives the same."""
        settled = (self.codes, sorted(self.thresholds.items()), self.revisions, self.own.digest, str(path))
        return key_of(json.dumps(settled).encode(), content)


@dataclass(slots=True)
class _File:
    path: Path
    content: bytes
    key: str
    examined: Examined | None = None


def unreadable(path: Path, faults: Sequence[Finding]) -> Examined:
    """A file that could not be read."""
    return Examined(shown_path(path), None, (), faults, tuple)


def examined_files(
    paths: Sequence[Path], examiner: Examiner, folder: Path | None, jobs: int | None, progress: Progress
) -> Iterator[tuple[Path, bytes, Examined]]:
    """Each file in order, with its content and what was found. `folder` is that of the cache."""
    cache = Cache(folder)
    files = [_opened(path, examiner, cache if folder else None) for path in paths]
    missing = [file for file in files if file.examined is None]
    done = len(files) - len(missing)
    for file, examined in _worked_out(missing, examiner, _processes(missing, jobs)):
        file.examined = examined
        done += 1
        progress(done, len(files), file.path)
        if folder and examined.language is not None:
            cache.put(file.key, pieces(examined))
    if missing:
        cache.trim()
    for file in files:
        assert file.examined is not None
        yield file.path, file.content, file.examined


def _opened(path: Path, examiner: Examiner, cache: Cache | None) -> _File:
    """A file with its content, and with what was found in it if that was kept."""
    try:
        content = content_of(path)
    except UserError as error:
        return _File(path, b"", "", unreadable(path, error.findings))
    if cache is None:
        return _File(path, content, "")
    file = _File(path, content, examiner.key(path, content))
    kept = cache.get(file.key)
    if kept is not None:
        with suppress(ValueError, KeyError, TypeError, IndexError):
            file.examined = from_bytes(kept)
    return file


def _processes(missing: Sequence[_File], jobs: int | None) -> int:
    if jobs is not None:
        return min(jobs, len(missing))
    enough = len(missing) > 1 and sum(len(file.content) for file in missing) >= ENOUGH_FOR_TWO
    return min(2, os.cpu_count() or 1) if enough else 1


def _worked_out(missing: Sequence[_File], examiner: Examiner, jobs: int) -> Iterator[tuple[_File, Examined]]:
    """What is found in each file, in any order."""
    if jobs < 2:
        for file in missing:
            yield file, examiner.examine(file.path, file.content)
        return
    from contract_drafter.workflows.lint_processes import examine_apart

    for index, examined in examine_apart([(file.path, file.content) for file in missing], examiner, jobs):
        yield missing[index], examined
