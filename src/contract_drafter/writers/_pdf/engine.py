"""The program that lays out a page and prints it, run as a process of its own so that it can be stopped.

It reads a job (JSON) on its standard input and answers on its standard output: a PDF, or a fault as JSON
(`{"code": …, "values": {…}}`). It fetches nothing. It imports nothing else of the project.
"""

import gc
import importlib
import json
import os
import sys
from datetime import datetime
from typing import Any

from contract_drafter.writers._pdf.faults import FAILED, NO_ENGINE, NO_PANGO, OUTSIDE
from contract_drafter.writers._pdf.finish import finisher, tag_languages, write_streams_unambiguously


class Fault(Exception):
    """Why there is no PDF: a code of the messages and what fills it."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.answer = {"code": code, "values": values}


def main() -> None:
    """Serve one job. Whatever a library prints goes to the standard error, never into the PDF."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    gc.set_threshold(200_000, 50, 50)
    job = json.load(sys.stdin.buffer)
    try:
        result = render(job)
    except Fault as fault:
        result = json.dumps(fault.answer).encode()
    except Exception as error:
        result = json.dumps(Fault(FAILED, error=f"{type(error).__name__}: {error}"[:300]).answer).encode()
    answer.write(result)
    answer.close()


def render(job: dict[str, Any]) -> bytes:
    """The PDF of `job["html"]`: PDF/A-3a and PDF/UA-1, with `job["attachments"]` dated `job["day"]` inside."""
    weasyprint = _load()
    pydyf = importlib.import_module("pydyf")
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    tag_languages(importlib.import_module("weasyprint.pdf.tags"), pydyf.String)
    write_streams_unambiguously(pydyf.Stream, pydyf._to_bytes)
    day = datetime.fromisoformat(job["day"])
    attachments = [
        weasyprint.Attachment(string=file.pop("text"), relationship="Source", created=day, modified=day, **file)
        for file in job["attachments"]
    ]
    fetcher = URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
    try:
        page = weasyprint.HTML(string=job["html"], url_fetcher=fetcher)
        pdf: bytes = page.write_pdf(
            pdf_variant="pdf/a-3a",
            attachments=attachments,
            finisher=finisher(job["metadata"].encode(), job["link_names"]),
        )
    except FatalURLFetchingError as refused:
        raise Fault(OUTSIDE, error=str(refused)[:300]) from refused
    return pdf


def _load() -> Any:
    try:
        import weasyprint
    except ImportError as missing:
        raise Fault(NO_ENGINE, error=str(missing)) from missing
    except OSError as missing:
        raise Fault(NO_PANGO, error=str(missing).split(":")[0]) from missing
    return weasyprint


if __name__ == "__main__":
    main()
