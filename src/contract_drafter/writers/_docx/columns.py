"""How wide the columns of a table are: by their shares, but no word is cut that a little room would save."""

from functools import lru_cache
from itertools import pairwise

from contract_drafter.model.document import Table, plain_text

MARGIN, DENSE_MARGIN = 85, 57
"""The space at each side of a cell's text, in twips."""

GAP = 100
"""Between figures set right and the words of the next column, besides these margins, in twips."""

_NARROW, _WIDE = frozenset("iIjlft.,;:'’()!|[]-·"), frozenset("mwMWÆŒœ%@—…")
_LONGEST = 2700
"""Twips: a word that would take more may be cut."""


def column_widths(width: int, block: Table, *, dense: bool) -> tuple[int, ...]:
    """The table's width, in twips, cut by the columns' shares; a column too narrow for its longest word takes room."""
    total = sum(column.width for column in block.columns) or 1
    wanted = [width * column.width / total for column in block.columns]
    least = [_least(block, index, dense) for index in range(len(block.columns))]
    lacking = sum(max(0.0, low - want) for want, low in zip(wanted, least, strict=True))
    spare = sum(max(0.0, want - low) for want, low in zip(wanted, least, strict=True))
    if lacking > spare:
        wanted = [low * width / sum(least) for low in least]
    elif lacking:
        part = lacking / spare
        wanted = [low if want <= low else want - (want - low) * part for want, low in zip(wanted, least, strict=True)]
    edges = [round(sum(wanted[:end])) for end in range(len(wanted) + 1)]
    return tuple(right - left for left, right in pairwise(edges))


def _least(block: Table, index: int, dense: bool) -> float:
    """What the longest word of a column needs. A card prints no column heads."""
    size = 9 if dense else 10
    heads = [] if block.kind == "card" else block.columns[index].title.replace("\n", " ").split(" ")
    cells = (word for row in block.rows for word in plain_text(row[index]).replace("\n", " ").split(" "))
    head = max((1.06 * word_width(word, size) for word in heads), default=0.0)
    cell = max((word_width(word, size) for word in cells), default=0.0)
    beside = 2 * (DENSE_MARGIN if dense else MARGIN) + GAP * follows_figures(block, index) + 20
    return min(max(head, cell), _LONGEST) + beside


def follows_figures(block: Table, index: int) -> bool:
    """Whether a column of words comes right after one that is set right."""
    return index > 0 and block.columns[index].align == "left" and block.columns[index - 1].align == "right"


@lru_cache(maxsize=4096)
def word_width(word: str, size: float) -> float:
    """How wide a word is, in twips, at this size in points: a little more than in Calibri."""
    ems = sum(0.31 if c in _NARROW else 0.84 if c in _WIDE else 0.6 if c.isupper() else 0.51 for c in word)
    return ems * size * 20.8
