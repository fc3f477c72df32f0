"""Settings, accepted findings and baselines: what they do, and every fault with its place and words."""

import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from contract_drafter import languages
from contract_drafter.linting import catalogue
from contract_drafter.linting.configuration import Settings, configuration
from contract_drafter.model.finding import UserError
from contract_drafter.workflows.lint import Outcome, Request, lint

DAY = date(2026, 1, 1)
BLANKS = "# 1. Term\n\nThe contract ends on [date].\n\nThe fee is [amount].\n"


def run(path: Path, **wishes: Any) -> Outcome:
    wishes.setdefault("select", ("VAG014",))
    return lint(Request((path,), DAY, "en", format="json", **wishes))


def shown(outcome: Outcome) -> list[tuple[str, str]]:
    return [(remark.finding.code, remark.words) for remark in outcome.report.remarks]


def written(folder: Path, text: str, name: str = "contract.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def settings(text: str, source: str) -> Settings | None:
    """The settings of a file, refused where a code or a threshold is unknown."""
    found = configuration(text, source)
    if found and (wrong := list(found.unknown(catalogue.cards()))):
        raise UserError(*wrong)
    return found.settings if found else None


def faults(error: UserError) -> list[str]:
    return [f"{each.span}: {each.code} {languages.describe(each, 'en')}" for each in error.findings]


# ---------------------------------------------------------------- settings


def test_settings_are_read_from_either_file() -> None:
    found = Settings(select=("VAG",), severity="error", preview=True)
    body = 'select = ["VAG"]\nseverity = "error"\npreview = true\n'
    assert settings(f"[lint]\n{body}", ".contract-drafter.toml") == found
    assert settings(f"[tool.contract-drafter.lint]\n{body}", "pyproject.toml") == found
    assert settings("[project]\nname = 'x'\n", "pyproject.toml") is None


@pytest.mark.parametrize(
    "text, said",
    [
        (
            '[other]\nseverty = 1\n\n[lint]\npreview = true\n  severty = "error"\n',
            ["x.toml:6:3: YML101 unknown key: “severty” — did you mean “severity”?"],
        ),
        (
            '[lint]\nselect = ["VAG", "VAX001"]\n',
            [
                "x.toml:2:1: LNT001 no rule has the code “VAX001” — did you mean “VAG001”? — contract-drafter rules lists them"
            ],
        ),
        (
            '[lint]\nseverity = "grave"\nrevisions = "none"\n',
            [
                "x.toml:2:1: LNT002 “severity” cannot be “grave” — known: error, warning, info",
                "x.toml:3:1: LNT002 “revisions” cannot be “none” — known: original, final, all",
            ],
        ),
        (
            "[lint]\npreview = true\n[lint.thresholds]\nsentence_wrds = 20\nparagraph_words = 2\n",
            [
                "x.toml:4:1: YML101 unknown key: “sentence_wrds” — did you mean “sentence_words”?",
                "x.toml:5:1: LNT069 “paragraph_words” cannot be 2 — from 20 to 2000",
            ],
        ),
        (
            "[lint.thresholds]\nsentence_words = 30\nsentence_words_at_most = 25\n",
            ["x.toml:3:1: LNT069 “sentence_words_at_most” cannot be 25 — from 30 to 400"],
        ),
        (
            '[lint]\nthresholds = { sentence_words = "ten", indicators = true }\n',
            ["x.toml:2:1: YML111 …", "x.toml:2:1: YML111 …"],
        ),
        (
            '[lint]\nseverity = "high"\nselect = "VAG"\n',
            [
                'x.toml:3:1: YML114 “select” must be a list, not VAG — in brackets: ["first", "second"]',
                "x.toml:2:1: LNT002 “severity” cannot be “high” — known: error, warning, info",
            ],
        ),
        ('[lint]\nseverity = "high"\nselect = ["QQQ"]\n', ["x.toml:2:1: LNT002 …", "x.toml:3:1: LNT001 …"]),
        ('[lint]\npreview = "yes"\n', ["x.toml:2:1: YML113 …"]),
        ("[lint]\nselect = [\n", ["x.toml:3:1: LNT003 …"]),
        ("[lint]\nselect == 1\n", ["x.toml:2:9: LNT003 …"]),
        ("[lint.words]\nfast = 1\n", ["x.toml:1:1: YML101 …"]),
    ],
)
def test_a_fault_in_the_settings_is_told_at_its_line(text: str, said: list[str]) -> None:
    with pytest.raises(UserError) as raised:
        settings(text, "x.toml")
    for line, expected in zip(faults(raised.value), said, strict=True):
        assert line.startswith(expected.removesuffix("…"))
        assert expected.endswith("…") or line == expected


def test_a_threshold_changes_what_a_rule_says(tmp_path: Path) -> None:
    sentence = " ".join(["The", "Provider", "reports", *["again"] * 17])
    path = written(tmp_path, f"# 1. Reports\n\n{sentence}.\n")
    assert shown(run(path, select=("PLN001",))) == []
    named = written(tmp_path, "[lint.thresholds]\nsentence_words = 19\n", "other.toml")
    found = list(run(path, select=("PLN001",), config=named).report.remarks)
    assert [(each.message, each.hint) for each in found] == [
        ("a sentence of 20 words", "cut it, or make a list: at most 19 words")
    ]


def test_the_settings_name_the_language_to_speak(tmp_path: Path) -> None:
    path = written(tmp_path, BLANKS)
    named = written(tmp_path, '[lint]\nlang = "fr"\n', "other.toml")
    said = {}
    for asked in ("", "en"):
        outcome = lint(Request((path,), DAY, asked, select=("VAG014",), config=named, spoken="en"))
        said[asked] = {remark.message.partition(" :")[0].partition(":")[0] for remark in outcome.report.remarks}
    assert said == {"": {"un champ n'a pas été rempli"}, "en": {"a placeholder is left"}}


def test_the_names_of_thresholds_are_not_used_twice() -> None:
    figures = [figure for card in catalogue.cards().values() for figure in card.thresholds]
    assert len({figure.name for figure in figures}) == len(figures) > 8
    for figure in figures:
        for code in languages.codes():
            assert figure.lowest <= figure.of(code) <= figure.highest


def test_the_nearest_settings_count_and_the_command_goes_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, BLANKS)
    (tmp_path / ".git").mkdir()
    written(tmp_path, '[tool.contract-drafter.lint]\nselect = ["VAG014"]\n', "pyproject.toml")
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert len(shown(run(path, select=()))) == 2
    written(below, '[lint]\nselect = ["VAG014"]\nignore = ["VAG014"]\n', ".contract-drafter.toml")
    assert shown(run(path, select=())) == []
    named = written(tmp_path, "[other]\nx = 1\n", "other.toml")
    with pytest.raises(UserError) as raised:
        run(path, config=named)
    assert [each.code for each in raised.value.findings] == ["LNT010"]


