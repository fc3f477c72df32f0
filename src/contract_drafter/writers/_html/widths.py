"""How wide each column of a table is: as asked, but wide enough that ordinary words, figures and dates are not cut."""

import re

from contract_drafter.model.document import Table, plain_text
from contract_drafter.writers._printed import is_large

_BREAKS = re.compile(r"(?<![»”])[ \t\n]+|[ \t\n]+(?!\()|(?<=-)")
"""Where a line may end: at a space (but not between a closing quotation mark and a bracket) and after a hyphen."""
_LONGEST_WORD = 18
"""A longer word may be cut: it would leave no room for the other columns."""
_ONE_LINE = 12
"""A line of a cell no longer than this stays whole: "31 Dec 2027"."""
_SHARE_OF_A_LETTER = 1.07
"""Percent of the width of an A4 page between its margins."""
_BOLD = 1.06
"""How much wider heads are."""
_SHARE_OF_THE_GAP = 2.6
_SMALLER = 0.9


def widths(table: Table) -> tuple[int, ...]:
    """The width of each column, in percent; they add up to 100."""
    asked = [max(column.width, 1) for column in table.columns]
    wanted = [share * 100 / sum(asked) for share in asked]
    least = _least(table)
    raised: set[int] = set()
    while True:
        free = [index for index in range(len(wanted)) if index not in raised]
        room = 100 - sum(least[index] for index in raised)
        total = sum(wanted[index] for index in free)
        short = [index for index in free if wanted[index] * room / total < least[index]]
        if not short:
            return _rounded([least[i] if i in raised else wanted[i] * room / total for i in range(len(wanted))])
        raised.update(short)


def _least(table: Table) -> list[float]:
    """What each column needs for its longest word, in percent; all together at most 100."""
    letter = _SHARE_OF_A_LETTER * (_SMALLER if is_large(table) else 1)
    longest = [_BOLD * _longest_word(column.title) for column in table.columns]
    for row in table.rows:
        longest = [max(known, _unbroken(plain_text(cell))) for known, cell in zip(longest, row, strict=True)]
    needed = [letter * min(length, _LONGEST_WORD) + _SHARE_OF_THE_GAP for length in longest]
    return [share * min(1, 100 / sum(needed)) for share in needed]


def _unbroken(text: str) -> int:
    """The length of the longest word, or of a longer line that is short enough to stay whole."""
    return max(len(line) if len(line) <= _ONE_LINE else _longest_word(line) for line in text.split("\n"))


def _longest_word(text: str) -> int:
    return max(map(len, _BREAKS.split(text)))


def _rounded(shares: list[float]) -> tuple[int, ...]:
    """Whole numbers that add up to 100; what is missing goes to the shares that lost most."""
    whole = [int(share) for share in shares]
    by_loss = sorted(range(len(shares)), key=lambda index: (whole[index] - shares[index], index))
    for index in by_loss[: 100 - sum(whole)]:
        whole[index] += 1
    return tuple(whole)
