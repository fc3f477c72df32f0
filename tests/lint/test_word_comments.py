"""Comments in a Word file stand at the exact words, wherever these are, and once."""

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from word_changes import W
from word_parts import paragraph, run, table, word

from contract_drafter.model.finding import UserError
from contract_drafter.workflows.draft import Request as DraftRequest
from contract_drafter.workflows.draft import draft
from contract_drafter.workflows.lint import lint
from contract_drafter.workflows.lint_request import Request

DAY = date(2026, 1, 1)
ROOT = Path(__file__).parents[2]
MADE = 'w:id="7" w:author="Somebody" w:date="2025-01-01T00:00:00Z"'
BLANK = "It is null and void now."
BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"


def comment(path: Path, **wishes: Any) -> Path:
    """The commented file."""
    output = path.with_name(f"{path.stem}-commented.docx")
    wishes = {"language": "en", "select": ("PLN005",), **wishes}
    lint(Request((path,), DAY, format="docx", output=output, force=True, **wishes))
    return output


def commented(folder: Path, body: str, **parts: str) -> list[tuple[str, list[str]]]:
    """The words that each comment marks, and its lines."""
    path = folder / "contract.docx"
    path.write_bytes(word(body, **parts))
    return marked(comment(path))


def marked(path: Path) -> list[tuple[str, list[str]]]:
    """The words that each comment marks, and its lines, in the order of the comments."""
    archive = zipfile.ZipFile(path)
    opened: dict[str, str] = {}
    found: dict[str, str] = {}
    for element in etree.fromstring(archive.read("word/document.xml")).iter():
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            opened[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            found[number] = opened.pop(number)
        elif element.tag in (f"{W}t", f"{W}delText", f"{W}footnoteReference"):
            words = "*" if element.tag == f"{W}footnoteReference" else element.text or ""
            opened = {each: text + words for each, text in opened.items()}
    comments = etree.fromstring(archive.read("word/comments.xml"))
    return [
        (found[each.get(f"{W}id", "")], ["".join(line.itertext()) for line in each.iter(f"{W}p")]) for each in comments
    ]


WORDS = [
    ("one run", paragraph(run(BLANK)), ["null and void"]),
    ("three runs", paragraph(run("It is null ") + run("and v", "<w:b/>") + run("oid now.")), ["null and void"]),
    ("the second of two alike", paragraph(run("A null and void, then a null and void.")), ["null and void", "null and void"]),
    ("an inserted passage", paragraph(f"<w:ins {MADE}>{run(BLANK)}</w:ins>"), ["null and void"]),
    ("a passage with struck words", paragraph(run("It is null ") + f"<w:del {MADE}><w:r><w:delText>x</w:delText></w:r></w:del>" + run("and void now.")), ["null xand void"]),
    ("a link", paragraph(f'<w:hyperlink w:anchor="a">{run(BLANK)}</w:hyperlink>'), ["null and void"]),
    ("a content control", paragraph(f"<w:sdt><w:sdtContent>{run(BLANK)}</w:sdtContent></w:sdt>"), ["null and void"]),
    ("a text box", paragraph(run("Box.") + BOX.format(paragraph(run(BLANK)))), ["null and void"]),
    ("hidden words before", paragraph(run("Secret null and void. ", "<w:vanish/>") + run(BLANK)), ["null and void"]),
    ("a cell", table((paragraph(run("a")), paragraph(run("b"))), (paragraph(run("c")), paragraph(run(BLANK)))), ["null and void"]),
    ("the second paragraph of a cell", table((paragraph(run("a")), paragraph(run("b"))), (paragraph(run("c")), paragraph(run("d")) + paragraph(run(BLANK)))), ["null and void"]),
    ("the head of a column", table((paragraph(run("a")), paragraph(run("null and void")), paragraph(run("c"))), *[(paragraph(run("1")),) * 3] * 2), ["null and void"]),
]  # fmt: skip


@pytest.mark.parametrize("body, wanted", [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_a_comment_marks_the_words_in(tmp_path: Path, body: str, wanted: list[str]) -> None:
    assert [words for words, _ in commented(tmp_path, paragraph(run("Before.")) + body)] == wanted


def test_it_marks_the_right_one_of_cells_alike(tmp_path: Path) -> None:
    rows = [
        (paragraph(run("Start")), paragraph(run("on null and void"))),
        (paragraph(run("End")), paragraph(run("on null and void"))),
    ]
    path = tmp_path / "contract.docx"
    path.write_bytes(word(table((paragraph(run("a")), paragraph(run("b"))), *rows)))
    root = etree.fromstring(zipfile.ZipFile(comment(path)).read("word/document.xml"))
    cells = [next(start.iterancestors(f"{W}tr")) for start in root.iter(f"{W}commentRangeStart")]
    assert ["".join(cell.itertext(f"{W}t")) for cell in cells] == ["Starton null and void", "Endon null and void"]


def test_an_indicator_is_marked_in_its_own_cell(tmp_path: Path) -> None:
    rows = (
        ("Indicator", "Target", "Unit", "Source", "Owner", "Frequency"),
        ("Availability", "99.5", "%", "monitoring tool", "Ann Hill", "monthly"),
        ("Satisfied users", "80", "%", "", "Tom Reed", "quarterly"),
    )
    path = tmp_path / "contract.docx"
    path.write_bytes(
        word(paragraph(run("Satisfied users")) + table(*(tuple(paragraph(run(cell)) for cell in row) for row in rows)))
    )
    output = comment(path, select=("OBJ005",))
    assert [words for words, _ in marked(output)] == ["Satisfied users"]
    root = etree.fromstring(zipfile.ZipFile(output).read("word/document.xml"))
    start = next(root.iter(f"{W}commentRangeStart"))
    assert next(start.iterancestors(f"{W}tc"), None) is not None


def test_what_is_found_in_a_note_is_said_at_its_call(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{paragraph(run(BLANK))}</w:footnote>'
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    found = commented(
        tmp_path, paragraph(run("Before.")) + paragraph(run("Every day") + call + run(".")), footnotes=note
    )
    assert [words for words, _ in found] == ["*"]
    assert found[0][1][1] == "Footnote 1: It is null and void now."


def test_what_is_found_in_a_header_is_said_at_the_first_words(tmp_path: Path) -> None:
    found = commented(tmp_path, paragraph("") + paragraph(run("First words.")), header=paragraph(run(BLANK)))
    assert [(words, lines[1]) for words, lines in found] == [("First words.", "Header: It is null and void now.")]


def test_a_second_run_adds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    note = f'<w:footnote w:id="2">{paragraph(run(BLANK))}</w:footnote>'
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    path.write_bytes(word(paragraph(run(f"{BLANK} {BLANK}") + call), footnotes=note, header=paragraph(run(BLANK))))
    once = comment(path)
    assert len(marked(once)) == 4
    assert comment(once).read_bytes() == once.read_bytes()
    assert comment(once, language="fr").read_bytes() == once.read_bytes()


def test_a_second_run_adds_what_is_new(tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    path.write_bytes(word(paragraph(run("It is null and void, and  both."))))
    twice = comment(comment(path), select=("PLN005", "PLN009"))
    assert [words for words, _ in marked(twice)] == ["null and void", "  "]


def test_a_comment_of_another_author_does_not_stand_for_ours(tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    path.write_bytes(word(paragraph(run(BLANK))))
    once = comment(path)
    with zipfile.ZipFile(once) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/comments.xml"] = parts["word/comments.xml"].replace(b"Contract Drafter", b"Somebody else")
    with zipfile.ZipFile(once, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert [words for words, _ in marked(comment(once))] == ["null and void", "null and void"]


def test_a_struck_passage_is_marked_in_the_original_view(tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    struck = f"<w:del {MADE}><w:r><w:delText>It is null and void now.</w:delText></w:r></w:del>"
    path.write_bytes(word(paragraph(struck + run("It is settled.")) + paragraph(run("After."))))
    assert [words for words, _ in marked(comment(path, revisions="original"))] == ["null and void"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_contract_of_ours_opens_clean_with_its_comments(tmp_path: Path, language: str) -> None:
    path = tmp_path / "contract.docx"
    draft(DraftRequest(ROOT / "examples" / "mobile_app" / "answers.yaml", (path,), language, None, (), DAY))
    output = comment(path, select=(), preview=True)
    faults = {each.description for each in OpenXmlValidator().validate(str(output)).errors}
    assert not faults or faults <= {each.description for each in OpenXmlValidator().validate(str(path)).errors}


def test_words_cut_out_of_a_changed_look_keep_its_change_under_a_number_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    path.write_bytes(word(paragraph(run(BLANK, f"<w:b/><w:rPrChange {MADE}><w:rPr/></w:rPrChange>"))))
    root = etree.fromstring(zipfile.ZipFile(comment(path)).read("word/document.xml"))
    numbers = [each.get(f"{W}id") for each in root.iter(f"{W}rPrChange")]
    assert len(set(numbers)) == len(numbers) == 3


FAULTS = [
    ("comments that are no XML", b"<w:comments "),
    ("a picture whose bytes have changed", b"a picture"),
]


@pytest.mark.parametrize("spoiled", [case[1] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_a_file_damaged_where_nobody_looked_is_told(tmp_path: Path, spoiled: bytes) -> None:
    path = tmp_path / "contract.docx"
    path.write_bytes(word(paragraph(run(BLANK)), comments=""))
    with zipfile.ZipFile(path) as archive:
        known = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**known, "word/media/a.png": b"a picture"}.items():
            archive.writestr(name, content)
    path.write_bytes(path.read_bytes().replace(spoiled, b"x" * len(spoiled)))
    with pytest.raises(UserError) as raised:
        comment(path)
    assert [each.code for each in raised.value.findings] == ["RDR007"]
