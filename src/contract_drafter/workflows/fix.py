"""What lint can mend without changing the meaning: shown as a difference, or written to another file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from io import StringIO
from pathlib import Path

from contract_drafter import registry
from contract_drafter.fixing._base import Fix, Fixed
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.readers._text import encoding_of
from contract_drafter.reporters._base import Linted, Remark
from contract_drafter.workflows.lint import BINARY, Outcome, examine
from contract_drafter.workflows.lint_examine import Progress
from contract_drafter.workflows.lint_request import Request
from contract_drafter.workflows.output import bad_outputs, write
from contract_drafter.workflows.read_contract import kind

FIXERS = "contract_drafter.fixing"


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of it: lint's own outcome, how many findings were mended, and how many are left."""

    outcome: Outcome
    fixed: int
    left: int


def fix(request: Request, progress: Progress = lambda done, count, path: None) -> Mended:
    """Mend files: the difference is `outcome.shown`, or the whole file is written where the request says.

    Raises UserError for a wrong request. Suppressed findings and those of the baseline stay as they are.
    """
    outcome = examine(request, _refuse, progress)
    mended = [(linted, _fixed(linted, request.made_on)) for linted in outcome.report.files]
    if request.output is None:
        outcome.shown = "".join(part for linted, fixed in mended for part in _difference(linted, fixed)).encode()
    else:
        for _, fixed in mended:
            write(request.output, fixed.content)
    done = sum(sum(fixed.done) for _, fixed in mended)
    return Mended(outcome, done, sum(1 for _ in outcome.report.remarks) - done)


def _refuse(request: Request, paths: tuple[Path, ...]) -> None:
    """Raise what stands in the way, before any work."""
    known = registry.names(FIXERS)
    kinds = [kind(path) for path in paths]
    faults = [
        finding("LNT030", Span(str(path)), found=path.name, known=", ".join(f".{name}" for name in known))
        for path, found in zip(paths, kinds, strict=True)
        if found not in known
    ]
    if request.format != "text":
        faults.append(finding("LNT031", Span("--format"), format=request.format))
    if request.output is None:
        faults += [finding("LNT009", Span("--fix"), format=found) for found in kinds if found in BINARY][:1]
    elif len(paths) > 1:
        faults.append(finding("LNT032", Span(str(request.output)), count=len(paths)))
    else:
        faults += bad_outputs((request.output,), (paths[0].suffix.lower().removeprefix("."),), request.force)
    if faults:
        raise UserError(*faults)


def _fixed(linted: Linted, made_on: date) -> Fixed:
    fixes = [
        Fix(remark.finding.span, remark.text, remark.start, remark.end, remark.fix or "")
        for remark in _apart(remark for remark in linted.shown if remark.fix is not None)
    ]
    fixed: Fixed = registry.load(FIXERS, kind(Path(linted.source))).apply(linted.content, fixes, made_on)
    return fixed


def _apart(remarks: Iterator[Remark]) -> Iterator[Remark]:
    """Those that share no words with one before, in reading order: the next run does the others."""
    last = (-1, 0)
    for remark in remarks:
        if (remark.order, remark.start) >= last:
            yield remark
            last = (remark.order, remark.end)


def _difference(linted: Linted, fixed: Fixed) -> Iterator[str]:
    """The difference as `diff -u` shows it."""
    mark, encoding = encoding_of(linted.content)
    texts = (content.removeprefix(mark).decode(encoding) for content in (linted.content, fixed.content))
    old, new = (list(StringIO(text, newline="\n")) for text in texts)
    for line in unified_diff(old, new, linted.source, linted.source):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
