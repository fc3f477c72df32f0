"""`contract-drafter lint`: point out vague objectives and what does not fit together."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from contract_drafter.cli._report import interface_language, report
from contract_drafter.cli._report import short as shortened


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
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="OUT", help="File to write.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Count only what is new since FILE; written with today's findings when it does not exist.",
)
@click.option("--date", "made_on", type=click.DateTime(["%Y-%m-%d"]), help="Date of the comments (default: today).")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
def command(  # noqa: PLR0913
    files: tuple[Path, ...],
    language: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: str | None,
    config: Path | None,
    preview: bool,
    revisions: str | None,
    format_: str,
    output: Path | None,
    baseline: Path | None,
    made_on: datetime | None,
    force: bool,
) -> None:
    """Find vague objectives and other faults in FILE... (.docx .pdf .md .txt .html .odt), folders or patterns.

    Exits with 0 when nothing is found, 1 when something is, 2 when a file or an option is wrong.
    """
    from contract_drafter.workflows import lint as workflow

    speak = interface_language(language)
    request = workflow.Request(
        files=files, made_on=made_on.date() if made_on else date.today(), language=speak, select=_codes(select),
        ignore=_codes(ignore), severity=severity, config=config, preview=preview, revisions=revisions, format=format_,
        output=output, baseline=baseline, force=force, colour=output is None and sys.stdout.isatty(),
    )  # fmt: skip
    several = len(files) > 1 or not files[0].is_file()
    outcome = workflow.lint(request, _progress if several and sys.stderr.isatty() else lambda words: None)
    report(outcome.notices, speak)
    if outcome.shown is not None:
        sys.stdout.buffer.write(outcome.shown)
        sys.stdout.buffer.flush()
    elif output is not None and outcome.report.files:
        click.echo(f"{output}: {outcome.report.summary()}")
    if outcome.baseline_written is not None:
        path, count = outcome.baseline_written
        click.echo(outcome.report.label("lint.baseline_written", path=shortened(str(path)), count=count), err=True)
    if outcome.unreadable:
        sys.exit(2)
    if any(True for _ in outcome.report.remarks):
        sys.exit(1)


def _progress(words: str) -> None:
    click.echo(f"\r\x1b[K{words}", err=True, nl=False)
    if words.startswith("[") and len(set(words[1 : words.index("]")].split("/"))) == 1:
        click.echo("\r\x1b[K", err=True, nl=False)
