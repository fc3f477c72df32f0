"""Whole-command tests, written in Markdown: tests/commands/*.md.

Each `##` heading is a case with a sentence for a name, run in a folder of its own, where `small` is a tiny clause library.
A fenced block `yaml answers.yaml` is a file of that folder; above the first case, of every case's folder. A `console` block
holds `$ ` commands, each followed by exactly what it prints (both streams) and by `[exit N]` unless N is 0. A line `…`
stands for any lines, and `…` in a line for any words.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from contract_drafter.cli import main
from tests.forked import forked

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


@dataclass
class Case:
    name: str
    files: dict[str, str] = field(default_factory=dict)
    commands: list[tuple[str, str]] = field(default_factory=list)


def cases(name: str = "*") -> Iterator[Case]:
    for path in sorted((ROOT / "tests" / "commands").glob(f"{name}.md")):
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
    ours = ALONE.fullmatch(command) and not variables
    code, said = (in_a_copy if ours else in_a_shell)(command, folder, environment)
    printed = said + (f"[exit {code}]\n" if code else "")
    if not re.fullmatch(pattern(expected), printed):
        assert printed == expected


ALONE = re.compile(r"contract-drafter [^|&;<>*?$`\\\n]*")
"""Our command, and nothing that only a shell understands."""


def in_a_shell(command: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """The exit code, and what was printed on both streams."""
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
    return run.returncode, run.stdout


def in_a_copy(command: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """The same from a copy of this process."""
    with tempfile.TemporaryFile() as said:
        code = forked(lambda: as_a_command(shlex.split(command), folder, environment, said.fileno()))
        said.seek(0)
        return code, said.read().decode()


def as_a_command(words: list[str], folder: Path, environment: dict[str, str], said: int) -> int:
    """What the installed command does, in surroundings like its own. Returns its exit code."""
    for stream, target in enumerate((os.open(os.devnull, os.O_RDONLY), said, said)):
        os.dup2(target, stream)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w", encoding="utf-8"), open(2, "w", encoding="utf-8")  # noqa: SIM115
    os.chdir(folder)
    os.environ |= environment
    sys.argv = words
    sys.modules["__main__"].__package__ = None  # else click says that it is pytest
    try:
        main()
    except SystemExit as stopped:
        return int(stopped.code or 0)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 1
