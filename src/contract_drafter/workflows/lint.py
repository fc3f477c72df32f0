"""Contracts → what lint finds in them, in the format asked for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from contract_drafter import __version__, languages, registry
from contract_drafter.linting.catalogue import Cards
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.reporters._base import Linted, Report, RuleCard
from contract_drafter.workflows.lint_baseline import Baseline
from contract_drafter.workflows.lint_examine import Examiner, Progress, examined_files
from contract_drafter.workflows.lint_files import contracts, passed_over
from contract_drafter.workflows.lint_remarks import Remarks, beside
from contract_drafter.workflows.lint_request import Request, Settled, settle
from contract_drafter.workflows.output import bad_outputs, write
from contract_drafter.workflows.read_contract import kind, shown_path

REPORTERS = "contract_drafter.reporters"
BINARY = ("docx",)
"""Formats that are not for a terminal."""
WITH_TEXT = ("html",)
"""Formats that show the whole document."""


@dataclass(slots=True)
class Outcome:
    """What came of it, and what stood in the way. `shown` is None when it was written, or no file could be read.

    `inputs` are all the files and folders that it came from, or that would have counted had they been there.
    """

    report: Report
    shown: bytes | None
    notices: list[Finding] = field(default_factory=list)
    unreadable: bool = False
    baseline_written: tuple[Path, int] | None = None
    inputs: tuple[Path, ...] = ()


def lint(request: Request, progress: Progress = lambda done, count, path: None) -> Outcome:
    """Lint files and folders. Raises UserError for a wrong request; a contract that cannot be read gives notices."""
    outcome = examine(request, refuse, progress)
    if not outcome.report.files:
        return outcome
    made: bytes = registry.load(REPORTERS, request.format).write(outcome.report)
    if request.output is None:
        outcome.shown = made
    else:
        write(request.output, made)
    return outcome


def examine(request: Request, refuse: Callable[[Request, tuple[Path, ...]], None], progress: Progress) -> Outcome:
    """Find what there is to say, and say nothing yet. `refuse` raises what stands in the way, before any work."""
    settled = settle(request)
    paths = contracts(request.files)
    refuse(request, paths)
    baseline = Baseline(settled.baseline) if settled.baseline else None
    remarks = Remarks(settled, baseline, request.format in WITH_TEXT)
    examiner = Examiner(settled.codes, settled.own, settled.thresholds, settled.revisions, request.made_on)
    files: dict[Path, Linted] = {}
    notices = [
        finding("LNT072", Span(shown_path(path)), Severity.WARNING, suffix=path.suffix)
        for path in passed_over(request.files)
    ]
    unreadable = False
    for path, content, examined in examined_files(paths, examiner, request.cache, request.jobs, progress):
        notices += examined.notices
        if examined.language is None:
            unreadable = True
        else:
            files[path] = remarks.linted(path, content, examined)
    inputs = (*settled.inputs, *(baseline.inputs() if baseline else ()), *paths, *map(beside, paths))
    outcome = Outcome(_report(files.values(), request, settled), None, notices, unreadable, inputs=inputs)
    if baseline is not None and baseline.files is None:
        outcome.baseline_written = (baseline.path, baseline.write(files))
    return outcome


def refuse(request: Request, paths: tuple[Path, ...]) -> None:
    """Raise what stands in the way of the output, before any work."""
    faults = []
    if request.format in BINARY:
        if len(paths) > 1:
            faults.append(finding("LNT073", Span("--format"), count=len(paths)))
        if others := [path for path in paths if kind(path) != request.format]:
            faults += [finding("LNT008", Span(str(path)), found=path.name) for path in others]
        if request.output is None:
            faults.append(finding("LNT009", Span("--format"), format=request.format))
    if request.output is not None:
        binary = request.format in BINARY
        formats = (request.format,) if binary else (request.output.suffix.lower().removeprefix("."),)
        faults += bad_outputs((request.output,), formats, request.force, () if binary else paths)
    if faults:
        raise UserError(*faults)


def _report(files: Iterable[Linted], request: Request, settled: Settled) -> Report:
    return Report(
        tuple(files), settled.language, languages.labels(settled.language), __version__, request.made_on,
        tuple(_cards(settled.cards, settled.language)), request.colour,
    )  # fmt: skip


def _cards(cards: Cards, language: str) -> Iterator[RuleCard]:
    for card in cards.values():
        words = (card.why.get(language) or "", card.message.get(language) or "", card.hint.get(language) or "")
        yield RuleCard(card.code, card.name, card.severity, *words)
