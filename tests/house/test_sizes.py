"""Files and functions that one can read in one go."""

import ast
from pathlib import Path

import project_files
import pytest

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


@pytest.mark.parametrize("path", project_files.files("*.py"), ids=project_files.name)
def test_a_file_is_short_enough(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    long = [
        f"{node.name} has {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_a_file_is_named_by_what_it_does() -> None:
    assert [project_files.name(path) for path in project_files.files("*.py") if path.stem.strip("_") in VAGUE] == []
