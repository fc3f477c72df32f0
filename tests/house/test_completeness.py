"""Nothing on a shelf is left without what goes with it: its words, its tests, its place in the README."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator

import project_files
import pytest

from contract_drafter import languages, registry
from contract_drafter.languages._messages import messages
from contract_drafter.linting import catalogue

ROOT = project_files.ROOT
CODE = re.compile(r'"([A-Z]{3}\d{3})"')
TOOLS = {"wheel", "pytest-xdist", "setuptools", "build", "ruff", "mypy", "import-linter", "types-pyyaml"}
"""Requirements that are run, not imported."""
MODULES = {"page-validation": "page", "python-docx": "docx", "pyyaml": "yaml", "markdown-it-py": "markdown_it"}


def sources(*folders: str) -> str:
    """All the Python of these folders."""
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in project_files.files("*.py")
        if project_files.name(path).startswith(folders)
    )


def imports() -> Iterator[str]:
    """Every module that the program imports."""
    for path in project_files.files("*.py"):
        if project_files.name(path).startswith("src/"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    yield node.module


def requirements() -> dict[str, str]:
    """Name to line, of requirements.in."""
    lines = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    found = {match[0].lower(): line for line in lines if (match := re.match(r"[A-Za-z][\w-]*", line))}
    assert len(found) > 10
    return found


@pytest.mark.parametrize("language", languages.codes())
def test_every_finding_has_its_words_and_every_message_its_finding(language: str) -> None:
    rules = set(catalogue.modules())
    raised, told = set(CODE.findall(sources("src/"))) - rules, set(messages(language))
    assert raised - told == set(), "raised without words"
    assert told - raised == set(), "words for nothing"


@pytest.mark.parametrize("suffix", registry.names("contract_drafter.writers"))
def test_every_writer_writes_and_is_in_the_readme(suffix: str) -> None:
    writer = registry.load("contract_drafter.writers", suffix)
    assert callable(writer.write)
    assert re.fullmatch(r"\w+/[\w.+-]+", writer.MEDIA_TYPE)
    assert f"`.{suffix}`" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", registry.names("contract_drafter.cli"))
def test_every_command_has_a_whole_command_test_and_is_in_the_readme(command: str) -> None:
    called = f"contract-drafter {command}"
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "commands").glob("*.md"))
    assert f"$ {called}" in tests
    assert called in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_requirement_is_used() -> None:
    text = sources("src/", "tests/", "tools/", "bench/")
    unused = [
        name
        for name in requirements()
        if name not in TOOLS
        and not re.search(rf"^\s*(?:import|from) {MODULES.get(name, name.replace('-', '_'))}\b", text, re.MULTILINE)
    ]
    assert unused == []


def test_every_import_of_the_program_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {line.partition(">")[0] for line in project["dependencies"]}
    modules = {MODULES.get(name, name.replace("-", "_")) for name in declared}
    own = {"contract_drafter", "pydyf"}  # pydyf is a part of WeasyPrint
    imported = {name.partition(".")[0] for name in imports()}
    assert imported - modules - own - set(sys.stdlib_module_names) == set()


def test_what_the_wheel_needs_is_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = requirements()
    assert [line for line in project["dependencies"] if line not in locked.values()] == []


def test_the_lock_has_hashes_and_names_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[\w.-]+==.*\\\n    --hash=sha256:", lock, re.MULTILINE))
    assert set(requirements()) <= {re.sub(r"[-_.]+", "-", pin).lower() for pin in pins}
    assert "://" not in lock
