"""LibreOffice, which counts numbers, references and pages by itself, reads what we wrote.

Not run where LibreOffice is absent: `apt-get install libreoffice-writer-nogui fonts-crosextra-carlito`.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree
from tests.test_commands import cases
from word_file import W, WordFile, style_of, text

from contract_drafter.workflows.draft import Request, draft
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
from contract_drafter.writers._docx import package
from sample_document import RIGHT_TO_LEFT, sample

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")

LANGUAGES = ("fr", "en")
MINIMAL = Path(__file__).parents[1] / "library" / "minimal"
TOP, BOTTOM, RIGHT = 842 - 70, 68, 596
"""The body of a page, in points: neither header nor footer."""
CONTENTS = ("TOC1", "TOC2")
BROKEN = ("Error:", "Erreur", "Reference source not found", "WRONG", "#REF", "{{", "%}")


@dataclass(frozen=True)
class Rendered:
    """A file and its pages: all the words of a page, and those of its body with every white space taken out."""

    word: WordFile
    pages: list[str]
    bodies: list[str]

    @property
    def running(self) -> str:
        return "".join(self.bodies)


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


def planted(content: bytes) -> bytes:
    """The same file with no reference's result in it, and none that LibreOffice is told to leave alone."""
    word = WordFile(content)
    inside_contents = {each for each in word.body.iter(f"{W}sdt") if each.find(f"{W}sdtPr/{W}docPartObj") is not None}
    waiting = False
    for element in word.body.iter(f"{W}instrText", f"{W}t", f"{W}fldChar"):
        if inside_contents & set(element.iterancestors()):
            continue
        if element.tag == f"{W}instrText" and "REF" in element.text:
            element.text, waiting = f" {element.text.strip()} ", True
        elif element.tag == f"{W}t" and waiting:
            element.text, waiting = "WRONG", False
    word.parts["word/document.xml"] = etree.tostring(word.document)
    return package.write(word.parts)


@pytest.fixture(scope="module")
def renderings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rendered]:
    folder = tmp_path_factory.mktemp("word")
    files = {language: docx.write(sample(language), Style()) for language in LANGUAGES}
    files |= {f"{language} planted": planted(files[language]) for language in LANGUAGES}
    paths = [folder / f"{name}.docx" for name in files]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_bytes(content)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*command, *paths], capture_output=True, timeout=300, check=True)
    return {path.stem: rendered(path) for path in paths}


def rendered(path: Path) -> Rendered:
    with pypdfium2.PdfDocument(path.with_suffix(".pdf")) as pdf:
        texts = [page.get_textpage() for page in pdf]
        pages = [each.get_text_range() for each in texts]
        bodies = [bare(each.get_text_bounded(0, BOTTOM, RIGHT, TOP)) for each in texts]
    return Rendered(WordFile(path.read_bytes()), pages, bodies)


def flowing(word: WordFile) -> Iterator[etree._Element]:
    """The paragraphs that stand in no table, nor in the contents, and hold words that a PDF gives back in the order they are read."""
    for paragraph in word.paragraphs:
        outside = next(paragraph.iterancestors(f"{W}tbl"), None) is None and style_of(paragraph) not in CONTENTS
        if outside and RIGHT_TO_LEFT not in text(paragraph):
            yield paragraph


def with_numbers_in_references(word: WordFile, paragraph: etree._Element) -> str:
    """A paragraph's words, each REF showing the whole number that Word would compute, its word included."""
    numbers, bookmarks = word.numbers(), word.bookmarks()
    shown = text(paragraph)
    for field in word.fields(paragraph):
        if "REF" in field.instruction and field.result == "WRONG":
            target = bookmarks[field.instruction.split()[1]]
            number = numbers.get(target, "").rstrip(".") if "\\n" in field.instruction else text(target)
            shown = shown.replace("WRONG", number, 1)
    return shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_and_reference_is_what_libreoffice_shows(language: str, renderings: dict[str, Rendered]) -> None:
    each = renderings[language]
    numbers, at = each.word.numbers(), 0
    checked = 0
    for paragraph in flowing(each.word):
        expected = bare(numbers.get(paragraph, "") + text(paragraph))
        if style_of(paragraph) in ("CoverKind",):
            expected = expected.upper()
        found = each.running.find(expected, at)
        assert found >= 0, f"{expected!r} after {each.running[max(0, at - 40) : at + 80]!r}"
        at = found + len(expected)
        checked += paragraph in numbers
    assert checked > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_computes_each_reference_itself(language: str, renderings: dict[str, Rendered]) -> None:
    each = renderings[f"{language} planted"]
    checked = 0
    for paragraph in flowing(each.word):
        if "WRONG" in text(paragraph):
            assert bare(with_numbers_in_references(each.word, paragraph)) in each.running
            checked += text(paragraph).count("WRONG")
    assert checked > 8


@pytest.mark.parametrize("language", [*LANGUAGES, "fr planted", "en planted"])
def test_nothing_broken_is_shown(language: str, renderings: dict[str, Rendered]) -> None:
    everything = "\n".join(renderings[language].pages)
    assert [words for words in BROKEN if words in everything] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_say_where_each_heading_is(language: str, renderings: dict[str, Rendered]) -> None:
    each = renderings[language]
    entries = [text(p).split("\t") for p in each.word.paragraphs if style_of(p) in CONTENTS]
    assert len(entries) > 15
    for *heading, page in entries:
        assert bare("".join(heading)) in each.bodies[int(page) - 1]
    fields = [field for field in each.word.fields() if field.instruction.split()[0] == "PAGEREF"]
    assert [field.result for field in fields] == [page for *_, page in entries]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_says_its_number_but_the_cover(language: str, renderings: dict[str, Rendered]) -> None:
    cover, *pages = renderings[language].pages
    of = {"fr": "sur", "en": "of"}[language]
    assert "Page" not in cover
    for number, page in enumerate(pages, 2):
        assert f"Page {number} {of} {len(pages) + 1}" in page.replace("\u00a0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_and_signatures_are_each_on_one_page(language: str, renderings: dict[str, Rendered]) -> None:
    each = renderings[language]
    whole = [
        table
        for table in each.word.body.iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") in ("ContractCard", "SignatureTable")
    ]
    for table in whole:
        title = bare(text(next(table.itersiblings(preceding=True))))
        words = [word for paragraph in table.iter(f"{W}p") for word in re.split(r"[\s-]", text(paragraph))]
        (page,) = [body[body.find(title) :] for body in each.bodies if title in body]
        assert [word for word in words if bare(word) not in page] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_ends_a_page(language: str, renderings: dict[str, Rendered]) -> None:
    each = renderings[language]
    headings = [
        bare(text(paragraph))
        for paragraph in each.word.paragraphs
        if style_of(paragraph) in ("Heading1", "Heading2", "Heading3", "FrontHeading", "ScheduleHeading", "CardTitle")
    ]
    assert [body[-60:] for body in each.bodies for heading in headings if body.endswith(heading)] == []


def test_a_contract_drafted_twice_says_the_same_pages(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(next(cases("draft")).files["answers.yaml"], encoding="utf-8")
    files = tuple(tmp_path / f"{name}.docx" for name in "ab")
    for path in files:
        draft(Request(tmp_path / "answers.yaml", (path,), "en", None, (MINIMAL,), date(2026, 11, 23)))
    first, second = (path.read_bytes() for path in files)
    assert first == second
    entries = [text(paragraph) for paragraph in WordFile(first).paragraphs if style_of(paragraph) in CONTENTS]
    assert entries
    assert all(re.search(r"\t\d+$", entry) for entry in entries)
