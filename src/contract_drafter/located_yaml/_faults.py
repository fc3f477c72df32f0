"""What a YAML syntax error means to a person, and how to read on after it."""

import re
from collections.abc import Iterator
from typing import Any, Final

from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.span import Span

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_COLON_IN_VALUE = re.compile(
    r"""^(?P<head>\s*(?:- +)*(?:[^\s'"#:][^'"#:]*|"[^"]*"|'[^']*'):\s+)(?P<value>[^'"\[{|>].*:(?:\s.*|$))"""
)
_PROBLEMS: Final = (
    ("could not find expected ':'", "YML016"),
    ("did not find expected key", "YML017"),
    ("did not find expected '-' indicator", "YML018"),
    ("did not find expected ',' or", "YML019"),
    ("found unexpected end of stream", "YML015"),
    ("did not find expected alphabetic", "YML021"),
    ("mapping values are not allowed", "YML013"),
    ("found a tab character", "YML014"),
)
_AT_ITS_START: Final = ("YML015", "YML016", "YML019", "YML021")
"""Faults best shown where the thing begins (the quote never closed), not where the reader gave up."""


def line_breaks(text: str, end: int) -> Iterator[re.Match[str]]:
    """The line ends before a character, as YAML counts lines."""
    return _BREAK.finditer(text, 0, end)


def explain(error: Any, text: str, source: str) -> tuple[Finding, str | None]:
    """The finding for a yaml.YAMLError, and the text mended so that the next fault can be told (None: no way on)."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return finding("YML020", Span(source), problem=str(error)), None
    problem = str(error.problem or "")
    lines = _BREAK.split(text)
    line = lines[mark.line] if mark.line < len(lines) else ""
    here = Span(source, mark.line + 1, mark.column + 1)
    if "mapping values are not allowed" in problem and (match := _COLON_IN_VALUE.match(line)):
        value = match["value"].strip()
        lines[mark.line] = match["head"] + _quoted(value)
        return finding("YML012", here, value=_short(value), mended=_short(_quoted(value))), "\n".join(lines)
    if "cannot start any token" in problem:
        character = line[mark.column : mark.column + 1]
        return finding("YML014" if character == "\t" else "YML021", here, character=character.strip()), None
    code = next((code for words, code in _PROBLEMS if words in problem), "YML020")
    if code in _AT_ITS_START and error.context_mark is not None:
        here = Span(source, error.context_mark.line + 1, error.context_mark.column + 1)
        line = lines[error.context_mark.line]
    character = line[(here.column or 1) - 1 : here.column] if code == "YML021" else ""
    return finding(code, here, line=_short(line.strip()), character=character, problem=problem), None


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _short(words: str, limit: int = 60) -> str:
    return words if len(words) <= limit else words[: limit - 1] + "…"
