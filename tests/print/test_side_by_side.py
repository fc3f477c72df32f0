"""Two columns as a page, as print and as Markdown: each in its language, row by row, with one numbering."""

import io
from collections import Counter
from datetime import date
from functools import cache

import lxml.html
import page as validator
import pikepdf
import pypdfium2
import pytest
from drawn import written
from markdown_it import MarkdownIt

from contract_drafter.drafting.side_by_side import side_by_side
from contract_drafter.model.document import (
    Column,
    Cover,
    CoverParty,
    Document,
    ListBlock,
    Paragraph,
    SideBySide,
    Table,
    Value,
    plain_text,
    walk,
)
from contract_drafter.writers import html, md
from contract_drafter.writers._base import Style
from sample_document import HOSTILE, in_columns

ORDERS = (("fr", "en"), ("en", "fr"))
NAMES = {"fr": "Français", "en": "English"}
in_both_orders = pytest.mark.parametrize("order", ORDERS, ids="+".join)


def shown(document: Document) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html.write(document, Style()).decode())


@cache
def printed(order: tuple[str, str]) -> bytes:
    return written(in_columns(*order, hostile=order[0] == "en"))


def lines(document: Document) -> list[tuple[str, str]]:
    """What stands side by side in the tree, an item a line."""
    return [
        (plain_text(one.content), plain_text(other.content))
        for block in walk(document.blocks)
        if isinstance(block, SideBySide)
        for row in block.rows
        for one, other in zip(*(side.items if isinstance(side, ListBlock) else (side,) for side in row), strict=True)
    ]


def bare(words: str) -> str:
    return "".join(words.split())


@in_both_orders
def test_each_column_of_the_page_says_its_language(order: tuple[str, str]) -> None:
    tables = shown(in_columns(*order)).xpath("//table[@class='columns']")
    assert len(tables) > 5
    for table in tables:
        assert [(head.get("lang"), head.text_content()) for head in table.xpath("thead//th")] == [
            (language, NAMES[language]) for language in order
        ]
        for row in table.xpath("tbody/tr"):
            assert tuple(cell.get("lang") for cell in row) == order


@in_both_orders
def test_the_page_is_read_row_by_row(order: tuple[str, str]) -> None:
    document = in_columns(*order)
    rows = [
        tuple(bare(cell.text_content()) for cell in row)
        for row in shown(document).xpath("//table[@class='columns']/tbody/tr")
    ]
    assert len(rows) == len(lines(document))
    for cells, words in zip(rows, lines(document), strict=True):
        assert all(bare(said.partition("[…]")[0]) in cell for cell, said in zip(cells, words, strict=True))


@in_both_orders
def test_titles_heads_and_cells_mark_the_words_of_each_language(order: tuple[str, str]) -> None:
    page = shown(in_columns(*order))
    for title in page.xpath("//h3/span[@class='title'] | //th | //caption"):
        languages = [each.get("lang") for each in title.xpath("span[@lang]")]
        assert languages in ([], list(order))
    assert {each.get("lang") for each in page.xpath("//div[@class='table']//td/em[@lang]")} == {order[1]}
    assert len(page.xpath("//h3/span[@class='title']/span[@lang]")) > 10


@in_both_orders
def test_every_id_of_the_page_is_there_once_and_every_link_leads_somewhere(order: tuple[str, str]) -> None:
    page = shown(in_columns(*order))
    ids = [each.get("id") for each in page.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    assert {each.get("href")[1:] for each in page.xpath("//a[starts-with(@href, '#')]")} <= set(ids)


@in_both_orders
@pytest.mark.parametrize("profile", ("3a", "ua1"))
def test_the_print_is_valid(order: tuple[str, str], profile: str) -> None:
    found = validator.validate_pdf_bytes(printed(order), profile=profile)
    assert [f"{failure.rule_id}: {failure.message}" for failure in found.failures] == []


@in_both_orders
def test_the_print_tags_each_column_with_its_language(order: tuple[str, str]) -> None:
    with pikepdf.open(io.BytesIO(printed(order))) as document:
        tags = [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
        cells = Counter(str(tag.get("/Lang")) for tag in tags if tag.S == "/TD" and "/Lang" in tag)
        emphasised = {str(tag.get("/Lang")) for tag in tags if tag.S == "/NonStruct" and "/Lang" in tag}
    assert cells[order[0]] == cells[order[1]] >= len(lines(in_columns(*order)))
    assert order[1] in emphasised


@in_both_orders
def test_the_bookmarks_say_both_languages_once(order: tuple[str, str]) -> None:
    titles = [mark.get_title() for mark in pypdfium2.PdfDocument(printed(order)).get_toc()]
    assert len(titles) == len(set(titles))
    assert sum(" / " in title for title in titles) > 10


@in_both_orders
def test_markdown_puts_what_says_the_same_on_one_row(order: tuple[str, str]) -> None:
    text = md.write(in_columns(*order), Style()).decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    cells = [token.content for token in tokens if token.type == "inline"]
    assert cells.count(NAMES[order[0]]) == cells.count(NAMES[order[1]]) > 5
    assert f"| {NAMES[order[0]]} | {NAMES[order[1]]} |\n| --- | --- |" in text


@pytest.mark.parametrize("hostile", (False, True), ids=("plain", "hostile"))
def test_the_same_contract_gives_the_same_bytes(hostile: bool) -> None:
    first, second = (in_columns("fr", "en", hostile=hostile) for _ in range(2))
    for writer in (html, md):
        assert writer.write(first, Style()) == writer.write(second, Style())


def test_an_answer_stays_words_in_both_columns() -> None:
    def holding(language: str) -> Document:
        value = Value(f"{language} {HOSTILE}", "x")
        table = Table((Column("A"),), (((value,),),), caption=language)
        cover = Cover(title=(value,), parties=(CoverParty(language, (value,)),))
        return Document(
            language, date(2026, 11, 23), cover, (Paragraph((value,)), ListBlock((Paragraph((value,)),)), table)
        )

    made = side_by_side(holding("fr"), holding("en"))
    cells = [cell.text_content() for cell in shown(made).xpath("//table[@class='columns']//td")]
    assert [bare(HOSTILE) in bare(cell) for cell in cells] == [True] * 4
    assert not shown(made).xpath("//script")
