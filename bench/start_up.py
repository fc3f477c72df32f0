"""How long a command takes: beside a Python that does nothing, and beside itself when it reads the library anew."""

import os
import subprocess
import sys
from pathlib import Path

import timing

COMMAND = Path(sys.executable).with_name("contract-drafter")


def measure(runs: int = 20) -> None:
    """`contract-drafter --help` and `python -c pass`, as processes."""
    measured = timing.in_turns(
        runs,
        {
            "contract-drafter --help": lambda: quiet(COMMAND, "--help"),
            "python -c pass": lambda: quiet(sys.executable, "-c", "pass"),
            "python -c 'import click'": lambda: quiet(sys.executable, "-c", "import click"),
        },
    )
    timing.report("Start-up", measured, goal="under 6")


def measure_library(runs: int = 10) -> None:
    """The smallest command that needs the whole library. What is no folder keeps nothing."""
    measured = timing.in_turns(
        runs,
        {
            "library list, kept from the run before": lambda: quiet(COMMAND, "library", "list"),
            "library list, read from its files": lambda: quiet(COMMAND, "library", "list", XDG_CACHE_HOME=os.devnull),
        },
    )
    timing.report("A command that opens the library", measured, goal="under 0.5")


def quiet(*command: str | Path, **variables: str) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env={**os.environ, **variables})
