"""`make bench-lint`: lint beside other linters, on the same text, in one run."""

import math
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

import processes
from competitors import Linter, install

ROOT = Path(__file__).resolve().parents[1]
COMMAND = Path(sys.executable).with_name("contract-drafter")
OURS = {
    "contract-drafter": (COMMAND, "lint", "--no-cache"),
    "contract-drafter, with --preview": (COMMAND, "lint", "--no-cache", "--preview"),
}
LIMIT = 90
"""Seconds after which a linter is stopped: some never end on some texts."""
LONGER = 900
"""Seconds for ours on the large text."""
GOALS = {"contract-lint": 1, "proselint": 5}
"""How many times as fast as these ours should be."""


def main() -> None:
    load = os.getloadavg()[0]
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores of which one is used, load {load:.1f}")
    others = install(ROOT / "build" / "bench-lint")
    processes.on_one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.executable, Path(__file__).with_name("lint_subjects.py"), folder], check=True)
        rates(folder, others)
        growth(folder)
        start_up(folder, others)
        word(folder)


def rates(folder: Path, others: tuple[Linter, ...], runs: int = 3) -> None:
    """The same text through each."""
    text = folder / "1.txt"
    print(f"\n{megabytes(text):.2f} MB of text: {(folder / '1.from').read_text('utf-8')}")
    commands = {**OURS, **{other.name: other.command for other in others if not other.absent}}
    measured = processes.in_turns(runs, LIMIT, {name: (*command, text) for name, command in commands.items()})
    ours = {name: measured[name] for name in OURS}
    for name, each in measured.items():
        if not each.ended:
            print(f"  {name:<34} did not end within {LIMIT} s on this text")
            continue
        print(
            f"  {name:<34} {each.seconds:7.2f} s  {megabytes(text) / each.seconds:6.2f} MB/s  {each.megabytes:5.0f} MB"
        )
    for other in others:
        if other.absent:
            print(f"  {other.name:<34} absent: {other.absent}")
    for name, each in measured.items():
        if name not in OURS:
            times = ", ".join(f"{each.seconds / our.seconds:.2f}" for our in ours.values())
            goal = GOALS.get(name.split()[0])
            least = "" if each.ended else "at least "
            print(f"  {least}{times} times as fast as {name}{f'  (goal: over {goal})' if goal else ''}")
    print("  ours without and with --preview; goal: 5 MB/s")


def growth(folder: Path) -> None:
    """From the small text to the large one made of it."""
    small, large = folder / "1.txt", folder / "10.txt"
    print(f"\nGrowth from {megabytes(small):.0f} to {megabytes(large):.0f} MB")
    for name, command in OURS.items():
        first, last = (processes.run((*command, text), LONGER) for text in (small, large))
        slope = math.log(last.seconds / first.seconds) / math.log(megabytes(large) / megabytes(small))
        ended = "" if last.ended else f" (stopped after {LONGER} s)"
        print(
            f"  {name:<34} {first.seconds:.2f} → {last.seconds:.2f} s{ended}: exponent {slope:.2f}"
            f"  (1 is linear)  peak {last.megabytes:.0f} MB  (goal: under 300)"
        )


def start_up(folder: Path, others: tuple[Linter, ...], runs: int = 15) -> None:
    """One line, cold."""
    line = folder / "line.txt"
    commands = {**OURS, **{other.name: other.command for other in others if not other.absent}}
    measured = processes.in_turns(runs, LIMIT, {name: (*command, line) for name, command in commands.items()})
    print("\nA file of one line")
    for name, each in measured.items():
        print(f"  {name:<34} {each.seconds * 1000:7.0f} ms  {each.megabytes:5.0f} MB")
    ours, first = (
        measured["contract-drafter"],
        next((name for name in measured if name.startswith("contract-lint")), ""),
    )
    if first:
        print(f"  contract-drafter / {first}: {ours.seconds / measured[first].seconds:.2f}  (goal: under 3)")


def word(folder: Path, runs: int = 5) -> None:
    """A drafted contract as Word, read and linted."""
    path = folder / "contract.docx"
    measured = processes.in_turns(runs, LIMIT, {name: (*command, path) for name, command in OURS.items()})
    print(f"\nA Word file of {(folder / 'contract.pages').read_text('utf-8')} pages, read and linted")
    for name, each in measured.items():
        print(f"  {name:<34} {each.seconds:7.2f} s  {each.megabytes:5.0f} MB  (goal: under 1.5 s)")


def megabytes(path: Path) -> float:
    return path.stat().st_size / 1e6


if __name__ == "__main__":
    main()
