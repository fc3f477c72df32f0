"""The linters that ours is measured against, installed in a folder of their own. Only this uses the network."""

import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

VERSIONS = {"contract-lint": "0.2.6", "proselint": "0.16.0", "write-good": "1.0.8"}

UNBOUNDED = '{"max_errors": 1000000}'
"""proselint stops at the thousandth finding unless it is told otherwise."""


@dataclass(frozen=True, slots=True)
class Linter:
    """`command` lints the file whose path is added to it. `absent` says why there is none."""

    name: str
    command: tuple[str | Path, ...] = ()
    absent: str = ""


def install(folder: Path) -> tuple[Linter, ...]:
    """Every competitor: installed now, or the time before."""
    return (*_of_python(folder / "venv"), _of_node(folder / "node"))


def _of_python(folder: Path) -> tuple[Linter, ...]:
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    unbounded = folder.with_name("proselint.json")
    arguments = {"contract-lint": ("lint",), "proselint": ("--config", unbounded, "check")}
    if not (scripts / "python").exists():
        venv.create(folder, with_pip=True)
    unbounded.write_text(UNBOUNDED, encoding="utf-8")
    found = []
    for name, more in arguments.items():
        wanted = f"{name}=={VERSIONS[name]}"
        there = (scripts / name).exists()
        fault = "" if there else _fault([scripts / "python", "-m", "pip", "install", "--quiet", wanted])
        found.append(_linter(name, (scripts / name, *more), fault))
    return tuple(found)


def _of_node(folder: Path) -> Linter:
    name = "write-good"
    command = folder / "node_modules" / ".bin" / name
    npm = shutil.which("npm")
    if npm is None:
        return _linter(name, (), "there is no npm on this machine")
    fault = ""
    if not command.exists():
        folder.mkdir(parents=True, exist_ok=True)
        fault = _fault([npm, "install", "--silent", "--prefix", folder, f"{name}@{VERSIONS[name]}"])
    return _linter(name, (command,), fault)


def _linter(name: str, command: tuple[str | Path, ...], fault: str) -> Linter:
    return Linter(f"{name} {VERSIONS[name]}", command, fault)


def _fault(command: list[str | Path]) -> str:
    """Run an installation; what it says last when it fails."""
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    said = (run.stderr or run.stdout).strip().splitlines()
    return "" if run.returncode == 0 else f"it could not be installed: {said[-1] if said else run.returncode}"
