"""Numbers are Word's own: bound to styles, so that a clause moved by hand renumbers, and references follow."""

from copy import deepcopy
from dataclasses import replace

import pytest
from house_templates import HOUSES
from lxml import etree
from word_file import W, WordFile, controls, text, what_word_computes

from contract_drafter.model.document import (
    Document,
    ListBlock,
    Origin,
    Paragraph,
    Reference,
    Section,
    Text,
    walk,
)
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
from contract_drafter.writers._docx.targets import bookmark_name
from sample_document import sample

UNNUMBERED = Style(page_numbers=False)
LETTERED = ("(a)", "(b)", "(c)")
STYLES = {
    "shipped frame": UNNUMBERED,
    **{name: Style(make(), "house.docx", page_numbers=False) for name, make in HOUSES.items()},
}


def expected_numbers(document: Document) -> list[str]:
    """The numbers of the tree in reading order, letters included."""
    numbers = []
    for block in walk(document.blocks):
        if isinstance(block, Section | Paragraph) and block.number:
            numbers.append(block.number)
        elif isinstance(block, ListBlock):
            numbers += LETTERED[: len(block.items)] if block.ordered else ["•"] * len(block.items)
    return numbers


def plain(label: str) -> str:
    """A house may have a bullet of its own, out of a symbol face."""
    return label.replace("\u00a0", " ").replace("\uf0b7", "•")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("dress", STYLES)
def test_word_counts_what_the_tree_says(dress: str, language: str) -> None:
    document = sample(language)
    numbers = WordFile(docx.write(document, STYLES[dress])).numbers()
    assert [plain(label) for label in numbers.values()] == expected_numbers(document)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("dress", STYLES)
def test_each_reference_shows_what_word_computes(dress: str, language: str) -> None:
    word = WordFile(docx.write(sample(language), STYLES[dress]))
    numbers, bookmarks = word.numbers(), word.bookmarks()
    computed = 0
    for field in word.fields():
        keyword, name, *switches = field.instruction.split()
        if keyword == "REF" and "\\n" in switches:
            computed += 1
            assert field.result == what_word_computes(field.instruction, numbers[bookmarks[name]])
        elif keyword == "REF":
            assert field.result == text(bookmarks[name])
    assert computed > 8


def test_references_read_as_the_tree_says() -> None:
    document = sample("fr")
    everything = "\n".join(text(each) for each in WordFile(docx.write(document, UNNUMBERED)).paragraphs)
    for words in ("l’article\u00a04", "l’annexe\u00a02", "l’article\u00a04.2", "aussi 4.1", "et « Définitions »"):
        assert words in everything


def test_a_clause_moved_by_hand_renumbers_with_its_paragraphs_and_references() -> None:
    word = WordFile(docx.write(sample("fr"), UNNUMBERED))
    clauses = {tag: content.getparent() for tag, _, content in controls(word.body)}
    before = word.numbers()
    heading = next(clauses["REV-01@1.0.0"].iter(f"{W}p"))
    assert plain(before[heading]) == "Article 4"
    clauses["PAR-03@1.0.0"].addprevious(clauses["REV-01@1.0.0"])
    after = word.numbers()
    moved = [plain(after[each]) for each in clauses["REV-01@1.0.0"].iter(f"{W}p")]
    assert moved == ["Article 1", "1.1", "1.2"]
    displaced = [plain(after[each]) for each in clauses["PAR-03@1.0.0"].iter(f"{W}p")]
    assert displaced == ["Article 2", "2.1", "2.2", "(a)", "(b)", "(c)", "2.3"]
    target = word.bookmarks()[bookmark_name("REV-01")]
    reference = next(field for field in word.fields() if field.instruction.split()[1] == bookmark_name("REV-01"))
    assert what_word_computes(reference.instruction, after[target]) == "1"


def test_a_clause_that_is_pasted_twice_does_not_lose_its_letters() -> None:
    word = WordFile(docx.write(sample("en"), UNNUMBERED))
    clause = next(content.getparent() for tag, _, content in controls(word.body) if tag.startswith("PAR-03"))
    copy = deepcopy(clause)
    clause.addnext(copy)
    labels = word.numbers()
    assert [labels[each] for each in copy.iter(f"{W}p")] == ["2.", "2.1", "2.2", "(a)", "(b)", "(c)", "2.3"]


LISTS = {
    "two lists under one paragraph each start at (a)": ("p", "l", "l"),
    "a list before any numbered paragraph starts at (a)": ("l", "p", "l"),
    "lists under different paragraphs start at (a)": ("p", "l", "p", "l"),
    "a list after bullets goes on under the paragraph": ("p", "b", "l"),
}


