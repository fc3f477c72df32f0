"""A firm's own rules and words: what they find, how they are shown, and every fault with its place and words."""

import json
import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from contract_drafter import languages
from contract_drafter.linting.own_lexicon import changes
from contract_drafter.linting.own_rules import own_rules
from contract_drafter.linting.safe_pattern import PatternError, safe_pattern
from contract_drafter.located_yaml import read
from contract_drafter.model.finding import UserError
from contract_drafter.workflows.lint import Outcome, Request, lint
from contract_drafter.workflows.lint_rules import explain, listing

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "own_rules"
RULE = """\
code: ACME001
name: silence
severity: warning
message: "silence: {words}"
why: It is our policy.
hint: ask for a signature
phrases:
  en: [deemed approved]
bad:
  en: [The report is deemed approved.]
good:
  en: [The Client approves the report.]
"""
CONTRACT = """\
# 1. Definitions

The report is deemed accepted after ten days.

# 2. Services

The Provider shall provide a market-leading and robust service, as per Schedule 1.

The report is deemed accepted after ten days, and by law deemed approved.

The Client pays within 90 days of the invoice.
"""


def run(folder: Path, text: str = CONTRACT, rules: Path | None = EXAMPLE, **wishes: Any) -> Outcome:
    path = folder / "contract.md"
    path.write_text(text, encoding="utf-8")
    wishes.setdefault("select", ("ACME",))
    return lint(Request((path,), date(2026, 1, 1), "en", rules=rules, **wishes))


def shown(outcome: Outcome) -> list[tuple[str, str]]:
    return [(remark.finding.code, remark.words) for remark in outcome.report.remarks]


def faults(error: UserError) -> list[str]:
    return [f"{each.span}: {each.code} {languages.describe(each, 'en')}" for each in error.findings]


# ---------------------------------------------------------------- what they do


def test_the_rules_of_the_example_find_their_words_where_they_speak(tmp_path: Path) -> None:
    assert shown(run(tmp_path)) == [
        ("ACME003", "as per"),
        ("ACME002", "90 days of the invoice"),
    ]
    assert shown(run(tmp_path, CONTRACT.replace("by law ", ""))) == [
        ("ACME003", "as per"),
        ("ACME001", "deemed accepted"),
        ("ACME001", "deemed approved"),
        ("ACME002", "90 days of the invoice"),
    ]
    assert shown(run(tmp_path, select=("ACME",), ignore=("ACME002", "ACME003"))) == []


def test_an_accepted_finding_may_be_one_of_the_firm(tmp_path: Path) -> None:
    text = CONTRACT.replace("The Client pays", "<!-- lint: ignore ACME002: agreed with finance -->\nThe Client pays")
    assert ("ACME002", "90 days of the invoice") not in shown(run(tmp_path, text))
    assert "LNT005" in {code for code, _ in shown(run(tmp_path, text.replace("90 days", "30 days")))}


@pytest.mark.parametrize("format_", ["json", "sarif", "html", "text", "github"])
def test_every_report_names_the_rule(tmp_path: Path, format_: str) -> None:
    made = run(tmp_path, format=format_).shown
    assert made is not None
    assert b"ACME002" in made
    if format_ == "sarif":
        rules = json.loads(made)["runs"][0]["tool"]["driver"]["rules"]
        assert [(rule["id"], rule["name"]) for rule in rules] == [("ACME002", "LatePayment"), ("ACME003", "HouseStyle")]


def test_the_lexicon_adds_words_and_takes_them_out(tmp_path: Path) -> None:
    line = "The Provider shall provide a {} service.\n\n"
    text = "# 1. Services\n\n" + line.format("market-leading") + line.format("robust")
    for rules, expected in ((None, ["robust"]), (EXAMPLE, ["market-leading"]), (None, ["robust"])):
        found = shown(run(tmp_path, text, rules, select=("VAG002",)))
        assert [words for _, words in found] == expected
    french = "# 1. Services\n\nLe Prestataire fournit des services disruptifs et d'exception.\n"
    found = shown(run(tmp_path, french, select=("VAG002",)))
    assert found
    assert {words for _, words in found} <= {"disruptifs", "d'exception"}


