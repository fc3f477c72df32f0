"""Runs the engine in a child process, so that a crash or a hang of its libraries never takes the program with it."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

import contract_drafter
from contract_drafter.model.finding import Finding, UserError
from contract_drafter.model.span import Span
from contract_drafter.writers._base import asset
from contract_drafter.writers._pdf.faults import CRASHED, FAILED, TOO_LONG

SHORTEST_TIME = 90.0
"""Seconds that the engine always has."""
CHARACTERS_A_SECOND = 4_000
"""How slow a machine may be before we give up. (A page is 3 to 5 thousand characters of HTML, and takes 0.1 second.)"""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside the PDF, named and described to the reader."""

    name: str
    description: str
    text: str


@dataclass(frozen=True, slots=True)
class Job:
    """What the engine is asked. `day` (ISO) dates the attached files.

    `link_names` says in words what each link leads to, by the id of its target.
    """

    html: str
    day: str
    link_names: dict[str, str] = field(default_factory=dict)
    attachments: tuple[AttachedFile, ...] = ()


def run(job: Job, seconds: float | None = None) -> bytes:
    """The PDF. Raises UserError when the engine is not there, fails, crashes or takes longer than `seconds`."""
    limit = seconds or SHORTEST_TIME + len(job.html) / CHARACTERS_A_SECOND
    question = {**asdict(job), "metadata": asset("print/pdfua.xmp").read_text("utf-8")}
    try:
        answer = subprocess.run(
            [sys.executable, "-P", "-m", "contract_drafter.writers._pdf.engine"],
            input=json.dumps(question).encode(),
            capture_output=True,
            timeout=limit,
            env=environment(),
            cwd=asset("fonts/fonts.conf").parent,
            check=False,
        )
    except subprocess.TimeoutExpired as stopped:
        raise _fault(TOO_LONG, seconds=f"{limit:.0f}") from stopped
    if answer.stdout.startswith(b"%PDF"):
        return answer.stdout
    if answer.returncode == 0 and answer.stdout.startswith(b"{"):
        said = json.loads(answer.stdout)
        raise _fault(said["code"], **said["values"])
    if answer.returncode < 0:
        raise _fault(CRASHED, signal=_signal_name(-answer.returncode))
    raise _fault(FAILED, error=_last_line(answer.stderr) or f"exit code {answer.returncode}")


def environment() -> dict[str, str]:
    """The child's environment: our fonts and no others; from a checkout, also where this program is."""
    found = {**os.environ, "FONTCONFIG_FILE": str(asset("fonts/fonts.conf"))}
    here = Path(contract_drafter.__file__).parents[1]
    if here.name not in {"site-packages", "dist-packages"}:
        found["PYTHONPATH"] = os.pathsep.join(filter(None, (str(here), os.environ.get("PYTHONPATH"))))
    return found


def _fault(code: str, **values: str) -> UserError:
    return UserError(Finding(code, Span("PDF"), tuple(values.items())))


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)


def _last_line(output: bytes) -> str:
    lines = output.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:300] if lines else ""
