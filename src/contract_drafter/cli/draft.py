"""`contract-drafter draft`: draft the contract that an answers file describes."""

from datetime import date, datetime
from pathlib import Path

import click

from contract_drafter.cli._library import LIBRARIES
from contract_drafter.cli._report import interface_language, report


@click.command()
@click.argument("answers", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path),
    help="File to write; its suffix says the format (.docx .pdf .html .md .json). May be given several times.",
)
@click.option("--lang", "language", help="Language (default: that of the answers); fr+en for two columns.")
@click.option("--template", type=click.Path(path_type=Path), help="Your own Word template (see: template new).")
@LIBRARIES
@click.option("--date", "drafted_on", type=click.DateTime(["%Y-%m-%d"]), help="Date of the draft (default: today).")
@click.option("--partial", is_flag=True, help="Draft with open questions: blanks show, highlighted, and are listed.")
@click.option("--explain", is_flag=True, help="Say for each clause why it is in or out, and which answers feed it.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
def command(  # noqa: PLR0913
    answers: Path,
    outputs: tuple[Path, ...],
    language: str | None,
    template: Path | None,
    libraries: tuple[Path, ...],
    drafted_on: datetime | None,
    partial: bool,
    explain: bool,
    force: bool,
) -> None:
    """Draft the contract that ANSWERS describes."""
    from contract_drafter.workflows import draft as workflow
    from contract_drafter.workflows.explain import explain as lines

    if not outputs and not explain:
        raise click.UsageError("name at least one file to write with -o, for example -o contract.docx")
    day = drafted_on.date() if drafted_on else date.today()
    request = workflow.Request(
        answers, outputs, language, template, libraries, day, partial or not outputs, force, interface_language()
    )
    made = workflow.draft(request, lambda step: click.echo(step, err=True))
    speak = interface_language(made.draft.document.language)
    if explain:
        click.echo("\n".join(lines(made, speak)))
    for path in made.written:
        click.echo(f"{path}")
    report(made.notices, interface_language())
    for line in workflow.open_questions(made, interface_language()):
        click.echo(line, err=True)
