"""The words of the rules of lint: `lint/*.yaml`.

A list is `name: phrase | phrase = what stands for it | …`. A name that ends with `_pattern` is a regular expression
over text in small letters with straight apostrophes and plain spaces; `{name}` in it is the alternation of a list.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

from contract_drafter.languages._compiled import made_from
from contract_drafter.languages._data import ROOT, codes, read
from contract_drafter.languages._kept_patterns import from_bytes, to_bytes
from contract_drafter.languages._needles import Needle, needles, of_phrases
from contract_drafter.languages._own_words import cached_words, with_own_words

NEVER = re.compile(r"(?!)")
_LIST = re.compile(r"\{([a-z_]+)\}")
_PLAIN = (("’", "'"), ("ʼ", "'"), ("‘", "'"), ("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("\t", " "))
_DOTTED = "İ"
"""The only letter that is two in small letters."""


def folded(text: str) -> str:
    """The text in small letters with straight apostrophes and plain spaces, sign for sign."""
    for sign, plain in _PLAIN:
        text = text.replace(sign, plain)
    return _DOTTED.join(part.lower() for part in text.split(_DOTTED))


@cached_words
def lint_words(code: str, name: str) -> Mapping[str, str]:
    """A list: each phrase, and what stands for it ("" when nothing does). Empty when the language has no such list."""
    found: dict[str, str] = {}
    for entry in _data(code).get(name, "").split("|"):
        phrase, _, instead = (part.strip() for part in entry.partition("="))
        if phrase:
            found[folded(" ".join(phrase.split()))] = " ".join(instead.split())
    return found


@cached_words
def lint_matcher(code: str, name: str) -> re.Pattern[str]:
    """Finds the phrases of a list as whole words in folded text, the longest first."""
    return _compiled(code, name)


@cached_words
def lint_pattern(code: str, name: str) -> re.Pattern[str]:
    """A regular expression of a language; one that never matches when the language has none of that name."""
    return _compiled(code, f"{name}_pattern")


def _compiled(code: str, name: str) -> re.Pattern[str]:
    kept = _patterns(code).get(name)
    return from_bytes(kept) if kept else NEVER


@cached_words
def _patterns(code: str) -> Mapping[str, bytes]:
    """Every pattern of a language by its name, and the phrases of every list as one."""
    lists = _data(code)
    sources = (Path(__file__), Path(__file__).with_name("_kept_patterns.py"))

    def make() -> dict[str, bytes]:
        return {name: to_bytes(_expression_of(code, name)) for name, words in lists.items() if words}

    return made_from(ROOT / code, "patterns", lists, sources, make)


def _expression_of(code: str, name: str) -> str:
    if name.endswith("_pattern"):
        return _expanded(code, name.removesuffix("_pattern"))
    return rf"(?<!\w){alternation(lint_words(code, name))}(?!\w)"


@cached_words
def words_needle(code: str, name: str) -> Needle | None:
    """What a text must hold for a phrase of this list to stand in it; None when that cannot be told."""
    words = lint_words(code, name)
    return of_phrases(words) if words else Needle()


@cached_words
def pattern_needle(code: str, name: str) -> Needle | None:
    """What a text must hold for this pattern to match in it; None when that cannot be told."""
    return _pattern_needles(code).get(name, Needle())


@cached_words
def _pattern_needles(code: str) -> Mapping[str, Needle | None]:
    """Those of every pattern of a language: to read them of the expressions takes longer than most of a short run."""
    lists = _data(code)
    names = [name.removesuffix("_pattern") for name, text in lists.items() if name.endswith("_pattern") and text]
    sources = (Path(__file__), Path(__file__).with_name("_needles.py"))

    def make() -> dict[str, Needle | None]:
        return {name: needles(_expanded(code, name)) for name in names}

    return made_from(ROOT / code, "needles", lists, sources, make)


def _expanded(code: str, name: str) -> str:
    """The regular expression with its lists written out, or nothing."""
    text = _data(code).get(f"{name}_pattern", "")
    return _LIST.sub(lambda match: alternation(lint_words(code, match[1])), text)


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


@cached_words
def _data(code: str) -> Mapping[str, str]:
    if code not in codes():
        raise KeyError(code)
    merged: dict[str, str] = {}
    for path in sorted((ROOT / code / "lint").glob("*.yaml")):
        merged.update(cast(Mapping[str, str], read(path)))
    return with_own_words(code, merged, "|")
