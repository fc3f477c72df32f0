"""A figure that a rule holds, and that the settings of a project may change."""

from collections.abc import Mapping
from typing import NamedTuple


class Threshold(NamedTuple):
    """A figure that a rule holds and that settings may change, from `lowest` to `highest`.

    `default` is the same in every language, or by language; 0 in a language that has none.
    """

    name: str
    default: int | Mapping[str, int]
    lowest: int
    highest: int

    def of(self, language: str) -> int:
        """The default in a language."""
        return self.default if isinstance(self.default, int) else self.default.get(language, 0)
