"""`contract-drafter template`: write a Word template to start from."""

from pathlib import Path

import click

from contract_drafter.cli._report import interface_language


@click.group()
def command() -> None:
    """Make a Word template of your own, to give to draft --template."""


@command.command()
@click.argument("file", metavar="HOUSE.docx", type=click.Path(path_type=Path))
@click.option("--lang", "language", help="Language that Word proofs the template in (default: yours).")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
def new(file: Path, language: str | None, force: bool) -> None:
    """Write a template to start from: change its cover, header, footer and styles in Word, keep its tags."""
    from contract_drafter.workflows import word_template

    word_template.new(file, language or interface_language(), force)
    click.echo(f"{file}")
