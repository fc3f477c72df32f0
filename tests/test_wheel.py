"""The wheel carries all it needs and works from any folder."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INGREDIENTS = ("pyproject.toml", "setup.py", "README.md", "LICENSE", "LICENSES", "NOTICE")
WITHOUT = ("--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check")
FOLDERS = {
    "src/contract_drafter": "contract_drafter",
    "clause_library": "contract_drafter/_data/clause_library",
    "templates": "contract_drafter/_data/templates",
}


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built in a copy, so that nothing is left in the project."""
    folder = tmp_path_factory.mktemp("build")
    for name in (*INGREDIENTS, *FOLDERS):
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    [found] = (folder / "dist").glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a clean virtual environment; it borrows only the packages the wheel depends on."""
    folder = tmp_path_factory.mktemp("clean")
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    python = folder / "bin" / "python"
    pip = run(sys.executable, "-m", "pip", "--python", python, "install", *WITHOUT, wheel, cwd=folder)
    assert pip.returncode == 0, pip.stdout + pip.stderr
    [packages] = folder.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return folder / "bin" / "contract-drafter"


@pytest.mark.parametrize("source", FOLDERS)
def test_every_file_is_shipped(wheel: Path, source: str) -> None:
    ours = {
        f"{FOLDERS[source]}/{path.relative_to(ROOT / source).as_posix()}"
        for path in (ROOT / source).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    shipped = set(zipfile.ZipFile(wheel).namelist())
    assert ours - shipped == set()


def test_nothing_else_is_shipped(wheel: Path) -> None:
    tops = {name.split("/")[0].split("-")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"contract_drafter"}


def test_the_code_that_runs_is_the_wheels(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    where = run(python, "-c", "import contract_drafter; print(contract_drafter.__file__)", cwd=tmp_path)
    assert where.stdout.startswith(str(installed.parents[1])), where.stdout + where.stderr


@pytest.mark.parametrize("language", ("fr", "en"))
def test_an_example_is_drafted_from_another_folder(installed: Path, tmp_path: Path, language: str) -> None:
    answers = sorted((ROOT / "examples").glob("*/answers.yaml"))[0]
    outputs = [tmp_path / f"contract.{suffix}" for suffix in ("docx", "html", "md")]
    wanted = [word for output in outputs for word in ("-o", output)]
    drafted = run(installed, "draft", answers, "--lang", language, "--date", "2026-11-23", *wanted, cwd=tmp_path)
    assert drafted.returncode == 0, drafted.stdout + drafted.stderr
    assert [output.stat().st_size > 5000 for output in outputs] == [True, True, True]
    assert zipfile.ZipFile(outputs[0]).testzip() is None
