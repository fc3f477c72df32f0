"""What a text must hold for a pattern to match in it: so that most texts need not be searched.

`needles(expression)` gives a `Needle` to look up in an index of words, or None when the expression tells nothing. It
reads what `re` itself understands of the expression: it never misses a match, it only cannot always tell.
"""

import importlib
import re
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any, NamedTuple

MOST = 400
"""Ways of writing one piece of an expression that are told apart; beyond, only its parts are looked at."""
EDGE = "\b"
"""In a piece: here a word begins or ends."""
GAP = "\0"
"""In a piece: here the expression goes on with something unknown."""
SHORT = 3
"""Letters of a word that nearly every text holds: a sign beside it tells more."""
REPEATED = 4
"""Times that something repeated is written out."""
_WORD = re.compile(rf"[{EDGE}{GAP}]?\w+[{EDGE}{GAP}]?")
_SIGNS = re.compile(rf"[^\w\s{EDGE}{GAP}.,;:()'\"–—-]+|\.{{3,}}")
"""Signs that few texts hold."""
_DIGITS = frozenset("0123456789")


class Needle(NamedTuple):
    """One of these `words` (whole), or `parts` of a word, or `signs`, or a digit, or one of `any_of`; and `all_of`."""

    words: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()
    digit: bool = False
    any_of: tuple["Needle", ...] = ()
    all_of: tuple["Needle", ...] = ()


def needles(*expressions: str) -> Needle | None:
    """What every text holds where one of the expressions matches, in small letters; None when that cannot be told."""
    parser = importlib.import_module("re._parser")
    return _any([_every(_sequence(parser.parse(expression))) for expression in expressions])


def of_phrases(phrases: Iterable[str]) -> Needle | None:
    """The needle of phrases that stand as whole words: of each, its longest word."""
    return _piece({f"{EDGE}{phrase}{EDGE}" for phrase in phrases})


def _sequence(nodes: Iterable[Any]) -> list[Needle]:
    """The needles of what follows one another, all of them required."""
    found: list[Needle | None] = []
    ways = {GAP}
    for node in nodes:
        exact = _exact(node)
        if exact is not None and len(ways) * len(exact) <= MOST:
            ways = {before + after for before in ways for after in exact}
            continue
        found.append(_piece({way + GAP for way in ways}))
        if exact is not None and len(exact) <= MOST:
            ways = {GAP + after for after in exact}
        else:
            found.append(_inside(node))
            ways = {GAP}
    found.append(_piece({way + GAP for way in ways}))
    return [needle for needle in found if needle is not None]


def _exact(node: Any) -> set[str] | None:
    """Every string that a node matches, in small letters; None when they are too many."""
    name, value = str(node[0]), node[1]
    match name:
        case "LITERAL":
            return {chr(value).lower()}
        case "AT":
            return {EDGE if str(value) == "AT_BOUNDARY" else ""}
        case "ASSERT" | "ASSERT_NOT":
            return {EDGE if name == "ASSERT_NOT" and _is_word_sign(value[1]) else ""}
        case "IN":
            return _signs(value)
        case "SUBPATTERN":
            return _row(value[3])
        case "BRANCH":
            return _united(_row(branch) for branch in value[1])
        case "MAX_REPEAT" | "MIN_REPEAT" if value[1] == 1:
            once = _row(value[2])
            return None if once is None else once | {""} if value[0] == 0 else once
    return None


def _row(nodes: Iterable[Any]) -> set[str] | None:
    ways = {""}
    for node in nodes:
        exact = _exact(node)
        if exact is None or len(ways) * len(exact) > MOST:
            return None
        ways = {before + after for before in ways for after in exact}
    return ways


def _united(found: Iterable[set[str] | None]) -> set[str] | None:
    union: set[str] = set()
    for ways in found:
        if ways is None or len(union) > MOST:
            return None
        union |= ways
    return union


def _signs(inside: Sequence[Any]) -> set[str] | None:
    """The signs of a set such as [sz], when it has no range."""
    if len(inside) > 8 or any(str(kind) != "LITERAL" for kind, _ in inside):
        return None
    return {chr(value).lower() for _, value in inside}


def _is_word_sign(nodes: Sequence[Any]) -> bool:
    """Whether this is one sign, any that belongs to words."""
    kinds = str(nodes[0]) if len(nodes) == 1 else ""
    return kinds.startswith("(IN") and "CATEGORY_WORD" in kinds and "NEGATE" not in kinds


def _inside(node: Any) -> Needle | None:
    """The needle of a node that has too many strings."""
    name, value = str(node[0]), node[1]
    match name:
        case "SUBPATTERN":
            return _every(_sequence(value[3]))
        case "BRANCH":
            return _any([_every(_sequence(branch)) for branch in value[1]])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[0] > 0:
            return _every(_sequence([*value[2]] * min(value[0], REPEATED)))
        case "ATOMIC_GROUP":
            return _every(_sequence(value))
        case "IN" if all(str(kind) == "CATEGORY" and str(each) == "CATEGORY_DIGIT" for kind, each in value):
            return Needle(digit=True)
    return None


def _every(all_of: list[Needle]) -> Needle | None:
    different = tuple(dict.fromkeys(all_of))
    return None if not different else different[0] if len(different) == 1 else Needle(all_of=different)


def _any(needles_of_each: Sequence[Needle | None]) -> Needle | None:
    known = [needle for needle in needles_of_each if needle is not None]
    return reduce(_either, known) if len(known) == len(needles_of_each) else None


def _either(one: Needle, other: Needle) -> Needle:
    one, other = (Needle(any_of=(each,)) if each.all_of else each for each in (one, other))
    return Needle(
        one.words | other.words, one.parts | other.parts, one.signs | other.signs, one.digit or other.digit,
        (*one.any_of, *other.any_of),
    )  # fmt: skip


def _piece(ways: set[str]) -> Needle | None:
    """The needle of a piece in each way it is written: of each way its longest word, else its signs."""
    words, parts, signs = set[str](), set[str](), set[str]()
    digit = False
    for way in ways:
        found = max(_WORD.findall(way), key=lambda each: (len(each.strip(EDGE + GAP)), GAP not in each), default=GAP)
        bare, whole = found.strip(EDGE + GAP), GAP not in found
        sign = max(_SIGNS.findall(way), key=len, default="")
        if bare and bare[0] in _DIGITS:
            digit = True
        elif len(bare) > SHORT or (not sign and (whole or len(bare) > 1)):
            (words if whole else parts).add(bare)
        elif sign:
            signs.add(sign)
        else:
            return None
    return Needle(frozenset(words), frozenset(parts), frozenset(signs), digit)
