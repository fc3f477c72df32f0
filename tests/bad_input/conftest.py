"""Runs the command as a user would, in this process."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from contract_drafter.cli import main


@dataclass(frozen=True)
class Run:
    code: int
    printed: str
    said: list[str]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """`contract-drafter`, in an empty folder, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTRACT_DRAFTER_LANG", "en")

    def run(*arguments: str) -> Run:
        monkeypatch.setattr(sys, "argv", ["contract-drafter", *arguments])
        with pytest.raises(SystemExit) as stopped:
            main()
        caught = capsys.readouterr()
        return Run(int(stopped.value.code or 0), caught.out, caught.err.splitlines())

    return run
