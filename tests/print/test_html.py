"""HTML: one page that needs nothing else, that everyone can read, and where answers stay words."""

import hashlib
import itertools
import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from datetime import date

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.model.document import (
    Blank,
    Block,
    Column,
    Cover,
    CoverParty,
    Document,
    Emphasis,
    ListBlock,
    Paragraph,
    Reference,
    Section,
    Table,
    Text,
    Value,
)
from contract_drafter.writers import html
from contract_drafter.writers._base import Style, asset
from sample_document import HOSTILE, sample

LANGUAGES = ("fr", "en")
PRINTABLE = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1)
STAND_IN = "Qx"
BIDIRECTIONAL = "bdi"


def page(document: Document, style: Style | None = None) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html.write(document, style or Style()).decode())


def tags(root: lxml.html.HtmlElement) -> Counter[str]:
    """How many of each element; `bdi`, which only keeps the direction of what it holds, does not count."""
    return Counter(element.tag for element in root.iter() if element.tag != BIDIRECTIONAL)


def holding(words: str) -> Document:
    value = Value(words, "x")
    table = Table((Column("A"), Column(words)), (((value,), (Text("b"), value)),), caption=words, title=words)
    blocks: tuple[Block, ...] = (
        Paragraph((Text("it pays "), value, Text(" to X")), number="4.2"),
        Paragraph((Emphasis((value,)), Blank("x", words))),
        ListBlock((Paragraph((value,)),)),
        Section("article", words, (table,), number="4.", anchor="A-1"),
    )
    cover = Cover(
        words, (value,), (CoverParty("The Client", (value,)),), words, words, words, "draft", words, words, words
    )
    return Document("en", date(2027, 3, 1), cover, blocks)


PLAIN = page(holding(STAND_IN))


@given(PRINTABLE | st.sampled_from((HOSTILE, "</style><script>alert(1)</script>", '" onclick="x', "<!--", "&lt;b&gt;")))
def test_any_printable_answer_is_read_back_and_adds_no_element(words: str) -> None:
    root = page(holding(words))
    assert root.text_content() == PLAIN.text_content().replace(STAND_IN, words)
    assert tags(root) == tags(PLAIN)
    assert {name for element in root.iter() for name in element.attrib} == {
        name for element in PLAIN.iter() for name in element.attrib
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_nothing_else(language: str) -> None:
    text = html.write(sample(language, hostile=True), Style()).decode()
    root = lxml.html.document_fromstring(text)
    assert not root.xpath("//script | //link | //img | //iframe | //object | //*[@src or @style or @onclick]")
    assert all(link.startswith("#") for link in root.xpath("//@href"))
    style = root.xpath("string(//style)")
    assert "@import" not in style
    assert "url(" not in style
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = root.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyone_can_read_the_page(language: str) -> None:
    root = page(sample(language))
    assert root.get("lang") == {"fr": "fr-FR", "en": "en-GB"}[language]
    assert root.xpath("string(//title)") == sample(language).cover.title[0].text  # type: ignore[union-attr]
    levels = [
        int(heading.tag[1])
        for heading in root.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    ids = root.xpath("//@id")
    assert len(ids) == len({*ids})
    assert {link[1:] for link in root.xpath("//@href")} <= {*ids}
    assert root.xpath("//body/a[@class='skip']/@href") == ["#contract"]
    assert root.xpath("//main/nav//a")
    assert root.xpath("//nav/@aria-label")
    assert not root.xpath("//th[not(@scope)]")
    assert root.xpath("//table[@class='card whole']//tbody/tr/th[@scope='row']")
    assert {caption.getparent().index(caption) for caption in root.xpath("//caption")} == {0}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_every_part_article_and_schedule(language: str) -> None:
    root = page(sample(language))
    listed = [" ".join(link.text_content().split()) for link in root.xpath("//nav//a")]
    headings = [
        " ".join(heading.text_content().split())
        for heading in root.xpath(
            "//section[not(@class='summary') and not(@class='subheading')]/*[self::h2 or self::h3]"
        )
    ]
    assert listed == headings
    assert ("Article 4 – Revue périodique" if language == "fr" else "4. Periodic review") in listed


def test_a_blank_is_marked_with_what_it_waits_for() -> None:
    mark = page(sample("en")).xpath("//mark")[0]
    assert (mark.text_content(), mark.get("title")) == ("[…\u00a0End date]", "To be completed: End date")


def test_answers_are_shown_only_when_asked() -> None:
    assert not page(sample("en")).xpath("//span[@class='value']")
    assert "Claire Morel" in page(sample("en"), Style(mark_values=True)).xpath("//span[@class='value']/text()")


def test_a_reference_to_nothing_is_not_a_link_and_a_known_one_is() -> None:
    links = {
        " ".join(link.text_content().split()): link.get("href") for link in page(sample("en")).xpath("//main//p//a")
    }
    assert links["clause 4"] == "#REV-01"
    assert links["4.1"] == "#REV-01-p1"
    lost = Paragraph((Reference("GONE", "clause 9", "9"),))
    root = page(replace(sample("en"), blocks=(lost,)))
    assert not root.xpath("//main//a")
    assert "clause 9" in root.text_content()


def test_right_to_left_words_do_not_turn_their_neighbours() -> None:
    assert page(sample("fr")).xpath("//bdi")[0].text_content().startswith("l’équipe")


def rows_of(*rows: tuple[str, ...]) -> lxml.html.HtmlElement:
    """The table of these rows in the page."""
    cells = tuple(tuple((Text(words),) if words else () for words in row) for row in rows)
    made = Table(tuple(Column("", width=50) for _ in rows[0]), cells)
    return page(replace(sample("en"), blocks=(made,))).xpath("//main//table[@class]")[-1]


def test_no_rule_stands_over_cells_that_what_is_above_holds_for() -> None:
    table = rows_of(("Goal", "Outcome", "Due"), ("", "Other", ""), ("", "", "Late"))
    found = [[cell.get("class") for cell in row] for row in table.xpath(".//tbody/tr")]
    assert found == [[None, None, None], ["same", None, None], ["same", "same", None]]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ([("short", "short")] * 8, True),
        ([("short", "short")] * 9, False),
        ([("words " * 20, "short")] * 3, False),
    ],
)
def test_only_a_low_table_is_never_cut(rows: list[tuple[str, str]], whole: bool) -> None:
    assert ("whole" in rows_of(*rows).get("class").split()) is whole


