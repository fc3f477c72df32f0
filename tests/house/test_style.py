"""One style and checked types, everywhere."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECKS = {"style": ("ruff", "check", "."), "layout": ("ruff", "format", "--check", "."), "types": ("mypy",)}


@pytest.mark.parametrize("check", CHECKS)
def test_nothing_to_report(check: str) -> None:
    tool, *arguments = CHECKS[check]
    run = subprocess.run(
        [Path(sys.executable).with_name(tool), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
