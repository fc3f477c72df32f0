"""The PDF engine runs apart: it fetches nothing, and whatever happens to it becomes a sentence for the reader."""

import json
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import page as validator
import pypdfium2
import pytest
from drawn import drawn

from contract_drafter import languages
from contract_drafter.model.document import Emphasis, Text
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.writers._base import asset
from contract_drafter.writers._html.inline import Setting, inline
from contract_drafter.writers._pdf.finish import finisher, write_streams_unambiguously
from contract_drafter.writers._pdf.glyphs import drawable
from contract_drafter.writers._pdf.process import Job, environment, run

DAY = "2027-03-01T00:00:00+00:00"


def job(body: str, head: str = "") -> Job:
    return Job(f"<html lang=en><head><title>T</title>{head}</head><body>{body}</body></html>", DAY)


def refused(asked: Job, seconds: float | None = None) -> tuple[str, dict[str, str]]:
    with pytest.raises(UserError) as caught:
        run(asked, seconds)
    (finding,) = caught.value.findings
    for language in languages.codes():
        said = languages.describe(finding, language)
        assert "PDF" in said
        assert "{" not in said
        assert "Traceback" not in said
    return finding.code, dict(finding.values)


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address of this machine, and what anyone asked there."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    with server.accept()[0] as connection:
                        asked.append(connection.recv(1000))
                except OSError:
                    return

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/secret", asked


WAYS_OUT = {
    "an image": ('<img alt="" src="{}">', ""),
    "a style sheet": ("x", '<link rel="stylesheet" href="{}">'),
    "an import in a style sheet": ("x", "<style>@import url({});</style>"),
    "a background": ('<p style="background: url({})">x</p>', ""),
    "an attached file": ("x", '<link rel="attachment" href="{}">'),
    "an attached link": ('<a rel="attachment" href="{}">x</a>', ""),
}


ASK = """
import json, sys
from contract_drafter.writers._pdf import engine
for page in json.load(sys.stdin):
    try:
        engine.render({"html": page, "day": "2027-03-01T00:00:00+00:00", "attachments": [], "metadata": "", "link_names": {}})
        print("drawn")
    except engine.Fault as fault:
        print(fault.answer["code"])
"""


