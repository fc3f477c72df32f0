"""Reads the folder of a language, once."""

import importlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from contract_drafter.languages._compiled import data

ROOT = Path(__file__).parent


class Grammar(Protocol):
    """What `languages/<code>/grammar.py` has.

    A gender is "m", "f" or "none" (a proper name, which takes no article).
    """

    LOCALE: str
    """The Babel locale that writes numbers: "en_GB"."""
    TIGHT_UNITS: tuple[str, ...]
    """Beginnings of the units that touch their figure: "%" in English."""
    ARTICLES: tuple[str, ...]
    """What sorting leaves out at the start of a term, with its space or apostrophe."""

    def say_date(self, day: int, month: str, year: int) -> str: ...
    def say_money(self, figure: str, symbol: str) -> str:
        """`figure` has no sign."""
        ...

    def is_plural(self, size: float) -> bool:
        """Whether a noun counted by this size (never negative) is in the plural."""
        ...

    def spell_integer(self, number: int, feminine: bool = False) -> str: ...
    def spell_decimal(self, whole: int, digits: str) -> str:
        """`digits` are those after the decimal sign, at least one."""
        ...

    def count(self, number: int, nouns: Sequence[str]) -> str:
        """The number in words with its noun; `nouns` are the singular, the plural, and perhaps the gender."""
        ...

    def article(self, name: str, gender: str) -> str:
        """The name with its definite article, as it stands inside a sentence."""
        ...

    def agree(self, forms: Sequence[str], genders: Sequence[str]) -> str:
        """The form that agrees with things of these genders. `forms` has at least one form."""
        ...

    def link(self, before: str, after: str) -> tuple[str, str]: ...
    def typeset(self, text: str) -> str: ...


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a folder, sorted."""
    return tuple(sorted(path.parent.name for path in ROOT.glob("*/grammar.py")))


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language. Raises KeyError when there is no such language."""
    if code not in codes():
        raise KeyError(code)
    return cast(Grammar, importlib.import_module(f"{__package__}.{code}.grammar"))


@cache
def labels(code: str) -> Mapping[str, str]:
    """Every label of a language: `labels.yaml`, then each area's own file in `labels/`.

    Raises KeyError when there is no such language.
    """
    merged: dict[str, str] = {}
    for path in label_files(code):
        merged.update(cast(dict[str, str], read(path)))
    return merged


@cache
def lexicon(code: str) -> Mapping[str, tuple[str, ...]]:
    """The word lists of a language's grammar, `lexicon.yaml`."""
    lists = cast(dict[str, str], read(_folder(code) / "lexicon.yaml"))
    return {name: tuple(words.split()) for name, words in lists.items()}


def label_files(code: str) -> tuple[Path, ...]:
    """The files that `labels` merges."""
    return (_folder(code) / "labels.yaml", *sorted((_folder(code) / "labels").glob("*.yaml")))


def message_files(code: str) -> tuple[Path, ...]:
    """The files that hold the messages, one an area."""
    return tuple(sorted((_folder(code) / "messages").glob("*.yaml")))


def read(path: Path) -> Mapping[str, object]:
    """A file of our own data. Every value is text."""
    code, _, name = path.relative_to(ROOT).as_posix().partition("/")
    return data(ROOT / code)[name]


def month_names(code: str) -> tuple[str, ...]:
    """January first."""
    return tuple(labels(code)[f"month.{number}"] for number in range(1, 13))


def say_date(day: date, code: str) -> str:
    """The date as a contract writes it."""
    return grammar(code).say_date(day.day, month_names(code)[day.month - 1], day.year)


def _folder(code: str) -> Path:
    if code not in codes():
        raise KeyError(code)
    return ROOT / code
