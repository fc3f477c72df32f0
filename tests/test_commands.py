"""Whole-command tests, written in Markdown: tests/commands/*.md.

Each `##` heading is a case with a sentence for a name, run in a folder of its own, where `small` is a tiny clause library.
A fenced block `yaml answers.yaml` is a file of that folder; above the first case, of every case's folder. A `console` block
holds `$ ` commands, each followed by exactly what it prints (both streams) and by `[exit N]` unless N is 0. A line `…`
stands for any lines, and `…` in a line for any words.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


@dataclass
class Case:
    name: str
    files: dict[str, str] = field(default_factory=dict)
    commands: list[tuple[str, str]] = field(default_factory=list)


def cases() -> Iterator[Case]:
    for path in sorted((ROOT / "tests" / "commands").glob("*.md")):
        found = [Case("")]
        heading = ""
        for token in MarkdownIt().parse(path.read_text(encoding="utf-8")):
            if token.type == "heading_open":
                heading = token.tag
            elif token.type == "inline" and heading == "h2":
                found.append(Case(f"{path.stem}: {token.content}", dict(found[0].files)))
                heading = ""
            elif token.type == "fence":
                name = token.info.partition(" ")[2]
                if name:
                    found[-1].files[name] = token.content
                else:
                    found[-1].commands += commands(token.content)
        yield from found[1:]


def commands(console: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def pattern(expected: str) -> str:
    """The expected output as a regular expression."""
    lines = (
        r"(?:.*\n)*?" if line == "…\n" else re.escape(line).replace("…", ".*?") for line in expected.splitlines(True)
    )
    return "".join(lines)


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: case.name)
def test_the_command_prints_this(case: Case, tmp_path: Path) -> None:
    for name, content in case.files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "small").symlink_to(ROOT / "tests" / "library" / "minimal")
    for command, expected in case.commands:
        prints(command, expected, tmp_path)


def prints(command: str, expected: str, folder: Path, **variables: str) -> None:
    """Run a command in a folder and compare what it prints."""
    environment = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "CONTRACT_DRAFTER_LANG": "en",
        "COLUMNS": "100",
        "XDG_CACHE_HOME": str(folder / ".cache"),
        **variables,
    }
    run = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    printed = run.stdout + (f"[exit {run.returncode}]\n" if run.returncode else "")
    if not re.fullmatch(pattern(expected), printed):
        assert printed == expected
