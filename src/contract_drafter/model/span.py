"""Where something stands in a source a person can open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a source: a file with line and column (both from 1), or a named part of a document."""

    source: str
    line: int | None = None
    column: int | None = None
    part: str | None = None

    def __str__(self) -> str:
        if self.line is not None:
            return f"{self.source}:{self.line}:{self.column or 1}"
        return f"{self.source}: {self.part}" if self.part else self.source
