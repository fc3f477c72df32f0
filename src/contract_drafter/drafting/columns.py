"""How the width of a table is shared among its columns, by what they hold."""

from collections.abc import Sequence
from math import sqrt

from contract_drafter.model.document import LETTERS_OF_A_LINE, Inline, plain_text

_BETWEEN = 3
"""The room between two columns, in letters."""


def shares(titles: Sequence[str], rows: Sequence[tuple[tuple[Inline, ...], ...]]) -> tuple[int, ...]:
    """The share of each column, in percent. What is short stays on one line; the rest of the room goes to long texts
    by the square root of their usual length, which keeps the rows about as low as they can be.
    """
    lengths = [[_longest_line(plain_text(row[at])) for row in rows if row[at]] for at in range(len(titles))]
    usual = [sqrt(max(_usual(column), len(title) / 2, 1)) for title, column in zip(titles, lengths, strict=True)]
    needs = [max([_longest_word(title), *column]) + _BETWEEN for title, column in zip(titles, lengths, strict=True)]
    whole: set[int] = set()
    while True:
        rest = [at for at in range(len(titles)) if at not in whole]
        room = max(LETTERS_OF_A_LINE - sum(needs[at] for at in whole), len(rest))
        wanted = {at: usual[at] * room / sum(usual[each] for each in rest) for at in rest}
        short = {at for at, width in wanted.items() if needs[at] <= width}
        if not short:
            break
        whole |= short
    widths = [wanted.get(at, needs[at]) for at in range(len(titles))]
    return tuple(max(1, round(100 * width / sum(widths))) for width in widths)


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _longest_word(title: str) -> int:
    return max(map(len, title.split()), default=0)


def _usual(lengths: list[int]) -> float:
    """The mean of the lengths, each counted by its own: short cells beside long ones ask for little less room."""
    return sum(each * each for each in lengths) / max(sum(lengths), 1)
