"""The pages of a PDF, read by a child process that can be stopped."""

import pickle
import subprocess
import sys
from pathlib import Path

import contract_drafter
from contract_drafter.model.finding import UserError
from contract_drafter.readers._base import TEXT_LIMIT, refusal
from contract_drafter.readers._pdf.engine import MOST_PAGES, Refused
from contract_drafter.readers._pdf.page import Page

SHORTEST_TIME = 30.0
"""Seconds that any file has."""
BYTES_A_SECOND = 50_000
"""How slow a machine may be before we give up. (A page of words is some 10 000 bytes, and takes 0.02 second.)"""

_PACKAGES = str(Path(contract_drafter.__file__).parents[1])
_PROGRAM = (
    f"import sys; sys.path.insert(0, {_PACKAGES!r}); from contract_drafter.readers._pdf.engine import main; main()"
)


def pages(content: bytes, source: str, seconds: float | None = None) -> list[Page]:
    """The pages. Raises UserError when the file is damaged, protected, too big, or takes longer than `seconds`."""
    limit = seconds or SHORTEST_TIME + len(content) / BYTES_A_SECOND
    try:
        run = subprocess.run(
            [sys.executable, "-P", "-c", _PROGRAM], input=content, capture_output=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        raise refusal("RDR015", source, seconds=f"{limit:.0f}") from None
    if run.returncode > 0:
        raise RuntimeError(run.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2])
    answer: list[Page] | Refused = pickle.loads(run.stdout) if run.returncode == 0 else Refused("damaged")
    if isinstance(answer, Refused):
        raise _refusal(answer.why, source)
    return answer


def _refusal(why: str, source: str) -> UserError:
    match why:
        case "protected":
            return refusal("RDR005", source)
        case "pages":
            return refusal("RDR014", source, limit=MOST_PAGES)
        case "words":
            return refusal("RDR001", source, limit=TEXT_LIMIT // 1_000_000)
        case _:
            return refusal("RDR007", source, suffix=".pdf")
