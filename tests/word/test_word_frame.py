"""The frame that ships is the one its sources build, and what `template new` writes can be used at once."""

import sys
from pathlib import Path

import pytest
from word_file import W, WordFile

from contract_drafter import languages
from contract_drafter.model.finding import UserError
from contract_drafter.workflows import word_template
from contract_drafter.writers import docx
from contract_drafter.writers._base import Style, asset
from contract_drafter.writers._docx.values import labels
from sample_document import sample

ROOT = Path(__file__).parents[2]


def test_the_committed_frame_is_what_its_sources_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import build_word_frame

    assert asset("word/contract.docx").read_bytes() == build_word_frame.build(), "run tools/build_word_frame.py"
    sys.modules.pop("build_word_frame")


def test_the_frame_has_one_accent_and_faces_that_every_word_has() -> None:
    styles = WordFile(asset("word/contract.docx").read_bytes()).tree("word/styles.xml")
    faces = {value for each in styles.iter(f"{W}rFonts") for value in each.attrib.values()}
    assert faces == {"Calibri", "Arial"}
    colours = {each.get(f"{W}val") for each in styles.iter(f"{W}color")}
    greys = {colour for colour in colours if colour[:2] == colour[2:4] == colour[4:]}
    assert colours - greys == {"1F3A5F"}
    assert all(contrast(colour) >= 4.5 for colour in colours)


def contrast(colour: str) -> float:
    """The contrast of a colour on white, as WCAG measures it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_every_language_has_the_labels_of_the_frame() -> None:
    assert len({frozenset(labels(language)) for language in languages.codes()}) == 1
    assert all(all(labels(language).values()) for language in languages.codes())


@pytest.mark.parametrize("language", languages.codes())
def test_a_new_template_can_be_used_at_once(language: str, tmp_path: Path) -> None:
    path = tmp_path / "HOUSE.docx"
    word_template.new(path, language)
    house = path.read_bytes()
    assert {each.get(f"{W}val") for each in WordFile(house).tree("word/styles.xml").iter(f"{W}lang")} == {
        labels(language)["locale"]
    }
    document = sample(language)
    ours = docx.write(document, Style(page_numbers=False))
    assert docx.write(document, Style(house, "HOUSE.docx", page_numbers=False)) == ours


def test_a_new_template_never_takes_the_place_of_a_file_unasked(tmp_path: Path) -> None:
    path = tmp_path / "HOUSE.docx"
    path.write_bytes(b"mine")
    with pytest.raises(UserError) as caught:
        word_template.new(path, "fr")
    assert [each.code for each in caught.value.findings] == ["DRF012"]
    assert path.read_bytes() == b"mine"
    word_template.new(path, "fr", force=True)
    assert path.read_bytes()[:2] == b"PK"


def test_a_language_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        word_template.new(tmp_path / "HOUSE.docx", "fra")
    assert "did you mean “fr”?" in languages.describe(caught.value.findings[0], "en")