def test_a_table_of_many_rows_or_columns_is_set_smaller() -> None:
    sizes = ((2, 19), (2, 20), (6, 3), (7, 3))
    dense = ["dense" in rows_of(*[("x",) * columns] * rows).get("class").split() for columns, rows in sizes]
    assert dense == [False, True, False, True]


def test_a_signatory_alone_keeps_to_half_the_page() -> None:
    pairs = page(sample("en")).xpath("//div[starts-with(@class, 'pair')]")
    assert [(each.get("class"), len(each)) for each in pairs] == [("pair", 2), ("pair single", 1)]


def test_lines_of_an_answer_stay_lines_and_lost_characters_show() -> None:
    root = page(holding("one\r\ntwo\x00\x1b"))
    item = root.xpath("//li[span]")[0]
    assert (
        lxml.html.tostring(item, encoding="unicode")
        .strip()
        .startswith('<li><span class="number">(a) </span>one<br>two\ufffd\ufffd</li>')
    )


def test_the_same_contract_gives_the_same_page() -> None:
    assert html.write(sample("fr"), Style()) == html.write(sample("fr"), Style())


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("sheet", ("web/contract.css", "print/contract.css"))
def test_every_ink_stands_out_on_every_ground(sheet: str) -> None:
    """WCAG AA asks 4.5 to 1."""
    css = asset(sheet).read_text("utf-8")
    variables = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", css))
    for name, colour in variables.items():
        css = css.replace(f"var(--{name})", colour)
    inks = {*re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", css)}
    grounds = {"#ffffff", *re.findall(r"background: (#[0-9a-f]{6})", css)} - inks - {variables.get("accent")}
    assert inks >= {"#1f3a5f", "#4a5361", "#1a1a1a"}
    for ink in inks:
        for ground in grounds:
            light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
