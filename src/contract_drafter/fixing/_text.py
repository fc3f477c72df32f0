"""Text files: the words replaced where they stand, every other byte kept."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from contract_drafter.fixing._base import Fix, Fixed, edits
from contract_drafter.readers._text import encoding_of

_LINE_END = re.compile(r"\r\n|\r|\n")
_NEXT_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


def apply(content: bytes, fixes: Sequence[Fix], made_on: date, kept: re.Pattern[str] | None = None) -> Fixed:
    """The file with each fix whose words stand at its place, outside what `kept` matches.

    `made_on` is for formats that date a change.
    """
    mark, encoding = encoding_of(content)
    text = content.removeprefix(mark).decode(encoding)
    lines = [0, *(end.end() for end in _LINE_END.finditer(text))]
    untouched = [match.span() for match in kept.finditer(text)] if kept else []
    wanted: list[tuple[int, int, str]] = []
    done = []
    for fix in fixes:
        found = list(_changes(text, lines, fix)) if _can_hold(encoding, fix.instead) else []
        if any(start < last and first < end for first, last in untouched for start, end, _ in found):
            found = []
        done.append(bool(found))
        wanted += found
    for start, end, new in sorted(wanted, reverse=True):
        text = text[:start] + new + text[end:]
    return Fixed(mark + text.encode(encoding), tuple(done))


def _can_hold(encoding: str, words: str) -> bool:
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _changes(text: str, lines: list[int], fix: Fix) -> Iterator[tuple[int, int, str]]:
    """What to replace in the text; nothing when the words are not written there as they are read."""
    line, column = fix.span.line, fix.span.column
    if line is None or column is None or not 0 < line <= len(lines):
        return
    places = _places(text, lines[line - 1] + column - 1, fix.words)
    for start, end, new in edits(fix.words, fix.instead) if places else ():
        first, last = places[start], places[end]
        line_end = _NEXT_LINE.search(text, first, last)
        if line_end and "\n" not in new and text[first - 1 : first] == " ":
            first, new = first - 1, line_end[0] + new
        yield first, last, new


def _places(text: str, at: int, words: str) -> list[int]:
    """Where each sign of the words stands, and where the last ends; a space may be the end of a line. [] elsewhere."""
    places = []
    for sign in words:
        places.append(at)
        line_end = _NEXT_LINE.match(text, at) if sign == " " else None
        if line_end:
            at = line_end.end()
        elif text[at : at + 1] == sign:
            at += 1
        else:
            return []
    return [*places, at]
