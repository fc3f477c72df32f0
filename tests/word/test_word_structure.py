"""A Word file that opens without a question: valid, closed, named, and sayable where each piece came from."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from house_templates import HOUSES
from lxml import etree
from openxml_audit import OpenXmlValidator
from openxml_audit.verdict import predict
from word_file import W, WordFile, controls, style_of, text

from contract_drafter.model.document import Cover, Document, Paragraph, Section, Table, Text, Value, inlines, walk
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
from sample_document import EMOJI, HOSTILE, RIGHT_TO_LEFT, in_columns, sample

UNNUMBERED = Style(page_numbers=False)
FILES = {
    **{f"{language}, shipped frame": (language, False, None) for language in ("fr", "en")},
    "hostile answers": ("fr", True, None),
    "two columns": ("fr+en", False, None),
    "two columns, hostile answers": ("en+fr", True, None),
    "two columns, house template": ("fr+en", False, next(iter(HOUSES))),
    **{f"house template: {name}": ("en", True, name) for name in HOUSES},
}


def write(name: str) -> bytes:
    language, hostile, house = FILES[name]
    style = Style(HOUSES[house](), "house.docx", page_numbers=False) if house else UNNUMBERED
    contract = (
        in_columns(*language.split("+"), hostile=hostile) if "+" in language else sample(language, hostile=hostile)
    )
    return docx.write(contract, style)


@pytest.fixture(scope="module", params=FILES)
def written(request: pytest.FixtureRequest) -> bytes:
    return write(request.param)


@pytest.fixture(scope="module", params=("fr", "en"))
def ours(request: pytest.FixtureRequest) -> WordFile:
    return WordFile(docx.write(sample(request.param), UNNUMBERED))


def test_word_is_expected_to_open_it_cleanly(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    path.write_bytes(written)
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []
    assert "no findings" in predict(result).headline


def test_every_field_is_closed_and_has_its_result(written: bytes) -> None:
    word = WordFile(written)
    fields = word.fields()
    assert len(fields) > 10
    assert [field for field in fields if not field.result.strip()] == []


def test_ids_are_unique(written: bytes) -> None:
    word = WordFile(written)
    for tag, attribute in (("bookmarkStart", "id"), ("bookmarkStart", "name")):
        values = Counter(each.get(f"{W}{attribute}") for each in word.document.iter(f"{W}{tag}"))
        assert [value for value, count in values.items() if count > 1] == []
    sdt = Counter(each.get(f"{W}val") for each in word.document.iter(f"{W}id") if each.getparent().tag == f"{W}sdtPr")
    assert max(sdt.values()) == 1
    starts = [each.get(f"{W}id") for each in word.document.iter(f"{W}bookmarkStart")]
    assert sorted(starts) == sorted(each.get(f"{W}id") for each in word.document.iter(f"{W}bookmarkEnd"))
    drawings = Counter(each.get("id") for each in word.document.iter("{*}docPr"))
    assert max(drawings.values(), default=1) == 1


def test_no_deleted_text_is_written_as_text(written: bytes) -> None:
    assert WordFile(written).document.findall(f".//{W}del//{W}t") == []


def test_every_reference_and_every_link_has_its_bookmark(written: bytes) -> None:
    word = WordFile(written)
    names = set(word.bookmarks())
    named = [
        field.instruction.split()[1] for field in word.fields() if field.instruction.split()[0] in ("REF", "PAGEREF")
    ]
    links = [each.get(f"{W}anchor") for each in word.document.iter(f"{W}hyperlink")]
    assert len(named) > 10
    assert set(named) | set(links) <= names


def test_every_style_that_is_used_exists_and_every_visible_paragraph_names_one(written: bytes) -> None:
    word = WordFile(written)
    used = {each.get(f"{W}val") for each in word.document.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= set(word.styles)
    body = [paragraph for _, _, content in controls(word.body) for paragraph in content.iter(f"{W}p")]
    assert [text(paragraph) for paragraph in body if not style_of(paragraph)] == []


def test_every_list_that_is_used_exists(written: bytes) -> None:
    word = WordFile(written)
    lists = {each.get(f"{W}numId") for each in word.tree("word/numbering.xml").findall(f"{W}num")} | {"0"}
    everywhere = [word.document, word.tree("word/styles.xml")]
    assert {each.get(f"{W}val") for root in everywhere for each in root.iter(f"{W}numId")} <= lists


def test_word_asks_nothing_at_opening(written: bytes) -> None:
    word = WordFile(written)
    for name in word.names:
        assert b"updateFields" not in word.parts[name]
        assert b"w:dirty" not in word.parts[name]


def test_no_paragraph_is_there_to_make_space(ours: WordFile) -> None:
    empty = [style_of(paragraph) for paragraph in ours.paragraphs if not text(paragraph).strip()]
    assert [style for style in empty if style not in ("ContractEnd", "SignatureText", "TableText")] == []
    assert empty.count("ContractEnd") <= 2


def test_what_word_proofs_is_in_the_language_of_the_contract() -> None:
    for language, locale in (("fr", "fr-FR"), ("en", "en-GB")):
        word = WordFile(docx.write(sample(language), UNNUMBERED))
        styles = word.tree("word/styles.xml")
        assert {each.get(f"{W}val") for each in styles.iter(f"{W}lang")} == {locale}
        assert word.tree("word/settings.xml").find(f"{W}themeFontLang").get(f"{W}val") == locale
        assert f"<dc:language>{locale}</dc:language>".encode() in word.parts["docProps/core.xml"]


def test_head_rows_repeat_and_no_row_splits(ours: WordFile) -> None:
    for table in [each for _, _, content in controls(ours.body) for each in content.iter(f"{W}tbl")]:
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        style = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
        heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        assert heads == (rows[:1] if style == "ContractTable" else [])


def test_the_end_of_the_last_article_stays_with_the_signatures(ours: WordFile) -> None:
    paragraphs = [each for each in ours.paragraphs if not style_of(each).startswith("TOC")]
    at = next(index for index, each in enumerate(paragraphs) if text(each) == "Signatures")
    assert text(paragraphs[at - 1]).startswith(("en suit", "follows"))
    assert [kept(each) for each in paragraphs[at - 4 : at + 1]] == [True] * 5


def kept(paragraph: etree._Element) -> bool:
    """Whether a paragraph stays on the page of the next one, by itself or by its style."""
    return paragraph.find(f"{W}pPr/{W}keepNext") is not None or style_of(paragraph) == "FrontHeading"


def test_cards_small_tables_and_signatures_stay_whole(ours: WordFile) -> None:
    whole = [
        table
        for table in ours.body.iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") in ("ContractCard", "SignatureTable")
    ]
    assert len(whole) == 4
    for table in whole:
        *rows, last = table.findall(f"{W}tr")
        kept = [paragraph.find(f"{W}pPr/{W}keepNext") is not None for row in rows for paragraph in row.iter(f"{W}p")]
        assert all(kept)
        assert not any(paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in last.iter(f"{W}p"))


def test_a_table_is_as_wide_as_the_text_and_cuts_no_word_it_can_save(ours: WordFile) -> None:
    for table in ours.body.iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert sum(widths) in (9072, 9070 + 2)
        assert min(widths) > 500


def test_headings_and_captions_stay_with_what_follows(ours: WordFile) -> None:
    for style in (
        "Heading1",
        "FrontHeading",
        "Heading2",
        "Heading3",
        "ScheduleHeading",
        "Caption",
        "CardTitle",
        "TableHead",
    ):
        node = ours.styles[style]
        while node.find(f"{W}pPr/{W}keepNext") is None:
            node = ours.styles[node.find(f"{W}basedOn").get(f"{W}val")]


def test_each_schedule_starts_a_page_and_is_a_level_one_heading(ours: WordFile) -> None:
    schedule = ours.styles["ScheduleHeading"]
    assert schedule.find(f"{W}pPr/{W}pageBreakBefore") is not None
    parent = ours.styles[schedule.find(f"{W}basedOn").get(f"{W}val")]
    assert parent.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "0"


def test_each_clause_stands_in_a_content_control_with_its_id_version_and_title() -> None:
    document = sample("fr")
    word = WordFile(docx.write(document, UNNUMBERED))
    found = [(tag, title) for tag, title, _ in controls(word.body)]
    sections = [block for block in walk(document.blocks) if isinstance(block, Section) and block.origin]
    clauses = [(f"{s.origin.clause_id}@1.0.0", s.title) for s in sections if s.kind != "subheading" and s.origin]
    assert found == clauses
    for tag, title, content in controls(word.body):
        assert text(next(content.iter(f"{W}p"))) == title, tag


def test_the_words_of_the_tree_are_the_words_of_the_file() -> None:
    document = sample("fr", hostile=True)
    word = WordFile(docx.write(document, UNNUMBERED))
    everything = "\n".join(text(paragraph) for paragraph in word.paragraphs)
    for block in walk(document.blocks):
        if isinstance(block, Paragraph | Table):
            for inline in inlines(block):
                assert getattr(inline, "label", getattr(inline, "text", "")) in everything
    assert HOSTILE in everything
    assert EMOJI in everything
    assert RIGHT_TO_LEFT in everything


def test_right_to_left_words_have_runs_of_their_own(ours: WordFile) -> None:
    runs = [run for run in ours.body.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]
    assert [text(run) for run in runs] == [RIGHT_TO_LEFT]


def test_a_blank_is_highlighted_and_says_what_it_waits_for(ours: WordFile) -> None:
    blanks = [run for run in ours.body.iter(f"{W}r") if run.find(f"{W}rPr/{W}highlight") is not None]
    assert {text(run) for run in blanks} <= {"[… Date de fin]", "[… End date]"}
    assert len(blanks) == 5


def test_a_term_is_bold_only_where_it_is_defined(ours: WordFile) -> None:
    bold = [
        text(run) for run in ours.body.iter(f"{W}r") if run.find(f"{W}rPr/{W}rStyle[@{W}val='DefinedTerm']") is not None
    ]
    assert bold in (["le Client", "le Fournisseur", "Indicateur", "Résultat"], ["Client", "Provider", "KPI", "Outcome"])


def test_answers_can_be_shown() -> None:
    document = sample("en")
    values = [inline for block in walk(document.blocks) for inline in inlines(block) if isinstance(inline, Value)]
    for asked in (False, True):
        word = WordFile(docx.write(document, Style(page_numbers=False, mark_values=asked)))
        marked = word.body.findall(f".//{W}rStyle[@{W}val='AnswerValue']")
        assert len(marked) >= (len(values) if asked else 0)
        assert bool(marked) is asked


def test_the_file_holds_what_it_was_made_from(ours: WordFile) -> None:
    items = [
        name for name in ours.names if b"urn:contract-drafter:provenance:1" in ours.parts[name] and "item1.xml" in name
    ]
    root = ours.tree(items[0])
    space = {"p": "urn:contract-drafter:provenance:1"}
    made_from = sample("fr").provenance
    assert made_from is not None
    clauses = [dict(clause.attrib) for clause in root.iterfind("p:clauses/p:clause", space)]
    assert [(c["id"], c["version"], c["sha256"]) for c in clauses] == [
        (u.id, u.version, u.sha256) for u in made_from.clauses
    ]
    answers = root.findtext("p:answers", namespaces=space)
    assert answers is not None
    assert json.loads(answers) == json.loads(made_from.answers)
    assert root.get("engine") == made_from.engine_version
    kind = root.find("p:contractType", space)
    assert dict(kind.attrib) == {"id": "internal-agreement", "version": "1.0.0"}


def test_the_properties_come_from_the_tree_and_not_from_the_clock() -> None:
    core = WordFile(docx.write(sample("fr"), UNNUMBERED)).tree("docProps/core.xml")
    values = {etree.QName(each).localname: each.text for each in core}
    assert values == {
        "title": "Plateforme de vente en ligne 2027",
        "subject": "Convention de service interne · CSI-2027-014",
        "creator": "Direction marketing; Direction des systèmes d’information",
        "lastModifiedBy": "Contract Drafter 0.1.0",
        "revision": "1",
        "created": f"{date(2026, 11, 23).isoformat()}T00:00:00Z",
        "modified": "2026-11-23T00:00:00Z",
        "language": "fr-FR",
        "version": "1.0",
    }


def test_a_contract_that_says_nothing_but_its_text_is_still_a_word_file(tmp_path: Path) -> None:
    document = Document("fr", date(2026, 11, 23), Cover(), (Paragraph((Text("Seul."),)),))
    path = tmp_path / "contract.docx"
    path.write_bytes(docx.write(document, Style()))
    assert OpenXmlValidator().validate(str(path)).errors == []
    word = WordFile(path.read_bytes())
    assert word.body.findall(f".//{W}tbl") == []
    assert [text(each) for each in word.paragraphs if text(each)] == ["Seul."]
