"""How a language's contracts are laid out: `structure.yaml`."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from contract_drafter.languages._data import ROOT, codes, read


@cache
def structure(code: str) -> Mapping[str, str]:
    """The lists of a language. Raises KeyError when there is no such language."""
    if code not in codes():
        raise KeyError(code)
    return cast(Mapping[str, str], read(ROOT / code / "structure.yaml"))


@cache
def layout_words(name: str) -> tuple[str, ...]:
    """A list of every language together, longest first: a contract may mix them, and they do not disagree."""
    words = {word.strip() for code in codes() for word in structure(code)[name].split("|")}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
