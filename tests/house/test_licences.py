"""What may be done with each file is said, and the words of each licence are here."""

import tomllib
from pathlib import Path

import project_files
import pytest
import yaml

CLAUSES = sorted((project_files.ROOT / "clause_library").glob("clauses/*/*/clause.yaml"))
FONTS = [path for path in project_files.files() if path.suffix in {".ttf", ".otf", ".woff2"}]


def test_the_words_of_every_licence_are_here() -> None:
    project = tomllib.loads((project_files.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0 AND CC-BY-4.0 AND OFL-1.1"
    opening = {
        "LICENSE": "Apache License",
        "LICENSES/CC-BY-4.0.txt": "Creative Commons Attribution 4.0 International Public License",
        "LICENSES/OFL-1.1.txt": "SIL OPEN FONT LICENSE",
    }
    for file, words in opening.items():
        assert words in (project_files.ROOT / file).read_text(encoding="utf-8")[:200]


@pytest.mark.parametrize("path", CLAUSES, ids=lambda path: path.parent.name)
def test_a_clause_says_its_licence(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["licence"] == "CC-BY-4.0"


@pytest.mark.parametrize("path", FONTS, ids=project_files.name)
def test_a_font_lies_beside_its_licence(path: Path) -> None:
    """The Open Font License asks that every copy carries it with the font's copyright notice."""
    beside = [file for file in path.parent.iterdir() if file.suffix == ".txt"]
    assert any("SIL OPEN FONT LICENSE" in file.read_text(encoding="utf-8").upper() for file in beside)
