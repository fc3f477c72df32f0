"""Reads the pages of a PDF, in a process of its own: PDFium may crash, or never end, on a file made for that."""

import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress

import pypdfium2 as pdfium
from pypdfium2 import raw

from contract_drafter.readers._base import TEXT_LIMIT
from contract_drafter.readers._pdf.page import Page, read_page

MOST_PAGES = 3_000
MEMORY = 2_000_000_000
"""Bytes of addresses that the process may have."""


class Refused(Exception):
    """The file cannot be read; `why` is "damaged", "protected", "pages" (too many) or "words" (too many)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def main() -> None:
    """Read a PDF from standard input; write its pages, or the refusal, on standard output."""
    _bound_memory()
    content = sys.stdin.buffer.read()
    answer: list[Page] | Refused
    try:
        answer = list(_pages(content))
    except Refused as refused:
        answer = refused
    except (pdfium.PdfiumError, MemoryError):
        answer = Refused("damaged")
    pickle.dump(answer, sys.stdout.buffer)


def _pages(content: bytes) -> Iterator[Page]:
    try:
        opened = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise Refused("protected" if "password" in str(error).lower() else "damaged") from None
    if len(opened) > MOST_PAGES:
        raise Refused("pages")
    if opened.get_formtype() != raw.FORMTYPE_NONE:
        opened.init_forms()
    letters = 0
    for index in range(len(opened)):
        page = read_page(opened, index)
        letters += sum(len(run.text) for run in page.runs)
        if letters > TEXT_LIMIT:
            raise Refused("words")
        yield page


def _bound_memory() -> None:
    """A page that asks for more ends this process, not the machine. Windows has no such bound."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
