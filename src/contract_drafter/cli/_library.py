"""The option that names the clause libraries."""

from pathlib import Path

import click

from contract_drafter import shipped


def folder(name: str) -> Path:
    """The folder of a library as it is named on the command line."""
    return shipped.folder("clause_library") if name == shipped.WORD else Path(name)


def _folders(_context: click.Context, _option: click.Parameter, named: tuple[str, ...]) -> tuple[Path, ...]:
    return tuple(map(folder, named))


LIBRARIES = click.option(
    "--library",
    "libraries",
    multiple=True,
    callback=_folders,
    metavar="FOLDER",
    help="Clause library, in place of the one shipped. Given several times, each adds to those before it or overrides "
    "what they hold; the word “shipped” names the one shipped: --library shipped --library ours.",
)
