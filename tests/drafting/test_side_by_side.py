"""Two texts become one tree in two columns, or it is said which clause stands in the way."""

from datetime import date
from pathlib import Path

import pytest

from contract_drafter.drafting.side_by_side import side_by_side
from contract_drafter.languages import describe
from contract_drafter.model.document import (
    Bilingual,
    Blank,
    Block,
    Column,
    Cover,
    Document,
    Emphasis,
    LineBreak,
    ListBlock,
    Paragraph,
    Section,
    SideBySide,
    Table,
    Text,
    plain_text,
    walk,
)
from contract_drafter.model.finding import UserError
from tests.drafting.small import lines, make

FR, EN = "clauses/review/REV-01/fr.md", "clauses/review/REV-01/en.md"


def columns(tmp_path: Path, texts: dict[str, str], order: tuple[str, str] = ("fr", "en")) -> Document:
    left, right = (make(tmp_path / language, texts, language).document for language in order)
    return side_by_side(left, right)


def refused(tmp_path: Path, texts: dict[str, str]) -> list[str]:
    with pytest.raises(UserError) as stopped:
        columns(tmp_path, texts)
    shown = [(each.span, describe(each, "en")) for each in stopped.value.findings]
    return [f"{str(span).rpartition('/REV-01/')[2]}: {words}" for span, words in shown]


def rows(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [
        ("\n".join(lines((left,))), "\n".join(lines((right,))))
        for block in walk(blocks)
        if isinstance(block, SideBySide)
        for left, right in block.rows
    ]


def section(document: Document, anchor: str) -> Section:
    return next(b for b in walk(document.blocks) if isinstance(b, Section) and b.anchor == anchor)


def test_each_paragraph_and_each_list_stands_beside_its_counterpart(tmp_path: Path):
    review = section(columns(tmp_path, {}), "REV-01")
    assert (review.number, review.title) == ("Article 1", "Revue périodique / Periodic review")
    (text,) = review.blocks
    assert isinstance(text, SideBySide)
    assert text.languages == ("fr", "en")
    assert rows(review.blocks) == [
        (
            "1.1 Les parties tiennent une Revue tous les 3\u00a0mois, selon l’article\u00a02.1.",
            "1.1 The parties hold a Review every 3\u00a0months, as clause\u00a02.1 says.",
        ),
        (
            "1.2 Le rapport de la Direction marketing traite\u202f:",
            "1.2 The report of the Marketing Department covers:",
        ),
        ("(a) vendre plus\u202f;\n(b) perdre moins.", "(a) vendre plus;\n(b) perdre moins."),
    ]


def test_the_first_language_is_on_the_left_and_gives_the_numbers(tmp_path: Path):
    made = columns(tmp_path, {}, ("en", "fr"))
    assert (made.language, made.second_language) == ("en", "fr")
    review = section(made, "REV-01")
    assert (review.number, review.title) == ("1.", "Periodic review / Revue périodique")


def test_only_the_left_column_is_what_references_name(tmp_path: Path):
    powers = [
        (left.anchor, right.anchor)
        for block in walk(columns(tmp_path, {}).blocks)
        if isinstance(block, SideBySide)
        for left, right in block.rows
        if isinstance(left, Paragraph) and isinstance(right, Paragraph) and left.anchor
    ]
    assert powers == [("REV-02#powers", "")]


def test_a_title_knows_the_words_of_each_language(tmp_path: Path):
    title = section(columns(tmp_path, {}), "REV-02").title
    assert isinstance(title, Bilingual)
    assert title.said == (("fr", "Pouvoirs de la revue"), ("en", "Powers of the review"))


def test_the_cover_says_both_and_says_once_what_is_the_same(tmp_path: Path):
    cover = columns(tmp_path, {}).cover
    assert (cover.kind, cover.date) == ("Contrat court / Short contract", "4 janvier 2027 / 4 January 2027")
    assert plain_text(cover.title) == "Essai"
    assert [party.side for party in cover.parties] == [
        "Direction marketing / Marketing Department",
        "Éditeur / Publisher",
    ]


NOT_PARALLEL = [
    (
        "a paragraph that one language lacks",
        {FR: "Un.\n\nDeux."},
        "fr.md:3:1: “REV-01” cannot stand in two columns: this passage of the “fr” text and that of the “en” text at "
        "{folder}/clause.yaml:1:5 are not of one kind",
        {EN: "One."},
    ),
    (
        "a list of one item more",
        {FR: "Un :\n\n1. a\n2. b"},
        "fr.md:3:1: “REV-01” cannot stand in two columns: this passage of the “fr” text and that of the “en” text at "
        "{folder}/en.md:3:1 are not of one kind",
        {EN: "One:\n\n1. a"},
    ),
    (
        "a list beside a paragraph",
        {FR: "1. a"},
        "fr.md:1:1: “REV-01” cannot stand in two columns: this passage of the “fr” text and that of the “en” text at "
        "{folder}/en.md:1:1 are not of one kind",
        {EN: "a"},
    ),
]
HINT = " — give both texts the same paragraphs, lists, items and tables, in the same order"


@pytest.mark.parametrize(("name", "left", "said", "right"), NOT_PARALLEL, ids=[case[0] for case in NOT_PARALLEL])
def test_a_clause_that_is_not_parallel_is_named_with_both_places(
    tmp_path: Path, name: str, left: dict[str, str], said: str, right: dict[str, str]
):
    folder = tmp_path / "en" / "library" / "clauses" / "review" / "REV-01"
    first = tmp_path / "fr" / "library" / "clauses" / "review" / "REV-01"
    where = folder if "en.md" in said else first
    assert refused(tmp_path, left | right) == [said.format(folder=where) + HINT]


def test_every_clause_that_is_not_parallel_is_told_at_once(tmp_path: Path):
    other = "clauses/review/REV-02/fr.md"
    with pytest.raises(UserError) as stopped:
        columns(tmp_path, {FR: "Un.\n\nDeux.", EN: "One.", other: "Un. {#powers}\n\nDeux."})
    assert [dict(each.values)["clause"] for each in stopped.value.findings] == ["REV-01", "REV-02"]


DEFINITIONS = {
    "clauses/parties/PAR-01/fr.md": "Les [Revues](term:review), chez [Zoé](term:zone).\n\n{% insert definitions %}",
    "clauses/parties/PAR-01/en.md": "[Reviews](term:review), at [Zoe's](term:zone).\n\n{% insert definitions %}",
    "glossary/core.yaml": """\
- id: review
  forms:
    fr: {label: Revue, definition: "la réunion"}
    en: {label: Review, definition: "the meeting"}
- id: zone
  forms:
    fr: {label: Aire, definition: "le lieu"}
    en: {label: Zone, definition: "the place"}
""",
}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (
            ("fr", "en"),
            [("Aire\u202f: le lieu.", "Zone: the place."), ("Revue\u202f: la réunion.", "Review: the meeting.")],
        ),
        (
            ("en", "fr"),
            [("Review: the meeting.", "Revue\u202f: la réunion."), ("Zone: the place.", "Aire\u202f: le lieu.")],
        ),
    ],
    ids=["fr+en", "en+fr"],
)
def test_definitions_are_in_the_order_of_the_left_language(
    tmp_path: Path, order: tuple[str, str], expected: list[tuple[str, str]]
):
    assert rows(section(columns(tmp_path, DEFINITIONS, order), "PAR-01").blocks)[1:] == expected


