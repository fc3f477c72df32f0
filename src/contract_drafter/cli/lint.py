"""`contract-drafter lint`: point out vague objectives and what does not fit together."""

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from contract_drafter import __version__
from contract_drafter.cli._progress import bar
from contract_drafter.cli._report import LANGUAGE_FROM, interface_language, lines
from contract_drafter.cli._report import short as shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from contract_drafter.model.finding import Finding
    from contract_drafter.workflows.fix import Mended
    from contract_drafter.workflows.lint_again import Again, Told
    from contract_drafter.workflows.lint_request import Request


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for each in given for code in each.split(",") if code.strip())


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--lang", "language", help="Language to speak: fr or en.")
@click.option(
    "--select", multiple=True, metavar="CODES", help="Only these rules: VAG001, or VAG for all that begin so."
)
@click.option("--ignore", multiple=True, metavar="CODES", help="Without these rules.")
@click.option("--severity", type=click.Choice(["error", "warning", "info"]), help="Only findings at least as grave.")
@click.option(
    "--config", type=click.Path(path_type=Path), metavar="FILE", help="Settings file, instead of the nearest."
)
@click.option("--rules", type=click.Path(path_type=Path), metavar="DIR", help="Folder of your own rules and words.")
@click.option("--preview", is_flag=True, help="Also the rules that are still in preview.")
@click.option(
    "--revisions",
    type=click.Choice(["original", "final", "all"]),
    help="Tracked changes of a Word file: none accepted, all accepted (default), or both shown.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif", "github", "html", "docx"]),
    default="text",
    show_default=True,
    help="docx: the same Word file with a comment at each finding.",
)
@click.option(
    "--fix", is_flag=True, help="Mend what cannot change the meaning: shown as a difference, or written to OUT."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="OUT", help="File to write.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Count only what is new since FILE; written with today's findings when it does not exist.",
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes (default: 2 where there is enough to read).")
@click.option("--cache", type=click.Path(path_type=Path), metavar="DIR", help="Where what was found is kept.")
@click.option("--no-cache", is_flag=True, help="Keep nothing, and use nothing that was kept.")
@click.option("--date", "made_on", type=click.DateTime(["%Y-%m-%d"]), help="Date of Word comments and changes.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
def command(  # noqa: PLR0913
    files: tuple[Path, ...],
    language: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: str | None,
    config: Path | None,
    rules: Path | None,
    preview: bool,
    revisions: str | None,
    format_: str,
    fix: bool,
    output: Path | None,
    baseline: Path | None,
    jobs: int | None,
    cache: Path | None,
    no_cache: bool,
    made_on: datetime | None,
    force: bool,
) -> None:
    """Find vague objectives and other faults in FILE... (.docx .pdf .md .txt .html .odt), folders or patterns.

    Exits with 0 when nothing is found, 1 when something is, 2 when a file or an option is wrong.
    """
    from contract_drafter.workflows.user_cache import default_folder

    folder = None if no_cache else cache or default_folder()
    memory = None if folder is None or fix or output else _memory(folder, files)
    told = memory.recall() if memory else None
    if told is None:
        from contract_drafter.workflows.lint_request import Request

        request = Request(
            files=files, made_on=made_on.date() if made_on else date.today(),
            language=interface_language(language) if language else "", spoken=interface_language(),
            select=_codes(select), ignore=_codes(ignore), severity=severity, config=config, rules=rules,
            preview=preview, revisions=revisions, format=format_, output=output, baseline=baseline, force=force,
            colour=output is None and sys.stdout.isatty(), cache=folder, jobs=jobs,
        )  # fmt: skip
        told = _work(request, fix, memory)
    _tell(told)


def _memory(folder: Path, files: tuple[Path, ...]) -> "Again":
    """What is remembered of this very command, on this day, in these surroundings."""
    from contract_drafter.workflows.lint_again import Again

    surroundings = [os.environ.get(name) for name in LANGUAGE_FROM]
    asked = sorted(click.get_current_context().params.items())
    return Again(folder, files, [asked, surroundings, date.today(), sys.stdout.isatty(), __version__])


def _work(request: "Request", fix: bool, memory: "Again | None") -> "Told":
    """Lint, or mend, and remember what there is to tell."""
    from contract_drafter.workflows import lint as workflow
    from contract_drafter.workflows.lint_again import Told

    mended = _fix(request) if fix else None
    outcome = mended.outcome if mended else workflow.lint(request, bar)
    read = bool(outcome.report.files)
    shown, after = (outcome.shown or b"").decode(), []
    if request.output is not None and read:
        shown += f"{_mended(mended, request.output) if mended else f'{request.output}: {outcome.report.summary()}'}\n"
    elif mended and read:
        after.append(_mended(mended, None))
    if outcome.baseline_written is not None:
        path, count = outcome.baseline_written
        after.append(outcome.report.label("lint.baseline_written", path=shortened(str(path)), count=count))
    mended_all = mended is not None and request.output is not None and not mended.left
    found = any(True for _ in outcome.report.remarks) and not mended_all
    before = tuple(lines([*outcome.notices, *_not_kept(request.cache)], outcome.report.language))
    told = Told(before, shown, tuple(after), 2 if outcome.unreadable else int(found))
    if memory and outcome.baseline_written is None:
        memory.keep(told, outcome.inputs)
    return told


def _not_kept(folder: Path | None) -> "Iterator[Finding]":
    """That nothing can be kept in the folder that the user named; for the one of the system it does not matter."""
    from contract_drafter.model.finding import Severity, finding
    from contract_drafter.model.span import Span
    from contract_drafter.workflows.user_cache import can_be_kept

    if folder is not None and click.get_current_context().params["cache"] and not can_be_kept(folder):
        yield finding("LNT074", Span(str(folder)), Severity.WARNING)


def _tell(told: "Told") -> None:
    """Print it, and exit with its code."""
    for line in told.before:
        click.echo(line, err=True)
    sys.stdout.buffer.write(told.shown.encode())
    sys.stdout.buffer.flush()
    for line in told.after:
        click.echo(line, err=True)
    if told.code:
        sys.exit(told.code)


def _fix(request: "Request") -> "Mended":
    from contract_drafter.workflows.fix import fix

    return fix(request, bar)


def _mended(mended: "Mended", output: Path | None) -> str:
    label = "written" if output is not None else "shown" if mended.fixed else "none"
    return mended.outcome.report.label(f"lint.fix.{label}", path=output, fixed=mended.fixed, left=mended.left)
