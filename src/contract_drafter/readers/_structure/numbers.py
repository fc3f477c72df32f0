"""The number that opens a paragraph: "Article 4 –", "4.", "4.2", "(a)", "ANNEXE 1", "Schedule 2"."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from contract_drafter.languages import layout_words

_ROMAN = "[IVXLC]{1,7}"
_DASH = "[-–—:.]"
_FORMS = (
    ("clause", re.compile(r"(?:§\s*)?(\d{1,3}(?:\.\d{1,3}){1,5})(?:\.(?!\d)|\))?(?:\s*[-–—:])?(?:\s+|$)")),
    ("clause", re.compile(r"([A-Z](?:\d{1,2})?(?:\.\d{1,3}){1,5}|[A-Z]\d{1,2}(?=\.\s))(?:\.(?!\d))?(?:\s+|$)")),
    ("plain", re.compile(r"(\d{1,3}) ?\.(?:\s*[-–—])?(?:\s+|$|(?=[^\W\d_a-z][^\W\d_A-Z]))")),
    ("plain", re.compile(r"(\d{1,3})\s+[-–—]\s+")),
    ("item", re.compile(r"(\((?:[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6}|\d{1,2})\))\s*")),
    ("item", re.compile(r"((?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,2}|[A-Z])\))(?:\s+|$)")),
    ("item", re.compile(r"(\d{1,2}°)(?:\s*[)/-])?\s*")),
    ("roman", re.compile(rf"({_ROMAN})(?:[.)]|\s*[-–—])(?:\s+|$)")),
    ("letter", re.compile(r"([A-Z])(?:\.|\s*[-–—])(?:\s+|$)")),
    ("item", re.compile(r"([a-z]\.|[ivx]{2,5}\.)(?:\s+)")),
)
_COULD_OPEN = re.compile(r"[\d(§]|[^\W\d_]{1,7}(?:[\d.)]|\s*[-–—])")
"""What any of the forms above starts with: most words start none, and are told so at once."""
_TITLE_FIGURE = re.compile(r"(\d{1,2})\s+(?=[^\W\d_])")
BULLETS = re.compile(r"([•●▪■◦○‣∙·*+\-–—\uf0b7\uf0a7\uf0d8➢►✓❖◼o])\s+")


class Number(NamedTuple):
    """A number as printed, and where the words after it start.

    `form`: "article", "schedule", "part" (a word with its number), "clause" (4.2), "plain" (4.), "roman", "letter",
    "item" ((a), a), 1°). `path` holds the figures of an article, a clause or a plain number.
    """

    text: str
    form: str
    end: int
    path: tuple[int, ...] = ()


def title_number(text: str) -> Number | None:
    """The bare figure that opens a title: "1 Introduction"."""
    match = _TITLE_FIGURE.match(text)
    return None if match is None else Number(match[1], "plain", match.end(), (int(match[1]),))


def leading_number(text: str) -> Number | None:
    """The number that opens the text, if any."""
    if not text or not (text[0].isalnum() or text[0] in "(§"):
        return None
    return _worded(text) or _bare(text)


def _worded(text: str) -> Number | None:
    words, starts = _words()
    match = words.match(text) if text[:2].lower() in starts or text[0] in starts else None
    if match is None:
        return None
    form = next(name for name in ("article", "schedule", "part") if match[name])
    word, value = match[form], match["number"] or ""
    if not value and form != "schedule":
        return None
    if value and not value[0].isdigit() and value.lower() not in _ordinals() and not value.isupper():
        return None
    if not value and text[match.end(form) :].strip() and not match["mark"]:
        return None
    printed = text[: match.end("number")] if value else word
    return Number(" ".join(printed.split()), form, match.end(), _path(value))


def _bare(text: str) -> Number | None:
    if _COULD_OPEN.match(text) is None:
        return None
    for form, pattern in _FORMS:
        match = pattern.match(text)
        if match is not None:
            printed = match[1]
            if form not in {"item", "clause"}:
                printed = match.group().strip().rstrip("-–—: ").replace(" ", "")
            path = _path(match[1])
            if form == "clause" and len(path) == 2 and path[1] == 0:
                form, path = "plain", path[:1]
            return Number(printed, form, match.end(), path)
    return None


@lru_cache(maxsize=4096)
def _path(value: str) -> tuple[int, ...]:
    if value.lower() in _ordinals():
        return (1,)
    if value[:1].isupper() and value[1:2] in {".", *"0123456789"} and len(value) > 1:
        value = f"{ord(value[0])}.{value[1:]}"
    parts = [part for part in value.split(".") if part]
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(word.lower() for word in layout_words("ordinal"))


@cache
def _words() -> tuple[re.Pattern[str], frozenset[str]]:
    """What finds a word with its number, and the first two letters that it can start with."""
    words = {name: layout_words(name) for name in ("article", "schedule", "part")}
    groups = "|".join(f"(?P<{name}>{'|'.join(map(re.escape, known))})" for name, known in words.items())
    ordinals = "|".join(map(re.escape, layout_words("ordinal")))
    number = rf"(?:n°\s*)?(?P<number>\d+(?:\.\d+)*|{_ROMAN}(?![\w’'])|(?:{ordinals})\b|[A-Z](?![\w’']))"
    pattern = rf"(?:{groups})(?:\s*{number})?(?!\w)(?P<mark>\s*{_DASH}+)?\s*"
    starts = frozenset(word[:2] for known in words.values() for word in known)
    return re.compile(pattern, re.IGNORECASE), starts
