"""Every fault of a library is told at its place, in exact words. The cases are in faults.yaml."""

import shutil
from pathlib import Path

import pytest
import yaml

from contract_drafter import languages
from contract_drafter.model.finding import UserError
from contract_drafter.workflows import clause_library
from contract_drafter.workflows.library_in_use import open_library

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


UNUSABLE = {
    "a severity that does not exist": (
        "questions/everything.yaml",
        "answered_by: [business]",
        "answered_by: [business]\nchecks:\n  - {id: s, that: binding, at: title, severity: fatal, message: {fr: N, en: N}}",
        "LIB023",
    ),
    "a table that does not exist": (
        "clauses/review/REV-02/fr.md",
        "{#powers}",
        "{#powers}\n\n{% insert weigths %}",
        "LIB027",
    ),
}


@pytest.mark.parametrize("what", UNUSABLE)
def test_nothing_is_asked_or_drafted_with(what: str, tmp_path: Path):
    file, old, new, code = UNUSABLE[what]
    shutil.copytree(HERE / "minimal", tmp_path / "library")
    path = tmp_path / "library" / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(UserError) as refused:
        open_library(tmp_path / "library")
    assert code in {each.code for each in refused.value.findings}


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
