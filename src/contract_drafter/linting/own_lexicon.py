"""A firm's `lexicon.yaml`: what it adds to our lists of words, and takes out of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from contract_drafter import languages, located_yaml
from contract_drafter.languages import OPEN_LISTS, ListChange
from contract_drafter.located_yaml import KeyPath, Located
from contract_drafter.model.finding import Finding, UserError, finding

_PHRASE = re.compile(r"[\w'’&/.%~^ -]+")


@dataclass(frozen=True, slots=True)
class _Change:
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """Language, then list, then what changes."""

    words: dict[str, dict[str, _Change]] = field(default_factory=dict)


def changes(located: Located) -> list[ListChange]:
    """The changes of the file. Raises UserError with every fault at its place."""
    read, faults = located_yaml.read_as(_File, located)
    if read is None:
        raise UserError(*faults)
    if wrong := list(_wrong(read, located)):
        raise UserError(*wrong)
    return [
        ListChange(language, name, change.add, change.remove)
        for language, lists in read.words.items()
        for name, change in lists.items()
    ]


def _wrong(read: _File, located: Located) -> Iterator[Finding]:
    for language, lists in read.words.items():
        if language not in languages.codes():
            span = located.key_span(("words", language))
            yield finding("YML104", span, key=language, known=", ".join(languages.codes()))
            continue
        for name, change in lists.items():
            path: KeyPath = ("words", language, name)
            if name not in OPEN_LISTS:
                nearest = located_yaml.nearest(name, OPEN_LISTS)
                yield finding("LNT065", located.key_span(path), list=name, nearest=nearest, known=", ".join(OPEN_LISTS))
                continue
            yield from _wrong_words(languages.open_list(language, name), change, located, path)


def _wrong_words(known: Mapping[str, str], change: _Change, located: Located, path: KeyPath) -> Iterator[Finding]:
    """Entries that are none, and words to take out that are not there."""
    replaced = any(known.values())
    for index, entry in enumerate(change.add):
        phrase, sign, instead = (part.strip() for part in entry.partition("="))
        if not _PHRASE.fullmatch(phrase) or bool(sign and instead) is not replaced or "|" in instead:
            code = "LNT067" if replaced else "LNT066"
            yield finding(code, located.span((*path, "add", index)), entry=entry)
    plain = {languages.folded(words): words for words in known}
    for index, words in enumerate(change.remove):
        if languages.folded(" ".join(words.split())) not in plain:
            span = located.span((*path, "remove", index))
            yield finding("LNT068", span, words=words, list=path[-1], nearest=located_yaml.nearest(words, known))
