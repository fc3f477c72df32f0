"""`contract-drafter assess`: say whether anyone could tell that an objective was met."""

import sys
from pathlib import Path

import click

from contract_drafter.cli._report import interface_language


@click.command()
@click.argument("text", required=False)
@click.option("--lang", "language", help="Language of the text (default: guessed).")
@click.option("--heading", help='What stands above it; "A > B" when B is the lead-in of a list.')
@click.option("--jsonl", "source", type=click.Path(path_type=Path), help="Judge each line {id, text, heading, lang}.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where the verdicts on --jsonl go.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
def command(
    text: str | None, language: str | None, heading: str | None, source: Path | None, output: Path | None, force: bool
) -> None:
    """Say whether anyone could tell that the objective TEXT was met, why, and what to ask for.

    Exit code 1 when it is vague or incomplete.
    """
    from contract_drafter.workflows import assess as workflow

    if (text is None) == (source is None):
        raise click.UsageError("give a sentence, or a file of them with --jsonl")
    if (output is None) != (source is None):
        raise click.UsageError("--jsonl and -o go together: --jsonl sentences.jsonl -o verdicts.jsonl")
    if source is not None and output is not None:
        workflow.assess_file(source, output, language, force)
        click.echo(f"{output}")
        return
    workflow.refuse_unknown_language(language)
    judged = workflow.assess(text or "", language, heading)
    for line in workflow.said(judged, interface_language(language or judged.language)):
        click.echo(line)
    if judged.label.flagged:
        sys.exit(1)
