"""PDF: what an archive, a screen reader and a person with a printer expect of it."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import page as validator
import pikepdf
import pypdfium2
import pytest
from drawn import written

from contract_drafter.model.document import Column, Table, Text
from contract_drafter.writers import pdf
from contract_drafter.writers._base import Style
from sample_document import HOSTILE, LONG_NAME, sample

LANGUAGES = ("fr", "en")
PROFILES = ("3a", "ua1")
CARD = " · "
"""Only the title of a KPI card has it: "K02 · Conversion rate"."""


@cache
def printed(language: str) -> bytes:
    """The French sample as it is, the English one with hostile answers, so that each test sees both."""
    return pdf.write(sample(language, hostile=language == "en"), Style())


@cache
def pages(language: str) -> tuple[str, ...]:
    """The text of each page, on one line."""
    return tuple(
        " ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(printed(language))
    )


def outline(language: str) -> Iterator[tuple[int, str, int, float]]:
    """Depth, words, page (from 1) and height on the page, of every bookmark."""
    for mark in pypdfium2.PdfDocument(printed(language)).get_toc():
        place = mark.get_dest()
        yield mark.level, mark.get_title(), place.get_index() + 1, place.get_view()[1][1]


def failures(content: bytes, profile: str) -> list[str]:
    return [
        f"{failure.rule_id}: {failure.message}"
        for failure in validator.validate_pdf_bytes(content, profile=profile).failures
    ]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_valid(language: str, profile: str) -> None:
    assert failures(printed(language), profile) == []


@pytest.mark.parametrize(
    ("profile", "lost"),
    [
        ("3a", "OutputIntents"),
        ("3a", "Metadata"),
        ("ua1", "Lang"),
        ("ua1", "StructTreeRoot"),
        ("ua1", "MarkInfo"),
        ("3a", None),
        ("ua1", None),
    ],
)
def test_the_validator_sees_what_is_taken_away(profile: str, lost: str | None) -> None:
    with pikepdf.open(io.BytesIO(printed("fr"))) as document:
        if lost:
            del document.Root[f"/{lost}"]
        saved = io.BytesIO()
        document.save(saved)
    assert bool(failures(saved.getvalue(), profile)) is bool(lost)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_is(language: str) -> None:
    with pikepdf.open(io.BytesIO(printed(language))) as document:
        assert str(document.Root.Lang) == {"fr": "fr-FR", "en": "en-GB"}[language]
        with document.open_metadata() as metadata:
            assert metadata["dc:title"].startswith({"fr": "Plateforme", "en": "Online"}[language])
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["xmp:CreateDate"] == "2026-11-23T00:00:00Z"
        assert str(document.docinfo["/CreationDate"]).startswith("D:20261123000000")
        assert str(document.docinfo["/Creator"]) == "Contract Drafter 0.1.0"
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_the_answers_and_the_register_are_inside() -> None:
    document = sample("fr")
    with pikepdf.open(io.BytesIO(printed("fr"))) as file:
        attached = {name: inside.get_file().read_bytes() for name, inside in file.attachments.items()}
        assert {str(entry.AFRelationship) for entry in file.Root.AF} == {"/Source"}
        said = {inside.description for inside in file.attachments.values()}
        assert {str(inside.get_file().mime_type) for inside in file.attachments.values()} == {"application/json"}
    assert said == {"Réponses au questionnaire", "Registre des indicateurs et calendrier des revues"}
    assert document.provenance is not None
    assert json.loads(attached["answers.json"]) == json.loads(document.provenance.answers)
    assert json.loads(attached["register.json"])["register"]["kpis"] == list(document.register.kpis)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_running_heads_are_on_every_page_but_the_cover(language: str) -> None:
    said = {"fr": ("Page {} sur {}", "Diffusion interne"), "en": ("Page {} of {}", "Internal use only")}[language]
    cover, *others = pages(language)
    assert re.search(r"Page \d", cover) is None
    for number, text in enumerate(others, 2):
        assert text.count(said[0].format(number, len(others) + 1)) == 1
        assert said[1] in text
        assert re.search(r"CSI-2027-014 · version 1\.0 · \w+", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bookmarks_and_the_contents_agree(language: str) -> None:
    contents = pages(language)[2]
    listed = [(title, page) for _, title, page, _ in outline(language) if CARD not in title]
    skipped = {"fr": ("L’essentiel en une page", "Sommaire"), "en": ("The agreement on one page", "Contents")}[language]
    checked = [(title, page) for title, page in listed if title not in skipped]
    assert len(checked) == 19
    at = 0
    for title, page in checked:
        found = re.compile(re.escape(title) + r"[ .]*(\d+)").search(contents, at)
        assert found, title
        assert found[1] == str(page), title
        assert title in pages(language)[page - 1]
        at = found.end()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_stands_at_the_foot_of_a_page(language: str) -> None:
    foot = 71 + 45
    assert [(title, page) for _, title, page, height in outline(language) if height < foot] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_schedule_starts_a_page_and_each_card_stays_on_one(language: str) -> None:
    text = pages(language)
    starts = [
        page for level, title, page, _ in outline(language) if level == 0 and title.startswith(("Annexe", "Schedule"))
    ]
    assert len(starts) == len({*starts}) == 4
    first, last = {"fr": ("Définition", "Responsable"), "en": ("Definition", "Owner")}[language]
    cards = [page for _, title, page, _ in outline(language) if CARD in title]
    assert len(cards) == 3
    for number in {*cards}:
        body = text[number - 1]
        assert body.count(f"{first} ") == body.count(f"{last} ") == cards.count(number)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signatures_stand_together_under_their_words(language: str) -> None:
    holding = [text for text in pages(language) if "Jeanne de La Tour" in text]
    assert len(holding) == 1
    assert "Claire Morel" in holding[0]
    assert "Karim Haddad" in holding[0]
    before, words, _ = holding[0].partition({"fr": "Les parties signent", "en": "The parties sign"}[language])
    assert words
    assert {"fr": "8.3 La partie qui constate l’écart", "en": "8.3 The party that sees the gap"}[language] in before


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parties_follow_the_contents_where_there_is_room(language: str) -> None:
    places = [(title, page) for _, title, page, _ in outline(language)]
    at = next(index for index, (title, _) in enumerate(places) if title in ("Sommaire", "Contents"))
    assert places[at + 1] == ({"fr": "Les parties", "en": "The parties"}[language], places[at][1])


def long_table(rows: int) -> tuple[str, ...]:
    """The text of each page, but the cover, of a contract that is one table of so many rows."""
    columns = (Column("Rank", width=20), Column("Words", width=80))
    made = Table(columns, tuple(((Text(f"No. {number}"),), (Text("words " * 12),)) for number in range(rows)))
    content = written(replace(sample("en"), blocks=(made,)))
    return tuple(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))[1:]


def test_a_table_repeats_its_head() -> None:
    held = long_table(60)
    assert len(held) > 1
    assert all("Rank" in text for text in held)


@pytest.mark.parametrize("rows", range(34, 50, 3))
def test_no_row_of_a_table_stands_alone_on_a_page(rows: int) -> None:
    assert [text.count("No. ") for text in long_table(rows) if text.count("No. ") < 2] == []


def test_links_lead_somewhere_and_say_where() -> None:
    with pikepdf.open(io.BytesIO(printed("fr"))) as document:
        names = {str(name): str(target) for name, target in _destinations(document)}
        links = [note for page in document.pages for note in page.get("/Annots", ())]
        assert len(links) > 30
        for link in links:
            assert str(link.Dest) in names
        assert {str(link.Contents) for link in links if str(link.Dest) == "REV-01"} == {"Article 4 – Revue périodique"}
        assert {str(link.Contents) for link in links if str(link.Dest) == "REV-01-p2"} == {"4.2"}


def _destinations(document: pikepdf.Pdf) -> list[tuple[str, str]]:
    names = list(document.Root.Names.Dests.Names)
    return list(zip(map(str, names[::2]), map(str, names[1::2]), strict=True))


def test_every_font_is_ours_and_embedded() -> None:
    with pikepdf.open(io.BytesIO(printed("fr"))) as document:
        fonts = [
            font
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
            for font in [item]
        ]
        names = {str(font.FontName).split("+")[1].replace("-", " ").rstrip(",") for font in fonts}
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
    families = ("Source Serif 4", "Source Sans 3", "Noto Emoji", "Noto Naskh Arabic", "Noto Sans Hebrew")
    assert len(names) >= 6
    assert [name for name in names if not name.startswith(families)] == []


def test_no_answer_vanishes_from_the_page() -> None:
    text = " ".join(pages("en"))
    assert text.count(HOSTILE) >= 3
    assert LONG_NAME in text
    french = " ".join(pages("fr"))
    for piece in ("🚀", "équipe", "12"):
        assert piece in french
    assert all(letter in french for letter in "شكةلنور")


def test_the_same_contract_gives_the_same_bytes_in_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "C")
    assert pdf.write(sample("fr"), Style()) == printed("fr")
