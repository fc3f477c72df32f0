"""A command as a process: its seconds and its peak of memory, within a limit of time."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit that the system counts a peak of memory in."""


@dataclass(frozen=True, slots=True)
class Run:
    """`megabytes` is the peak. `ended` is False when the process was stopped at the limit."""

    seconds: float
    megabytes: float
    ended: bool


def run(command: Sequence[str | Path], limit: float) -> Run:
    """Run once; what it says is thrown away. Raises OSError when there is no such command."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stop = threading.Timer(limit, process.kill)
    stop.start()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    stop.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds, used.ru_maxrss * KILOBYTE / 1e6, seconds < limit)


def in_turns(runs: int, limit: float, commands: Mapping[str, Sequence[str | Path]]) -> dict[str, Run]:
    """The fastest run of each, all in turns; one that was stopped once is not run again."""
    best: dict[str, Run] = {}
    for _ in range(runs):
        for name, command in commands.items():
            if name in best and not best[name].ended:
                continue
            made = run(command, limit)
            if name not in best or not made.ended or made.seconds < best[name].seconds:
                best[name] = made
    return best


def on_one_core() -> None:
    """Keep this process, and all that it starts, on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
