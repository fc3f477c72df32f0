"""`contract-drafter library`: check, list and show the clauses and the KPIs of a library."""

import sys
from pathlib import Path

import click

from contract_drafter.cli._report import interface_language, report
from contract_drafter.model.finding import Severity

_LIBRARY = click.option("--library", type=click.Path(path_type=Path), help="Clause library (default: the one shipped).")
_LANGUAGE = click.option("--lang", "language", help="Language to speak: fr or en.")


@click.group()
def command() -> None:
    """Check, list and show the clauses and the KPIs of a library."""


@command.command()
@_LIBRARY
@_LANGUAGE
def check(library: Path | None, language: str | None) -> None:
    """Report every fault of the library at once, with its place."""
    from contract_drafter.workflows import clause_library as workflow

    checked = workflow.check(library)
    report(checked.findings, interface_language(language))
    click.echo(workflow.tally(checked, interface_language(language)))
    if any(f.severity is Severity.ERROR for f in checked.findings):
        sys.exit(1)


@command.command("list")
@_LIBRARY
@_LANGUAGE
def list_(library: Path | None, language: str | None) -> None:
    """List contract types, and clauses by family."""
    from contract_drafter.workflows import clause_library as workflow

    for line in workflow.listing(library, interface_language(language)):
        click.echo(line)


@command.command()
@click.argument("words", metavar="[WORDS]", nargs=-1)
@_LIBRARY
@_LANGUAGE
def kpis(words: tuple[str, ...], library: Path | None, language: str | None) -> None:
    """List the KPIs of the catalogue, or those with these words in their name or domain."""
    from contract_drafter.workflows import clause_library as workflow

    for line in workflow.kpis(library, " ".join(words), interface_language(language)):
        click.echo(line)


@command.command()
@click.argument("clause_id", metavar="ID")
@_LIBRARY
@_LANGUAGE
def show(clause_id: str, library: Path | None, language: str | None) -> None:
    """Show one clause (what it is for, when it applies, its text and its sources) or one KPI of the catalogue."""
    from contract_drafter.workflows import clause_library as workflow

    for line in workflow.show(library, clause_id, interface_language(language)):
        click.echo(line)