def test_a_longer_code_decides(tmp_path: Path) -> None:
    path = written(tmp_path, BLANKS)
    assert len(shown(run(path, select=("VAG014",), ignore=("VAG",)))) == 2
    assert shown(run(path, select=("VAG",), ignore=("VAG014",), preview=True)) == []
    assert shown(run(path, severity="error"))
    with pytest.raises(UserError) as raised:
        run(path, select=("VAG", "XYZ"))
    assert faults(raised.value) == ["--select: LNT001 no rule has the code “XYZ” — contract-drafter rules lists them"]


# ---------------------------------------------------------------- accepted findings


@pytest.mark.parametrize(
    "text",
    [
        BLANKS.replace("The contract", "<!-- lint: ignore VAG014: filled by hand -->\nThe contract"),
        BLANKS.replace("The contract", "<!-- lint: ignore VAG: filled by hand -->\n\nThe contract"),
        BLANKS.replace("[date].", "[date]. <!-- lint: ignore VAG014, REF001 – filled by hand -->"),
    ],
)
def test_a_comment_accepts_what_its_paragraph_holds(tmp_path: Path, text: str) -> None:
    outcome = run(written(tmp_path, text))
    assert shown(outcome) == [("VAG014", "[amount]")]
    assert [(each.hidden, each.reason) for each in outcome.report.files[0].remarks] == [
        ("suppressed", "filled by hand"),
        ("", ""),
    ]


