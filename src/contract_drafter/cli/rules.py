"""`contract-drafter rules`: list the rules of lint, or show one with its examples."""

from pathlib import Path

import click

from contract_drafter.cli._report import interface_language


@click.command()
@click.argument("code", required=False)
@click.option("--lang", "language", help="Language to speak: fr or en.")
@click.option("--rules", type=click.Path(path_type=Path), metavar="DIR", help="Folder of your own rules.")
def command(code: str | None, language: str | None, rules: Path | None) -> None:
    """List the rules of lint, those whose code begins so (VAG), or explain the one with this CODE."""
    from contract_drafter.workflows import lint_rules as workflow

    speak = interface_language(language)
    for line in workflow.explain(code.upper(), speak, rules) if code else workflow.listing(speak, rules):
        click.echo(line)
