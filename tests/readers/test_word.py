"""Word: numbers worked out, one view of tracked changes, nothing of the text lost."""

import time

import pytest
from samples import read, tree
from word_parts import archive, level, lists, numbered, paragraph, run, table, word

from contract_drafter.model.document import Blank, ListBlock, Paragraph, Section, Table, inlines, plain_text, walk

LEGAL = level(0, "decimal", "Article %1") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")


def cell(text: str) -> str:
    return paragraph(run(text))


def head(text: str) -> str:
    return paragraph(run(text, "<w:b/>"))


def texts(content: bytes, revisions: str = "final") -> list[str]:
    return [
        f"{block.number} {plain_text(block.content)}".strip()
        for block in walk(tree("docx", content, revisions).blocks)
        if isinstance(block, Paragraph)
    ]


def numbers(content: bytes, revisions: str = "final") -> list[str]:
    """The number of every section, paragraph and item, in order."""
    blocks = walk(tree("docx", content, revisions).blocks)
    return [block.number for block in blocks if isinstance(block, Section | Paragraph) and block.number]


# ---------------------------------------------------------------- numbers


def test_levels_count_and_restart_below_a_new_number() -> None:
    body = "".join(numbered(f"Words {index}", depth) for index, depth in enumerate((0, 1, 1, 2, 2, 0, 1, 2)))
    assert numbers(word(body, numbering=lists(LEGAL))) == [
        "Article 1", "1.1", "1.2", "(a)", "(b)", "Article 2", "2.1", "(a)",
    ]  # fmt: skip


def test_two_lists_on_one_abstract_list_go_on_together_unless_one_starts_again() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = numbered("One") + numbered("Two", list_id=2) + numbered("Three", list_id=3) + numbered("Four", list_id=3)
    made = word(body, numbering=lists(level(0, "decimal", "%1)"), "", "", start))
    assert numbers(made) == ["1)", "2)", "1)", "2)"]


def test_legal_numbering_shows_figures_for_the_roman_above() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert numbers(word(numbered("Title here") + numbered("Some words", 1), numbering=lists(levels))) == ["I.", "1.1"]


def test_a_level_that_never_restarts_goes_on() -> None:
    levels = level(0, "decimal", "Article %1") + level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')
    body = numbered("One") + numbered("a", 1) + numbered("Two") + numbered("b", 1)
    assert numbers(word(body, numbering=lists(levels))) == ["Article 1", "(1)", "Article 2", "(2)"]


