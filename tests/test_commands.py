"""Whole-command tests, written in Markdown: tests/commands/*.md.

Each `##` heading is a case with a sentence for a name, run in a folder of its own. A fenced block `yaml answers.yaml`
is a file of that folder; a `console` block holds `$ ` commands, each followed by exactly what it prints (both streams)
and by `[exit N]` unless N is 0. A line `…` stands for any lines, and `…` in a line for any words.
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
        case = Case(path.stem)
        tokens = MarkdownIt().parse(path.read_text(encoding="utf-8"))
        for before, token in zip([None, *tokens], tokens, strict=False):
            if before is not None and before.type == "heading_open" and before.tag == "h2":
                if case.commands:
                    yield case
                case = Case(f"{path.stem}: {token.content}")
            elif token.type == "fence":
                kind, _, name = token.info.partition(" ")
                if name:
                    case.files[name] = token.content
                elif kind == "console":
                    case.commands += commands(token.content)
        yield case


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


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_command_prints_this(case: Case, tmp_path: Path) -> None:
    for name, content in case.files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    environment = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "100",
    }
    for command, expected in case.commands:
        run = subprocess.run(
            ["sh", "-c", command],
            cwd=tmp_path,
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
