"""From plain data to the frozen dataclasses of model/, with every fault told at its place."""

import types
from collections.abc import Hashable, Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from contract_drafter.located_yaml._located import KeyPath, Located
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.values import LocalText

T = TypeVar("T")

_EXPECTED: Final[dict[Any, str]] = {str: "YML110", int: "YML111", Decimal: "YML112", bool: "YML113"}
_FAULT: Final = object()


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word closest to this one, "" when none is close."""
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60)
    return str(best[0]) if best else ""


def read_as(
    cls: type[T], located: Located, path: KeyPath = (), *, languages: tuple[str, ...] = ()
) -> tuple[T | None, list[Finding]]:
    """Build a dataclass from the mapping at `path`. None and its findings when anything is wrong.

    Unknown keys, missing keys and wrong types are all told, in nested dataclasses, tuples and dicts too. With
    `languages`, words in another language are refused; without, any language is taken.
    """
    reading = _Reading(located, languages)
    built = reading.dataclass(cls, located.at(path), tuple(path))
    return (None if built is _FAULT else built), reading.findings


@cache
def _hints(cls: Hashable) -> dict[str, Any]:
    return get_type_hints(cls)


class _Reading:
    def __init__(self, located: Located, languages: tuple[str, ...]) -> None:
        self.located = located
        self.languages = languages
        self.findings: list[Finding] = []

    def fault(self, code: str, path: KeyPath, *, at_key: bool = False, **values: object) -> Any:
        span = self.located.key_span(path) if at_key else self.located.span(path)
        self.findings.append(finding(code, span, Severity.ERROR, **values))
        return _FAULT

    def wrong(self, code: str, value: Any, path: KeyPath) -> Any:
        return self.fault(code, path, key=str(path[-1]) if path else "", found=_seen(value))

    def dataclass(self, cls: Any, data: Any, path: KeyPath) -> Any:
        if not isinstance(data, dict):
            return self.wrong("YML115", data, path)
        known: dict[str, Field[Any]] = {item.name: item for item in fields(cls)}
        unknown = [key for key in data if key not in known]
        missing = [
            name
            for name, item in known.items()
            if data.get(name) is None and item.default is MISSING and item.default_factory is MISSING
        ]
        for key in unknown:
            self.fault("YML101", (*path, key), at_key=True, key=key, nearest=nearest(key, known))
        for name in missing:
            self.fault("YML102", path, key=name)
        filled = {
            name: self.value(_hints(cls)[name], data[name], (*path, name))
            for name in known
            if data.get(name) is not None
        }
        if unknown or missing or any(value is _FAULT for value in filled.values()):
            return _FAULT
        return cls(**filled)

    def value(self, kind: Any, data: Any, path: KeyPath) -> Any:
        origin = get_origin(kind)
        if kind is Any:
            return data
        if origin in (Union, types.UnionType):
            return self.union(get_args(kind), data, path)
        if origin is tuple:
            return self.items(get_args(kind)[0], data, path)
        if origin is dict:
            return self.named(get_args(kind)[1], data, path)
        if kind is LocalText:
            return self.words(data, path)
        if is_dataclass(kind) and isinstance(kind, type):
            return self.dataclass(kind, data, path)
        return self.scalar(kind, data, path)

    def union(self, kinds: tuple[Any, ...], data: Any, path: KeyPath) -> Any:
        for kind in kinds:
            if isinstance(kind, type) and type(data) is kind:
                return data
            if get_origin(kind) is tuple and isinstance(data, list):
                return self.items(get_args(kind)[0], data, path)
        return self.value(next(kind for kind in kinds if kind is not type(None)), data, path)

    def items(self, kind: Any, data: Any, path: KeyPath) -> Any:
        if not isinstance(data, list):
            return self.wrong("YML114", data, path)
        found = tuple(self.value(kind, item, (*path, index)) for index, item in enumerate(data))
        return _FAULT if any(item is _FAULT for item in found) else found

    def named(self, kind: Any, data: Any, path: KeyPath) -> Any:
        if not isinstance(data, dict):
            return self.wrong("YML115", data, path)
        found = {key: self.value(kind, item, (*path, key)) for key, item in data.items()}
        return _FAULT if any(item is _FAULT for item in found.values()) else found

    def words(self, data: Any, path: KeyPath) -> Any:
        if not isinstance(data, dict):
            text = _text(data)
            return self.wrong("YML116", data, path) if text is None else LocalText(everywhere=text)
        found: dict[str, str] = {}
        for language, words in data.items():
            text = _text(words)
            if self.languages and language not in self.languages:
                self.fault("YML104", (*path, language), at_key=True, key=language, known=", ".join(self.languages))
            elif text is None:
                self.wrong("YML110", words, (*path, language))
            else:
                found[language] = text
        return LocalText.of(**found) if len(found) == len(data) else _FAULT

    def scalar(self, kind: Any, data: Any, path: KeyPath) -> Any:
        found: Any = None
        if kind is str:
            found = _text(data)
        elif kind is Decimal:
            found = Decimal(data) if type(data) in (int, Decimal) or _is_number(data) else None
        elif type(data) is kind:
            found = data
        return self.wrong(_EXPECTED.get(kind, "YML110"), data, path) if found is None else found


def _is_number(data: Any) -> bool:
    return isinstance(data, str) and data.removeprefix("-").replace(".", "", 1).isdecimal() and data.isascii()


def _text(data: Any) -> str | None:
    """A scalar as it was typed (`1.20` is "1.20"), None for lists, mappings and nothing."""
    if isinstance(data, bool):
        return "true" if data else "false"
    return str(data) if isinstance(data, (str, int, Decimal)) else None


def _seen(value: Any) -> str:
    """What was found instead, short enough for a message."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    words = "" if value is None else str(_text(value))
    return words if len(words) <= 40 else words[:39] + "…"