@pytest.mark.parametrize(
    "comment", ["<!-- lint: ignore VAG014 -->", "<!-- lint: ignore -->", "<!-- lint: ignore : because -->"]
)
def test_a_comment_without_code_or_reason_is_refused(tmp_path: Path, comment: str) -> None:
    with pytest.raises(UserError) as raised:
        run(written(tmp_path, f"{BLANKS}\n{comment}\n"))
    assert [(each.code, each.span.line) for each in raised.value.findings] == [("LNT004", 7)]


def test_what_accepts_nothing_is_a_finding(tmp_path: Path) -> None:
    path = written(tmp_path, f"{BLANKS}\n<!-- lint: ignore VAG014: an old reason -->\n\nThe end is clear.\n")
    found = [remark for remark in run(path).report.remarks if remark.finding.code == "LNT005"]
    assert [(each.finding.span.line, each.message) for each in found] == [
        (7, "nothing is suppressed here: VAG014 finds nothing — delete the suppression")
    ]
    assert all(code != "LNT005" for code, _ in shown(run(path, select=("VAG013",))))
    written(tmp_path, "# 1. Term\n\n<!-- lint: ignore VAG: an old reason -->\n\nThe end is clear.\n")
    assert shown(run(path)) == []
    assert ("LNT005", "") in shown(run(path, select=("VAG",), preview=True))


def test_the_file_beside_accepts_by_words_or_by_article(tmp_path: Path) -> None:
    path = written(tmp_path, "# 1. Term\n\nIt ends on [date].\n\n# 2. Price\n\nThe fee is [amount].\n")
    beside = tmp_path / "contract.md.lint.yaml"
    for how in ("words: It  ENDS on", 'article: "1"'):
        beside.write_text(f"ignore:\n  - code: VAG014\n    {how}\n    reason: by hand\n", encoding="utf-8")
        assert shown(run(path)) == [("VAG014", "[amount]")]
    beside.write_text("ignore:\n  - code: VAG014\n    because: x\n  - code: VAX\n    reason: y\n", encoding="utf-8")
    with pytest.raises(UserError) as raised:
        run(path)
    assert [(each.code, each.span.line) for each in raised.value.findings] == [("YML101", 3), ("YML102", 2)]


def test_the_example_of_the_page_accepts_its_finding(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "lint.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```markdown\n(.*?)```", page, re.DOTALL)
    path = written(tmp_path, f"# 1. Service\n\n{example}")
    (file,) = run(path, select=("VAG003",)).report.files
    assert [(each.finding.code, each.words, each.hidden) for each in file.remarks] == [
        ("VAG003", "promptly", "suppressed")
    ]


# ---------------------------------------------------------------- baseline


def test_after_a_baseline_only_what_is_new_counts(tmp_path: Path) -> None:
    path, baseline = written(tmp_path, BLANKS), tmp_path / "old.json"
    first = run(path, baseline=baseline)
    assert first.baseline_written == (baseline, 2)
    assert shown(first) == []
    written(tmp_path, "# 0. New\n\nA first paragraph, with a new [name].\n\n" + BLANKS)
    assert shown(run(path, baseline=baseline)) == [("VAG014", "[name]")]
    known = json.loads(baseline.read_text(encoding="utf-8"))["files"]
    assert {file: list(found.values()) for file, found in known.items()} == {
        "contract.md": ["VAG014 [date]", "VAG014 [amount]"]
    }


def test_the_same_words_once_more_are_new(tmp_path: Path) -> None:
    wishes: dict[str, Any] = {"select": ("VAG003",), "baseline": tmp_path / "old.json"}
    duty = "The Provider must repair each fault promptly.\n"
    path = written(tmp_path, f"# 1. Service\n\n{duty}")
    assert shown(run(path, **wishes)) == []
    written(tmp_path, f"# 1. Service\n\n{duty}\n{duty}")
    assert shown(run(path, **wishes)) == [("VAG003", "promptly")]


