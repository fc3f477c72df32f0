"""The command answers at once: what is heavy is loaded by the command that needs it."""

import subprocess
import sys

import pytest

HEAVY = {"weasyprint", "docx", "docxtpl", "lxml", "yaml", "babel", "jinja2", "rapidfuzz", "markdown_it"}


@pytest.mark.parametrize("arguments", (["--help"], ["--version"]), ids=" ".join)
def test_nothing_heavy_is_loaded(arguments: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "contract_drafter", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    loaded = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in run.stderr.splitlines() if line.count("|") == 2}
    assert "contract_drafter" in loaded
    assert loaded & HEAVY == set()
