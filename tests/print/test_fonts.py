"""The fonts that ship: small, free, and able to draw what we print."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from contract_drafter import languages
from contract_drafter.writers._base import asset
from contract_drafter.writers._pdf.glyphs import _USUAL, drawable

FOLDER = asset("fonts/fonts.conf").parent
FONTS = tuple(sorted(FOLDER.glob("*.ttf")))
MARGIN = 3_000_000


def held(font: Path) -> set[int]:
    return {code for code in TTFont(font).getBestCmap() if code >= 0x20}


def ranges(codes: set[int]) -> str:
    """As `coverage.txt` says them."""
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return "".join(f"{first:X}-{last:X}\n" for first, last in found)


def test_the_list_of_characters_is_that_of_the_fonts() -> None:
    """To write it again after a font has changed: write `ranges(…)` of all the fonts into the file."""
    assert asset("fonts/coverage.txt").read_text("ascii") == ranges(set().union(*map(held, FONTS)))


def test_they_are_small() -> None:
    assert sum(font.stat().st_size for font in FONTS) < MARGIN


def test_the_licence_names_each_family() -> None:
    licence = asset("fonts/OFL.txt").read_text("utf-8")
    assert all(TTFont(font)["name"].getBestFamilyName() in licence for font in FONTS)


@pytest.mark.parametrize(
    "face",
    (
        "SourceSerif4-Regular",
        "SourceSerif4-SemiBold",
        "SourceSerif4-Italic",
        "SourceSans3-Regular",
        "SourceSans3-SemiBold",
    ),
)
def test_a_text_face_has_the_signs_of_contracts(face: str) -> None:
    signs = "ÀÂÉÈÊËÎÏÔŒÙÛÜŸÇàâéèêëîïôœùûüÿçæ«»“”‘’–—…·•°€£§№%‰×÷√≥≤≠±−→←↑↓½\u00a0\u202f"
    codes = held(asset(f"fonts/{face}.ttf"))
    assert [sign for sign in signs if ord(sign) not in codes] == []


@pytest.mark.parametrize("language", languages.codes())
def test_every_label_can_be_drawn(language: str) -> None:
    text = "".join(languages.labels(language).values())
    assert drawable(text) == text


def test_what_is_taken_for_usual_is_in_the_text_faces() -> None:
    serif, sans = (held(asset(f"fonts/{face}.ttf")) for face in ("SourceSerif4-Regular", "SourceSans3-Regular"))
    usual = {code for code in range(0x20, 0x3000) if not _USUAL.match(chr(code))}
    assert usual - (serif | sans) == set()
