"""The same tree gives the same bytes, whatever the day, the process or the words."""

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from house_templates import letterhead
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from word_file import WordFile, text

from contract_drafter.model.document import (
    Blank,
    Column,
    CoverParty,
    Inline,
    Paragraph,
    Section,
    Signature,
    Signatures,
    Table,
    Value,
)
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
from sample_document import HOSTILE, sample

ROOT = Path(__file__).parents[2]
UNNUMBERED = Style(page_numbers=False)
PRINT = """
import sys
sys.path[:0] = ["src", "tests"]
from hashlib import sha256
from sample_document import sample
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
for language in ("fr", "en"):
    print(sha256(docx.write(sample(language), Style(page_numbers=False))).hexdigest())
"""


def test_the_same_bytes_twice() -> None:
    house = Style(letterhead(), "house.docx", page_numbers=False)
    for style in (UNNUMBERED, house):
        assert docx.write(sample("fr"), style) == docx.write(sample("fr"), style)


def test_the_same_bytes_in_every_process() -> None:
    here = [sha256(docx.write(sample(language), UNNUMBERED)).hexdigest() for language in ("fr", "en")]
    for seed in ("0", "4711"):
        run = subprocess.run(
            [sys.executable, "-c", PRINT],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.split() == here


def test_no_date_of_today_in_the_zip() -> None:
    import zipfile
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(docx.write(sample("fr"), UNNUMBERED))) as archive:
        infos = archive.infolist()
    assert infos[0].filename == "[Content_Types].xml"
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert len({info.filename for info in infos}) == len(infos)


def everywhere(words: tuple[Inline, ...]) -> tuple[Section, ...]:
    """The words in a paragraph, in a table and in a signature block."""
    table = Table((Column("a"), Column("b", "right")), ((words, words),))
    signature = Signature("side", words, words, words)
    return (
        Section("article", "title", (Paragraph(words, number="1.1"), table), "Article 1", "A"),
        Section("signatures", "Signatures", (Signatures((signature,), (("signature", "Signature"),)),)),
    )


@given(st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1))
@settings(max_examples=60, deadline=None)
def test_an_answer_is_shown_as_it_is(words: str) -> None:
    value = (Value(words, "path"),)
    document = sample("fr")
    cover = document.cover._replace(title=value, parties=(CoverParty("side", value),), reference=words)
    word = WordFile(docx.write(replace(document, blocks=everywhere(value), cover=cover), UNNUMBERED))
    shown = [text(paragraph) for paragraph in word.paragraphs]
    assert sum(words in line for line in shown) >= 8
    header = etree.tostring(word.tree("word/header1.xml"), method="text", encoding="unicode")
    assert header.startswith(words)


CHARACTERS = {
    "a line end breaks the line": ("one\ntwo\r\nthree\u2028four", "one\ntwo\nthree\nfour"),
    "a tab is a tab": ("one\ttwo", "one\ttwo"),
    "NUL and controls are shown, not lost": ("a\x00b\x07c\x0c", "a\ufffdb\ufffdc\n"),
    "half a character is shown": ("a\ud800b", "a\ufffdb"),
    "markup of docxtpl stays": ("{_{ x }_} {_% y %_} {{p body }}", "{_{ x }_} {_% y %_} {{p body }}"),
    "XML stays": ("</w:t></w:r> & ]]> <!--", "</w:t></w:r> & ]]> <!--"),
    "hostile words": (HOSTILE, HOSTILE),
}


@pytest.mark.parametrize("case", CHARACTERS)
def test_characters(case: str) -> None:
    given_words, shown = CHARACTERS[case]
    value = (Value(given_words, "path"),)
    document = sample("en")
    cover = document.cover._replace(title=value, parties=(CoverParty("side", value),))
    word = WordFile(docx.write(replace(document, blocks=everywhere(value), cover=cover), UNNUMBERED))
    lines = [text(paragraph) for paragraph in word.paragraphs]
    assert lines.count(shown) == 8  # the cover twice, a paragraph, two cells, three lines of a signature
    assert word.parts["docProps/core.xml"]


def test_a_blank_in_the_title_is_highlighted_on_the_cover_and_in_the_header() -> None:
    document = sample("en")
    cover = document.cover._replace(title=(Value("Sales ", "t"), Blank("title", "Title & more"), Value(" 2027", "t")))
    word = WordFile(docx.write(replace(document, cover=cover), UNNUMBERED))
    for root in (word.document, word.tree("word/header1.xml")):
        marked = [text(run) for run in root.iterfind(".//{*}r") if run.find("{*}rPr/{*}highlight") is not None]
        assert marked[0] == "[… Title & more]"
    assert "Sales [… Title & more] 2027" in [text(paragraph) for paragraph in word.paragraphs]
