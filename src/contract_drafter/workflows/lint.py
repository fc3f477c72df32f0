"""Contracts → what lint finds in them, in the format asked for."""

import glob
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from contract_drafter import __version__, languages, registry
from contract_drafter.linting import baseline, catalogue
from contract_drafter.linting.configuration import FILES, Settings, settings, unknown_codes
from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.linting.run import Located, lint_facts
from contract_drafter.linting.suppressions import SIDECAR, Suppression, from_comments, from_sidecar, unused
from contract_drafter.model.document import Document
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.reporters._base import Block, Linted, Remark, Report, RuleCard
from contract_drafter.rules._base import Passage
from contract_drafter.workflows.output import write
from contract_drafter.workflows.read_contract import READERS, read_contract

REPORTERS = "contract_drafter.reporters"
BINARY = ("docx",)
"""Formats that are not for a terminal."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for. None, or nothing, leaves it to the settings file, then to the default."""

    files: tuple[Path, ...]
    made_on: date
    language: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: str | None = None
    config: Path | None = None
    preview: bool = False
    revisions: str | None = None
    format: str = "text"
    output: Path | None = None
    baseline: Path | None = None
    force: bool = False
    colour: bool = False


@dataclass(slots=True)
class Outcome:
    """What came of it, and what stood in the way. `shown` is None when it was written, or no file could be read."""

    report: Report
    shown: bytes | None
    notices: list[Finding] = field(default_factory=list)
    unreadable: bool = False
    baseline_written: tuple[Path, int] | None = None


def lint(request: Request, progress: Callable[[str], None] = lambda words: None) -> Outcome:
    """Lint files and folders. Raises UserError for a wrong request; a contract that cannot be read gives notices."""
    chosen = _settings(request)
    paths = _paths(request.files)
    _refuse(request, paths)
    known, baseline_path = _baseline(request, chosen)
    codes = catalogue.chosen(
        request.select or chosen.select, request.ignore or chosen.ignore, request.preview or chosen.preview
    )
    run = _Run(request, chosen, codes, known)
    for number, path in enumerate(paths, 1):
        progress(f"[{number}/{len(paths)}] {path}")
        run.file(path)
    outcome = Outcome(run.report(), None, run.notices, run.unreadable)
    if baseline_path is not None and known is None:
        write(baseline_path, baseline.write(run.counted))
        outcome.baseline_written = (baseline_path, len(run.counted))
    if not outcome.report.files:
        return outcome
    made: bytes = registry.load(REPORTERS, request.format).write(outcome.report)
    if request.output is None:
        outcome.shown = made
    else:
        write(request.output, made)
    return outcome


# ---------------------------------------------------------------- what is asked for


def _settings(request: Request) -> Settings:
    """The settings of the file that is named, or of the nearest above the folder we are in."""
    found = Settings()
    faults = [*unknown_codes(request.select, Span("--select")), *unknown_codes(request.ignore, Span("--ignore"))]
    if faults:
        raise UserError(*faults)
    if request.config is not None:
        read = settings(_text(request.config), str(request.config), FILES.get(request.config.name))
        if read is None:
            raise UserError(finding("LNT010", Span(str(request.config))))
        return read
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name, table in FILES.items():
            if (folder / name).is_file():
                read = settings(_text(folder / name), str(folder / name), table)
                if read is not None:
                    return read
        if (folder / ".git").exists():
            break
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(finding("LNT011", Span(str(path)), problem=getattr(error, "strerror", "") or error)) from None


def _paths(wishes: Iterable[Path]) -> tuple[Path, ...]:
    """The files meant: those named, those of the folders named, those that fit a pattern; each once."""
    found: dict[Path, None] = {}
    faults = []
    for wish in wishes:
        paths = list(_meant(wish))
        if not paths:
            known = ", ".join(f".{name}" for name in registry.names(READERS))
            faults.append(finding("LNT007", Span(str(wish)), known=known))
        found.update(dict.fromkeys(paths))
    if faults:
        raise UserError(*faults)
    return tuple(found)


def _meant(wish: Path) -> Iterator[Path]:
    if wish.is_dir():
        suffixes = {f".{name}" for name in registry.names(READERS)}
        for path in sorted(wish.rglob("*")):
            hidden = any(part.startswith((".", "~$")) for part in path.relative_to(wish).parts)
            if path.suffix.lower() in suffixes and not hidden and path.is_file():
                yield path
    elif wish.exists() or not glob.has_magic(str(wish)):
        yield wish
    else:
        for name in sorted(glob.glob(str(wish), recursive=True)):
            yield from _meant(Path(name))


