"""`contract-drafter doctor` tries each thing and says what to type for what is missing."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from contract_drafter.cli.doctor import command
from contract_drafter.workflows import doctor, pdf_libraries

ROOT = Path(__file__).parents[1]


def printed(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, arguments)
    return result.exit_code, result.output


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with apt, whatever this one has."""
    monkeypatch.setattr(pdf_libraries.shutil, "which", lambda name: name if name == "apt-get" else None)


@pytest.fixture
def no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """A doctor that leaves PDF alone, which takes seconds."""
    monkeypatch.setattr(doctor, "_pdf", lambda: ())


def test_word_can_be_made_here() -> None:
    code, output = printed("--lang", "en")
    assert code == 0, output
    assert "Word: works\n" in output
    assert output.splitlines()[-1] in ("All there.", "Word can be made.")


@pytest.mark.usefixtures("apt")
@pytest.mark.parametrize(
    "language, words",
    (
        (
            "en",
            "pdf: DOC006 warning no PDF: no-such-pango cannot be loaded (Word, HTML and Markdown work without) — type: ",
        ),
        (
            "fr",
            "pdf: DOC006 attention pas de PDF : no-such-pango ne se charge pas (Word, HTML et Markdown s'en passent) — tapez : ",
        ),
    ),
)
def test_without_pango_the_line_to_type_is_given(monkeypatch: pytest.MonkeyPatch, language: str, words: str) -> None:
    monkeypatch.setattr(pdf_libraries, "_NEEDED", ("no-such-pango",))
    code, output = printed("--lang", language)
    assert code == 0
    line = "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    assert words + line in output.replace("’", "'")


def test_a_pdf_engine_that_dies_takes_nothing_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "weasyprint.py").write_text("import os; os.abort()", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    code, output = printed("--lang", "en")
    assert code == 0, output
    assert "PDF: WRT004 warning no PDF: its engine died (signal SIGABRT)" in output
    assert output.endswith("Word can be made.\n")


@pytest.mark.usefixtures("no_pdf")
def test_a_missing_package_is_named_with_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "PACKAGES", {**doctor.PACKAGES, "no-such-package": "no_such_package"})
    code, output = printed("--lang", "en")
    assert code == 1
    assert (
        "packages: DOC002 the package no-such-package cannot be loaded: No module named 'no_such_package'"
        f" — type: {sys.executable} -m pip install no-such-package\n" in output
    )
    assert output.endswith("Word cannot be made.\n")


@pytest.mark.usefixtures("no_pdf")
def test_a_library_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    code, output = printed("--lang", "en", "--library", str(tmp_path))
    assert code == 1
    assert f"library: DOC003 the clause library in {tmp_path} cannot be used: " in output
    assert f" — type: contract-drafter library check --library {tmp_path}\n" in output


def test_every_package_that_the_project_needs_is_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {requirement.partition(">")[0] for requirement in project["dependencies"]}
    assert needed - {"weasyprint"} == set(doctor.PACKAGES)


def test_the_set_up_gets_the_same_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """tools/system_packages.sh runs the module as a script, before anything is installed."""
    run = subprocess.run([sys.executable, "-I", pdf_libraries.__file__], capture_output=True, text=True, check=True)
    missing = pdf_libraries.missing() or pdf_libraries.missing_for_speed()
    assert run.stdout == (pdf_libraries.line_to_type() if missing else "")