def test_a_term_that_one_text_does_not_use_is_named(tmp_path: Path):
    texts = {**DEFINITIONS, "clauses/parties/PAR-01/en.md": "[Reviews](term:review).\n\n{% insert definitions %}"}
    with pytest.raises(UserError) as stopped:
        columns(tmp_path, texts)
    assert [describe(each, "en") for each in stopped.value.findings] == [
        "the term “zone” is used in the “fr” text only: it has no place in two columns"
        " — link the same words to it in both texts"
    ]


def cells(left: str, right: str) -> tuple[object, ...]:
    table = [Table((Column("A"),), (((Text(words),),),)) for words in (left, right)]
    document = [
        Document(language, date(2026, 11, 23), Cover(), (each,))
        for language, each in zip(("fr", "en"), table, strict=True)
    ]
    (made,) = side_by_side(*document).blocks
    assert isinstance(made, Table)
    return made.rows[0][0]


def test_a_cell_says_both_languages_one_under_the_other_and_once_what_is_the_same():
    assert cells("oui", "yes") == (Text("oui"), LineBreak(), Emphasis((Text("yes"),), language="en"))
    assert cells("20", "20") == (Text("20"),)


def test_blanks_stand_in_both_columns_of_a_draft_with_open_questions(tmp_path: Path):
    left, right = (make(tmp_path / each, {}, each, partial=True, review_period=None).document for each in ("fr", "en"))
    made = side_by_side(left, right)
    blanks = [
        [inline for inline in side.content if isinstance(inline, Blank)]
        for block in walk(made.blocks)
        if isinstance(block, SideBySide)
        for row in block.rows
        for side in row
        if isinstance(side, Paragraph)
    ]
    assert [len(found) for found in blanks if found] == [1, 1]


def test_a_list_keeps_its_items_together(tmp_path: Path):
    found = [
        row
        for block in walk(columns(tmp_path, {}).blocks)
        if isinstance(block, SideBySide)
        for row in block.rows
        if isinstance(row[0], ListBlock)
    ]
    assert [tuple(len(side.items) for side in row if isinstance(side, ListBlock)) for row in found] == [(2, 2)]