def _refuse(request: Request, paths: tuple[Path, ...]) -> None:
    """Raise what stands in the way of the output, before any work."""
    faults = []
    if request.format in BINARY:
        if len(paths) != 1 or paths[0].suffix.lower() != f".{request.format}":
            found = paths[0].name if len(paths) == 1 else f"{len(paths)} files"
            faults.append(finding("LNT008", Span(str(paths[0])), found=found))
        if request.output is None:
            faults.append(finding("LNT009", Span("--format"), format=request.format))
    if request.output is not None:
        span = Span(str(request.output))
        if not request.output.parent.is_dir():
            faults.append(finding("DRF013", span, folder=request.output.parent))
        elif request.output.exists() and not request.force:
            faults.append(finding("DRF012", span))
    if faults:
        raise UserError(*faults)


def _baseline(request: Request, chosen: Settings) -> tuple[frozenset[str] | None, Path | None]:
    """What the baseline knows, None when there is none yet, and its path."""
    path = request.baseline or (Path(chosen.baseline) if chosen.baseline else None)
    if path is None:
        return frozenset(), None
    if not path.exists():
        return None, path
    return baseline.read(_text(path).encode(), str(path)), path


# ---------------------------------------------------------------- the work


class _Run:
    """One run over files, with the same rules for all."""

    def __init__(
        self, request: Request, chosen: Settings, codes: tuple[str, ...], known: frozenset[str] | None
    ) -> None:
        self._request, self._codes, self._known = request, codes, known
        self._revisions = request.revisions or chosen.revisions
        self._floor = Severity(request.severity or chosen.severity)
        self.language = request.language
        self.files: list[Linted] = []
        self.counted: list[Located] = []
        self.notices: list[Finding] = []
        self.unreadable = False

    def file(self, path: Path) -> None:
        """Lint one file; what cannot be read becomes a notice."""
        try:
            content = path.read_bytes() if path.is_file() else b""
            document, notices = read_contract(path, self._request.made_on, self._revisions)
        except UserError as error:
            self.notices += error.findings
            self.unreadable = True
            return
        self.notices += notices
        self.files.append(self._linted(path, content, document))

    def _linted(self, path: Path, content: bytes, document: Document) -> Linted:
        source = str(path)
        facts = DocumentFacts(document)
        accepted = _suppressions(path, content, facts)
        found = lint_facts(facts, source, self._codes)
        remarks = []
        for located in found:
            if catalogue.at_least(located.finding.severity, self._floor):
                remarks.append(self._remark(located, accepted))
        for extra in unused(accepted, found, self._codes):
            remarks.append(Remark(extra, *catalogue.describe(extra, self.language)))
        return Linted(source, content, document, tuple(remarks), tuple(map(_block, facts.passages)))

    def _remark(self, located: Located, accepted: list[Suppression]) -> Remark:
        hidden = next((each for each in accepted if each.hides(located)), None)
        state = "suppressed" if hidden else ""
        if not hidden:
            self.counted.append(located)
            if self._known is None or located.fingerprint in self._known:
                state = "baseline"
        hit = located.hit
        message, hint = catalogue.describe(located.finding, self.language)
        return Remark(
            located.finding, message, hint, hit.passage.text, hit.start, hit.end, hit.passage.index,
            hit.passage.span.article or hit.passage.article, located.fingerprint, state,
            hidden.reason if hidden else "",
        )  # fmt: skip

    def report(self) -> Report:
        """All that was found."""
        return Report(
            tuple(self.files), self.language, languages.labels(self.language), __version__, self._request.made_on,
            tuple(_cards(self.language)), self._request.colour,
        )  # fmt: skip


def _suppressions(path: Path, content: bytes, facts: DocumentFacts) -> list[Suppression]:
    found: list[Suppression] = []
    if path.suffix.lower() == ".md":
        text = content.decode("utf-8", "replace")
        if "lint:" in text:
            found += from_comments(text, str(path), facts.passages)
    beside = path.with_name(path.name + SIDECAR)
    if beside.is_file():
        found += from_sidecar(_text(beside).encode(), str(beside))
    return found


def _block(passage: Passage) -> Block:
    level = len(passage.trail) + 1 if passage.kind == "heading" else passage.depth
    return Block(
        passage.index, passage.kind, passage.text, passage.number, level, passage.language, passage.table, passage.row
    )  # fmt: skip


def _cards(language: str) -> Iterator[RuleCard]:
    for card in catalogue.cards():
        words = (card.why.get(language) or "", card.message.get(language) or "", card.hint.get(language) or "")
        yield RuleCard(card.code, catalogue.name_of(card.code), card.severity, *words)
