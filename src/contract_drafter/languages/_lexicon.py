"""The words of the judgement of commitments: `commitments/*.yaml`, read once as one trie of classes of phrases.

An entry is one phrase; entries are parted by commas. In a phrase: `word~` every form of a verb, `word^` singular and
plural, masculine and feminine, `a|b` one of them, `word?` or not, `*` any word, `*3` up to three, `#` a number. A
class whose name ends with `~` or `^` gives that sign to the first word of its entries (`^`: first and last), unless
an entry has signs of its own.
"""

import importlib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, cast

from contract_drafter.languages._compiled import made_from
from contract_drafter.languages._data import ROOT, codes, read
from contract_drafter.languages._lint import lint_words
from contract_drafter.languages._own_words import VAGUE_LISTS, cached_words, with_own_words

INFLECTED = re.compile(r"[~^]")


class Inflection(Protocol):
    """What `languages/<code>/inflection.py` has."""

    def verb_forms(self, lemma: str) -> Iterator[tuple[str, str]]: ...
    def noun_forms(self, lemma: str) -> Iterator[str]: ...


@dataclass(slots=True)
class Node:
    """Where a phrase stands after some of its words: what may follow, and the classes that end here."""

    following: dict[str, "Node"] = field(default_factory=dict)
    classes: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type["Node"], tuple[object, ...]]:
        """Kept, and read again, in two thirds of the time."""
        return Node, (self.following, self.classes)


@dataclass(slots=True, eq=False)
class Lexicon:
    """All the phrases of a language, and what each known form can be.

    `forms` gives a form its keys in the trie ("deliver~", "report^"); `kinds` the kinds it can be as a verb;
    `settings` what the language does that others do not; `participles`, `infinitives`, `futures` and `presents` how
    verbs that nobody listed end ("*": any word), `agents` how the names of people who act do, `acts` the nouns of acts.
    `known` is for what is worked out of a form once.
    """

    root: Node = field(default_factory=Node)
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    settings: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    futures: tuple[str, ...] = ()
    presents: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    known: dict[str, Any] = field(default_factory=dict)


def inflection(code: str) -> Inflection:
    """How the words of a language change their form."""
    return cast(Inflection, importlib.import_module(f"{__package__}.{code}.inflection"))


@cached_words
def commitment_words(code: str) -> Lexicon:
    """The lexicon of a language. Raises KeyError when there is no such language."""
    if code not in codes():
        raise KeyError(code)
    lists = _lists(code)
    sources = (Path(__file__), ROOT / code / "inflection.py")
    return made_from(ROOT / code, "lexicon", lists, sources, lambda: _made(code, lists))


def _made(code: str, lists: Mapping[str, str]) -> Lexicon:
    lexicon = Lexicon(
        settings=frozenset(_split(lists["setting"])),
        participles=tuple(_split(lists["participle_ending"])),
        infinitives=tuple(_split(lists["infinitive_ending"])),
        agents=tuple(_split(lists["agent_ending"])),
        futures=tuple(_split(lists["future_ending"])),
        presents=tuple(_split(lists["present_ending"])),
        acts=tuple(_split(lists["act_ending"])),
    )
    keys: set[str] = set()
    for name, phrase in _entries(code):
        for sequence in _sequences(phrase):
            keys.update(key for key in sequence if key[-1] in "~^" and len(key) > 1)
            _add(lexicon.root, sequence, name)
    _inflect(lexicon, keys, inflection(code), _split(lists["number_word"]))
    _share(lexicon)
    return lexicon


def _share(lexicon: Lexicon) -> None:
    """Let what is equal be one thing: one node in six is left, and what is kept is read in a third of the time."""
    one: dict[Any, Any] = {}
    lexicon.forms = {form: one.setdefault(keys, keys) for form, keys in lexicon.forms.items()}
    lexicon.kinds = {form: one.setdefault(kinds, kinds) for form, kinds in lexicon.kinds.items()}
    lexicon.root = _shared(lexicon.root, one)


def _shared(node: Node, one: dict[Any, Any]) -> Node:
    """The node, or one that is equal to it all the way down."""
    node.classes = one.setdefault(node.classes, node.classes)
    node.following = {one.setdefault(key, key): _shared(below, one) for key, below in node.following.items()}
    below_it = ((key, id(below)) for key, below in node.following.items())
    known: Node = one.setdefault((node.classes, *below_it), node)
    return known


@cached_words
def abbreviations() -> frozenset[str]:
    """The words, of any language, whose full stop ends no sentence."""
    return frozenset(word for code in codes() for word in _split(_lists(code)["abbreviation"]))


def _split(words: str) -> list[str]:
    return [entry for word in words.split(",") if (entry := " ".join(word.split()))]


def _lists(code: str) -> dict[str, str]:
    merged: dict[str, str] = {}
    for path in sorted((ROOT / code / "commitments").glob("*.yaml")):
        merged.update(cast(Mapping[str, str], read(path)))
    return with_own_words(code, merged, ",")


def open_list(code: str, name: str) -> Mapping[str, str]:
    """A list of `OPEN_LISTS` as it is written: each phrase, and what stands for it."""
    if name not in VAGUE_LISTS:
        return lint_words(code, name)
    lists = {key.rstrip("~^"): words for key, words in _lists(code).items()}
    return dict.fromkeys(_split(lists[name]), "")


def _entries(code: str) -> Iterator[tuple[str, str]]:
    for name, words in _lists(code).items():
        sign = name[-1] if name[-1] in "~^" else ""
        for phrase in _split(words):
            yield name.rstrip("~^"), _signed(phrase, sign)


def _signed(phrase: str, sign: str) -> str:
    if not sign or INFLECTED.search(phrase):
        return phrase
    words = phrase.split()
    words[0] = "|".join(option + sign for option in words[0].split("|"))
    if sign == "^" and len(words) > 1 and words[-1].isalpha():
        words[-1] += sign
    return " ".join(words)


def _sequences(phrase: str) -> Iterable[tuple[str, ...]]:
    """Every sequence of keys that a phrase stands for."""
    choices: list[list[tuple[str, ...]]] = []
    for word in phrase.split():
        if word[0] == "*":
            choices.append([("*",) * count for count in range(int(word[1:]) + 1)] if word[1:] else [("*",)])
            continue
        options: list[tuple[str, ...]] = [(option,) for option in word.rstrip("?").split("|")]
        choices.append([*options, ()] if word.endswith("?") else options)
    return (tuple(itertools.chain.from_iterable(picked)) for picked in itertools.product(*choices))


def _add(node: Node, sequence: tuple[str, ...], name: str) -> None:
    for key in sequence:
        following = node.following
        if key not in following:
            following[key] = Node()
        node = following[key]
    if name not in node.classes:
        node.classes = (*node.classes, name)


def _inflect(lexicon: Lexicon, keys: set[str], known: Inflection, numbers: Iterable[str]) -> None:
    forms: dict[str, list[str]] = {word: ["#"] for word in numbers}
    kinds: dict[str, set[str]] = {}
    for key in sorted(keys):
        if key[-1] == "~":
            for form, kind in known.verb_forms(key[:-1]):
                forms.setdefault(form, []).append(key)
                kinds.setdefault(form, set()).add(kind)
        else:
            for form in known.noun_forms(key[:-1]):
                forms.setdefault(form, []).append(key)
    lexicon.forms = {form: tuple(dict.fromkeys(keys)) for form, keys in forms.items()}
    lexicon.kinds = {form: frozenset(found) for form, found in kinds.items()}
