"""No file tells where it was written, or leans on one machine, one registry or one day."""

import re
from pathlib import Path

import project_files
import pytest

# Written apart so that this file does not find itself.
FORBIDDEN = {
    "a folder of one machine": re.compile("|".join(["/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/", "/Us" + "ers/"])),
    "a package registry": re.compile(
        "|".join(["py" + "pi\\.org", "python" + "hosted", "np" + "mjs", "deb\\.deb" + "ian"])
    ),
    "work put off": re.compile("|".join(["\\bTO" + "DO\\b", "\\bFIX" + "ME\\b", "\\bXX" + "X\\b"])),
    "a merge left half done": re.compile("^(?:<{7} |>{7} )", re.MULTILINE),
}
BINARY = {".ttf", ".otf", ".woff2", ".docx", ".pdf", ".png", ".icc", ".zip"}
TEXTS = tuple(path for path in project_files.files() if path.suffix not in BINARY)


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    pattern = FORBIDDEN[what]
    found = [f"{project_files.name(path)}: {hit.group()}" for path in TEXTS if (hit := pattern.search(_text(path)))]
    assert found == []


def test_every_text_is_utf8_with_unix_line_ends() -> None:
    assert [project_files.name(path) for path in TEXTS if b"\r\n" in path.read_bytes()] == []
    for path in TEXTS:
        _text(path)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
