"""The settings of lint, from `[tool.contract-drafter.lint]` of pyproject.toml or `[lint]` of .contract-drafter.toml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from contract_drafter import languages
from contract_drafter.linting import catalogue
from contract_drafter.linting.catalogue import Cards
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.span import Span

if TYPE_CHECKING:
    from contract_drafter.located_yaml import KeyPath, Located

FILES = {".contract-drafter.toml": ("lint",), "pyproject.toml": ("tool", "contract-drafter", "lint")}
"""The files that may hold settings, the first found counts, and the table that holds them."""
REVISIONS = ("original", "final", "all")

_ERROR_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
_HEAD = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*=""")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project has settled. `select` and `ignore` hold codes or the beginnings of codes ("VAG")."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: str = Severity.INFO.value
    preview: bool = False
    lang: str = ""
    revisions: str = "final"
    baseline: str = ""
    rules: str = ""
    thresholds: dict[str, int] = field(default_factory=dict)


class Configuration(NamedTuple):
    """The settings, and the file they stand in; None where no file has any."""

    settings: Settings = Settings()
    located: "Located | None" = None

    def unknown(self, cards: Cards) -> Iterator[Finding]:
        """The codes and the thresholds that no rule has, and the values that no key or threshold can have."""
        if self.located is None:
            return
        from contract_drafter import located_yaml

        yield from _unknown_values(self.located)
        for name in ("select", "ignore"):
            yield from unknown_codes(getattr(self.settings, name), self.located.key_span((name,)), cards)
        known = {each.name: each for card in cards.values() for each in card.thresholds}
        for name, value in self.settings.thresholds.items():
            span = self.located.key_span(("thresholds", name))
            if name not in known:
                yield finding("YML101", span, key=name, nearest=located_yaml.nearest(name, known))
                continue
            below = self.settings.thresholds.get(name.removesuffix("_at_most"), 0) if name.endswith("_at_most") else 0
            lowest, highest = max(known[name].lowest, below), known[name].highest
            if not lowest <= value <= highest:
                yield finding("LNT069", span, key=name, value=value, lowest=lowest, highest=highest)


def configuration(text: str, source: str, table: tuple[str, ...] | None = None) -> Configuration | None:
    """What a file settles, None when it has no such table. Raises UserError with every fault, at its line.

    Values that no key can have are among `Configuration.unknown`, where all can be read.
    """
    import tomllib

    from contract_drafter import located_yaml

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(_syntax(str(error), text, source)) from None
    way = table or next((way for way in FILES.values() if _at(data, way) is not None), ("lint",))
    found = _at(data, way)
    if found is None:
        return None
    located = located_yaml.Located(found, source, *_places(text, source, way))
    read, faults = located_yaml.read_as(Settings, located)
    if read is None:
        raise UserError(*faults, *_unknown_values(located))
    return Configuration(read, located)


def unknown_codes(codes: tuple[str, ...], span: Span, cards: Cards) -> Iterator[Finding]:
    """The codes that no rule has."""
    for code in codes:
        if not catalogue.knows(code, cards):
            from contract_drafter import located_yaml

            yield finding("LNT001", span, rule=code, nearest=located_yaml.nearest(code, cards))


def _unknown_values(located: "Located") -> Iterator[Finding]:
    """Those of the keys that can be read, whatever is wrong with others."""
    data = located.at(())
    known = {"severity": tuple(Severity), "revisions": REVISIONS, "lang": ("", *languages.codes())}
    for name, values in known.items():
        value = data.get(name, values[0]) if isinstance(data, dict) else values[0]
        if isinstance(value, str) and value not in values:
            shown = ", ".join(str(each) for each in values if each)
            yield finding("LNT002", located.key_span((name,)), key=name, value=value, known=shown)


def _at(data: object, way: tuple[str, ...]) -> object:
    for step in way:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _places(text: str, source: str, way: tuple[str, ...]) -> "tuple[dict[KeyPath, Span], dict[KeyPath, Span]]":
    """The line of the table, of each of its keys, and of the tables and keys inside it."""
    spans: dict[KeyPath, Span] = {}
    keys: dict[KeyPath, Span] = {}
    inside: KeyPath | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if head := _HEAD.match(line):
            name = tuple(part.strip().strip("\"'") for part in head[1].split("."))
            inside = name[len(way) :] if name[: len(way)] == way else None
            if inside is not None:
                spans[inside] = Span(source, number, 1)
                for length in range(1, len(inside) + 1):
                    keys.setdefault(inside[:length], Span(source, number, 1))
        elif inside is not None and (key := _KEY.match(line)):
            span = Span(source, number, len(line) - len(line.lstrip()) + 1)
            keys[(*inside, key[1] or key[2] or key[3])] = span
            spans[(*inside, key[1] or key[2] or key[3])] = span
    return spans, keys


def _syntax(problem: str, text: str, source: str) -> Finding:
    place = _ERROR_PLACE.search(problem)
    bare = _ERROR_PLACE.sub("", problem).strip()
    if place and place[1]:
        return finding("LNT003", Span(source, int(place[1]), int(place[2])), problem=bare)
    return finding("LNT003", Span(source, text.count("\n") + 1, 1), problem=bare)
