"""`contract-drafter questions`: write the questions of a contract type, to fill elsewhere."""

from pathlib import Path

import click

from contract_drafter.cli._library import LIBRARIES
from contract_drafter.cli._report import interface_language


@click.command()
@click.argument("contract_type", metavar="TYPE")
@click.option("--lang", "language", help="Language of the questions (default: yours).")
@click.option(
    "--format",
    "form",
    type=click.Choice(["yaml", "json-schema", "markdown"]),
    default="yaml",
    show_default=True,
    help="A blank answers file with comments, a JSON Schema, or a questionnaire to print.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write (default: the screen).")
@LIBRARIES
@click.option("--force", is_flag=True, help="Replace a file that exists.")
def command(
    contract_type: str, language: str | None, form: str, output: Path | None, libraries: tuple[Path, ...], force: bool
) -> None:
    """Write the questions that a contract of TYPE asks, for example internal-agreement or T1."""
    from contract_drafter.workflows import questions as workflow

    text = workflow.questions(contract_type, language or interface_language(), form, libraries)
    if output is None:
        click.echo(text, nl=False)
    else:
        workflow.save(text, output, force)
        click.echo(f"{output}")
