"""How long the command takes to answer, beside a Python that does nothing."""

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


def quiet(*command: str | Path) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
