"""Printed lines put back into paragraphs: plain text by its shape, PDF by where the words stand."""

import pytest
from pdf_lines import Printed, pdf
from samples import read, tree

from contract_drafter.model.document import ListBlock, Paragraph, Section, Table, plain_text, walk


def texts(suffix: str, content: bytes) -> list[str]:
    return [
        f"{block.number} {plain_text(block.content)}".strip()
        for block in walk(tree(suffix, content).blocks)
        if isinstance(block, Paragraph)
    ]


def titles(suffix: str, content: bytes) -> list[tuple[str, str, str]]:
    return [
        (block.kind, block.number, block.title)
        for block in walk(tree(suffix, content).blocks)
        if isinstance(block, Section)
    ]


# ---------------------------------------------------------------- plain text

WRAPPED = """Article 2 - Delays

The provider answers every request that a user sends, within the time that Article
4 gives to each kind of request, save where the users have agreed in writing on the
(3) days of grace that never apply twice in the same calendar year to the same user
or to any other person who belongs to the team that this user leads at the client.
"""


def test_hard_wrapped_lines_are_joined_and_a_figure_in_a_sentence_starts_nothing() -> None:
    (text,) = texts("txt", WRAPPED.encode())
    assert text.startswith("The provider answers every request")
    assert "that Article 4 gives" in text
    assert "on the (3) days" in text


def test_a_word_cut_at_a_line_end_is_mended_and_a_hyphen_of_its_own_is_kept() -> None:
    text = (
        "La sous-traitance est permise quand le prestataire en a informé le client au moins trente\n"
        "jours avant. Toute sous-\ntraitance demeure sous la respon-\nsabilité entière du prestataire pendant toute la durée.\n"
    )
    (found,) = texts("txt", text.encode())
    assert "Toute sous-traitance demeure" in found
    assert "responsabilité" in found


@pytest.mark.parametrize(
    "line, expected",
    (
        ("Article 4 – Revue", ("article", "Article 4", "Revue")),
        ("ARTICLE 4 : REVUE", ("article", "ARTICLE 4", "REVUE")),
        ("Article premier - Objet", ("article", "Article premier", "Objet")),
        ("4. Review", ("article", "4.", "Review")),
        ("4.2 Review of targets", ("article", "4.2", "Review of targets")),
        ("Section 4. Review", ("article", "Section 4", "Review")),
        ("ANNEXE 1 - Services", ("schedule", "ANNEXE 1", "Services")),
        ("Schedule 2", ("schedule", "Schedule 2", "")),
        ("Appendix B – Prices", ("schedule", "Appendix B", "Prices")),
        ("IV. GOVERNANCE", ("article", "IV.", "GOVERNANCE")),
    ),
)
def test_a_heading_is_known_by_its_number(line: str, expected: tuple[str, str, str]) -> None:
    text = f"{line}\n\nThe parties meet every six months to read the figures and to decide what to change.\n"
    assert titles("txt", text.encode())[0] == expected


@pytest.mark.parametrize(
    "sentence",
    (
        "Article 4 applies to every service that the provider renders under this agreement.",
        "Annexe : désigne tout document joint au contrat par les parties.",
        "Section 7 of the Act of 2001 governs what this agreement leaves out.",
        "3.5 million euros is the ceiling of what the client pays in a year.",
        "12 months after the start, the parties meet.",
        "Mr. Smith signs for the provider, and the client sends him every notice.",
    ),
)
def test_a_sentence_that_starts_like_a_heading_is_a_sentence(sentence: str) -> None:
    assert texts("txt", f"{sentence}\n".encode()) == [sentence]


def test_a_number_alone_takes_the_title_below_it() -> None:
    assert titles("txt", b"ARTICLE 4\n\nREVIEW OF TARGETS\n\nThe parties meet.\n")[0] == (
        "article", "ARTICLE 4", "REVIEW OF TARGETS",
    )  # fmt: skip


def test_a_table_of_contents_is_not_articles() -> None:
    text = "Contents\n\n1. Purpose ......... 2\n2. Review …………….. 3\n\n1. Purpose\n\nWords here.\n\n2. Review\n\nMore words.\n"
    assert [number for _, number, _ in titles("txt", text.encode())] == ["1.", "2."]


@pytest.mark.parametrize("encoding", ("utf-8", "utf-8-sig", "utf-16", "cp1252"))
def test_encodings(encoding: str) -> None:
    assert texts("txt", "Les parties se réunissent à l’été.".encode(encoding)) == ["Les parties se réunissent à l’été."]


