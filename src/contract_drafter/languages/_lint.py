"""The words of the rules of lint: `lint/*.yaml`.

A list is `name: phrase | phrase = what stands for it | …`. A name that ends with `_pattern` is a regular expression
over text in small letters with straight apostrophes and plain spaces; `{name}` in it is the alternation of a list.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

from contract_drafter.languages._data import ROOT, codes, read

NEVER = re.compile(r"(?!)")
_LIST = re.compile(r"\{([a-z_]+)\}")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\n": " ", "\t": " "})


def folded(text: str) -> str:
    """The text in small letters with straight apostrophes and plain spaces, sign for sign."""
    small = text.translate(_PLAIN).lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text.translate(_PLAIN))


@cache
def lint_words(code: str, name: str) -> Mapping[str, str]:
    """A list: each phrase, and what stands for it ("" when nothing does). Empty when the language has no such list."""
    found: dict[str, str] = {}
    for entry in _data(code).get(name, "").split("|"):
        phrase, _, instead = (part.strip() for part in entry.partition("="))
        if phrase:
            found[folded(" ".join(phrase.split()))] = " ".join(instead.split())
    return found


@cache
def lint_matcher(code: str, name: str) -> re.Pattern[str]:
    """Finds the phrases of a list as whole words in folded text, the longest first."""
    words = lint_words(code, name)
    return re.compile(rf"(?<!\w){alternation(words)}(?!\w)") if words else NEVER


@cache
def lint_pattern(code: str, name: str) -> re.Pattern[str]:
    """A regular expression of a language; one that never matches when the language has none of that name."""
    text = _data(code).get(f"{name}_pattern")
    if not text:
        return NEVER
    return re.compile(_LIST.sub(lambda match: alternation(lint_words(code, match[1])), text))


def alternation(phrases: Iterable[str]) -> str:
    """One expression for many phrases, shaped as a trie: time grows with the text, not with the list."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for phrase in phrases:
        node = root
        for sign in phrase:
            node = node.setdefault(sign, {})
        node[""] = {}
    return _expression(root)


def _expression(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    ends = "" in node
    branches = [
        (" +" if sign == " " else re.escape(sign)) + _expression(below) for sign, below in sorted(node.items()) if sign
    ]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


@cache
def _data(code: str) -> Mapping[str, str]:
    if code not in codes():
        raise KeyError(code)
    merged: dict[str, str] = {}
    for path in sorted((ROOT / code / "lint").glob("*.yaml")):
        merged.update(cast(Mapping[str, str], read(path)))
    return merged
