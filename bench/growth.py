"""How the time to draft grows with the number of indicators."""

import math
import statistics

import timing
from subject import with_indicators

COUNTS = (1, 10, 50, 100, 200)


def measure(name: str, runs: int = 7) -> None:
    """Drafting alone: the answers are read, the tree is made, nothing is written."""
    subjects = {f"{count} KPIs": with_indicators(name, count) for count in COUNTS}
    measured = timing.in_turns(runs, {count: subject.draft for count, subject in subjects.items()})
    print(f"\nDrafting time by number of KPIs (example {name})")
    for count, times in zip(COUNTS, measured, strict=True):
        each = times.least / count * 1000
        print(
            f"  {count:>4} KPIs  min {timing.ms(times.least)}  median {timing.ms(times.median)}  {each:7.2f} ms a KPI"
        )
    whole = exponent(list(COUNTS), [times.least for times in measured])
    large = exponent([*COUNTS[-3:]], [times.least for times in measured[-3:]])
    print(f"  growth exponent: {large:.2f} from 50 to 200, {whole:.2f} from 1 to 200  (1 is linear; goal: at most 1.1)")


def exponent(counts: list[int], seconds: list[float]) -> float:
    """The slope of the line through the logarithms."""
    slope, _ = statistics.linear_regression([math.log(count) for count in counts], [math.log(time) for time in seconds])
    return slope
