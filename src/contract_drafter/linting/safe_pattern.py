"""Regular expressions from a file of somebody else's: only those that cannot take for ever.

Every repetition has an end, and all together leave few ways to match at one place: the time then grows with the text
and with nothing else.
"""

import re
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final

LONGEST, MOST_REPEATED, MOST_WAYS = 500, 100, 5_000
"""Letters of a pattern; repetitions of a piece; ways in which it can match at one place."""

_GREEDY: Final = (kinds.MAX_REPEAT, kinds.MIN_REPEAT)
_ONE_WAY: Final = (kinds.LITERAL, kinds.NOT_LITERAL, kinds.ANY, kinds.IN, kinds.AT, kinds.CATEGORY)


class PatternError(ValueError):
    """A pattern that is refused.

    `fault` is "long", "syntax", "endless", "ways", "empty" or "piece"; `detail` the limit, the piece, what re says.
    """

    def __init__(self, fault: str, detail: str = "") -> None:
        super().__init__(fault)
        self.fault, self.detail = fault, detail


def safe_pattern(text: str) -> re.Pattern[str]:
    """The expression, for text in small letters. Raises PatternError when it is none, or could take for ever."""
    if len(text) > LONGEST:
        raise PatternError("long", str(LONGEST))
    try:
        made = re.compile(text, re.IGNORECASE)
        tree = _parser.parse(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError("syntax", str(error)) from None
    if _ways(tree) > MOST_WAYS:
        raise PatternError("ways", str(MOST_WAYS))
    if made.match(""):
        raise PatternError("empty")
    return made


def _ways(tree: Any) -> int:
    """In how many ways the pieces can match at one place, at most."""
    product = 1
    for kind, value in tree:
        product *= _ways_of(kind, value)
    return product


def _ways_of(kind: Any, value: Any) -> int:
    if kind in _ONE_WAY:
        return 1
    if kind in _GREEDY or kind is kinds.POSSESSIVE_REPEAT:
        least, most, inner = value
        if most is kinds.MAXREPEAT or most > MOST_REPEATED:
            raise PatternError("endless", str(MOST_REPEATED))
        return (int(most) - int(least) + 1) * int(pow(_ways(inner), int(most)))
    if kind is kinds.SUBPATTERN:
        return _ways(value[-1])
    if kind is kinds.BRANCH:
        return sum(_ways(branch) for branch in value[1])
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return _ways(value[1])
    if kind is kinds.ATOMIC_GROUP:
        return _ways(value)
    raise PatternError("piece", str(kind).lower())