def test_a_baseline_speaks_of_each_file_apart(tmp_path: Path) -> None:
    path, baseline = written(tmp_path, BLANKS), tmp_path / "old.json"
    run(path, baseline=baseline)
    copy = written(tmp_path, BLANKS, "copy.md")
    assert shown(run(copy, baseline=baseline)) == [("VAG014", "[date]"), ("VAG014", "[amount]")]
    clean = written(tmp_path, "# 1. Term\n\nIt ends.\n", "clean.md")
    other = tmp_path / "other.json"
    run(tmp_path, baseline=other)
    path.unlink()
    clean.write_text(BLANKS, encoding="utf-8")
    assert len(shown(run(clean, baseline=other))) == 2, "a file without findings is known too"


def test_a_file_that_was_moved_keeps_its_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, baseline = written(tmp_path, BLANKS), tmp_path / "old.json"
    run(path, baseline=baseline)
    (tmp_path / "signed").mkdir()
    moved = path.rename(tmp_path / "signed" / "contract_2026.md")
    assert shown(run(moved, baseline=baseline)) == []
    moved.write_text(f"{BLANKS}\nIt was signed by [name].\n", encoding="utf-8")
    assert shown(run(moved, baseline=baseline)) == [("VAG014", "[name]")]
    monkeypatch.chdir(moved.parent)
    assert shown(run(Path(moved.name), baseline=Path("../old.json"))) == [("VAG014", "[name]")]


def test_a_baseline_goes_with_its_folder(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    run(written(here, BLANKS), baseline=here / "old.json")
    written(here, BLANKS, "new.md")
    shutil.copytree(here, there)
    assert shown(run(there / "contract.md", baseline=there / "old.json")) == []
    assert len(shown(run(there / "new.md", baseline=there / "old.json"))) == 2


@pytest.mark.parametrize(
    "content",
    [
        "", "[]", "{}", '{"version": 2, "files": {}}', '{"version": 1, "files": 3}', '{"version": 1, "files": {"a": 3}}',
        '{"version": 1, "files": {"a": ["x"]}}',
    ],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_refused_and_kept(tmp_path: Path, content: str) -> None:
    path, baseline = written(tmp_path, BLANKS), written(tmp_path, content, "old.json")
    with pytest.raises(UserError) as raised:
        run(path, baseline=baseline)
    assert [each.code for each in raised.value.findings] == ["LNT006"]
    assert baseline.read_text(encoding="utf-8") == content


# ---------------------------------------------------------------- files


def test_folders_and_patterns_are_opened(tmp_path: Path) -> None:
    written(tmp_path, BLANKS, "a.md")
    below = tmp_path / "below"
    below.mkdir()
    written(below, BLANKS, "b.txt")
    written(below, BLANKS, "c.py")
    written(below, BLANKS, ".hidden.md")
    for wish in (tmp_path, tmp_path / "**"):
        names = [Path(each.source).name for each in run(wish).report.files]
        assert sorted(set(names)) == ["a.md", "b.txt"]
    with pytest.raises(UserError) as raised:
        run(tmp_path / "*.odt")
    assert [each.code for each in raised.value.findings] == ["LNT007"]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    written(tmp_path, BLANKS, "a.md")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 broken")
    outcome = run(tmp_path)
    assert outcome.unreadable
    assert len(shown(outcome)) == 2
    assert outcome.notices[0].code.startswith("RDR")


def test_a_file_that_cannot_be_read_is_not_commented(tmp_path: Path) -> None:
    path, output = tmp_path / "b.docx", tmp_path / "out.docx"
    path.write_bytes(b"PK\x03\x04 broken")
    outcome = lint(Request((path,), DAY, "en", format="docx", output=output))
    assert (outcome.unreadable, outcome.shown, output.exists()) == (True, None, False)


def test_a_file_that_exists_is_kept(tmp_path: Path) -> None:
    path, output = written(tmp_path, BLANKS), written(tmp_path, "mine", "out.json")
    with pytest.raises(UserError) as raised:
        run(path, output=output)
    assert [each.code for each in raised.value.findings] == ["DRF012"]
    assert output.read_text(encoding="utf-8") == "mine"
