"""Page numbers in the contents are right, or are not there."""

import os
import time
from pathlib import Path

import pytest
from house_templates import saved, with_lines
from word_file import W, WordFile, style_of, text

from contract_drafter.writers import docx
from contract_drafter.writers._base import Style
from contract_drafter.writers._docx import pages
from sample_document import sample


def entries(content: bytes) -> list[str]:
    return [text(p) for p in WordFile(content).paragraphs if style_of(p) in ("TOC1", "TOC2")]


def fake_soffice(folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


FAILURES = {
    "it is not there": None,
    "it fails": "exit 1",
    "it says it worked and wrote nothing": "exit 0",
    "it writes something else": 'for last; do :; done; echo "not a PDF" > "${last%.docx}.pdf"',
}


@pytest.mark.parametrize("case", FAILURES)
def test_without_a_rendering_entries_show_no_page(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = FAILURES[case]
    if script is not None:
        fake_soffice(tmp_path, script)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin" if script else str(tmp_path))
    document = sample("en")
    if case == "it is not there":
        monkeypatch.setenv("PATH", str(tmp_path))
    made = docx.write(document, Style())
    assert made == docx.write(document, Style(page_numbers=False))
    assert entries(made)[:4] == ["The parties", "Background", "Definitions", "Purpose and outcomes"]


def test_a_rendering_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_soffice(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(pages, "TIMEOUT", 1)
    before = time.monotonic()
    docx.write(sample("en"), Style())
    assert time.monotonic() - before < 10
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        if not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]:
            return
        time.sleep(0.1)
    pytest.fail("the child is still running")


def test_a_template_that_counts_pages_its_own_way_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "number", lambda *_: pytest.fail("rendered all the same"))
    template = with_lines("{{ title }}", "{{p body }}")
    section = template.sections[0]._sectPr
    section.append(section.makeelement(f"{W}pgNumType", {f"{W}start": "5"}))
    made = docx.write(sample("en"), Style(saved(template), "house.docx"))
    assert entries(made)[0] == "The parties"


def outline(*items: tuple[str, int], pages_of: tuple[int, ...] = (10, 20, 30)) -> bytes:
    """A PDF's bytes, as LibreOffice lays them out, with this flat outline."""
    objects = [f"1 0 obj\n<</Type/Outlines/First 100 0 R/Last {99 + len(items)} 0 R>>\nendobj"]
    kids = " ".join(f"{page} 0 R" for page in pages_of)
    objects.append(f"2 0 obj\n<</Type/Pages\n/Kids[ {kids} ]\n/Count {len(pages_of)}>>\nendobj")
    for index, (title, page) in enumerate(items):
        code = title.encode("utf-16-be").hex().upper()
        following = f"/Next {101 + index} 0 R" if index + 1 < len(items) else ""
        objects.append(
            f"{100 + index} 0 obj\n<</Count 0/Title<FEFF{code}>\n/Dest[{page} 0 R/XYZ 70 70 0]{following}>>\nendobj"
        )
    return ("%PDF-1.6\n" + "\n\n".join(objects) + "\n").encode()


OUTLINES = {
    "numbers before titles do not matter": (
        (("Article 1 Objet", 10), ("Article 2 Prix", 20)),
        ["Objet", "Prix"],
        [1, 2],
    ),
    "other headings may stand between": ((("Objet", 10), ("K02", 20), ("Prix", 30)), ["Objet", "Prix"], [1, 3]),
    "a title that comes twice is met in order": ((("Prix", 10), ("Prix", 30)), ["Prix", "Prix"], [1, 3]),
    "a heading that is not there: none": ((("Objet", 10),), ["Objet", "Prix"], None),
    "headings in another order: none": ((("Prix", 10), ("Objet", 20)), ["Objet", "Prix"], None),
    "a page that is not one: none": ((("Objet", 77),), ["Objet"], None),
    "no-break spaces count as spaces": ((("N° 5", 20),), ["N°\u00a05"], [2]),
    "no outline: none": ((), ["Objet"], None),
}


@pytest.mark.parametrize("case", OUTLINES)
def test_pages_of_an_outline(case: str) -> None:
    items, titles, expected = OUTLINES[case]
    assert pages.find_pages(outline(*items), titles) == expected
