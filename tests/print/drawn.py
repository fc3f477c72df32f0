"""A PDF drawn in a copy of this process, where the engine is loaded already: loading it takes longer than a page."""

import os
import tempfile
from dataclasses import asdict

import pytest

from contract_drafter.model.document import Document
from contract_drafter.writers import pdf
from contract_drafter.writers._base import Style, asset
from contract_drafter.writers._pdf import engine
from contract_drafter.writers._pdf.process import Job, environment
from forked import forked


def drawn(job: Job) -> bytes:
    """What the engine makes of it."""
    engine._load()
    with tempfile.TemporaryFile() as made:

        def draw() -> None:
            os.environ |= environment()
            made.write(engine.render({**asdict(job), "metadata": asset("print/pdfua.xmp").read_text("utf-8")}))
            made.flush()

        assert forked(draw) == 0, "the engine failed: its traceback is on the standard error"
        made.seek(0)
        return made.read()


def written(document: Document) -> bytes:
    """What the writer makes of a contract."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "run", drawn)
        return pdf.write(document, Style())
