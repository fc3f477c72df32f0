"""A drafted contract written in each format and read back has the same articles, numbers and words."""

import re

import pytest
from samples import WRITTEN, tree, written

from contract_drafter.model.document import Block, ListBlock, Paragraph, Section, Table, plain_text, walk
from sample_document import sample


def words(text: str) -> str:
    return re.sub(r"\[…[^\]]*\]", "[…]", " ".join(text.replace("\u2011", "-").split()))


def articles(blocks: tuple[Block, ...]) -> list[tuple[str, str, str]]:
    return [
        (block.kind, words(block.number), words(block.title))
        for block in walk(blocks)
        if isinstance(block, Section) and block.kind in {"article", "schedule"} and block.number
    ]


def numbered(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """Every numbered paragraph of the articles and schedules, with its words."""
    return [
        (each.number, "\n".join(map(words, plain_text(each.content).split("\n"))))
        for section in sections(blocks)
        for each in section.blocks
        if isinstance(each, Paragraph) and each.number
    ]


def sections(blocks: tuple[Block, ...]) -> list[Section]:
    return [
        block
        for block in walk(blocks)
        if isinstance(block, Section) and block.kind in {"article", "schedule", "subheading", "front"}
    ]


def items(blocks: tuple[Block, ...]) -> list[str]:
    """The words of every item of a list in the articles and schedules."""
    return [
        words(plain_text(item.content))
        for section in sections(blocks)
        for each in section.blocks
        if isinstance(each, ListBlock)
        for item in each.items
    ]


def cells(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [
        [words(plain_text(cell)) for row in block.rows for cell in row]
        for block in walk(blocks)
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize("language", ("fr", "en"))
@pytest.mark.parametrize("suffix", WRITTEN)
def test_articles_come_back(suffix: str, language: str) -> None:
    found = tree(suffix, written(suffix, language))
    assert found.language == language
    assert articles(found.blocks) == articles(sample(language).blocks)


@pytest.mark.parametrize("language", ("fr", "en"))
@pytest.mark.parametrize("suffix", WRITTEN)
def test_numbers_and_words_come_back(suffix: str, language: str) -> None:
    found = tree(suffix, written(suffix, language))
    wanted = numbered(sample(language).blocks)
    if suffix == "pdf":  # A line break that was asked for looks like the end of a paragraph.
        wanted = [(number, text.partition("\n")[0]) for number, text in wanted]
    assert numbered(found.blocks) == wanted
    if suffix != "pdf":  # Right-to-left words have their printed order there.
        assert items(found.blocks) == items(sample(language).blocks)


@pytest.mark.parametrize("suffix", WRITTEN)
def test_the_place_of_an_article_is_its_number(suffix: str) -> None:
    for block in walk(tree(suffix, written(suffix)).blocks):
        if isinstance(block, Section) and block.kind == "article" and block.number and block.span:
            assert block.span.article == block.number.rstrip(".")
        elif isinstance(block, Paragraph) and "." in block.number and block.span:
            assert block.number in (block.span.article or "")


@pytest.mark.parametrize("suffix", ("docx", "html", "md"))
def test_tables_come_back(suffix: str) -> None:
    wanted = [rows for rows in cells(sample("fr").blocks) if rows]
    found = cells(tree(suffix, written(suffix)).blocks)
    assert [rows for rows in wanted if rows not in found] == []


def test_lists_come_back_from_word() -> None:
    wanted = [len(block.items) for block in walk(sample("fr").blocks) if isinstance(block, ListBlock)]
    found = [len(block.items) for block in walk(tree("docx", written("docx")).blocks) if isinstance(block, ListBlock)]
    assert found == wanted


def test_no_word_is_lost_in_word() -> None:
    found = tree("docx", written("docx"))
    said = words(" ".join(plain_text(block.content) for block in walk(found.blocks) if isinstance(block, Paragraph)))
    for block in walk(sample("fr").blocks):
        if isinstance(block, Paragraph):
            assert words(plain_text(block.content)) in said
