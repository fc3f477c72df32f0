"""Runs → printed lines in reading order: rows, columns, and what repeats on every page."""

import re
from collections import Counter
from dataclasses import dataclass

from contract_drafter.readers._pdf.page import Page, Run
from contract_drafter.readers._structure.numbers import leading_number

_EDGE = 0.13
_FIGURES = re.compile(r"\d+")
_TITLES = frozenset({"article", "schedule", "part"})
_PAGE_NUMBER = re.compile(
    r"(?:\w+\s+)?[-–—(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—)]?(?:\s*(?:/|sur|of|de)\s*\d{1,4})?", re.IGNORECASE
)


@dataclass(slots=True)
class Row:
    """Runs on one line. `line` counts from 1 on the page, `column` tells the columns of a page apart."""

    runs: list[Run]
    line: int = 0
    column: int = 0

    @property
    def text(self) -> str:
        return " ".join(run.text for run in self.runs)

    @property
    def y(self) -> float:
        return min(run.y for run in self.runs)

    @property
    def top(self) -> float:
        return max(run.top for run in self.runs)

    @property
    def x0(self) -> float:
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        return max(run.x1 for run in self.runs)

    @property
    def size(self) -> float:
        return max(self.runs, key=lambda run: len(run.text)).size


def rows_of(page: Page) -> list[Row]:
    """The rows of a page in reading order."""
    rows = _banded(page.runs)
    for line, row in enumerate(rows, 1):
        row.line = line
    gutter = _gutter(rows, page.width)
    return _by_columns(rows, gutter) if gutter else rows


def _banded(runs: list[Run]) -> list[Row]:
    """Runs that stand beside one another, from the top down."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda each: (-(each.y + each.top) / 2, each.x0)):
        row = rows[-1] if rows else None
        middle = (run.y + run.top) / 2
        if row is not None and row.y <= middle <= row.top and abs(row.runs[0].y - run.y) < 0.6 * max(run.size, 4):
            row.runs.append(run)
        else:
            rows.append(Row([run]))
    for row in rows:
        row.runs.sort(key=lambda each: each.x0)
    return rows


def _gutter(rows: list[Row], width: float) -> float:
    """Where the space between two columns of prose runs; 0 when the page has one column."""
    if len(rows) < 8:
        return 0
    starts = Counter(round(run.x0 / 4) for row in rows for run in row.runs if 0.3 * width < run.x0 < 0.7 * width)
    for start, count in starts.most_common(2):
        edge = start * 4 - 4
        left = [run for row in rows for run in row.runs if run.x1 <= edge + 2]
        right = [run for row in rows for run in row.runs if run.x0 >= edge - 2]
        across = sum(1 for row in rows for run in row.runs if run.x0 < edge - 2 and run.x1 > edge + 2)
        fewer = min(len(left), len(right))
        prose = fewer >= 6 and min(_mean(left), _mean(right)) >= 28
        if prose and count >= 5 and across < 0.35 * fewer + 3:
            return edge
    return 0


def _mean(runs: list[Run]) -> float:
    return sum(len(run.text) for run in runs) / len(runs)


def _by_columns(rows: list[Row], gutter: float) -> list[Row]:
    """Left column, then right, between the lines that go across both."""
    found: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if any(run.x0 < gutter - 2 and run.x1 > gutter + 2 for run in row.runs):
            found += [*left, *right, row]
            left, right = [], []
            continue
        for side, column in ((left, 1), (right, 2)):
            runs = [run for run in row.runs if (run.x0 < gutter - 2) == (column == 1)]
            if runs:
                side.append(Row(runs, row.line, column))
    return [*found, *left, *right]


def without_repeats(pages: list[tuple[Page, list[Row]]]) -> None:
    """Take out, in place, headers, footers and page numbers."""
    seen: Counter[str] = Counter()
    for page, rows in pages:
        seen.update({_shape(row) for row in rows if _at_edge(row, page)})
    often = max(2, min(3, len(pages) // 2))
    for page, rows in pages:
        kept = [
            row
            for row in rows
            if not (
                _at_edge(row, page)
                and ((seen[_shape(row)] >= often and len(pages) > 1) or _is_page_number(row.text.strip()))
            )
        ]
        rows[:] = kept


def _is_page_number(text: str) -> bool:
    """Whether words are "12", "– 12 –", "Page 12 of 40"; not "Annex II"."""
    number = leading_number(text)
    return _PAGE_NUMBER.fullmatch(text) is not None and (number is None or number.form not in _TITLES)


def _at_edge(row: Row, page: Page) -> bool:
    middle = (row.y + row.top) / 2
    return middle > (1 - _EDGE) * page.height or middle < _EDGE * page.height


def _shape(row: Row) -> str:
    return _FIGURES.sub("#", " ".join(row.text.split())).lower()
