"""Markdown: answers stay words, and a diff reads well."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from contract_drafter.model.document import (
    Blank,
    Block,
    Column,
    Contents,
    Cover,
    DefinedTerm,
    Document,
    Emphasis,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Reference,
    Section,
    Table,
    Text,
    Value,
)
from contract_drafter.writers import md
from contract_drafter.writers._base import Style
from sample_document import HOSTILE, sample

PRINTABLE = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1)
NASTY = st.text(st.sampled_from("#*_`[]()<>|\\~&;!-+=:.1a \u00a0\"'{}$@/\n"), min_size=1)
STAND_IN = "Qx"


def written(*blocks: Block, title: tuple[Inline, ...] = (Text("Contract"),)) -> str:
    cover = Cover("Kind", title, (), "", "", "", "draft", "")
    return md.write(Document("en", date(2027, 3, 1), cover, blocks), Style()).decode()


def paragraph(*content: Inline, number: str = "") -> Paragraph:
    return Paragraph(content, number)


def tokens(markdown: str) -> list[Token]:
    top = MarkdownIt("commonmark").enable("table").parse(markdown)
    return [part for token in top for part in (token, *(token.children or ()))]


def shape(markdown: str) -> list[str]:
    """The elements, without the text in them."""
    return [token.type for token in tokens(markdown) if token.type not in {"text", "softbreak", "inline"}]


def text(markdown: str) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n", "html_inline": "\n"}
    return "".join(breaks.get(token.type, token.content) for token in tokens(markdown) if token.type != "inline")


def everywhere(words: str) -> dict[str, str]:
    """The same words as an answer in every place an answer can stand."""
    value = Value(words, "x")
    row = (value,), (Text("a "), value)
    return {
        "alone": written(paragraph(value)),
        "numbered": written(paragraph(value, number="4.2")),
        "inside": written(paragraph(Text("it pays "), value, Text(" to X. Then more."))),
        "twice": written(paragraph(value, value)),
        "strong": written(paragraph(Text("it pays "), Emphasis((value,), strong=True), Text(" now"))),
        "lettered": written(ListBlock((paragraph(value), paragraph(Text("b"))))),
        "bulleted": written(ListBlock((paragraph(value), paragraph(value)), ordered=False)),
        "table": written(Table((Column("A"), Column("B", "right")), (row, row[::-1]))),
        "title": written(title=(value,)),
        "heading": written(Section("article", words, (), number="4.")),
        "head of a table": written(Table((Column(words),), (((Text("c"),),),))),
    }


PLAIN = everywhere(STAND_IN)


@given(PRINTABLE | NASTY.filter(lambda words: "\n" not in words))
def test_any_printable_answer_is_read_back_and_adds_no_element(words: str) -> None:
    for place, markdown in everywhere(words).items():
        assert text(markdown) == text(PLAIN[place]).replace(STAND_IN, words), place
        if place == "strong":
            assert {*shape(markdown)} <= {*shape(PLAIN[place])}
        else:
            assert shape(markdown) == shape(PLAIN[place]), place


@given(NASTY)
def test_an_answer_of_several_lines_adds_line_breaks_and_nothing_else(words: str) -> None:
    for place, markdown in everywhere(words).items():
        added = {*shape(markdown)} - {*shape(PLAIN[place])}
        assert added <= {"hardbreak", "html_inline"}, place


CASES = {
    "hostile words read as they are": (
        paragraph(Value(HOSTILE, "x")),
        "R&D \\<Paris> {{ x }} \\*y\\* | z",
    ),
    "a bar is escaped in a table only": (
        Table((Column("A"),), (((Value("y | z", "x"),),),)),
        "| A |\n| --- |\n| y \\| z |",
    ),
    "each sentence starts a line": (
        paragraph(Text("One thing. Another one! « Third » is here. Fourth."), number="1.2"),
        "1.2 One thing.\nAnother one!\n« Third » is here.\nFourth.",
    ),
    "an abbreviation and an answer stay on their line": (
        paragraph(Text("See M. Martin and art. L. 111. "), Value("One. Two.", "x"), Text(" Done")),
        "See M. Martin and art. L. 111. One. Two. Done",
    ),
    "a sentence that ends at a reference starts a line too": (
        paragraph(Text("See "), Reference("A", "clause 4", "4"), Text(". It holds.")),
        "See clause 4.\nIt holds.",
    ),
    "a wanted line break is kept": (
        paragraph(Text("a"), LineBreak(), Text("b")),
        "a\\\nb",
    ),
    "a line break that ends a paragraph is left out": (paragraph(Value("a\n\n", "x")), "a"),
    "a tab stays a tab": (paragraph(Value("\ta\tb", "x")), "&#9;a&#9;b"),
    "a blank shows what it waits for": (
        paragraph(Text("ends on "), Blank("due", "End date"), Text(".")),
        "ends on **\\[…\u00a0End date]**.",
    ),
    "a term is bold where it is defined": (
        paragraph(DefinedTerm("kpi", "KPI", defining=True), Text(" or "), DefinedTerm("kpi", "KPI")),
        "**KPI** or KPI",
    ),
    "emphasis that Markdown would not see is left out": (
        paragraph(Text("l"), Emphasis((Text("« a »"),)), Text("x")),
        "l« a »x",
    ),
    "letters and bullets are different lists": (
        Section(
            "article", "T", (ListBlock((paragraph(Text("a")),)), ListBlock((paragraph(Text("b")),), ordered=False))
        ),
        "## T\n\n- (a) a\n\n* b",
    ),
    "an item of several lines stays one item": (
        ListBlock((paragraph(Text("First one. Second one.")),)),
        "- (a) First one.\n  Second one.",
    ),
    "a card has its name above it and its items in the first column": (
        Table((Column("Item"), Column("Value")), (((Text("Due"),), (Text("May"),)),), "Caption", "card", "K02 · Rate"),
        "**K02 · Rate**\n\n**Caption**\n\n| Item | Value |\n| --- | --- |\n| Due | May |",
    ),
    "the contents are left to the reader's program": (Contents("Contents"), ""),
    "a number and a dash stand before the title": (
        Section("article", "Revue", (), number="Article 4"),
        "## Article 4 – Revue",
    ),
    "characters that no file can hold are shown as lost": (paragraph(Value("a\x00b\ud800", "x")), "a\ufffdb\ufffd"),
}


@pytest.mark.parametrize("case", CASES)
def test_written(case: str) -> None:
    block, expected = CASES[case]
    cover = "# Contract\n\nKind"
    assert written(block) == (f"{cover}\n\n{expected}\n" if expected else f"{cover}\n")


@pytest.mark.parametrize("language", ("fr", "en"))
def test_the_sample_has_every_heading_and_number(language: str) -> None:
    markdown = md.write(sample(language, hostile=True), Style()).decode()
    headings = [
        token.content
        for before, token in zip(tokens(markdown), tokens(markdown)[1:], strict=False)
        if before.type == "heading_open"
    ]
    assert headings[0].endswith("{{ x }} \\*y\\* | z")
    assert ("### Article 4 – Revue périodique" if language == "fr" else "### 4. Periodic review") in markdown
    assert "\n4.2 " in markdown
    assert markdown.count(" \\<Paris> {{ x }} \\*y\\* | z") > 3