def test_rules_lists_and_explains_them() -> None:
    assert "  ACME002 error    payment later than our 60 days: ‹words›" in listing("en", EXAMPLE)
    page = "\n".join(explain("ACME001", "fr", EXAMPLE))
    assert page.startswith("ACME001 silence-is-approval: le silence vaut accord : ‹words›\navertissement, stable\n")
    assert "    ⇒ Mots marqués : réputés acceptés" in page
    assert "Mots marqués : le document entier" not in "\n".join(explain("ACME002", "fr", EXAMPLE))


def test_the_settings_name_the_folder_from_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = tmp_path / "below"
    (tmp_path / "house").mkdir()
    below.mkdir()
    (tmp_path / "house" / "silence.yaml").write_text(RULE, encoding="utf-8")
    settings = '[lint]\nrules = "house"\nselect = ["ACME001"]\nbaseline = "old.json"\n'
    (tmp_path / ".contract-drafter.toml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(below)
    outcome = run(tmp_path, "# 1. A\n\nIt is deemed approved.\n", None, select=())
    assert [remark.finding.code for remark in outcome.report.files[0].remarks] == ["ACME001"]
    assert (tmp_path / "old.json").is_file()


def test_what_may_be_mended_is_mended(tmp_path: Path) -> None:
    (tmp_path / "contract.md").write_text(CONTRACT, encoding="utf-8")
    command = [sys.executable, "-m", "contract_drafter", "lint", "contract.md", "--rules", str(EXAMPLE), "--fix"]
    for cache in ("--no-cache", "--cache=kept", "--cache=kept"):
        done = subprocess.run(
            [*command, "--select", "ACME", cache], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (
            "+The Provider shall provide a market-leading and robust service, in accordance with Schedule 1."
            in done.stdout
        )


# ---------------------------------------------------------------- the page that documents them


def test_the_page_shows_the_files_of_the_example() -> None:
    page = (ROOT / "docs" / "own-rules.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"```yaml (\S+)\n(.*?)```", page, re.DOTALL))
    assert set(blocks) == {"silence_is_approval.yaml", "lexicon.yaml"}
    for name, text in blocks.items():
        assert text == (EXAMPLE / name).read_text(encoding="utf-8")


def test_the_page_names_every_list_and_every_key() -> None:
    page = (ROOT / "docs" / "own-rules.md").read_text(encoding="utf-8")
    from contract_drafter.linting.own_rules import _File

    for name in (*languages.OPEN_LISTS, *_File.__dataclass_fields__):
        assert f"`{name}`" in page


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("ACME001", "acme1", "rule.yaml:1:7: LNT050 “acme1” cannot be the code of a rule — 2 to 8 capital letters, then 1 to 4 digits: ACME001"),
        ("ACME001", "VAG900", "rule.yaml:1:7: LNT051 the code VAG900 begins like our own (VAG) — begin it with letters of your firm"),
        ("ACME001", "YML001", "rule.yaml:1:7: LNT051 the code YML001 begins like our own (YML) — begin it with letters of your firm"),
        ("bad:", "phrase: [x]\nbad:", "rule.yaml:9:1: YML101 unknown key: “phrase” — did you mean “phrases”?"),
        ("severity: warning", "severity: grave", "rule.yaml:3:11: LNT002 “severity” cannot be “grave” — known: error, warning, info"),
        ("bad:", "zones: [duty]\nbad:", "rule.yaml:9:8: LNT002 “zones” cannot be “duty” — known: objectives, duties, definitions, recital, boilerplate, signature, table, schedule"),
        ("  en: [deemed approved]", "  de: [gilt als]", "rule.yaml:8:3: YML104 unknown language: “de” — known languages: en, fr"),
        ("phrases:\n  en: [deemed approved]\n", "", "rule.yaml:1:1: LNT053 this rule looks for nothing — give phrases or a pattern, by language"),
        ("deemed approved]", "'deemed *9 approved']", "rule.yaml:8:8: LNT054 “*9” cannot stand in a phrase: deemed *9 approved — words, word~ word^ a|b word? *3 #; a phrase begins and ends with a word, and has three gaps at most"),
        ("deemed approved]", "deemed approved, '* ]x[']", "rule.yaml:8:25: LNT054 “*” cannot stand in a phrase: * ]x[ — words, word~ word^ a|b word? *3 #; a phrase begins and ends with a word, and has three gaps at most"),
        ("phrases:\n  en: [deemed approved]", "pattern:\n  en: '(x'", "rule.yaml:8:7: LNT055 this is not a regular expression: missing ), unterminated subpattern at position 0 — mend it, or use phrases"),
        ("phrases:\n  en: [deemed approved]", "pattern:\n  en: '(a+)+b'", "rule.yaml:8:7: LNT056 a repetition of this pattern has no end, or one above 100: it could take for ever — write {1,30} instead of + or *, or use phrases with *3"),
        ("phrases:\n  en: [deemed approved]", "pattern:\n  en: '(a{1,9}){1,9}b'", "rule.yaml:8:7: LNT057 this pattern can match in more than 5000 ways at one place: it could take for ever — make its repetitions shorter, and none inside another; or use phrases with *3"),
        ("phrases:\n  en: [deemed approved]", "pattern:\n  en: 'x?'", "rule.yaml:8:7: LNT058 this pattern matches where there is nothing — make at least one piece of it compulsory"),
        ("phrases:\n  en: [deemed approved]", "pattern:\n  en: '(a)\\1'", "rule.yaml:8:7: LNT060 this pattern holds a piece that is not allowed: groupref — back-references and conditions are not; use phrases, or several rules"),
        ("good:\n  en: [The Client approves the report.]", "good: {}", "rule.yaml:11:7: LNT061 this rule has no good example in “en” — each language needs a bad and a good one: they are tried whenever the rule is read"),
        ("is deemed approved.", "is approved.", "rule.yaml:10:8: LNT062 ACME001 does not find this bad example — mend the example, the phrases, the zones or what excuses it"),
        ("[The report is deemed approved.]", "[{text: It is deemed approved., at: is deemed}]", "rule.yaml:10:8: LNT063 ACME001 does not mark “is deemed” in this bad example, but: deemed approved — mend the example or the phrases"),
        ("Client approves", "plan is deemed approved when the Client approves", "rule.yaml:12:8: LNT064 ACME001 reports this good example: deemed approved — mend the example, or make the rule narrower"),
    ],
)  # fmt: skip
def test_a_fault_in_a_rule_is_told_at_its_place(old: str, new: str, said: str) -> None:
    assert old in RULE
    with pytest.raises(UserError) as raised:
        own_rules([("rule.yaml", RULE.replace(old, new).encode())])
    assert faults(raised.value) == [said]


def test_every_fault_of_a_rule_is_told_at_once() -> None:
    wrong = RULE.replace("ACME001", "VAG050").replace("severity: warning", "severity: high\nbogus: 1")
    with pytest.raises(UserError) as raised:
        own_rules([("rule.yaml", wrong.encode())])
    assert [(each.code, each.span.line) for each in raised.value.findings] == [
        ("YML101", 4),
        ("LNT051", 1),
        ("LNT002", 3),
    ]


@pytest.mark.parametrize(
    "text, theirs",
    [
        ("The platform must be market-leading.", ["market-leading"]),
        ("La plateforme doit être d'exception.", ["d'exception"]),
        ("The platform must be robust.", []),
    ],
)
def test_the_words_of_the_page_act(tmp_path: Path, text: str, theirs: list[str]) -> None:
    assert text in (ROOT / "docs" / "own-rules.md").read_text(encoding="utf-8")
    contract = f"# 1. Service\n\n{text}\n"
    assert [words for _, words in shown(run(tmp_path, contract, select=("VAG002",)))] == theirs
    ours = [words for _, words in shown(run(tmp_path, contract, rules=None, select=("VAG002",)))]
    assert ours == ([] if theirs else ["robust"])


def test_two_rules_with_one_code_and_a_fault_in_another_file_are_all_told() -> None:
    files = [("a.yaml", RULE.encode()), ("b.yaml", RULE.encode()), ("c.yaml", b"code: X: Y")]
    with pytest.raises(UserError) as raised:
        own_rules(files)
    assert [(each.span.source, each.code) for each in raised.value.findings] == [
        ("b.yaml", "LNT052"),
        ("c.yaml", "YML012"),
    ]


@pytest.mark.parametrize(
    "text, said",
    [
        ("words: {en: {qualty: {add: [x]}}}", "lexicon.yaml:1:14: LNT065 no list of words that can change is called “qualty” — did you mean “quality”? — known: quality, "),
        ("words: {en: {quality: {add: ['a, b']}}}", "lexicon.yaml:1:30: LNT066 this cannot be an entry of this list: a, b — a phrase, without commas or bars"),
        ("words: {en: {archaism: {add: [thusly]}}}", "lexicon.yaml:1:31: LNT067 this cannot be an entry of this list: thusly — write “phrase = what stands for it”"),
        ("words: {en: {quality: {remove: [robst]}}}", "lexicon.yaml:1:33: LNT068 “robst” is not in the list quality — did you mean “robust”? — take out only what is there, as it is written there"),
        ("words: {de: {}}", "lexicon.yaml:1:9: YML104 unknown language: “de” — known languages: en, fr"),
        ("words: {en: {quality: {ad: [x]}}}", "lexicon.yaml:1:24: YML101 unknown key: “ad” — did you mean “add”?"),
    ],
)  # fmt: skip
def test_a_fault_in_the_lexicon_is_told_at_its_place(text: str, said: str) -> None:
    with pytest.raises(UserError) as raised:
        changes(read(text, "lexicon.yaml"))
    (found,) = faults(raised.value)
    assert found.startswith(said)


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    for folder, code in ((tmp_path, "LNT070"), (tmp_path / "absent", "LNT011")):
        with pytest.raises(UserError) as raised:
            run(tmp_path, rules=folder)
        assert [each.code for each in raised.value.findings] == [code]


# ---------------------------------------------------------------- time


@pytest.mark.parametrize("text", [r"\w{1,60}\d{1,60}x", r"(?:ab|a){1,8}c", r"a{0,99}b", r"(?:\w{1,20} ?){1,2}!"])
def test_a_pattern_that_is_accepted_takes_time_that_grows_with_the_text(text: str) -> None:
    pattern = safe_pattern(text)
    hostile = ["ab" * 4_000, "a" * 8_000, "a1" * 4_000, "a " * 4_000]

    def seconds(times: int) -> float:
        start = time.process_time()
        for words in hostile:
            list(pattern.finditer(words * times))
        return time.process_time() - start

    once = max(min(seconds(1) for _ in range(3)), 0.001)
    assert min(seconds(4) for _ in range(2)) < 4 * once * 3


@pytest.mark.parametrize(
    "text",
    [r"(a|aa)*b", r".*.*x", r"(\w{1,50}){1,50}", r"(?:(?:a{1,30}b?){1,30}c?){1,9}", "a{5,}", "(?P<x>a)(?(x)b|c)"],
)
def test_a_pattern_that_could_take_for_ever_is_refused(text: str) -> None:
    with pytest.raises(PatternError):
        safe_pattern(text)
