"""Times things against one another, in turns, so that what else the machine does falls on all of them alike."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of each run."""

    name: str
    seconds: tuple[float, ...]

    @property
    def least(self) -> float:
        return min(self.seconds)

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def in_turns(runs: int, attempts: Mapping[str, Callable[[], object]]) -> tuple[Times, ...]:
    """Run each once to warm it, then all in turns. They are named as the report names them."""
    seconds: dict[str, list[float]] = {name: [] for name in attempts}
    for turn in range(runs + 1):
        for name, attempt in attempts.items():
            started = time.perf_counter()
            attempt()
            if turn:
                seconds[name].append(time.perf_counter() - started)
    return tuple(Times(name, tuple(taken)) for name, taken in seconds.items())


def report(title: str, measured: tuple[Times, ...], goal: str) -> None:
    """Print each with its least and median, and the first as a multiple of the second."""
    print(f"\n{title}")
    width = max(len(times.name) for times in measured)
    for times in measured:
        print(f"  {times.name:<{width}}  min {ms(times.least)}  median {ms(times.median)}  ({len(times.seconds)} runs)")
    ours, theirs = measured[:2]
    ratios = f"min {ours.least / theirs.least:.2f}, median {ours.median / theirs.median:.2f}"
    print(f"  {ours.name} / {theirs.name}: {ratios}  (goal: {goal})")


def ms(seconds: float) -> str:
    return f"{seconds * 1000:8.1f} ms"
