"""What was read, with the place of every value."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from contract_drafter.model.span import Span

KeyPath = tuple[str | int, ...]

FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text of ours may hold: control characters, lone surrogates, non-characters."""
FINDINGS_LIMIT: Final = 100


@dataclass(frozen=True, slots=True)
class Located:
    """What a file says (dict, list, str, int, Decimal, bool, None) and where. Paths are keys and indexes: ("a", 0)."""

    data: Any
    source: str
    spans: Mapping[KeyPath, Span] = field(default_factory=dict)
    keys: Mapping[KeyPath, Span] = field(default_factory=dict)
    ends: Mapping[KeyPath, tuple[int, int]] = field(default_factory=dict)
    """Line and column (from 1) just after each scalar."""

    def span(self, path: Sequence[str | int] = ()) -> Span:
        """The place of a value, or of its nearest ancestor that has one."""
        return self._nearest(self.spans, path)

    def key_span(self, path: Sequence[str | int]) -> Span:
        """The place of the key that leads to a value (of the value itself for an item of a list)."""
        known = self.keys.get(tuple(path))
        return known or self._nearest(self.spans, path)

    def _nearest(self, known: Mapping[KeyPath, Span], path: Sequence[str | int]) -> Span:
        for length in range(len(path), -1, -1):
            if found := known.get(tuple(path[:length])):
                return found
        return Span(self.source, 1, 1)

    def at(self, path: Sequence[str | int]) -> Any:
        """The value at a path, None where there is none."""
        value = self.data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value
