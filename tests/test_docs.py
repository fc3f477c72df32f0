"""The pages that say how to add a thing, followed to the letter: docs/add-*.md.

In their order, a fenced block with a file's name writes it, a `diff` block with a file's name changes it, and a `console`
block is run and compared as in tests/commands.
"""

import shutil
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from contract_drafter import shipped
from contract_drafter.library import load
from contract_drafter.model.finding import Finding
from contract_drafter.model.library import Library
from tests.test_commands import ROOT, commands, prints

PAGES = sorted(path.stem for path in (ROOT / "docs").glob("add-*.md"))


@cache
def shipped_library() -> tuple[Library, list[Finding]]:
    return read_folder(shipped.folder("clause_library"))


read_folder = load.read_folder


@pytest.fixture(autouse=True)
def shipped_library_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands, which run in copies of this process, find the shipped folder read; their own they read themselves."""
    held = {shipped.folder("clause_library"): shipped_library()}
    monkeypatch.setattr(load, "read_folder", lambda folder: held.get(folder) or read_folder(folder))


@pytest.mark.parametrize("page", PAGES)
def test_the_page_can_be_followed(page: str, tmp_path: Path) -> None:
    variables = checkout(tmp_path) if page == "add-a-language" else {}
    steps = 0
    for token in MarkdownIt().parse((ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")):
        kind, _, name = token.info.partition(" ")
        if token.type != "fence" or (kind != "console" and not name):
            continue
        steps += 1
        if kind == "console":
            for command, expected in commands(token.content):
                prints(command, expected, tmp_path, **variables)
        elif kind == "diff":
            change(tmp_path / name, token.content)
        else:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(token.content, encoding="utf-8")
    assert steps, "the page has something to follow"


def change(path: Path, diff: str) -> None:
    """Put the lines with + where those with - and those without a sign stand, once."""
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in "- ")
    new = "".join(line[1:] for line in lines if line[0] in "+ ")
    text = path.read_text(encoding="utf-8")
    assert text.count(f"\n{old}") + text.startswith(old) == 1, f"{path.name} must hold these lines once: {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def checkout(folder: Path) -> dict[str, str]:
    """A copy of the program (compiled as here) and its data, and the variables that make it the one that runs."""
    for name in ("src", "clause_library", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.egg-info"))
    return {"PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": ""}
