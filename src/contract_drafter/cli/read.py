"""`contract-drafter read`: show what the program sees in a contract that somebody else wrote."""

from datetime import date
from pathlib import Path

import click

from contract_drafter.cli._report import interface_language, report


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--revisions",
    type=click.Choice(["original", "final", "all"]),
    default="final",
    show_default=True,
    help="Tracked changes of a Word file: none accepted, all accepted, or both shown.",
)
@click.option("--lang", "language", help="Language to speak: fr or en.")
def command(file: Path, revisions: str, language: str | None) -> None:
    """Print FILE (.docx .pdf .md .txt .html .odt) as Markdown, with the place of each article."""
    from contract_drafter.workflows import read_contract as workflow

    document, found = workflow.read_contract(file, date.today(), revisions)
    report(found, interface_language(language))
    click.echo(workflow.shown(document), nl=False)
