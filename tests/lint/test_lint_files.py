"""Files, folders and patterns: what is meant is found, once, and nothing else."""

import os
from datetime import date
from pathlib import Path

import pytest

from contract_drafter.model.finding import UserError
from contract_drafter.workflows.lint import Request, lint
from contract_drafter.workflows.lint_files import contracts, passed_over


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "a.md", "b.DOCX", "c.py", ".hidden.md", "~$b.docx", "below/d.txt", "below/deeper/e.pdf", ".git/f.md",
        "below/.venv/g.md", "empty/readme", "macros/k.docm", "macros/page.htm", "[odd]/h*i.md", "a.md.lint.yaml",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


ALL = ["[odd]/h*i.md", "a.md", "b.DOCX", "below/d.txt", "below/deeper/e.pdf", "macros/k.docm", "macros/page.htm"]


@pytest.mark.parametrize(
    "wishes, found",
    [
        (["."], ["a.md", "b.DOCX", "[odd]/h*i.md", "below/d.txt", "below/deeper/e.pdf", "macros/k.docm", "macros/page.htm"]),
        (["macros"], ["macros/k.docm", "macros/page.htm"]),
        (["below"], ["below/d.txt", "below/deeper/e.pdf"]),
        (["below/"], ["below/d.txt", "below/deeper/e.pdf"]),
        (["below/deeper", "below"], ["below/deeper/e.pdf", "below/d.txt"]),
        (["*.md"], ["a.md"]),
        (["**/*.txt"], ["below/d.txt"]),
        (["**/*.md"], ["[odd]/h*i.md", "a.md"]),
        (["b*"], ["b.DOCX", "below/d.txt", "below/deeper/e.pdf"]),
        (["[odd]/h*i.md"], ["[odd]/h*i.md"]),
        (["[odd]"], ["[odd]/h*i.md"]),
        ([".hidden.md"], [".hidden.md"]),
        (["c.py"], ["c.py"]),
        (["a.md", "./a.md", "below/../a.md", "."], ["a.md", "b.DOCX", "[odd]/h*i.md", "below/d.txt", "below/deeper/e.pdf", "macros/k.docm", "macros/page.htm"]),
        (["absent.md"], ["absent.md"]),
    ],
)  # fmt: skip
def test_what_is_meant_is_found_once(tree: Path, wishes: list[str], found: list[str]) -> None:
    assert [str(path) for path in contracts(map(Path, wishes))] == found


@pytest.mark.parametrize("wish", ["empty", ".git/config*", "*.odt", "below/deeper/*.md", "c.p*"])
def test_what_means_no_contract_is_told(tree: Path, wish: str) -> None:
    with pytest.raises(UserError) as raised:
        contracts([Path("a.md"), Path(wish)])
    assert [(each.code, each.span.source) for each in raised.value.findings] == [("LNT007", wish)]


@pytest.mark.parametrize(
    "wish, found",
    [(".", ["old.doc", "below/Draft.RTF"]), ("**", ["old.doc", "below/Draft.RTF"]), ("old.doc", []), ("*.md", [])],
)
def test_texts_of_a_folder_that_are_not_read_are_told(tree: Path, wish: str, found: list[str]) -> None:
    for name in ("old.doc", "below/Draft.RTF", ".hidden.doc", "~$old.doc"):
        (tree / name).write_text("x", encoding="utf-8")
    assert sorted(map(str, passed_over([Path(wish)]))) == sorted(found)
    (tree / "a.md.lint.yaml").unlink()
    outcome = lint(Request((Path(),), date(2026, 1, 1), "en", select=("VAG",)))
    told = [(each.span.source, each.severity) for each in outcome.notices if each.code == "LNT072"]
    assert told == [("old.doc", "warning"), ("below/Draft.RTF", "warning")]


def test_links_do_not_lead_round_and_round(tree: Path) -> None:
    os.symlink(tree, tree / "below" / "up")
    os.symlink(tree / "below" / "deeper", tree / "again")
    os.symlink(tree / "a.md", tree / "z.md")
    os.symlink(tree / "nowhere", tree / "broken.md")
    found = [str(path) for path in contracts([Path()])]
    assert sorted(found) == ALL
    assert [str(path) for path in contracts([Path("again"), Path("below")])] == ["again/e.pdf", "below/d.txt"]
    assert sorted(path.resolve().name for path in contracts([Path("**/*.md")])) == ["a.md", "h*i.md"]


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "html", "github"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_name_that_is_no_text_is_shown_as_it_can_be(tmp_path: Path, format_: str, jobs: int) -> None:
    for name in (b"caf\xe9.md", "caf\u00e9 \U0001f600.md".encode()):
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text("# 1. A\n\nIt ends on [date].\n")
    request = Request((tmp_path,), date(2026, 1, 1), "en", format=format_, jobs=jobs, cache=tmp_path / ".cache")
    first, second = lint(request), lint(request)
    assert first.shown
    assert first.shown == second.shown
    assert first.shown.decode().count("VAG014") >= 2
