"""--fix mends what cannot change the meaning, shows it, writes it elsewhere, and leaves the rest as it is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linted import findings
from word_changes import W, changes, decided, trees, words
from word_parts import paragraph, run, table, word

from contract_drafter import registry
from contract_drafter.fixing import txt
from contract_drafter.fixing._base import Fix, Fixed
from contract_drafter.linting import catalogue
from contract_drafter.model.finding import UserError
from contract_drafter.model.span import Span
from contract_drafter.workflows.fix import Mended, fix
from contract_drafter.workflows.lint_request import Request

DAY = date(2026, 1, 1)
RULES = ("PLN005", "PLN009", "PLN010")


def mend(path: Path, output: Path | None = None, **wishes: Any) -> Mended:
    wishes = {"select": RULES, "language": "en", "force": True, **wishes}
    return fix(Request((path,), DAY, output=output, **wishes))


def mended(folder: Path, content: bytes, name: str = "contract.md") -> tuple[bytes, int, int]:
    """The file after --fix, how many findings were mended and how many are left."""
    path, output = folder / name, folder / f"mended{Path(name).suffix}"
    path.write_bytes(content)
    result = mend(path, output)
    assert path.read_bytes() == content
    return output.read_bytes(), result.fixed, result.left


# ---------------------------------------------------------------- text

TEXTS = [
    ("a pair of synonyms", "It is null and void today.", "It is void today."),
    ("its capital stays", "Null and void it is.", "Void it is."),
    ("words in capitals stay so", "IT IS NULL AND VOID.", "IT IS VOID."),
    ("two spaces", "The Provider  reports.", "The Provider reports."),
    ("spaces that line something up stay", "Fee    ten  euros.", "Fee    ten  euros."),
    ("a pair that is not the same everywhere", "The sum due and payable now.", "The sum due and payable now."),
    ("a pair in bold", "For **each and every** day.", "For **each** day."),
    ("a pair parted by its markup", "It is null *and* void.", "It is null *and* void."),
    ("a pair over the end of a line", "It is null and\nvoid today.", "It is\nvoid today."),
    (
        "a pair over the end of a line in a quotation",
        "> It is null and\n> void today.",
        "> It is null and\n> void today.",
    ),
    ("an entity is not what it stands for", "It is null&nbsp;and void.", "It is null&nbsp;and void."),
    ("an address is not a sentence", "[It](http://a/null-and-void) holds.", "[It](http://a/null-and-void) holds."),
    ("a comment is not a sentence", "So <!-- null and void --> null and void.", "So <!-- null and void --> void."),
    (
        "a tag is not a sentence",
        "It <!-- a null and void --> a null and void <b>x</b>.",
        "It <!-- a null and void --> a void <b>x</b>.",
    ),
    ("code", 'Run `print("x  y")` or ``a  b``, and  go.', 'Run `print("x  y")` or ``a  b``, and go.'),
    ("code between fences", "```\na  b is null and void\n```\n\nBe  so.", "```\na  b is null and void\n```\n\nBe so."),
    ("a mark of code without its other", "It is ` null and void.", "It is ` void."),
    ("quotation marks", '“A” is a. “B” is b. "C" is c.', "“A” is a. “B” is b. “C” is c."),
    ("a mark without its other", '“A” is a. “B” is b. "C" is 6".', '“A” is a. “B” is b. "C" is 6".'),
    ("marks within marks", '“A is "B" too”, “C”, “D”.', '“A is "B" too”, “C”, “D”.'),
    ("a cell", "| a | b |\n|---|---|\n| x | null and void |", "| a | b |\n|---|---|\n| x | void |"),
    ("the first of two that overlap", "It is null  and void.", "It is void."),
    ("French", "L'avenant est nul et non avenu.", "L'avenant est nul."),
    ("French words with an effect of their own", "La somme est due et exigible.", "La somme est due et exigible."),
]


@pytest.mark.parametrize("before, after", [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_what_is_written_instead(tmp_path: Path, before: str, after: str) -> None:
    content, _, _ = mended(tmp_path, f"# 1. Objet\n\n{before}\n".encode())
    assert content.decode() == f"# 1. Objet\n\n{after}\n"
    again, fixed, _ = mended(tmp_path, content)
    assert (again, fixed) == (content, 0)


BYTES = [
    (
        "line ends of Windows",
        b"It is null and\r\nvoid.\r\nSo it is.\r\n",
        b"It is\r\nvoid.\r\nSo it is.\r\n",
    ),
    ("a mark of UTF-8", b"\xef\xbb\xbfIt is null and void.\n", b"\xef\xbb\xbfIt is void.\n"),
    ("UTF-16", "\ufeffIt is null and void.".encode("utf-16-le"), "\ufeffIt is void.".encode("utf-16-le")),
    ("Windows letters", "Le café est nul et non avenu.".encode("cp1252"), "Le café est nul.".encode("cp1252")),
    ("no end of the last line", b"It is null and void", b"It is void"),
]


@pytest.mark.parametrize("before, after", [case[1:] for case in BYTES], ids=[case[0] for case in BYTES])
def test_every_other_byte_is_kept(tmp_path: Path, before: bytes, after: bytes) -> None:
    assert mended(tmp_path, before, "contract.txt")[0] == after


def test_a_sign_that_the_file_cannot_hold_is_not_written() -> None:
    content = "Le café ferme.".encode("cp1252")
    wanted = Fix(Span("contract.txt", 1, 9), "Le café ferme.", 8, 13, "→")
    assert txt.apply(content, [wanted], DAY) == Fixed(content, (False,))


def test_the_difference_is_shown_and_nothing_written(tmp_path: Path) -> None:
    path = tmp_path / "contract.md"
    path.write_text("It is null and void.", encoding="utf-8")
    result = mend(path)
    assert (result.outcome.shown or b"").decode().splitlines()[2:] == [
        "@@ -1 +1 @@",
        "-It is null and void.",
        "\\ No newline at end of file",
        "+It is void.",
        "\\ No newline at end of file",
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["contract.md"]


def test_what_is_accepted_or_in_the_baseline_stays(tmp_path: Path) -> None:
    path, old = tmp_path / "contract.md", tmp_path / "old.json"
    text = "It is null and void.\n"
    path.write_text(f"<!-- lint: ignore PLN005: our bank wants it -->\n{text}", encoding="utf-8")
    assert (mend(path).fixed, mend(path).left) == (0, 0)
    path.write_text(text, encoding="utf-8")
    assert mend(path, baseline=old).fixed == 0
    assert mend(path, baseline=old).fixed == 0
    path.write_text(f"{text}\nEach  day.\n", encoding="utf-8")
    assert mend(path, baseline=old).fixed == 1


PIECES = st.lists(
    st.sampled_from(["null and void", "Each and every", "  ", " ", "day", "**fee**", ".\n\n", "\n", "é"]),
    max_size=12,
)


@given(PIECES)
def test_a_second_run_finds_nothing_to_mend(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    folder = tmp_path_factory.mktemp("fix")
    first, _, _ = mended(folder, f"# 1. Objet\n\nThe text {' '.join(pieces)} ends.\n".encode())
    second, fixed, _ = mended(folder, first)
    assert (second, fixed) == (first, 0)


def mending() -> Iterator[Any]:
    for code, module in catalogue.modules().items():
        for language, examples in module.BAD.items():
            for number, example in enumerate(examples, 1):
                found = findings(example.text, code, language=language)
                if any(each.hit.fix is not None for each in found):
                    yield pytest.param(code, language, example.text, id=f"{code} {language} {number}")


@pytest.mark.parametrize("code, language, text", mending())
def test_a_rule_finds_nothing_more_where_it_mended_its_bad_example(code: str, language: str, text: str) -> None:
    hit = findings(text, code, language=language)[0].hit
    assert text.count(hit.words) == 1
    assert findings(text.replace(hit.words, hit.fix or ""), code, language=language) == []


@pytest.mark.parametrize("suffix", registry.names("contract_drafter.fixing"))
def test_every_format_that_is_mended_is_named_in_the_guide(suffix: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "lint.md").read_text(encoding="utf-8")
    assert f"`.{suffix}`" in page[page.index("## Mend") : page.index("## Formats")]


# ---------------------------------------------------------------- Word

BAD = "It is null and void now."
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
MADE = 'w:id="7" w:author="Somebody" w:date="2025-01-01T00:00:00Z"'
STRUCK = "null and "


def control(properties: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{run(BAD)}</w:sdtContent></w:sdt>"


CHANGED = [
    ("words in one run", run(BAD), [("del", STRUCK)]),
    (
        "words in three runs",
        run("It is null ") + run("and ", "<w:b/>") + run("void now."),
        [("del", "null "), ("del", "and ")],
    ),
    ("a double space in two runs", run("Each ") + run(" side pays."), [("del", " ")]),
    ("a link", f'<w:hyperlink w:anchor="a">{run(BAD)}</w:hyperlink>', [("del", STRUCK)]),
    ("a content control that is open", control('<w:id w:val="3"/>'), [("del", STRUCK)]),
    (
        "a page break that Word noted",
        run("It is null ") + "<w:r><w:lastRenderedPageBreak/></w:r>" + run("and void."),
        [("del", "null "), ("del", "and ")],
    ),
]
LEFT = [
    ("an inserted passage", f"<w:ins {MADE}>{run(BAD)}</w:ins>"),
    ("a moved passage", f"<w:moveTo {MADE}>{run(BAD)}</w:moveTo>"),
    ("words half of which are inserted", run("It is null ") + f"<w:ins {MADE}>{run('and ')}</w:ins>" + run("void now.")),
    ("words whose look somebody changed", run(BAD, f"<w:b/><w:rPrChange {MADE}><w:rPr/></w:rPrChange>")),
    ("the result of a field", run("See ") + FIELD.format(run(BAD))),
    ("the result of a simple field", f'<w:fldSimple w:instr="REF a">{run(BAD)}</w:fldSimple>'),
    ("a content control that is locked", control('<w:lock w:val="sdtContentLocked"/>')),
    ("a content control whose content is locked", control('<w:lock w:val="contentLocked"/>')),
    ("a content control whose words stand elsewhere", control('<w:dataBinding w:xpath="/a" w:storeItemID="b"/>')),
    ("a content control with a list to choose from", control("<w:dropDownList/>")),
    ("words with the call of a note between", run("It is null") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" and void.")),
    ("words with a tab between", '<w:r><w:t xml:space="preserve">It is null </w:t><w:tab/><w:t>and void.</w:t></w:r>'),
    ("hidden words", run(BAD, "<w:vanish/>") + run("So it is.")),
]  # fmt: skip


@pytest.mark.parametrize("body, wanted", [case[1:] for case in CHANGED], ids=[case[0] for case in CHANGED])
def test_word_is_changed_in(tmp_path: Path, body: str, wanted: list[tuple[str, str]]) -> None:
    content = word(paragraph(run("Before.")) + paragraph(body))
    made, fixed, _ = mended(tmp_path, content, "contract.docx")
    assert fixed == 1
    assert changes(made) == wanted
    assert words(decided(made, accept=False)) == words(content)
    again, fixed, _ = mended(tmp_path, decided(made, accept=True), "contract.docx")
    assert fixed == 0
    assert changes(again) == []


@pytest.mark.parametrize("body", [case[1] for case in LEFT], ids=[case[0] for case in LEFT])
def test_word_is_not_changed_in(tmp_path: Path, body: str) -> None:
    content = word(paragraph(run("Before.")) + paragraph(body))
    assert mended(tmp_path, content, "contract.docx")[:2] == (content, 0)


def test_word_is_changed_in_every_part(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{paragraph(run("Each and every note."))}</w:footnote>'
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph(run('It  boxes.'))}</w:txbxContent></v:textbox></w:pict></w:r>"
    body = paragraph(run("Day.") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + box)
    cells = table((paragraph(run("a")), paragraph(run("b"))), (paragraph(run("c")), paragraph(run(BAD))))
    header = paragraph(run("By and between us."))
    content = word(body + cells, footnotes=note, header=header)
    made, fixed, _ = mended(tmp_path, content, "contract.docx")
    assert fixed == 4
    accepted = decided(made, accept=True)
    assert words(accepted)[1:] == ["It boxes.", "a", "b", "c", "It is void now."]
    assert words(accepted, "word/footnotes.xml") == ["Each note."]
    assert words(accepted, "word/header.xml") == ["Between us."]
    ids = [each.get(f"{W}id") for root in trees(made).values() for each in root.iter(f"{W}ins", f"{W}del")]
    assert len(ids) == len(set(ids))


def test_word_keeps_the_look_and_says_who_and_when(tmp_path: Path) -> None:
    text = run("“A” is a, “B” is b, ") + run('"', "<w:i/>") + run("C", "<w:b/>") + run('"', "<w:u/>") + run(" is c.")
    made, _, _ = mended(tmp_path, word(paragraph(text)), "contract.docx")
    assert changes(made) == [("del", '"'), ("ins", "“"), ("del", '"'), ("ins", "”")]
    inserted = list(trees(made)["word/document.xml"].iter(f"{W}ins"))
    assert [each.find(f"{W}r/{W}rPr")[0].tag for each in inserted] == [f"{W}i", f"{W}u"]
    assert {each.get(f"{W}date") for each in inserted} == {"2026-01-01T00:00:00Z"}


# ---------------------------------------------------------------- what is refused

REFUSED = [
    ("a PDF", "contract.pdf", b"%PDF-1.7", {"output": "out.pdf"}, ["LNT030"]),
    ("a page", "contract.html", b"<html><p>a</p></html>", {}, ["LNT030"]),
    ("a Word file that is not one", "contract.docx", b"PK\x03\x04", {}, ["LNT009"]),
    ("a report at the same time", "contract.md", b"a", {"format": "json"}, ["LNT031"]),
    ("a file that exists", "contract.md", b"a", {"output": "contract.md", "force": False}, ["DRF012"]),
    ("a name of another kind", "contract.md", b"a", {"output": "out.docx"}, ["DRF011"]),
]


@pytest.mark.parametrize(
    "name, content, wishes, codes", [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_it_is_told(tmp_path: Path, name: str, content: bytes, wishes: dict[str, Any], codes: list[str]) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    wishes = {key: tmp_path / value if key == "output" else value for key, value in wishes.items()}
    with pytest.raises(UserError) as raised:
        mend(path, **wishes)
    assert [each.code for each in raised.value.findings] == codes
    assert path.read_bytes() == content


def test_one_output_for_several_files_is_told(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("It is null and void.", encoding="utf-8")
    with pytest.raises(UserError) as raised:
        mend(tmp_path, tmp_path / "out.md")
    assert [each.code for each in raised.value.findings] == ["LNT032"]


def test_the_file_itself_is_replaced_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "contract.md"
    path.write_text("It is null and void.", encoding="utf-8")
    mend(path, path)
    assert path.read_text(encoding="utf-8") == "It is void."
