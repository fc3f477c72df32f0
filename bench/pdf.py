"""The PDF engine as the command runs it, beside WeasyPrint alone as a process on the same page.

Both make PDF/A-3a from the same HTML with the same fonts; ours also makes the page, adds what PDF/UA asks and
the attached files, and is a process that can be stopped.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from contract_drafter.writers._pdf.page import print_page
from contract_drafter.writers._pdf.process import environment

import timing
from subject import UNNUMBERED, Subject


def measure(subject: Subject, runs: int = 5) -> None:
    document = subject.draft()
    with tempfile.TemporaryDirectory() as folder:
        page, target = Path(folder, "page.html"), Path(folder, "alone.pdf")
        page.write_text(print_page(document, UNNUMBERED), encoding="utf-8")
        command = [sys.executable, "-m", "weasyprint", "--quiet", "--pdf-variant", "pdf/a-3a", page, target]
        measured = timing.in_turns(
            runs,
            {
                "our engine": lambda: subject.write("pdf", document),
                "WeasyPrint alone": lambda: subprocess.run(command, env=environment(), check=True),
            },
        )
    timing.report(f"PDF: {subject.name}, {subject.pages()} pages", measured, goal="under 1.15")
