"""The command `contract-drafter`: one file a command, found on the shelf, loaded lean.

Here alone findings are printed and exit codes are given: 0 clean, 1 findings, 2 the user's input, 70 ours.
"""

import sys
from types import ModuleType
from typing import cast

import click

from contract_drafter import __version__, registry
from contract_drafter.cli._report import interface_language, report

_SHELF = "contract_drafter.cli"
USER_INPUT, OURS = 2, 70


class Shelf(click.Group):
    """A group whose commands are the modules beside this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(registry.names(_SHELF))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in registry.names(_SHELF):
            return None
        module: ModuleType = registry.load(_SHELF, name)
        return cast(click.Command, module.command)


@click.group(cls=Shelf, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an internal fault.")
@click.pass_context
def cli(context: click.Context, debug: bool) -> None:
    """Draft outcome-oriented service contracts, in French and English, in Word and PDF."""
    context.obj = {"debug": debug}


def main() -> None:
    """Run the command; print what is wrong in the user's language; exit."""
    from contract_drafter.model.finding import UserError

    try:
        cli(standalone_mode=True)
    except UserError as error:
        report(error.findings, interface_language())
        sys.exit(USER_INPUT)
    except BrokenPipeError:
        sys.exit(OURS)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        click.echo(f"contract-drafter: internal fault: {type(error).__name__}: {error}", err=True)
        click.echo("Nothing was written. Run the same command with --debug before its name and report it.", err=True)
        sys.exit(OURS)
