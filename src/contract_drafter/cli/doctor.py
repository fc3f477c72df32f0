"""`contract-drafter doctor`: say what is there and what is missing."""

import sys
from pathlib import Path

import click

from contract_drafter.cli._library import LIBRARIES
from contract_drafter.cli._report import interface_language, report


@click.command()
@LIBRARIES
@click.option("--lang", "language", help="Language to speak: fr or en.")
def command(libraries: tuple[Path, ...], language: str | None) -> None:
    """Say what is there, what is missing, and what to type to have it."""
    from contract_drafter import languages
    from contract_drafter.workflows import doctor as workflow

    speak = interface_language(language)
    labels = languages.labels(speak)
    checks = workflow.examine(libraries)
    for check in checks:
        if check.finding is None:
            click.echo(f"{labels[f'doctor.{check.name}']} {workflow.say(check, speak)}")
    report((check.finding for check in checks if check.finding is not None), speak)
    verdict = workflow.verdict(checks)
    click.echo(labels[f"doctor.{verdict}"])
    if verdict == "word_not_ready":
        sys.exit(1)
