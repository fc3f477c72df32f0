"""A Word template of the user's own: what is wrong with it is said before anything is written, with tag and paragraph."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from house_templates import HOUSES, letterhead, saved, with_lines
from word_file import W, WordFile, style_of, text

from contract_drafter import languages
from contract_drafter.model.finding import UserError
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
from sample_document import HOSTILE, sample

BODY = "{{p body }}"


def style(template: bytes) -> Style:
    return Style(template, "house.docx", page_numbers=False)


def faults(template: bytes, language: str = "en") -> list[str]:
    """What is said of a template, with the place, in this language."""
    with pytest.raises(UserError) as caught:
        docx.write(sample("en"), style(template))
    return [f"{each.span}: {each.code} {languages.describe(each, language)}" for each in caught.value.findings]


PARAGRAPHS = {
    # lines of the body: what is said
    "no body": (["{{ title }}"], ["house.docx: TPL002 the template does not say where the contract goes — write {{p body }} alone in a paragraph"]),
    "an unknown name, with the nearest": (
        ["{{ titel }}", BODY],
        ["house.docx: word/document.xml § 1: TPL004 {{ titel }}: there is no name “titel” — did you mean “title”? — known names: body, confidentiality, date, kind, labels, notice, parties, reference, state, title, version"],
    ),
    "an unknown part of a party": (
        ["{%p for party in parties %}", "{{ party.nam }}", "{%p endfor %}", BODY],
        ["house.docx: word/document.xml § 2: TPL004 {{ party.nam }}: there is no name “party.nam” — did you mean “name”? — known names: side, name"],
    ),
    "an unknown label": (
        [BODY, "{{ labels.pages }}"],
        ["house.docx: word/document.xml § 2: TPL004 {{ labels.pages }}: there is no name “labels.pages” — did you mean “page”? — known names: locale, about, reference, version, date, state, confidentiality, between, page, of"],
    ),
    "every fault at once": (
        ["{{ a_b }} {{ c_d }}", "{{ title | exec }}"],
        ["TPL004 {{ a_b }}", "TPL004 {{ c_d }}", "TPL013 {{ title | exec }}", "TPL002 "],
    ),
    "a tag that is not closed": (["{{ title", BODY], ["§ 1: TPL006 a tag opens and does not close: {{ title"]),
    "a tag that cannot be read": (["{{ title + }}", BODY], ["§ 1: TPL005 {{ title + }} cannot be read (", "mend the tag"]),
    "an empty statement": (["{% %}", BODY], ["§ 1: TPL005 {% %} cannot be read"]),
    "a loop without an end": (["{%p for party in parties %}", BODY], ["§ 1: TPL007 {%p for party in parties %} has no end — add the tag endfor"]),
    "an end without a start": (["{%p endif %}", BODY], ["§ 1: TPL008 {%p endif %} answers no open tag"]),
    "an else without an if": (["{% else %}", BODY], ["§ 1: TPL008 {% else %} answers no open tag"]),
    "ends in the wrong order": (
        ["{% if title %}", "{% for p in parties %}", "{% endif %}", "{% endfor %}", "{% endif %}", BODY],
        ["§ 3: TPL008 {% endif %}"],
    ),
    "text beside a paragraph tag": (["{%p if notice %} Careful: ", "{%p endif %}", BODY], ["§ 1: TPL009 {%p if notice %} takes its whole paragraph"]),
    "text beside the body": (["Here: {{p body }}"], ["§ 1: TPL003 {{p body }} is not where it must be"]),
    "the body inside a sentence": (["{{ body }}", BODY], ["§ 1: TPL003 {{ body }} is not where it must be"]),
    "the body twice": ([BODY, BODY], ["§ 2: TPL003 {{p body }}"]),
    "a macro": (["{% macro m() %}x{% endmacro %}", BODY], ["§ 1: TPL010 {% macro m() %}: “macro” is not allowed in a template", "“endmacro”"]),
    "a file": (["{% include '/etc/passwd' %}", BODY], ["§ 1: TPL010 {% include '/etc/passwd' %}: “include” is not allowed"]),
    "a way out of the sandbox": (["{{ ''.__class__.__mro__ }}", BODY], ["§ 1: TPL012 {{ ''.__class__.__mro__ }}: “__mro__” is refused", "“__class__” is refused"]),
    "another way out": (["{{ title['__class__'] }}", BODY], ["§ 1: TPL012 {{ title['__class__'] }}: “__class__” is refused"]),
    "a function": (["{{ range(9) }}", BODY], ["§ 1: TPL004 {{ range(9) }}: there is no name “range”"]),
    "a memory bomb": (["{{ 'a' * 1000000000 }}", BODY], ["§ 1: TPL012 {{ 'a' * 1000000000 }}: “*” is refused"]),
    "a padding bomb": (["{{ title | center(1000000000) }}", BODY], ["§ 1: TPL013 {{ title | center(1000000000) }}"]),
    "an unescaped value": (["{{ title | safe }}", BODY], ["§ 1: TPL013 {{ title | safe }}: there is no filter “safe”"]),
    "loops in loops in loops": (
        ["{% for a in parties %}{% for b in parties %}{% for c in parties %}x{% endfor %}{% endfor %}{% endfor %}", BODY],
        ["§ 1: TPL011 {% for c in parties %}: too many loops"],
    ),
    "a method that pads": (["{{ title.center(999999999) }}", BODY], ["house.docx: word/document.xml: TPL014 the template cannot be filled (SecurityError: "]),
    "a part that a text does not have": (["{{ title.first }}", BODY], ["TPL014 the template cannot be filled (UndefinedError: "]),
    "a body that a condition leaves out": (["{%p if not title %}", BODY, "{%p endif %}"], ["house.docx: word/document.xml: TPL002 the template does not say where the contract goes — write {{p body }} alone in a paragraph"]),
    "a body that a loop repeats": (["{%p for party in parties %}", BODY, "{%p endfor %}"], ["house.docx: word/document.xml: TPL003 {{p body }} is not where it must be — write {{p body }} once, alone in a paragraph of the document's body"]),
}  # fmt: skip


@pytest.mark.parametrize("case", PARAGRAPHS)
def test_what_is_said_of_a_template(case: str) -> None:
    lines, expected = PARAGRAPHS[case]
    said = faults(saved(with_lines(*lines)))
    if len(expected) == 1 and expected[0].startswith("house.docx:") and "(" not in expected[0]:
        assert said == expected
    for words in expected:
        assert any(words in line for line in said), said


def test_every_message_is_also_in_french() -> None:
    said = faults(saved(with_lines("{{ titel }}", "{{ title | exec }}", "{{ title")), "fr")
    assert said[0].startswith("house.docx: word/document.xml § 1: TPL004 {{ titel }} : le nom « titel » n'existe pas")
    assert "vouliez-vous dire «\u202ftitle\u202f»" in said[0]


def test_a_fault_in_the_header_names_the_header() -> None:
    template = with_lines(BODY)
    template.sections[0].header.paragraphs[0].text = "{{ tittle }}"
    (said,) = faults(saved(template))
    assert said.startswith("house.docx: word/header")
    assert " § 1: TPL004 {{ tittle }}" in said


def test_a_tag_that_word_has_cut_into_runs_is_read_as_one() -> None:
    template = with_lines(BODY)
    paragraph = template.add_paragraph()
    for piece in ("{{ ti", "t", "le }", "}"):
        paragraph.add_run(piece)
    word = WordFile(docx.write(sample("en"), style(saved(template))))
    assert "Online sales platform 2027" in [text(each) for each in word.paragraphs]


def repacked(change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(BytesIO(letterhead())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def macros(parts: dict[str, bytes]) -> None:
    parts["word/vbaProject.bin"] = b"x"


def strict(parts: dict[str, bytes]) -> None:
    name = "word/document.xml"
    parts[name] = parts[name].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )


def entity(parts: dict[str, bytes]) -> None:
    name = "word/document.xml"
    head, _, rest = parts[name].partition(b"?>")
    doctype = b'<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    parts[name] = head + b"?>" + doctype + rest.replace(b"Printed on", b"&secret;")


def half(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = parts["word/document.xml"][:-20]


def no_document(parts: dict[str, bytes]) -> None:
    del parts["word/document.xml"]


def bomb(parts: dict[str, bytes]) -> None:
    parts["word/media/image1.png"] = b"\0" * 100_000_001


FILES = {
    "not a zip": (lambda: b"%PDF-1.7", "TPL001 this template is not a Word document"),
    "an empty file": (lambda: b"", "TPL001 this template is not a Word document"),
    "half a zip": (lambda: letterhead()[:2000], "TPL001 this template is not a Word document"),
    "a zip of something else": (lambda: repacked(lambda parts: parts.clear() or parts.update(a=b"")), "TPL001 "),
    "without its document": (lambda: repacked(no_document), "TPL001 "),
    "Strict Open XML": (lambda: repacked(strict), "TPL001 "),
    "macros": (lambda: repacked(macros), "TPL016 this template has macros"),
    "a zip bomb": (lambda: repacked(bomb), "TPL017 this template is too big"),
    "entities, which could read files": (lambda: repacked(entity), "TPL018 this template is damaged"),
    "XML cut short": (lambda: repacked(half), "TPL018 this template is damaged"),
}


@pytest.mark.parametrize("case", FILES)
def test_what_is_said_of_a_file_that_cannot_be_a_template(case: str) -> None:
    make, expected = FILES[case]
    (said,) = faults(make())
    assert said.startswith(f"house.docx: {expected}")


@pytest.mark.parametrize("house", HOUSES)
def test_the_house_is_kept_and_filled(house: str) -> None:
    word = WordFile(docx.write(sample("en", hostile=True), style(HOUSES[house]())))
    lines = [text(each) for each in word.paragraphs]
    assert f"Online sales platform 2027 {HOSTILE}" in lines or house in ("letterhead", "a .dotx")
    assert not any("{%" in line or "{{p" in line for line in lines)
    assert any(style_of(each) == "ClauseParagraph" for each in word.paragraphs)


def test_a_letterhead_shows_what_its_tags_say() -> None:
    word = WordFile(docx.write(sample("fr"), style(letterhead())))
    lines = [text(each) for each in word.paragraphs]
    assert lines[0] == "Convention de service interne, Date 23 novembre 2026"
    assert lines[1:3] == ["Le Client: DIRECTION MARKETING", "Le Fournisseur: DIRECTION DES SYSTÈMES D’INFORMATION"]
    assert lines[-1] == "Printed on recycled paper"
    (header,) = [name for name in word.names if name.startswith("word/header")]
    assert text(word.tree(header)) == "R&D LLP CSI-2027-014"


def test_styles_of_the_house_keep_their_look_and_ours_are_added() -> None:
    word = WordFile(docx.write(sample("en"), style(letterhead())))
    heading = word.styles["Heading2"]
    assert heading.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") == "Georgia"
    assert heading.find(f"{W}pPr/{W}numPr") is not None
    added = {"ClauseParagraph", "ClauseItem", "ScheduleHeading", "ContractTable", "TOC2", "OpenQuestion"}
    assert added <= set(word.styles)
    assert not [name for name in word.styles if name.startswith("Cover")]


def test_headings_that_a_house_numbers_are_numbered_as_the_contract_says() -> None:
    word = WordFile(docx.write(sample("en"), style(HOUSES["numbered headings"]())))
    numbers = word.numbers()
    parts = [each for each in word.paragraphs if text(each) == "Purpose and outcomes"]
    assert [numbers.get(each) for each in parts] == [None, None]


def test_a_style_with_our_id_and_another_name_is_left_alone() -> None:
    template = python_docx.Document()
    template.add_paragraph("{{p body }}")
    own = template.styles.add_style("House Card", 1)
    own.element.set(qn("w:styleId"), "CardTitle")
    word = WordFile(docx.write(sample("en"), style(saved(template))))
    assert word.style_name("CardTitle") == "House Card"
    assert word.style_name("ContractCardTitle") == "Card Title"
    assert "ContractCardTitle" in {style_of(each) for each in word.paragraphs}


def test_tables_and_contents_fit_the_page_of_the_house() -> None:
    word = WordFile(docx.write(sample("en"), style(HOUSES["narrow page"]())))
    section = word.body.find(f"{W}sectPr")
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width = int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    for table in word.body.iter(f"{W}tbl"):
        assert sum(int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")) in (width, width - 1)
    stops = {each.get(f"{W}pos") for each in word.body.iter(f"{W}tab") if each.get(f"{W}leader") == "dot"}
    assert stops == {str(width - 2)}


def test_what_is_made_of_a_template_can_be_a_template_again() -> None:
    """A starter saved after a contract was written on it still counts as it should."""
    first = docx.write(sample("en"), style(letterhead()))
    with zipfile.ZipFile(BytesIO(first)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = WordFile(first)
    for element in list(document.body):
        if element.tag != f"{W}sectPr":
            document.body.remove(element)
    paragraph = document.body.makeelement(f"{W}p", {})
    document.body.insert(0, paragraph)
    run = paragraph.makeelement(f"{W}r", {})
    paragraph.append(run)
    words = run.makeelement(f"{W}t", {})
    words.text = BODY
    run.append(words)
    from lxml import etree

    parts["word/document.xml"] = etree.tostring(document.document)
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    word = WordFile(docx.write(sample("fr"), style(target.getvalue())))
    shown = [label.replace("\u00a0", " ") for label in word.numbers().values()]
    assert shown[:4] == ["\uf0b7", "\uf0b7", "Article 1", "1.1"]
    assert len([name for name in word.names if name.startswith("customXml/item") and "Props" not in name]) >= 1
