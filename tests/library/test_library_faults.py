"""Every fault of a library is told at its place, in exact words. The cases are in faults.yaml."""

import shutil
from pathlib import Path

import pytest
import yaml

from contract_drafter import languages
from contract_drafter.workflows import clause_library

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "faults.yaml").read_text(encoding="utf-8"))


def told(folder: Path, language: str = "en") -> list[str]:
    found = clause_library.check((folder,)).findings
    return [f"{f.span} {f.code} {languages.describe(f, language)}".replace(f"{folder}/", "") for f in found]


def test_the_minimal_library_has_no_fault():
    assert told(HERE / "minimal") == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_fault(case: dict, tmp_path: Path):
    folder = tmp_path / "library"
    shutil.copytree(HERE / "minimal", folder)
    for change in case.get("changes", [case]):
        path = folder / change["file"]
        if "replace" in change:
            text = path.read_text(encoding="utf-8")
            assert change["replace"] in text, "the case must change something"
            path.write_text(text.replace(change["replace"], change["by"], 1), encoding="utf-8")
        elif "write" in change:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change["write"], encoding="utf-8")
        else:
            path.unlink()
    assert told(folder) == case["expect"]


def test_faults_are_told_in_french_too(tmp_path: Path):
    shutil.copytree(HERE / "minimal", tmp_path / "library")
    text = tmp_path / "library/clauses/review/REV-02/fr.md"
    text.write_text("La [Revue](term:revue) décide. {#powers}\n", encoding="utf-8")
    assert told(tmp_path / "library", "fr")[0] == (
        "clauses/review/REV-02/fr.md:1:4 LIB026 le terme « revue » n'est pas dans le glossaire — "
        "vouliez-vous dire «\u202freview\u202f»\u202f?"
    )


def test_the_shipped_library_has_no_fault():
    folder = Path(__file__).parents[2] / "clause_library"
    assert told(folder) == []
