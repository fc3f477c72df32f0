"""Damaged and disguised files give a finding, never a traceback, within bounds."""

import io
import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_lines import nested
from samples import READERS, content_of, options, read

from contract_drafter import registry
from contract_drafter.model.finding import UserError
from contract_drafter.readers._pdf import engine, process
from contract_drafter.readers._pdf.process import pages
from contract_drafter.workflows.read_contract import read_contract
from forked import forked

BOUNDED = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
ZIPPED = ("docx", "odt")


def check(suffix: str, content: bytes) -> None:
    document, found = registry.load(READERS, suffix).read(content, "x", options())
    assert document is not None or (found and all(each.code.startswith("RDR") for each in found))


def in_a_copy(command: list[str], *, input: bytes, timeout: float, **_: object) -> subprocess.CompletedProcess[bytes]:
    """The same program in a child as easily lost, which has its libraries already: half the time of a new one."""
    with tempfile.TemporaryFile() as given_, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as wrong:
        given_.write(input)
        given_.seek(0)

        def answer() -> None:
            signal.alarm(int(timeout))
            sys.stdin, sys.stdout, sys.stderr = map(io.TextIOWrapper, (given_, said, wrong))
            engine.main()
            sys.stdout.flush()

        code = forked(answer)
        said.seek(0)
        wrong.seek(0)
        return subprocess.CompletedProcess(command, code, said.read(), wrong.read())


@pytest.fixture
def quick_child(monkeypatch: pytest.MonkeyPatch) -> None:
    if hasattr(os, "fork"):
        ours = SimpleNamespace(run=in_a_copy, TimeoutExpired=subprocess.TimeoutExpired)
        monkeypatch.setattr(process, "subprocess", ours)


@pytest.mark.usefixtures("quick_child")
@pytest.mark.parametrize("suffix", registry.names(READERS))
@BOUNDED
@given(share=st.floats(0, 1))
def test_a_file_cut_short(suffix: str, share: float) -> None:
    content = content_of(suffix)
    check(suffix, content[: int(len(content) * share)])


@pytest.mark.usefixtures("quick_child")
@pytest.mark.parametrize("suffix", registry.names(READERS))
@BOUNDED
@given(flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=40))
def test_a_file_with_changed_bytes(suffix: str, flips: list[tuple[float, int]]) -> None:
    content = bytearray(content_of(suffix))
    for share, byte in flips:
        content[int(len(content) * share)] = byte
    check(suffix, bytes(content))


@pytest.mark.parametrize("suffix", ZIPPED)
@BOUNDED
@given(data=st.data())
def test_a_part_with_changed_bytes_in_a_sound_archive(suffix: str, data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(content_of(suffix))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(name for name in parts if name.endswith((".xml", ".rels")))))
    part = bytearray(parts[name])
    at = data.draw(st.integers(0, len(part) - 1))
    cut = data.draw(st.integers(0, 60))
    part[at : at + cut] = data.draw(st.sampled_from([b"", b"0", b'"', b"-1", b"99999999999999", b"<w:p>", b"\xff"]))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for each, content in {**parts, name: bytes(part)}.items():
            made.writestr(each, content)
    check(suffix, stream.getvalue())


@pytest.mark.parametrize("suffix", ("html", "md", "txt"))
@BOUNDED
@given(text=st.text(st.sampled_from("a A1.()-*#>|`<b/i>\n\t[]&;é\u202f\ufeff\x00\x0c0€"), max_size=400))
def test_any_text(suffix: str, text: str) -> None:
    check(suffix, text.encode())


HOSTILE = {
    "html": (
        b"<div>" * 30_000,
        b"<b>" * 3_000 + b"x",
        b"<table><tr><td>" * 2_000,
        b"<ul><li>" * 3_000,
        b"<!--" * 50_000,
    ),
    "md": (b">" * 5_000, b"- " * 5_000, b"*a " * 20_000, b"[" * 20_000, b"|a" * 10_000 + b"\n" + b"|-" * 10_000),
    "txt": (b"a" * 2_000_000, b"1.1 " * 200_000, b"Article " * 100_000, b"(a) x\n" * 30_000, b". " * 200_000),
}


@pytest.mark.parametrize("suffix, index", [(suffix, index) for suffix in HOSTILE for index in range(5)])
def test_hostile_repetition_takes_no_time(suffix: str, index: int) -> None:
    started = time.perf_counter()
    check(suffix, HOSTILE[suffix][index])
    assert time.perf_counter() - started < 8


def test_a_small_pdf_that_never_ends_is_given_up() -> None:
    content = nested(18)
    assert len(content) < 6_000
    started = time.perf_counter()
    with pytest.raises(UserError) as refused:
        pages(content, "x.pdf", seconds=1)
    assert [each.code for each in refused.value.findings] == ["RDR015"]
    assert time.perf_counter() - started < 8
    assert len(pages(nested(3), "x.pdf")[0].runs) >= 1


def test_a_pdf_that_makes_its_reader_crash_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process ends, the program does not."""
    monkeypatch.setattr(
        process, "_PROGRAM", process._PROGRAM.replace("main()", "os.abort()").replace("sys;", "sys, os;")
    )
    with pytest.raises(UserError) as refused:
        pages(content_of("pdf"), "x.pdf")
    assert [each.code for each in refused.value.findings] == ["RDR007"]


# ---------------------------------------------------------------- names that lie

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize(
    "name, content, code",
    (
        ("contract.doc", OLE, "RDR004"),
        ("contract.docx", OLE, "RDR004"),
        ("contract.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "RDR005"),
        ("contract.docx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "RDR006"),
        ("contract.pdf", b"\xff\xd8\xff\xe0" + b"\x00" * 50, "RDR006"),
        ("contract.docx", b"just words", "RDR007"),
        ("contract.docx", b"PK\x03\x04 and no more", "RDR007"),
        ("contract.pdf", b"%PDF-1.7 and no more", "RDR007"),
        ("contract.docxx", b"just words", "RDR008"),
        ("contract.txt", b"", "RDR002"),
        ("contract.txt", b"\x00\x01\x02" * 30, "RDR003"),
    ),
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_contract(tmp_path / name, date(2026, 11, 23))
    assert [each.code for each in refused.value.findings] == [code]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        read_contract(tmp_path / "none.docx", date(2026, 11, 23))
    assert [each.code for each in refused.value.findings] == ["RDR009"]


@pytest.mark.parametrize("real, name", (("docx", "contract.pdf"), ("odt", "contract.docx"), ("html", "contract.txt")))
def test_the_content_wins_over_the_name(tmp_path: Path, real: str, name: str) -> None:
    (tmp_path / name).write_bytes(content_of(real))
    document, found = read_contract(tmp_path / name, date(2026, 11, 23))
    assert document.blocks
    assert [each.code for each in found] == ["RDR010"]


def test_an_encrypted_entry_is_told() -> None:
    content = bytearray(content_of("docx"))
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    assert [each.code for each in read("docx", bytes(content))[1]] == ["RDR005"]
