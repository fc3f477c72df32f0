"""A place is said in words that a person can follow, and the language of a text is told by its words."""

import pytest
from samples import tree

from contract_drafter import languages
from contract_drafter.model.document import Table
from contract_drafter.model.span import Mark, Span


@pytest.mark.parametrize(
    "span, words",
    (
        (Span("a.yaml", 3, 5), "a.yaml:3:5"),
        (Span("a.yaml", 3), "a.yaml:3:1"),
        (Span("a.docx"), "a.docx"),
        (Span("a.docx", part="header"), "a.docx: header"),
        (Span("a.docx", article="4.2", paragraph=3), "a.docx: Article 4.2, paragraph 3"),
        (Span("a.docx", article="Schedule 1, 2.1"), "a.docx: Schedule 1, 2.1"),
        (Span("a.docx", article="Annexe 1", table=2, cell=(3, 1)), "a.docx: Annexe 1, table 2, row 3, column 1"),
        (Span("a.docx", article="4", paragraph=2, part="footnote 1"), "a.docx: Article 4, paragraph 2, footnote 1"),
        (Span("a.pdf", 12, 1, page=3, article="4.2"), "a.pdf: page 3, line 12"),
    ),
)
def test_a_place_in_words(span: Span, words: str) -> None:
    assert str(span) == words


def test_words_further_on_have_their_own_line() -> None:
    span = Span("a.pdf", 40, 1, page=1, marks=(Mark(0, 40, 1, 1), Mark(50, 1, 1, 2)))
    assert (str(span.at(10)), span.at(10).column) == ("a.pdf: page 1, line 40", 11)
    assert (str(span.at(53)), span.at(53).column) == ("a.pdf: page 2, line 1", 4)
    assert Span("a.docx", article="4").at(9) == Span("a.docx", article="4")


def test_cells_with_the_same_words_each_have_their_own_column() -> None:
    made = tree("md", b"| Service | Target |\n|---|---|\n| yes | yes |\n")
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert table.places is not None
    assert [(place.line, place.column) for place in table.places[0]] == [(3, 3), (3, 9)]


@pytest.mark.parametrize(
    "text, code",
    (
        ("Le prestataire remet un rapport au client chaque mois.", "fr"),
        ("The provider gives the client a report every month.", "en"),
        ("Le « Service Level Agreement » est revu par les parties.", "fr"),
        ("The “Convention de service” is reviewed by the parties.", "en"),
        ("99,5 %", ""),
        ("", ""),
    ),
)
def test_the_language_of_a_passage(text: str, code: str) -> None:
    assert languages.guess(text) == code
    assert languages.guess(text, "xx") == (code or "xx")
    assert languages.guess(f"{text} " * 500) == code
