"""Every format says the same findings, at the exact words, and gives the same bytes twice."""

import itertools
import json
import re
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from contract_drafter import registry
from contract_drafter.model.finding import UserError
from contract_drafter.workflows.lint import Outcome, Request, lint

DAY = date(2026, 1, 1)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULES = ("VAG014",)
BLANKS = """# Services

## 1. Term

The contract ends on [to be completed], says the buyer.

The fee, for once, is [insert amount].

- The notice is [date] & 3 < 4.

| item | value |
|---|---|
| Start | It starts on [date] |
"""


def run(path: Path, format_: str = "json", **wishes: Any) -> Outcome:
    request = Request((path,), DAY, wishes.pop("language", "en"), RULES, format=format_, force=True, **wishes)
    return lint(request)


@pytest.fixture
def markdown(tmp_path: Path) -> Path:
    path = tmp_path / "contract.md"
    path.write_text(BLANKS, encoding="utf-8")
    return path


@pytest.fixture
def word(tmp_path: Path) -> Path:
    made = docx.Document()
    made.add_heading("1. Term", 1)
    paragraph = made.add_paragraph("The contract ends on [to be ")
    paragraph.add_run("comp").bold = True
    paragraph.add_run("leted], says the buyer.")
    made.add_comment(paragraph.runs[:1], text="My own remark", author="A lawyer", initials="AL")
    made.add_paragraph("The amount of the fee is [amount].")
    table = made.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "item", "value"
    table.cell(1, 0).text = "Start"
    table.cell(1, 1).paragraphs[0].text = "First line"
    table.cell(1, 1).add_paragraph("on [date]")
    path = tmp_path / "contract.docx"
    made.save(str(path))
    return path


