"""Writes an answers file: YAML a person can go on with, comments kept. What is written is read back the same."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from contract_drafter.located_yaml import KeyPath, Located

_PLAIN = re.compile(r"[^\W_](?:[^\n\r\t\x85\u2028\u2029\ufeff]*[^\s:])?")
_NOT_PLAIN = re.compile(r": |:\t| #|[,\[\]{}]")
_TYPED = re.compile(r"true|false|null|-?[0-9]+(?:\.[0-9]+)?")
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]')
_SAME_LINE = re.compile(r"^[\]},\s]*\s(#.*)$")
_AFTER_KEY = re.compile(r":\s+(#.*)$")


@dataclass(frozen=True, slots=True)
class Comments:
    """Comment lines (with their #) above a key or an item, at the end of its line, and after everything."""

    above: Mapping[KeyPath, Sequence[str]] = field(default_factory=dict)
    beside: Mapping[KeyPath, str] = field(default_factory=dict)
    last: Sequence[str] = ()


def write_yaml(data: Mapping[str, Any], comments: Comments | None = None) -> str:
    """The data as YAML, ending with a newline."""
    comments = comments or Comments()
    lines = [*_mapping(data, (), "", comments), *comments.last]
    return "\n".join(lines) + "\n"


def write_json(data: Mapping[str, Any]) -> str:
    """The data as JSON. Numbers with decimals become text, so that none of their digits is lost."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"


def _mapping(data: Mapping[str, Any], path: KeyPath, indent: str, comments: Comments) -> Iterator[str]:
    for key, value in data.items():
        inner = (*path, key)
        yield from (f"{indent}{line}" if line else "" for line in comments.above.get(inner, ()))
        yield from _entry(f"{indent}{_words(key)}:", value, inner, indent, comments)


def _entry(start: str, value: Any, path: KeyPath, indent: str, comments: Comments) -> Iterator[str]:
    """The lines of `start` (a key, or a dash) and its value."""
    beside = f"  {comments.beside[path]}" if path in comments.beside else ""
    if isinstance(value, Mapping) and value:
        yield start + beside
        yield from _mapping(value, path, indent + "  ", comments)
    elif isinstance(value, list) and value:
        yield start + beside
        for index, item in enumerate(value):
            yield from _item(item, (*path, index), indent + "  ", comments)
    elif isinstance(value, str) and _is_block(value):
        yield f"{start} |-{beside}"
        yield from (f"{indent}  {line}" if line else "" for line in value.split("\n"))
    else:
        yield f"{start} {_scalar(value)}".rstrip() + beside


def _item(value: Any, path: KeyPath, indent: str, comments: Comments) -> Iterator[str]:
    """An item of a list; the first key of a mapping stands on the line of the dash."""
    yield from (f"{indent}{line}" if line else "" for line in comments.above.get(path, ()))
    if not isinstance(value, Mapping) or not value:
        yield from _entry(f"{indent}-", value, path, indent, comments)
        return
    if path in comments.beside:
        yield indent + comments.beside[path]
    lines = list(_mapping(value, path, indent + "  ", comments))
    first = next(index for index, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
    yield from (indent + line[len(indent) + 2 :] if line else "" for line in lines[:first])
    yield f"{indent}- {lines[first][len(indent) + 2 :]}"
    yield from lines[first + 1 :]


def _scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, Decimal)):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if isinstance(value, (dict, list)):
        return "{}" if isinstance(value, dict) else "[]"
    return _words(str(value))


def _words(text: str) -> str:
    """Text as it is where that is safe, else in quotes."""
    if _PLAIN.fullmatch(text) and not _NOT_PLAIN.search(text) and not _TYPED.fullmatch(text):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04X}"


def _is_block(text: str) -> bool:
    """Whether the text has several lines that can stand as they are."""
    lines = text.split("\n")
    plain = not _ESCAPED.search(re.sub(r'[\n"\\]', "", text))
    return len(lines) > 1 and plain and text == text.strip() and all(line == line.rstrip() for line in lines)


# ---------------------------------------------------------------- comments of a file that a person wrote


def comments_of(text: str, located: Located) -> Comments:
    """The comments of a YAML text, each tied to the key or item that follows it or that stands on its line."""
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", text.removeprefix("\ufeff"))
    starts = _starts(located)
    inside = _inside(located)
    above: dict[KeyPath, list[str]] = {}
    waiting: list[str] = []
    beside: dict[KeyPath, str] = {}
    for number, line in enumerate(lines, 1):
        if number in inside:
            continue
        if line.lstrip().startswith("#"):
            waiting.append(line.strip())
        elif number in starts:
            if waiting:
                above[starts[number]] = waiting
                waiting = []
            if found := _beside(line, number, located):
                beside[starts[number]] = found
        elif not line.strip() and waiting:
            waiting.append("")
    return Comments(above, beside, [line for line in waiting if line])


def _starts(located: Located) -> dict[int, KeyPath]:
    """For each line, the outermost key or item that starts there."""
    found: dict[int, KeyPath] = {}
    for path in sorted((*located.keys, *(path for path in located.spans if path)), key=len):
        line = located.key_span(path).line
        if line is not None:
            found.setdefault(line, path)
    return found


def _inside(located: Located) -> set[int]:
    """The lines that a text of several lines covers, after its first."""
    found: set[int] = set()
    for path, (line, column) in located.ends.items():
        first = located.spans[path].line or line
        found.update(range(first + 1, line + 1 if column > 1 else line))
    return found


def _beside(line: str, number: int, located: Located) -> str:
    if "#" not in line:
        return ""
    ends = [column for last, column in located.ends.values() if last == number and column > 1]
    match = _SAME_LINE.match(line[max(ends) - 1 :]) if ends else _AFTER_KEY.search(line)
    return match[1] if match else ""