# ---------------------------------------------------------------- PDF

WORDS = (
    "The provider answers every request of a user within one working day and says",
    "so in the monthly report which both parties read together at each meeting of",
    "the steering committee before they decide on any change to the targets here.",
)


def lines(*words: str, x: float = 60, top: float = 780, step: float = 13) -> list[Printed]:
    return [(x, top - step * index, each) for index, each in enumerate(words)]


def test_lines_are_joined_and_their_place_is_page_and_line() -> None:
    document = tree("pdf", pdf(lines(*WORDS), lines("All that follows is said once.")))
    first = next(block for block in walk(document.blocks) if isinstance(block, Paragraph))
    assert plain_text(first.content).startswith(" ".join(WORDS))
    assert first.span is not None
    assert str(first.span) == "contract.pdf: page 1, line 1"
    assert str(first.span.at(len(WORDS[0]) + 1)) == "contract.pdf: page 1, line 2"


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    pages = [
        [(60, 815, "Valmore - confidential"), *lines(*WORDS, top=700), (280, 30, f"Page {number} of 4")]
        for number in range(1, 5)
    ]
    said = " ".join(texts("pdf", pdf(*pages)))
    assert "confidential" not in said
    assert "Page" not in said
    assert said.count("steering committee") == 4


def column(words: str, x: float) -> list[Printed]:
    return lines(*(f"{words} line {index:02} of this column of words" for index in range(12)), x=x)


@pytest.mark.parametrize("words, kept", (("Page II", False), ("12", False), ("ANNEX II", True), ("Schedule 4", True)))
def test_the_number_of_a_page_is_no_title_and_a_title_no_number_of_a_page(words: str, kept: bool) -> None:
    body = [(60.0, 600.0 - 14 * line, f"The provider answers every request of the users {line}.") for line in range(4)]
    document = tree("pdf", pdf([(250.0, 800.0, words), *body]))
    said = " ".join(
        block.number if isinstance(block, Section) else plain_text(block.content)
        for block in walk(document.blocks)
        if isinstance(block, Section | Paragraph)
    )
    assert (words in said) is kept


def test_columns_are_read_one_after_the_other() -> None:
    both = [each for pair in zip(column("Left", 50), column("Right", 310), strict=True) for each in pair]
    said = " ".join(texts("pdf", pdf(both)))
    assert said.index("Left line 11") < said.index("Right line 00")


def test_a_cut_word_is_mended() -> None:
    words = ("Each party tells the other in writing within five days of any fact that it respon-",
             "sibly believes may delay an outcome of this agreement or change what it costs.")  # fmt: skip
    assert "responsibly believes" in texts("pdf", pdf(lines(*words)))[0]


RULES = "".join(f"{x} 600 m {x} 700 l S\n" for x in (50, 200, 350)) + "".join(
    f"50 {y} m 350 {y} l S\n" for y in (600, 650, 700)
)


def test_what_was_typed_into_a_form_is_read_where_it_stands() -> None:
    line = "The provider answers every request of the users within this number of working days"
    form = pdf([(60, 700, f"{line}:"), (60, 660, "It reports each month.")], fields=[(460, 700, "12 (twelve)")])
    assert texts("pdf", form)[0].startswith(f"{line}: 12 (twelve)")


def test_a_ruled_table_is_a_table() -> None:
    cells = [(60, 670, "Indicator"), (210, 670, "Target"), (60, 630, "Online sales"), (60, 617, "each month"),
             (210, 630, "2.2 %")]  # fmt: skip
    document = tree("pdf", pdf([*lines(*WORDS), *cells], drawn=RULES))
    (table,) = [block for block in walk(document.blocks) if isinstance(block, Table)]
    cells_read = [
        *(column.title for column in table.columns),
        *(plain_text(cell) for row in table.rows for cell in row),
    ]
    assert [each for each in cells_read if each] == ["Indicator", "Target", "Online sales each month", "2.2 %"]


def test_items_are_a_list() -> None:
    words = ("The provider gives:", "(a) a report each month;", "(b) a list of its staff.")
    document = tree("pdf", pdf(lines(*WORDS, *words)))
    (block,) = [block for block in walk(document.blocks) if isinstance(block, ListBlock)]
    assert [item.number for item in block.items] == ["(a)", "(b)"]


def test_a_page_of_pictures_is_told() -> None:
    document, found = read("pdf", pdf([]))
    assert document is None
    assert [each.code for each in found] == ["RDR002"]