@pytest.mark.parametrize("format_", [name for name in registry.names("contract_drafter.reporters") if name != "docx"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_same_bytes_twice(markdown: Path, format_: str, language: str) -> None:
    first = run(markdown, format_, language=language).shown
    assert first
    assert first == run(markdown, format_, language=language).shown


def test_text_marks_the_words(markdown: Path) -> None:
    lines = (run(markdown, "text").shown or b"").decode().splitlines()
    words = []
    for above, line in itertools.pairwise(lines):
        if line.strip() and set(line) == {" ", "^"}:
            words.append(above[line.index("^") : len(line)])
    assert words == ["[to be completed]", "[insert amount]", "[date]", "[date]"]
    assert lines[-1] == "1 file: 4 errors."


def test_json_has_what_its_page_says(markdown: Path) -> None:
    data = json.loads(run(markdown).shown or b"")
    assert data["version"] == 1
    assert data["summary"] == {"error": 4, "warning": 0, "info": 0}
    findings = data["files"][0]["findings"]
    for each in findings:
        start, end = each["offset"]
        assert each["passage"][start:end] == each["words"]
    page = (Path(__file__).parents[2] / "docs" / "lint.md").read_text(encoding="utf-8")
    for key in {*data, *data["files"][0], *findings[0], *findings[0]["place"]}:
        assert f"`{key}`" in page


def test_json_places_hold_the_words(markdown: Path) -> None:
    lines = BLANKS.splitlines()
    for each in json.loads(run(markdown).shown or b"")["files"][0]["findings"]:
        place = each["place"]
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(each["words"])


def test_sarif_points_to_the_words_and_to_the_rule(markdown: Path) -> None:
    data = json.loads(run(markdown, "sarif").shown or b"")
    assert (data["version"], len(data["runs"])) == ("2.1.0", 1)
    driver = data["runs"][0]["tool"]["driver"]
    lines = BLANKS.splitlines()
    for result in data["runs"][0]["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "VAG014"
        assert result["level"] == "error"
        region = result["locations"][0]["physicalLocation"]["region"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    prints = [result["partialFingerprints"]["words/v1"] for result in data["runs"][0]["results"]]
    assert len(set(prints)) == len(prints) == 4


def test_github_commands_are_one_line_each(markdown: Path) -> None:
    lines = (run(markdown, "github").shown or b"").decode().splitlines()
    assert len(lines) == 4
    assert all(re.match(r"::error file=\S+contract\.md,line=\d+,col=\d+,title=VAG014::“", line) for line in lines)


def test_github_commands_hold_no_sign_that_ends_them(tmp_path: Path) -> None:
    path = tmp_path / "100 %, a:b.md"
    path.write_text("The fee is [insert 100 % of a::b], says the buyer.\n", encoding="utf-8")
    (line,) = (run(path, "github").shown or b"").decode().splitlines()
    head, _, message = line.removeprefix("::error ").partition("::")
    assert re.fullmatch(r"file=[^,:]+/100 %25%2C a%3Ab\.md,line=1,col=12,title=VAG014", head)
    assert message.startswith("“[insert 100 %25 of a::b]”: ")


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marked: list[str] = []
        self._open: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [(given["href"] or "")[1:]] if tag == "a" else []
        self.outside += [value or "" for name, value in attrs if name in {"src", "srcset"}]
        self.marked += [""] if tag == "mark" else []
        if tag not in {"meta", "br"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self._open:
            self.marked[-1] += data


def test_html_needs_nothing_else_and_its_links_arrive(markdown: Path) -> None:
    page = Page()
    text = (run(markdown, "html").shown or b"").decode()
    page.feed(text)
    assert page.outside == []
    assert "http" not in text
    assert len(page.ids) == len(set(page.ids))
    assert set(page.links) <= set(page.ids)
    assert page.marked == ["[to be completed]", "[insert amount]", "[date]", "[date]"]
    assert "&amp; 3 &lt; 4." in text


def test_html_keeps_the_columns_of_a_table_and_says_which_row_is_its_head(tmp_path: Path) -> None:
    path = tmp_path / "contract.md"
    path.write_text("| a | b | c |\n|---|---|---|\n| 1 |  | It starts on [date] |\n", encoding="utf-8")
    text = (run(path, "html").shown or b"").decode()
    assert '<tr><th scope="col">a</th><th scope="col">b</th><th scope="col">c</th></tr>' in text
    assert "<tr><td>1</td><td></td><td>It starts on <mark" in text


def test_html_of_several_files_goes_to_each_and_numbers_its_marks(tmp_path: Path) -> None:
    for name, text in {"a.md": BLANKS, "b.md": "The fee is 10 euros.\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = Page()
    text = (run(tmp_path, "html", language="fr").shown or b"").decode()
    page.feed(text)
    assert {"file-1", "file-2", "finding-1-1", "mark-1-4"} <= set(page.ids)
    assert set(page.links) <= set(page.ids)
    assert "b.md</a> (rien à signaler)</li>" in text
    assert 'aria-label="Constat 1-1, VAG014" lang="fr">1-1</a>' in text
    assert '<p class="place"><a href="#mark-1-1">ligne 5</a></p>' in text


# ---------------------------------------------------------------- Word comments


def ranges(root: etree._Element) -> dict[str, str]:
    """The words of each comment's range."""
    opened: dict[str, str] = {}
    closed: dict[str, str] = {}
    for element in root.iter():
        if element.tag == f"{WORD}commentRangeStart":
            opened[element.get(f"{WORD}id", "")] = ""
        elif element.tag == f"{WORD}commentRangeEnd":
            number = element.get(f"{WORD}id", "")
            closed[number] = opened.pop(number)
        elif element.tag == f"{WORD}t":
            opened = {number: words + (element.text or "") for number, words in opened.items()}
    assert opened == {}
    return closed


def assert_no_new_fault(before: Path, after: Path) -> None:
    """The files that python-docx makes have faults of their own."""
    faults = [{each.description for each in OpenXmlValidator().validate(str(path)).errors} for path in (before, after)]
    assert faults[1] <= faults[0]


def commented(word: Path) -> Path:
    output = word.with_name("commented.docx")
    run(word, "docx", output=output)
    return output


def part(path: Path, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(path).read(name))


def test_word_comments_stand_at_the_exact_words(word: Path) -> None:
    output = commented(word)
    comments = part(output, "word/comments.xml")
    authors = {each.get(f"{WORD}id"): each.get(f"{WORD}author") for each in comments}
    found = ranges(part(output, "word/document.xml"))
    ours = [found[number] for number, author in authors.items() if author == "Contract Drafter"]
    assert ours == ["[to be completed]", "[amount]", "[date]"]
    assert [found[number] for number, author in authors.items() if author == "A lawyer"] == [
        "The contract ends on [to be "
    ]
    assert "My own remark" in "".join(comments.itertext())
    assert {each.get(f"{WORD}date") for each in comments if each.get(f"{WORD}author") == "Contract Drafter"} == {
        "2026-01-01T00:00:00Z"
    }


def test_word_changes_in_nothing_else(word: Path) -> None:
    output = commented(word)
    before, after = zipfile.ZipFile(word), zipfile.ZipFile(output)
    assert set(before.namelist()) == set(after.namelist())
    changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed <= {"word/document.xml", "word/comments.xml"}
    old, new = docx.Document(str(word)), docx.Document(str(output))
    assert [each.text for each in old.paragraphs] == [each.text for each in new.paragraphs]
    assert [run.text for run in new.paragraphs[1].runs if run.bold] == ["comp"]


def test_word_gives_the_same_bytes_twice_and_opens_clean(word: Path) -> None:
    first = commented(word).read_bytes()
    assert first == commented(word).read_bytes()
    assert_no_new_fault(word, commented(word))


def test_a_word_file_without_comments_gets_a_part_for_them(tmp_path: Path) -> None:
    path = tmp_path / "bare.docx"
    made = docx.Document()
    made.add_paragraph("The yearly fee is [amount].")
    made.save(str(path))
    output = commented(path)
    assert_no_new_fault(path, output)
    assert list(ranges(part(output, "word/document.xml")).values()) == ["[amount]"]
    assert docx.Document(str(output)).paragraphs[0].text == "The yearly fee is [amount]."


def test_a_word_file_without_findings_is_given_back_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "clean.docx"
    made = docx.Document()
    made.add_paragraph("The fee is 10 euros.")
    made.save(str(path))
    assert commented(path).read_bytes() == path.read_bytes()


def test_only_one_word_file_is_commented(markdown: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        run(markdown, "docx", output=tmp_path / "out.docx")
    assert [each.code for each in raised.value.findings] == ["LNT008"]
    path = tmp_path / "clean.docx"
    docx.Document().save(str(path))
    (tmp_path / "copy.docx").write_bytes(path.read_bytes())
    with pytest.raises(UserError) as raised:
        run(tmp_path, "docx", output=tmp_path / "out" / "out.docx")
    assert "LNT073" in [each.code for each in raised.value.findings]
