"""The command `contract-drafter`: one file a command, found on the shelf, loaded lean.

Here alone findings are printed and exit codes are given: 0 clean, 1 findings, 2 the user's input, 70 ours.
"""

import gc
import os
import sys
from types import ModuleType
from typing import cast

import click

from contract_drafter import __version__, registry

_SHELF = "contract_drafter.cli"
USER_INPUT, OURS = 2, 70
COLLECTED = (500_000, 20, 50)
"""When Python looks for garbage: seldom, since a contract is a great many objects and nearly none of them is garbage.

Lint takes a sixth less time with these than with Python's own. At the end there is no more to look for.
"""


class Shelf(click.Group):
    """A group whose commands are the modules beside this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(registry.names(_SHELF))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in registry.names(_SHELF):
            return None
        module: ModuleType = registry.load(_SHELF, name)
        return cast(click.Command, module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by the first line of their files, so that help loads none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _summary(name)) for name in self.list_commands(ctx)])


def _summary(name: str) -> str:
    """What a command is for: its module's first line, after the colon."""
    with open(os.path.join(os.path.dirname(__file__), f"{name}.py"), encoding="utf-8") as source:
        words = source.readline().partition(": ")[2].strip().strip('"')
    return words[:1].upper() + words[1:]


@click.group(cls=Shelf, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an internal fault.")
@click.pass_context
def cli(context: click.Context, debug: bool) -> None:
    """Draft outcome-oriented service contracts, in French and English, in Word and PDF."""
    context.obj = {"debug": debug}


def main() -> None:
    """Run the command; print what is wrong in the user's language; exit."""
    gc.set_threshold(*COLLECTED)
    try:
        cli(standalone_mode=True)
    except BrokenPipeError:
        sys.exit(OURS)
    except Exception as error:
        sys.exit(_tell(error))
    finally:
        gc.freeze()


def _tell(error: Exception) -> int:
    """Print what went wrong. Returns the exit code; raises what is ours again under --debug."""
    from contract_drafter.cli._report import interface_language, report
    from contract_drafter.model.finding import UserError

    if isinstance(error, UserError):
        report(error.findings, interface_language())
        return USER_INPUT
    if "--debug" in sys.argv:
        raise error
    click.echo(f"contract-drafter: internal fault: {type(error).__name__}: {error}", err=True)
    click.echo("Nothing was written. Run the same command with --debug before its name and report it.", err=True)
    return OURS
