"""The definition for pre-commit: it says what the command does, on the files that the readers read."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import project_files
import pytest
import yaml

from contract_drafter import registry
from contract_drafter.readers import SHELF

HOOKS = yaml.safe_load((project_files.ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_every_hook_is_whole_and_documented() -> None:
    page = (project_files.ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    assert len({hook["id"] for hook in HOOKS}) == len(HOOKS) > 0
    for hook in HOOKS:
        assert {"id", "name", "description", "entry", "language", "files"} <= set(hook)
        assert (hook["language"], hook["types"]) == ("python", ["file"])
        assert f"`{hook['id']}`" in page


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_its_files_are_those_that_are_read(hook: dict[str, str]) -> None:
    pattern = re.compile(hook["files"])
    for suffix in registry.names(SHELF):
        assert pattern.search(f"contracts/a.{suffix}")
        assert pattern.search(f"contracts/a.{suffix.upper()}")
    for name in ("a.py", "a.doc", "md", "a.md.lint.yaml", "a.mdx", "pyproject.toml"):
        assert not pattern.search(name)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_its_entry_runs(hook: dict[str, str], tmp_path: Path) -> None:
    scripts = tomllib.loads((project_files.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    name, *words = shlex.split(hook["entry"])
    assert scripts[name] == "contract_drafter.cli:main"
    for text, code in (("# 1. Term\n\nIt ends on [date].\n", 1), ("# 1. Term\n\nIt ends on 3 May 2027.\n", 0)):
        (tmp_path / "a.md").write_text(text, encoding="utf-8")
        (tmp_path / "b.md").write_text(text, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "-m", "contract_drafter", *words, "--no-cache", "a.md", "b.md"], cwd=tmp_path, check=False
        )
        assert run.returncode == code
