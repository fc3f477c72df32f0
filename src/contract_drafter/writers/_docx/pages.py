"""The page of each heading, as LibreOffice lays the file out; without it the contents show no page at all."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

TIMEOUT = 60
"""Seconds that a rendering may take."""

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\s*<<(.*?)>>\s*endobj", re.DOTALL)
_TITLE = re.compile(rb"/Title<FEFF([0-9A-F]*)>")
_KIDS = re.compile(rb"/Type/Pages\b.*?/Kids\[([^\]]*)\]", re.DOTALL)


def number(write: Callable[[list[int] | None], bytes], titles: Sequence[str]) -> bytes:
    """The file with its page numbers, or without when no rendering says them for certain.

    `write` makes the file with these page numbers. The first pass lays out made-up ones, so that the true ones, of
    about the same size, move nothing.
    """
    program = shutil.which("soffice")
    pdf = render(program, write([88] * len(titles))) if program else None
    return write(find_pages(pdf, titles) if pdf else None)


def render(program: str, content: bytes) -> bytes | None:
    """The PDF that LibreOffice makes of a Word file, or None when it fails or takes too long."""
    with tempfile.TemporaryDirectory(prefix="contract-drafter-", ignore_cleanup_errors=True) as folder:
        source, result = Path(folder, "contract.docx"), Path(folder, "contract.pdf")
        source.write_bytes(content)
        profile = Path(folder, "profile").as_uri()
        options = (f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf")
        command = [program, *options, "--outdir", folder, str(source)]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            return None
        try:
            process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            return None
        finally:
            _end(process)
        return result.read_bytes() if result.exists() else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """LibreOffice starts children: all that this call began ends with it."""
    if process.poll() is None:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def find_pages(pdf: bytes, titles: Sequence[str]) -> list[int] | None:
    """The page, from 1, of each of these headings in the outline of LibreOffice's PDF, or None when one is not there.

    Other headings may stand between them. A heading's title there starts with its number.
    """
    found: list[int] = []
    outline = _outline(pdf)
    for title in titles:
        wanted = _bare(title)
        page = next((page for heading, page in outline if _bare(heading).endswith(wanted)), 0)
        if page < (found[-1] if found else 1):
            return None
        found.append(page)
    return found


def _outline(pdf: bytes) -> Iterator[tuple[str, int]]:
    """Each line of the outline in reading order, with its page."""
    objects = {int(match[1]): match[2] for match in _OBJECT.finditer(pdf)}
    kids = _KIDS.search(pdf)
    pages = [int(kid) for kid in re.findall(rb"(\d+) 0 R", kids[1])] if kids else []
    root = next((body for body in objects.values() if b"/First " in body and b"/Title<" not in body), b"")
    waiting = [_link(root, b"First")]
    while waiting:
        body = objects.get(waiting.pop(), b"")
        title, page = _TITLE.search(body), _link(body, b"Dest[")
        if title and page in pages:
            yield bytes.fromhex(title[1].decode()).decode("utf-16-be", "replace"), pages.index(page) + 1
        waiting += [link for link in (_link(body, b"Next"), _link(body, b"First")) if link]


def _link(body: bytes, name: bytes) -> int:
    """The object that this entry names, or 0."""
    match = re.search(rb"/" + re.escape(name) + rb"\s?(\d+) 0 R", body)
    return int(match[1]) if match else 0


def _bare(text: str) -> str:
    return " ".join(text.split())
