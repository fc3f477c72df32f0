"""Tables with drawn rules: the grid they make, and the words in each cell."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from contract_drafter.model.document import Inline, Table, Text
from contract_drafter.model.span import Span
from contract_drafter.readers._pdf.page import Page, Rules, Run
from contract_drafter.readers._pdf.rows import Row
from contract_drafter.readers._structure.tables import tabulated

_NEAR = 3.0
_MOST_LINES = 2_000


@dataclass(slots=True)
class Grid:
    """The upright and level lines of a table, from the left and from the top."""

    xs: list[float]
    ys: list[float]
    rows: list[Row]

    def holds(self, row: Row) -> bool:
        """Whether a row stands inside the table."""
        within = any(self.xs[0] - _NEAR <= (run.x0 + run.x1) / 2 <= self.xs[-1] + _NEAR for run in row.runs)
        return within and self.foot <= (row.y + row.top) / 2 <= self.top

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def foot(self) -> float:
        return self.ys[-1]


@dataclass(slots=True)
class Tagged:
    """The rows that hold cells of a table that the PDF declares."""

    rows: list[Row]


def grids(rules: Rules) -> list[Grid]:
    """The tables that the rules of a page make: two columns and one row at least."""
    if not rules.upright or len(rules.upright) + len(rules.level) > _MOST_LINES:
        return []
    found = []
    for low, high in _spans(rules):
        xs = _merged([x for x, y0, y1 in rules.upright if y1 > low - _NEAR and y0 < high + _NEAR])
        ys = _merged([y for y, x0, x1 in rules.level if low - _NEAR <= y <= high + _NEAR and x1 - x0 > 8])
        ys = _merged([*ys, low, high])
        if len(xs) >= 3 and len(ys) >= 2:
            found.append(Grid(xs, ys[::-1], []))
    return found


def _spans(rules: Rules) -> list[tuple[float, float]]:
    """The heights that upright rules cover without a break."""
    spans: list[tuple[float, float]] = []
    for _, low, high in sorted(rules.upright, key=lambda rule: rule[1]):
        if spans and low <= spans[-1][1] + _NEAR:
            spans[-1] = (spans[-1][0], max(spans[-1][1], high))
        else:
            spans.append((low, high))
    return spans


def _merged(values: list[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def take_tables(page: Page, rows: list[Row]) -> list[Row | Grid | Tagged]:
    """The rows with those inside a table taken into it."""
    tables = grids(page.rules)
    tagged: dict[int, Tagged] = {}
    found: list[Row | Grid | Tagged] = []
    for row in rows:
        for cell in [run.cell for run in row.runs if run.cell is not None]:
            if cell.table not in tagged:
                tagged[cell.table] = Tagged([])
                found.append(tagged[cell.table])
            if row not in tagged[cell.table].rows[-1:]:
                tagged[cell.table].rows.append(row)
        row = Row([run for run in row.runs if run.cell is None], row.line, row.column)
        if not row.runs:
            continue
        inside = next((table for table in tables if table.holds(row)), None)
        if inside is None:
            found.append(row)
            continue
        if not inside.rows:
            found.append(inside)
        inside.rows.append(row)
    return found


def tagged_table(tagged: Tagged, page: int, source: str) -> Table | None:
    """The table of the rows that hold tagged cells; None when they do not make one."""
    cells: dict[tuple[int, int], list[Run]] = {}
    lines: dict[tuple[int, int], int] = {}
    columns = _columns(tagged)
    for row in tagged.rows:
        for run in row.runs:
            if run.cell is not None:
                place = run.cell.row, columns[run.cell.row, run.cell.column]
                cells.setdefault(place, []).append(run)
                lines.setdefault(place, row.line)
    down = sorted({place[0] for place in cells})
    width = 1 + max(place[1] for place in cells)
    if width < 2:
        return None
    first = tagged.rows[0].line
    title = ""
    if len(down) > 1 and [place for place in cells if place[0] == down[0]] == [(down[0], 0)]:
        title = " ".join(run.text for run in cells[down[0], 0])
        down = down[1:]
    made = [
        [
            (
                _content(cells.get((row, column), [])),
                Span(source, lines.get((row, column), first), 1, page=page, cell=(index, column + 1)),
            )
            for column in range(width)
        ]
        for index, row in enumerate(down, 1 + bool(title))
    ]
    top = [run for column in range(width) for run in cells.get((down[0], column), [])]
    head = all(run.cell is not None and run.cell.head for run in top)
    span = Span(source, first, 1, page=page)
    return tabulated(made, span, head, title, caption_span=span)


def _columns(tagged: Tagged) -> dict[tuple[int, int], int]:
    """The column of each cell: cells above that span rows push those of a shorter row to the right."""
    boxes: dict[tuple[int, int], tuple[float, float]] = {}
    for printed in tagged.rows:
        for run in printed.runs:
            if run.cell is not None:
                place = run.cell.row, run.cell.column
                x0, x1 = boxes.get(place, (run.x0, run.x1))
                boxes[place] = min(x0, run.x0), max(x1, run.x1)
    widths = {row: 1 + max(column for each, column in boxes if each == row) for row, _ in boxes}
    widest = max(widths.values())
    full = [row for row, width in widths.items() if width == widest]
    known = [[boxes[row, column] for row in full if (row, column) in boxes] or [(0.0, 0.0)] for column in range(widest)]
    found: dict[tuple[int, int], int] = {}
    for (row, column), box in boxes.items():
        nearest = min(range(widest), key=lambda each: (min(_distance(box, other) for other in known[each]), each))
        found[row, column] = column if row in full or row == min(widths) else max(nearest, column)
    return found


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return min(abs(one[0] - other[0]), abs(one[1] - other[1]))


def joined(before: Table, after: Table) -> Table | None:
    """A table that goes on, on the next page, as one with the table before it; None when it is another."""
    titles = [tuple(column.title for column in table.columns) for table in (before, after)]
    if len(titles[0]) != len(titles[1]) or after.caption or after.title or not any(titles[0]):
        return None
    rows, places = after.rows, after.places or ()
    if any(titles[1]) and titles[1] != titles[0]:
        first = tuple(_text(title) for title in titles[1])
        rows, places = (first, *rows), (places[0] if places else (), *places)
    return replace(before, rows=(*before.rows, *rows), places=(*(before.places or ()), *places))


def _text(words: str) -> tuple[Inline, ...]:
    return (Text(words),) if words else ()


def table_of(grid: Grid, page: int, source: str) -> Table | None:
    """The table of a grid; None when its words do not make one."""
    width, height = len(grid.xs) - 1, len(grid.ys) - 1
    cells: list[list[list[Run]]] = [[[] for _ in range(width)] for _ in range(height)]
    lines = [[0] * width for _ in range(height)]
    falling = [-y for y in grid.ys]
    for row in grid.rows:
        for run in row.runs:
            down = min(max(bisect_right(falling, -(run.y + run.top) / 2) - 1, 0), height - 1)
            along = min(max(bisect_right(grid.xs, _anchor(run)) - 1, 0), width - 1)
            cells[down][along].append(run)
            lines[down][along] = lines[down][along] or row.line
    kept = [index for index in range(height) if any(cells[index])]
    used = [index for index in range(width) if any(cells[row][index] for row in kept)]
    if len(kept) < 2 or len(used) < 2:
        return None
    first = grid.rows[0].line
    made = [
        [
            (_content(cells[row][column]), Span(source, lines[row][column] or first, 1, page=page, cell=(down, along)))
            for along, column in enumerate(used, 1)
        ]
        for down, row in enumerate(kept, 1)
    ]
    bold = all(run.bold for column in used for run in cells[kept[0]][column])
    return tabulated(made, Span(source, first, 1, page=page), bold)


def _anchor(run: Run) -> float:
    """The point that says in which column a run stands: a little after its start."""
    return run.x0 + min(4.0, (run.x1 - run.x0) / 2)


def _content(runs: list[Run]) -> tuple[Inline, ...]:
    words = ""
    for run in runs:
        if words.endswith(("-", "\u00ad", "\ufffe", "\x02")) and run.text[:1].islower():
            words = words[:-1] + run.text
        else:
            words = f"{words} {run.text}".strip()
    return _text(words)