def test_a_style_gives_the_number_and_a_paragraph_can_refuse_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Based"><w:name w:val="Based"/><w:basedOn w:val="Clause"/></w:style>'
    )
    levels = level(0, "decimal", "Article %1", '<w:pStyle w:val="Clause"/>')
    body = "".join(
        paragraph(run(text), f'<w:pStyle w:val="{style}"/>{more}')
        for text, style, more in (
            ("First", "Clause", ""),
            ("Not counted", "Clause", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
            ("Second", "Based", ""),
        )
    )
    assert numbers(word(body, numbering=lists(levels), styles=styles)) == ["Article 1", "Article 2"]


def test_a_paragraph_that_only_breaks_a_section_is_not_counted() -> None:
    broken = paragraph("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/>')
    assert numbers(word(numbered("One") + broken + numbered("Two"), numbering=lists(LEGAL))) == [
        "Article 1", "Article 2",
    ]  # fmt: skip


def test_bullets_have_no_number_and_nest() -> None:
    levels = level(0, "bullet", "•") + level(1, "bullet", "–")
    made = tree("docx", word(numbered("One") + numbered("Deeper", 1), numbering=lists(levels)))
    (block,) = made.blocks
    assert isinstance(block, ListBlock)
    assert not block.ordered
    assert block.depths == (0, 1)


def test_a_list_that_is_not_there_is_no_number() -> None:
    assert texts(word(numbered("Words", list_id=9))) == ["Words"]


# ---------------------------------------------------------------- tracked changes

INSERTED = f'<w:ins w:id="1" w:author="A">{run("quarante-cinq")}</w:ins>'
DELETED = '<w:del w:id="2" w:author="A"><w:r><w:delText>trente</w:delText></w:r></w:del>'
DELAY = paragraph(run("Le délai est de ") + DELETED + INSERTED + run(" jours."))


@pytest.mark.parametrize(
    "view, words",
    (
        ("original", "Le délai est de trente jours."),
        ("final", "Le délai est de quarante-cinq jours."),
        ("all", "Le délai est de {--trente--}{++quarante-cinq++} jours."),
    ),
)
def test_changed_words_are_in_one_view(view: str, words: str) -> None:
    assert texts(word(DELAY), view) == [words]


@pytest.mark.parametrize("view, words", (("original", ["One", "Two"]), ("final", ["OneTwo"]), ("all", ["One", "Two"])))
def test_a_deleted_paragraph_end_joins_two_paragraphs(view: str, words: list[str]) -> None:
    first = paragraph(run("One"), '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>')
    assert texts(word(first + paragraph(run("Two"))), view) == words


@pytest.mark.parametrize("view, found", (("original", ["Article 1"]), ("final", ["Article 1", "Article 2"])))
def test_an_inserted_article_counts_only_once_accepted(view: str, found: list[str]) -> None:
    mark = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins w:id="1" w:author="A"/></w:rPr>'
    body = paragraph(f'<w:ins w:id="2" w:author="A">{run("New")}</w:ins>', mark) + numbered("Old")
    assert numbers(word(body, numbering=lists(LEGAL)), view) == found


@pytest.mark.parametrize("view, rows", (("original", 2), ("final", 1), ("all", 2)))
def test_a_deleted_row_is_in_one_view(view: str, rows: int) -> None:
    gone = '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>' + "".join(
        f"<w:tc>{paragraph(run(text))}</w:tc>" for text in ("Service", "90 %")
    )
    made = table((head("Item"), head("Target")), (paragraph(run("Site")), paragraph(run("99 %"))))
    document = tree("docx", word(made.replace("</w:tbl>", f"{gone}</w:tr></w:tbl>")), view)
    (found,) = [block for block in walk(document.blocks) if isinstance(block, Table)]
    assert len(found.rows) == rows


def test_a_moved_paragraph_is_said_once() -> None:
    moved = paragraph(f'<w:moveFrom w:id="1" w:author="A">{run("Words")}</w:moveFrom>')
    here = paragraph(f'<w:moveTo w:id="2" w:author="A">{run("Words")}</w:moveTo>')
    assert texts(word(moved + here)) == ["Words"]
    assert texts(word(moved + here), "original") == ["Words"]


# ---------------------------------------------------------------- what is beside the text


def test_a_footnote_stands_after_its_paragraph() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph(run("Except on public holidays."))}</w:footnote>'
    made = word(paragraph(run("Every day.") + call) + paragraph(run("After.")), footnotes=note)
    assert texts(made) == ["Every day.", "Except on public holidays.", "After."]
    found = [block for block in walk(tree("docx", made).blocks) if isinstance(block, Paragraph)]
    assert "footnote 1" in str(found[1].span)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box'))}</w:txbxContent>"
    both = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + box
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(word(paragraph(run("Before") + f"<w:r>{both}</w:r>"))) == ["Before", "In the box"]


def test_a_content_control_is_read_and_an_unfilled_one_is_a_blank() -> None:
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('ACME SAS')}</w:sdtContent></w:sdt>"
    empty = (
        '<w:sdt><w:sdtPr><w:tag w:val="city"/><w:showingPlcHdr/></w:sdtPr>'
        f"<w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
    )
    made = tree("docx", word(paragraph(run("Client: ") + filled + run(", ") + empty)))
    (block,) = made.blocks
    assert plain_text(block.content) == "Client: ACME SAS, […]"
    assert Blank("city", "Click here") in tuple(inlines(block))


def test_a_header_is_apart_and_said_once() -> None:
    made = tree("docx", word(paragraph(run("Words of the contract.")), header=paragraph(run("Draft of May"))))
    last = made.blocks[-1]
    assert isinstance(last, Section)
    assert [plain_text(block.content) for block in last.blocks if isinstance(block, Paragraph)] == ["Draft of May"]


def test_an_endnote_and_a_footer_are_read() -> None:
    call = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    note = f'<w:endnote w:id="2">{paragraph(run("Except on public holidays."))}</w:endnote>'
    made = word(paragraph(run("Every day.") + call), endnotes=note, footer=paragraph(run("Draft of May")))
    assert texts(made) == ["Every day.", "Except on public holidays.", "Draft of May"]


def test_a_changed_note_is_in_one_view() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{DELAY}</w:footnote>'
    made = word(paragraph(run("Every day.") + call), footnotes=note)
    assert texts(made, "original")[1] == "Le délai est de trente jours."
    assert texts(made, "final")[1] == "Le délai est de quarante-cinq jours."


