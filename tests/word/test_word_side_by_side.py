"""Two columns in Word: one numbering that lives on the left, each column in its language, rows that stay aligned."""

import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree
from test_word_rendering import BROKEN, planted
from word_file import W, WordFile, style_of, text, what_word_computes

from contract_drafter.model.document import ListBlock, Paragraph, SideBySide, walk
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
from sample_document import in_columns

ORDERS = (("fr", "en"), ("en", "fr"))
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
NAMES = {"fr": "Français", "en": "English"}
in_both_orders = pytest.mark.parametrize("order", ORDERS, ids="+".join)


@cache
def written(order: tuple[str, str]) -> WordFile:
    return WordFile(docx.write(in_columns(*order), Style(page_numbers=False)))


def columns(word: WordFile) -> list[etree._Element]:
    return [
        table
        for table in word.body.iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "ContractColumns"
    ]


def cells(table: etree._Element) -> list[tuple[etree._Element, etree._Element]]:
    """The two paragraphs of each row after the head."""
    return [tuple(row.iter(f"{W}p")) for row in table.findall(f"{W}tr")[1:]]


def languages_of(element: etree._Element) -> set[str]:
    """The languages that the words of an element are marked with; "" for those of the document."""
    found = set()
    for run in element.iter(f"{W}r"):
        mark = run.find(f"{W}rPr/{W}lang")
        if "".join(run.itertext(f"{W}t")).strip():
            found.add(mark.get(f"{W}val") if mark is not None else "")
    return found


@in_both_orders
def test_there_are_two_columns_where_text_runs(order: tuple[str, str]) -> None:
    lines = sum(
        len(left.items) if isinstance(left, ListBlock) else 1
        for block in walk(in_columns(*order).blocks)
        if isinstance(block, SideBySide)
        for left, _ in block.rows
    )
    assert lines > 40
    assert sum(len(cells(table)) for table in columns(written(order))) == lines
    assert all(len(row) == 2 for table in columns(written(order)) for row in cells(table))


@in_both_orders
def test_a_head_names_the_languages_on_each_page_and_text_runs_over_the_end_of_one(order: tuple[str, str]) -> None:
    for table in columns(written(order)):
        head, *rows = table.findall(f"{W}tr")
        assert [text(p) for p in head.iter(f"{W}p")] == [NAMES[language] for language in order]
        assert head.find(f"{W}trPr/{W}tblHeader") is not None
        assert [row for row in rows if row.find(f"{W}trPr/{W}cantSplit") is not None] == []


@in_both_orders
def test_only_the_left_column_is_counted_and_the_right_one_shows_its_number(order: tuple[str, str]) -> None:
    word = written(order)
    labels, bookmarks = word.numbers(), word.bookmarks()
    shown = 0
    for table in columns(word):
        for left, right in cells(table):
            label = labels.get(left, "")
            if label in ("", "•"):
                assert labels.get(right, "") == label
                continue
            assert right not in labels
            number = word.fields(right)[0]
            assert bookmarks[number.instruction.split()[1]] is left
            assert number.result == what_word_computes(number.instruction, label) == label
            shown += 1
    assert shown > 25


@in_both_orders
def test_the_numbers_are_those_of_the_tree(order: tuple[str, str]) -> None:
    word = written(order)
    numbers = [word.numbers().get(left) for table in columns(word) for left, _ in cells(table)]
    wanted = [
        left.number
        for block in walk(in_columns(*order).blocks)
        if isinstance(block, SideBySide)
        for left, _ in block.rows
        if isinstance(left, Paragraph) and left.number
    ]
    assert [number for number in numbers if number and "." in number] == wanted


@in_both_orders
def test_each_column_is_spelt_in_its_language(order: tuple[str, str]) -> None:
    word = written(order)
    assert {each.get(f"{W}val") for each in word.tree("word/styles.xml").iter(f"{W}lang")} == {LOCALES[order[0]]}
    for table in columns(word):
        for left, right in cells(table):
            assert languages_of(left) <= {"", LOCALES[order[0]]}
            assert languages_of(right) <= {LOCALES[order[1]]}


@in_both_orders
def test_a_heading_is_said_in_both_languages_and_counted_once(order: tuple[str, str]) -> None:
    word = written(order)
    headings = [paragraph for paragraph in word.paragraphs if style_of(paragraph) == "Heading2"]
    assert headings
    for heading in headings:
        assert " / " in text(heading)
        assert {LOCALES[language] for language in order} <= languages_of(heading)
    assert max(Counter(word.numbers()[heading] for heading in headings).values()) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_computes_the_numbers_of_both_columns(tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    path.write_bytes(planted(docx.write(in_columns("fr", "en"), Style(page_numbers=False))))
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, path], capture_output=True, timeout=300, check=True)
    with pypdfium2.PdfDocument(path.with_suffix(".pdf")) as pdf:
        words = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)
    numbers = [
        left.number
        for block in walk(in_columns("fr", "en").blocks)
        if isinstance(block, SideBySide)
        for left, _ in block.rows
        if isinstance(left, Paragraph) and left.number
    ]
    assert numbers
    assert [number for number in numbers if words.count(f" {number} ") < 2] == []
    assert [broken for broken in BROKEN if broken in words] == []
