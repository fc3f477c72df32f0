"""A library of one's own laid on another: it adds, or overrides by id with a version. The cases are in layers.yaml."""

from pathlib import Path

import pytest
import yaml

from contract_drafter import languages
from contract_drafter.model.finding import UserError
from contract_drafter.workflows import clause_library
from contract_drafter.workflows.library_in_use import open_library

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "layers.yaml").read_text(encoding="utf-8"))
MINIMAL = HERE / "minimal"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def told(*folders: Path) -> list[str]:
    short = {str(MINIMAL): "small", str(folders[-1]): "mine"}
    found = []
    for each in clause_library.check(folders).findings:
        line = f"{each.span} {each.code} {languages.describe(each, 'en')}"
        for path, name in short.items():
            line = line.replace(path, name)
        found.append(line)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_two_libraries(case: dict, tmp_path: Path):
    assert sorted(told(MINIMAL, write(tmp_path / "mine", case["files"]))) == sorted(case["expect"])


def test_a_library_that_only_adds_says_so_when_it_is_alone(tmp_path: Path):
    mine = write(tmp_path / "mine", CASES[0]["files"])
    for use in (lambda: told(mine), lambda: open_library(mine)):
        with pytest.raises(UserError) as caught:
            use()
        assert [each.code for each in caught.value.findings] == ["LIB083"]


def test_three_libraries_are_laid_in_their_order(tmp_path: Path):
    term = "- id: review\n  version: {0}\n  overrides: {1}\n  forms:\n    fr: {{label: Revue {0}, definition: x}}\n    en: {{label: Review {0}, definition: x}}\n"
    layers = [
        write(tmp_path / name, {"glossary/own.yaml": term.format(version, below)})
        for name, version, below in (("one", "1.1.0", "1.0.0"), ("two", "1.2.0", "1.1.0"))
    ]
    library = open_library(MINIMAL, *layers).library
    assert library.terms["review"].forms["en"].label == "Review 1.2.0"
    assert "two" in library.place("term", "review").source
    with pytest.raises(UserError):
        open_library(MINIMAL, *reversed(layers))