def test_a_content_control_around_paragraphs_and_cells_loses_nothing() -> None:
    inside = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('First.'))}{paragraph(run('Second.'))}</w:sdtContent></w:sdt>"
    )
    held = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tc>{cell('99 %')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:tr><w:tc>{cell('Uptime')}</w:tc>{held}</w:tr>"
    grid = table((head("KPI"), head("Target"))).replace("</w:tbl>", f"{row}</w:tbl>")
    assert texts(word(inside)) == ["First.", "Second."]
    (found,) = [block for block in walk(tree("docx", word(grid)).blocks) if isinstance(block, Table)]
    assert [plain_text(each) for each in found.rows[0]] == ["Uptime", "99 %"]


def test_a_table_in_a_text_box_and_a_list_in_a_cell_lose_no_word() -> None:
    box = f"<w:txbxContent>{table((cell('Service'), cell('Shop')))}</w:txbxContent>"
    boxed = word(paragraph(run("Before") + f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"))
    said = str(tree("docx", boxed).blocks)
    assert "Service" in said
    assert "Shop" in said
    listed = table((head("KPI"), head("Steps")), (cell("Uptime"), numbered("One") + numbered("Two")))
    made = tree("docx", word(listed, numbering=lists(level(0, "decimal", "%1)"))))
    (found,) = [block for block in walk(made.blocks) if isinstance(block, Table)]
    assert plain_text(found.rows[0][1]) == "1) One\n2) Two"


def test_hidden_words_and_field_codes_are_not_words() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("Article 4")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(word(paragraph(run("As in ") + field + run(" hidden", "<w:vanish/>") + run(".")))) == [
        "As in Article 4."
    ]


# ---------------------------------------------------------------- tables


def test_a_table_has_its_head_and_the_place_of_each_cell() -> None:
    made = tree("docx", word(numbered("Targets") + table((head("KPI"), head("Target")), (cell("Uptime"), cell("99 %"))),
                             numbering=lists(LEGAL)))  # fmt: skip
    (found,) = [block for block in walk(made.blocks) if isinstance(block, Table)]
    assert [column.title for column in found.columns] == ["KPI", "Target"]
    assert found.places is not None
    assert str(found.places[0][1]) == "contract.docx: Article 1, table 1, row 2, column 2"


def test_a_table_inside_a_cell_is_a_table_after_the_words_of_the_cell() -> None:
    inner = table((cell("KPI"), cell("Target")), (cell("Uptime"), cell("99 %")))
    document = tree("docx", word(table((cell("Service"), cell("Online shop") + inner + paragraph("")))))
    kinds = [type(block).__name__ for block in walk(document.blocks)]
    assert kinds == ["Paragraph", "Paragraph", "Table"]


def test_merged_cells_keep_the_columns() -> None:
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{cell("Both")}</w:tc><w:tc>{cell("C")}</w:tc></w:tr>'
    made = f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell(text)}</w:tc>' for text in 'abc')}</w:tr>{wide}</w:tbl>"
    (found,) = [block for block in walk(tree("docx", word(made)).blocks) if isinstance(block, Table)]
    assert [plain_text(each) for each in found.rows[0]] == ["Both", "", "C"]


# ---------------------------------------------------------------- limits


def test_a_long_contract_is_read_fast() -> None:
    """About 50 pages: 1500 paragraphs of 40 words."""
    body = "".join(numbered(f"Sentence {index} " + "of the contract " * 12, index % 3) for index in range(1500))
    made = word(body, numbering=lists(LEGAL))
    started = time.perf_counter()
    assert len(texts(made)) > 900
    assert time.perf_counter() - started < 2


def test_entities_are_refused() -> None:
    made = word(paragraph(run("x")))
    hostile = archive(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>',
        }
    )
    assert read("docx", made)[0] is not None
    document, found = read("docx", hostile)
    assert document is None
    assert [each.code for each in found] == ["RDR011"]


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<a>" + " " * 30_000_000 + "</a>"})
    assert len(bomb) < 100_000
    document, found = read("docx", bomb)
    assert document is None
    assert [each.code for each in found] == ["RDR001"]


def test_deep_nesting_is_told() -> None:
    document, found = read("docx", word("<w:tbl><w:tr><w:tc>" * 120 + "</w:tc></w:tr></w:tbl>" * 120))
    assert document is None
    assert [each.code for each in found] == ["RDR007"]