def test_no_file_is_opened_and_no_address_is_called(listener: tuple[str, list[bytes]], tmp_path: Path) -> None:
    address, asked = listener
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    asks = [
        job(body.format(where), head.format(where)).html
        for where in (secret.as_uri(), address)
        for body, head in WAYS_OUT.values()
    ]
    harmless = job('<img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==">').html
    child = subprocess.run(
        [sys.executable, "-c", ASK],
        input=json.dumps([*asks, harmless]),
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout.split() == ["WRT006"] * len(asks) + ["drawn"]
    assert asked == []


def test_a_page_that_asks_for_a_file_is_refused(tmp_path: Path) -> None:
    code, values = refused(job(f'<img alt="" src="{tmp_path.as_uri()}/x.png">'))
    assert code == "WRT006"
    assert "file:///" in values["error"]


def test_an_engine_that_hangs_is_stopped() -> None:
    assert refused(job("<table><tr><td colspan=100000000>x</table>"), 1.5) == ("WRT003", {"seconds": "2"})


def test_a_page_that_breaks_the_engine_is_an_error_and_not_a_traceback() -> None:
    code, values = refused(job("<div>" * 1000))
    assert code == "WRT005"
    assert values["error"].startswith("RecursionError")


SCRIPTS = {
    "dies by itself": ("kill -SEGV $$", "WRT004", {"signal": "SIGSEGV"}),
    "ends with nothing": ("exit 0", "WRT005", {"error": "exit code 0"}),
    "ends with an error": ("echo first >&2; echo last words >&2; exit 3", "WRT005", {"error": "last words"}),
}


@pytest.mark.parametrize("what", SCRIPTS)
def test_an_engine_that(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body, code, values = SCRIPTS[what]
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(sys, "executable", str(program))
    assert refused(job("x")) == (code, values)


BROKEN = {
    "pango is missing": (
        "print('-----  WeasyPrint could not import some external libraries')\n"
        "raise OSError(\"cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file\")",
        ("WRT001", {"error": "cannot load library 'libpango-1.0-0'"}),
    ),
    "the engine is missing": (
        "raise ModuleNotFoundError(\"No module named 'weasyprint'\")",
        ("WRT002", {"error": "No module named 'weasyprint'"}),
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_when(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, expected = BROKEN[what]
    (tmp_path / "weasyprint.py").write_text(source)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert refused(job("x")) == expected


@pytest.mark.parametrize("language", languages.codes())
def test_the_line_to_type_for_pango_is_given(language: str) -> None:
    said = languages.describe(finding("WRT001", Span("PDF"), error="x"), language)
    assert "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in said


def test_what_the_engine_prints_never_reaches_the_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import builtins, sys\nreal = builtins.__import__\n"
        "def noisy(name, *rest, **more):\n    if name == 'weasyprint': print('a banner', flush=True)\n    return real(name, *rest, **more)\n"
        "builtins.__import__ = noisy\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert run(job("<p>x</p>")).startswith(b"%PDF-1.7")


def test_it_works_on_a_machine_without_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    text = pypdfium2.PdfDocument(run(job("<p style='font-family: Unheard Of'>Délai : 2 ≥ √4 → 3 × 4 ÷ 6 œ</p>")))[0]
    assert text.get_textpage().get_text_bounded().strip() == "Délai : 2 ≥ √4 → 3 × 4 ÷ 6 œ"


MARKS = "e\u0301 x\u0301 שָׁלוֹם لَا إِلَٰه 🇫🇷 👍🏽 ﬁ ½ 漢 \u0e01 \ufffd \u200b\u2060\ufe0f"


def test_words_of_every_script_are_valid() -> None:
    dates = '<meta name="dcterms.created" content="2027-03-01"><meta name="dcterms.modified" content="2027-03-01">'
    page = drawable(job(f"<p>{MARKS}</p>", dates).html)
    metadata = asset("print/pdfua.xmp").read_text("utf-8")
    assert metadata.count("<pdfuaid:part>1<") == 1
    content = run(Job(page, DAY))
    for profile in ("3a", "ua1"):
        assert [failure.message for failure in validator.validate_pdf_bytes(content, profile=profile).failures] == []


def test_a_character_without_glyph_shows_its_code() -> None:
    assert drawable("<p>中 ก x🚀é\u200b→ \ufffd</p>") == "<p>[U+4E2D] [U+0E01] x🚀é\u200b→ [?]</p>"


class Part:
    """A stream of a PDF, as pydyf makes it."""

    def __init__(self, *lines: bytes, compress: bool = False) -> None:
        self.stream = list(lines)
        self.extra: dict[str, str] = {}
        self.compress = compress

    data = b""


def as_bytes(item: object) -> bytes:
    return item if isinstance(item, bytes) else str(item).encode()


@pytest.mark.parametrize("compress", (False, True))
def test_no_stream_ends_with_a_carriage_return(compress: bool) -> None:
    """It would be read as one byte shorter than it says: rare, so all the last bytes are tried."""
    write_streams_unambiguously(Part, as_bytes)
    endings = {
        Part(bytes((number, last)), compress=compress).data.removesuffix(b"\nendstream")[-1:]
        for number in range(256)
        for last in range(16)
    }
    assert len(endings) > 10
    assert b"\r" not in endings


def test_a_glyph_without_text_is_given_an_invisible_one() -> None:
    part = Part(b"begincmap", b"<0003> <0020>", b"<0010> <>")
    finisher(b"", {})(None, type("Pdf", (), {"objects": [part]}))
    assert part.stream == [b"begincmap", b"<0003> <0020>", b"<0010> <200b>"]


@pytest.mark.parametrize("width", range(200, 330, 20))
def test_a_word_tied_to_what_stands_before_it_leaves_the_lines_above_it_full(width: int):
    words = (
        Text("Ce document et ses annexes forment la «\u202f"),
        Emphasis((Text("Convention"),), strong=True),
        Text("\u202f»."),
    )
    body = f'<p style="width:{width}px">{inline(words, Setting({}, {}))}</p>'
    page = pypdfium2.PdfDocument(drawn(job(body)))[0].get_textpage()
    first = page.get_text_range().splitlines()[0]
    assert first.startswith("Ce document et ses"), first
