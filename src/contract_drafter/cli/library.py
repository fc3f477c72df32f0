"""`contract-drafter library`: check, list, show, compare and extend the clauses and the KPIs of a library."""

import sys
from datetime import date
from pathlib import Path

import click

from contract_drafter import shipped
from contract_drafter.cli._library import LIBRARIES, folder
from contract_drafter.cli._report import interface_language, report
from contract_drafter.model.finding import errors

_LANGUAGE = click.option("--lang", "language", help="Language to speak: fr or en.")
_OUTPUT = click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="Folder of your library; made when not there.",
)


@click.group()
def command() -> None:
    """Check, list, show, compare and extend the clauses and the KPIs of a library."""


@command.command()
@click.argument("answers", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--readability", is_flag=True, help="Measure too how easily each clause, and each contract drafted, reads."
)
@LIBRARIES
@_LANGUAGE
def check(answers: tuple[Path, ...], readability: bool, libraries: tuple[Path, ...], language: str | None) -> None:
    """Report every fault of the library at once, with its place.

    With --readability, the contracts that ANSWERS describe are drafted and measured in each language; without ANSWERS,
    those of the examples beside the library.
    """
    from contract_drafter.workflows import clause_library as workflow

    speak = interface_language(language)
    if answers and not readability:
        raise click.UsageError("answers files are for --readability")
    checked = workflow.check(libraries)
    if readability:
        from contract_drafter.workflows import readability as measure

        measured = measure.readability(checked.library, libraries, answers or measure.examples(libraries))
        for line in measure.lines(measured, speak):
            click.echo(line)
        checked = workflow.Checked(checked.library, (*checked.findings, *measured.findings))
    report(checked.findings, speak)
    click.echo(workflow.tally(checked, speak))
    if errors(checked.findings):
        sys.exit(1)


@command.command("list")
@LIBRARIES
@_LANGUAGE
def list_(libraries: tuple[Path, ...], language: str | None) -> None:
    """List contract types, and clauses by family."""
    from contract_drafter.workflows import clause_library as workflow

    for line in workflow.listing(libraries, interface_language(language)):
        click.echo(line)


@command.command()
@click.argument("words", metavar="[WORDS]", nargs=-1)
@LIBRARIES
@_LANGUAGE
def kpis(words: tuple[str, ...], libraries: tuple[Path, ...], language: str | None) -> None:
    """List the KPIs of the catalogue, or those with these words in their name or domain."""
    from contract_drafter.workflows import clause_library as workflow

    for line in workflow.kpis(libraries, " ".join(words), interface_language(language)):
        click.echo(line)


@command.command()
@click.argument("clause_id", metavar="ID")
@LIBRARIES
@_LANGUAGE
def show(clause_id: str, libraries: tuple[Path, ...], language: str | None) -> None:
    """Show one clause (what it is for, when it applies, its text and its sources) or one KPI of the catalogue."""
    from contract_drafter.workflows import clause_library as workflow

    for line in workflow.show(libraries, clause_id, interface_language(language)):
        click.echo(line)


@command.command()
@click.argument("libraries", metavar="[OURS] THEIRS", nargs=-1, required=True)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For a person or a program."
)
@_LANGUAGE
def diff(libraries: tuple[str, ...], form: str, language: str | None) -> None:
    """Say what changed from OURS (the library shipped, unless named) to THEIRS, clause by clause.

    Words that left stand in [-…-], words that came in {+…+}. The exit code is 0 where both hold the same, else 1.
    """
    from contract_drafter.workflows import library_diff as workflow

    match libraries:
        case (theirs,):
            ours = shipped.WORD
        case (ours, theirs):
            pass
        case _:
            raise click.UsageError("name one library, or two")
    changes = workflow.diff(folder(ours), folder(theirs))
    if form == "json":
        click.echo(workflow.as_json(changes))
    else:
        click.echo("\n".join(workflow.as_text(changes, interface_language(language))))
    if changes:
        sys.exit(1)


@command.group()
def new() -> None:
    """Begin a clause or a contract type of your own, in a library of your own."""


@new.command()
@click.argument("clause_id", metavar="ID")
@_OUTPUT
@click.option("--family", default="", help="Folder of the clause (default: that of the clauses whose ids begin alike).")
@LIBRARIES
@_LANGUAGE
def clause(clause_id: str, output: Path, family: str, libraries: tuple[Path, ...], language: str | None) -> None:
    """Write the files of a clause, in every language; “[…]” stands where words are to be written."""
    from contract_drafter.workflows import library_new as workflow

    wish = workflow.Wish(clause_id, output, libraries, interface_language(language))
    _tell(workflow.clause(wish, family, date.today()), workflow.next_steps(wish))


@new.command("type")
@click.argument("type_id", metavar="ID")
@_OUTPUT
@click.option("--like", required=True, metavar="TYPE", help="Contract type to begin from, by its id or its code.")
@LIBRARIES
@_LANGUAGE
def type_(type_id: str, output: Path, like: str, libraries: tuple[Path, ...], language: str | None) -> None:
    """Write a contract type that holds the clauses and asks the questions of another."""
    from contract_drafter.workflows import library_new as workflow

    wish = workflow.Wish(type_id, output, libraries, interface_language(language))
    _tell(workflow.contract(wish, like), workflow.next_steps(wish))


def _tell(written: tuple[Path, ...], next_steps: str) -> None:
    for path in written:
        click.echo(str(path))
    click.echo(next_steps, err=True)