@pytest.mark.parametrize("case", LISTS)
@pytest.mark.parametrize("kind", ["article", "schedule", "front"])
def test_letters(case: str, kind: str) -> None:
    origin = Origin("X-01", "1.0.0")
    blocks: list[Paragraph | ListBlock] = []
    for each in LISTS[case]:
        if each == "p":
            count = sum(isinstance(block, Paragraph) for block in blocks) + 1
            blocks.append(Paragraph((Text("text"),), number=f"1.{count}" if kind == "article" else "", origin=origin))
        else:
            items = tuple(Paragraph((Text(word),)) for word in ("one", "two"))
            blocks.append(ListBlock(items, ordered=each == "l"))
    number = {"article": "1.", "schedule": "Schedule 1", "front": ""}[kind]
    document = replace(sample("en"), blocks=(Section(kind, "Title", tuple(blocks), number, "X-01", origin=origin),))
    word = WordFile(docx.write(document, UNNUMBERED))
    labels = {text(paragraph): label for paragraph, label in word.numbers().items()}
    every = [label for paragraph, label in word.numbers().items() if text(paragraph) in ("one", "two")]
    expected = [["(a)", "(b)"] if each == "l" else ["•", "•"] for each in LISTS[case] if each != "p"]
    assert every == [label for pair in expected for label in pair]
    assert plain(labels.get("Title", "")) == number


def test_articles_that_start_at_another_number_keep_it() -> None:
    section = Section("article", "Late", (Paragraph((Text("x"),), number="7.1"),), "Article 7", "LATE")
    word = WordFile(docx.write(replace(sample("fr"), blocks=(section,)), UNNUMBERED))
    assert [plain(label) for label in word.numbers().values()] == ["Article 7", "7.1"]


REFERENCES = {
    # text, number: the words before the field, its switches, its result, the words after
    "the number ends the words": (Reference("A", "article 4", "4"), ("article ", "\\n \\t", "4", "")),
    "the whole label ends the words": (Reference("A", "l'Article 4", "4"), ("l'", "\\n", "Article\u00a04", "")),
    "words follow the number": (Reference("A", "le 4 de ce contrat", "4"), ("le ", "\\n \\t", "4", " de ce contrat")),
    "a paragraph": (Reference("A#p", "clause 4.2", "4.2"), ("clause ", "\\n", "4.2", "")),
    "an English clause": (Reference("E", "clause 4", "4"), ("clause ", "\\n", "4", "")),
    "a heading without number": (Reference("F", "« Contexte »", "Contexte"), ("« ", "", "Contexte", " »")),
}


@pytest.mark.parametrize("case", REFERENCES)
def test_a_reference_is_literal_words_and_a_field(case: str) -> None:
    reference, (before, switches, shown, after) = REFERENCES[case]
    targets = (
        Section("article", "Objet", (Paragraph((Text("x"),), number="4.2", anchor="A#p"),), "Article 4", "A"),
        Section("article", "Purpose", (), "4.", "E"),
        Section("front", "Contexte", (), "", "F"),
    )
    document = replace(sample("fr"), blocks=(*targets, Paragraph((reference,))))
    word = WordFile(docx.write(document, UNNUMBERED))
    paragraph = next(each for each in word.paragraphs if before + shown + after == text(each) and word.fields(each))
    (field,) = word.fields(paragraph)
    assert field.result == shown
    assert " ".join(each for each in field.instruction.split() if each in ("\\n", "\\t")) == switches


def test_a_reference_whose_words_do_not_hold_its_number_jumps_all_the_same() -> None:
    target = Section("article", "Objet", (), "Article 4", "A")
    document = replace(sample("fr"), blocks=(target, Paragraph((Reference("A", "cet article", "4"),))))
    word = WordFile(docx.write(document, UNNUMBERED))
    links = [each for each in word.body.iter(f"{W}hyperlink") if text(each) == "cet article"]
    assert [each.get(f"{W}anchor") for each in links] == [bookmark_name("A")]


def test_a_reference_to_nothing_keeps_its_words_and_makes_no_field() -> None:
    document = replace(sample("fr"), blocks=(Paragraph((Reference("GONE", "article 9", "9"),)),))
    word = WordFile(docx.write(document, UNNUMBERED))
    assert word.fields() == []
    assert "article 9" in [text(paragraph) for paragraph in word.paragraphs]


def test_bookmarks_of_anchors_that_look_alike_differ() -> None:
    anchors = ["REV-01", "REV_01", "REV-01#a", "REV-01_a", "é" * 60, "é" * 61, "x" * 60, "x" * 61]
    names = [bookmark_name(anchor) for anchor in anchors]
    assert len(set(names)) == len(anchors)
    assert all(len(name) <= 40 and name.startswith("_") and name.isascii() for name in names)


def test_lists_restart_by_lists_of_their_own_and_not_by_loose_numbers() -> None:
    root = WordFile(docx.write(sample("fr"), UNNUMBERED)).tree("word/numbering.xml")
    order = [etree.QName(each).localname for each in root]
    assert order == sorted(order)  # every w:abstractNum before every w:num, or Word drops the lists
