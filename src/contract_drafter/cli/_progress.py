"""A bar on standard error while files are worked through; nothing where that is no terminal, or for one file."""

import sys
from pathlib import Path

import click

WIDTH = 24
"""Signs of the bar."""


def bar(done: int, count: int, path: Path) -> None:
    """Show how far we are and which file was done last, on one line; clear it at the end."""
    if count < 2 or not sys.stderr.isatty():
        return
    import shutil

    click.echo("\r\x1b[K", err=True, nl=False)
    if done < count:
        filled = "█" * (WIDTH * done // count)
        line = f"{filled:░<{WIDTH}} {done}/{count} {path.name}"
        click.echo(line[: shutil.get_terminal_size().columns - 1], err=True, nl=False)
