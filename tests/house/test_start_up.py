"""The command answers at once: what is heavy is loaded by the command that needs it."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"weasyprint", "docx", "docxtpl", "lxml", "yaml", "babel", "jinja2", "rapidfuzz", "markdown_it", "pypdfium2"}


def loaded(*arguments: str | Path) -> set[str]:
    """The packages that a command imports."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "contract_drafter", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode in {0, 1}, run.stdout + run.stderr
    lines = (line for line in run.stderr.splitlines() if line.count("|") == 2)
    return {line.rsplit("|", 1)[1].strip().split(".")[0] for line in lines}


@pytest.mark.parametrize("arguments", (["--help"], ["--version"]), ids=" ".join)
def test_nothing_heavy_is_loaded(arguments: list[str]) -> None:
    found = loaded(*arguments)
    assert "contract_drafter" in found
    assert found & HEAVY == set()


def test_lint_of_a_text_loads_nothing_of_other_formats(tmp_path: Path) -> None:
    """The YAML library is loaded once after the words of a language have changed."""
    path = tmp_path / "contract.txt"
    path.write_text("The Provider shall answer promptly.\n", encoding="utf-8")
    assert loaded("lint", "--no-cache", path) & HEAVY <= {"yaml"}
