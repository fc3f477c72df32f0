"""Regular expressions as bytes: to compile the long ones of a language takes longer than to search a contract.

The bytes hold what `re` makes of an expression. They serve the Python that made them: `_compiled` keeps them where each
version of Python has a place of its own, and the engine checks them before it runs them.
"""

import marshal
import re
from re import _compiler  # type: ignore[attr-defined]


def to_bytes(expression: str) -> bytes:
    """What `re.compile` makes of the expression."""
    tree = _compiler._parser.parse(expression)
    code = [int(number) for number in _compiler._code(tree, 0)]
    return marshal.dumps((expression, tree.state.flags, code, tree.state.groups, tree.state.groupdict))


def from_bytes(content: bytes) -> re.Pattern[str]:
    """The expression, ready to search with."""
    expression, flags, code, groups, named = marshal.loads(content)
    names: list[str | None] = [None] * groups
    for name, group in named.items():
        names[group] = name
    made: re.Pattern[str] = _compiler._sre.compile(expression, flags, code, groups - 1, named, tuple(names))
    return made
