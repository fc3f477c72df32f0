"""`contract-drafter new`: answer the questions of a contract, one by one."""

import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from contract_drafter.cli._library import LIBRARIES
from contract_drafter.cli._report import interface_language, report

if TYPE_CHECKING:
    from contract_drafter.questionnaire.screens import Screen
    from contract_drafter.workflows.interview import Session

INTERRUPTED = 130
_LOOKS: dict[str, dict[str, Any]] = {
    "section": {"bold": True, "fg": "blue"},
    "where": {"dim": True},
    "question": {"bold": True},
    "fault": {"fg": "red"},
}


@click.command()
@click.argument("contract_type", metavar="TYPE")
@click.option(
    "-o",
    "--output",
    "path",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Answers file to write (.yaml or .json); one that is there is gone on with.",
)
@click.option("--lang", "language", help="Language of the interview (default: yours).")
@LIBRARIES
def command(contract_type: str, path: Path, language: str | None, libraries: tuple[Path, ...]) -> None:
    """Answer the questions of a contract of TYPE, one by one.

    Every answer is saved at once. Stop when you like; the same command goes on where you stopped.
    """
    from contract_drafter.workflows import interview as workflow

    session = workflow.begin(contract_type, path, language or interface_language(), libraries, date.today())
    report(session.notices, session.interview.language)
    _welcome(session)
    code = _hold(session)
    _goodbye(session)
    sys.exit(code)


def _hold(session: "Session") -> int:
    """Ask until the interview is finished or interrupted, wherever it then was. Returns the exit code."""
    try:
        _ask_everything(session)
    except EOFError:
        click.echo()
    except KeyboardInterrupt:
        click.echo()
        return INTERRUPTED
    return 0


def _ask_everything(session: "Session") -> None:
    before = None
    while not session.state.finished:
        screen = session.screen(before)
        for style, line in screen.lines:
            click.echo(click.style(_wrapped(line), **_LOOKS.get(style, {})))
        before = session.state
        try:
            typed = _ask(screen)
        except UnicodeDecodeError:
            click.echo(_words(session, "not_read"))
            continue
        session.reply(typed)
        if session.changed:
            click.echo(_words(session, "changed"))


def _ask(screen: "Screen") -> str:
    """What is typed; a line of a long text that ends with a backslash goes on with the next."""
    if sys.stdin.isatty():
        import readline  # noqa: F401  # input() then lets one edit the line

    typed = input(screen.prompt)
    if not sys.stdin.isatty():
        click.echo()
    while screen.several_lines and typed.endswith("\\"):
        typed = f"{typed[:-1]}\n{input('  ')}"
    return typed


def _wrapped(line: str) -> str:
    width = min(100, shutil.get_terminal_size((80, 24)).columns - 1)
    indent = " " * (len(line) - len(line.lstrip(" ")))
    return click.wrap_text(line.lstrip(" "), width, indent, indent + ("     " if indent else "")) if line else ""


def _welcome(session: "Session") -> None:
    contract, language = session.interview.contract, session.interview.language
    title = contract.title.get(language) or contract.id
    click.echo(_words(session, "welcome", title=title, file=session.path))
    if session.state.answers:
        click.echo(_words(session, "resumed", file=session.path, count=len(session.state.answers)))
    click.echo(_words(session, "commands"))


def _goodbye(session: "Session") -> None:
    waiting = session.interview.picture(session.state).missing
    click.echo(_words(session, "saved", file=session.path))
    if waiting:
        click.echo(_words(session, "open_count", count=waiting))
    click.echo(_words(session, "draft_partial" if waiting else "draft", file=session.path))


def _words(session: "Session", key: str, **values: object) -> str:
    from contract_drafter.languages import labels

    return labels(session.interview.language)[f"interview.{key}"].format(**values)
