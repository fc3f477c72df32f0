"""Word's numbers, worked out from numbering.xml as Word works them out."""

from dataclasses import dataclass, field

from lxml import etree

from contract_drafter.readers._docx.names import VAL, W, child_number, child_value, is_on

LEVELS = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_UNITS = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BIGGEST = 100_000


@dataclass(frozen=True, slots=True)
class Level:
    """How a level counts and prints: `text` is "Article %1" or "(%3)". `restart` is the level that resets it."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _Counters:
    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)
    started: set[tuple[str, int]] = field(default_factory=set)


class Numbering:
    """The lists of a document. `label` must be asked once for each numbered paragraph, in order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}
        self._of_style: dict[str, str] = {}
        self._lists: dict[str, str] = {}
        self._own: dict[str, dict[int, Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counters: dict[str, _Counters] = {}
        if root is not None:
            self._load(root)

    def _load(self, root: etree._Element) -> None:
        for abstract in root.findall(f"{W}abstractNum"):
            name = abstract.get(f"{W}abstractNumId", "")
            self._abstract[name] = _levels(abstract)
            if link := child_value(abstract, "numStyleLink"):
                self._linked[name] = link
            if style := child_value(abstract, "styleLink"):
                self._of_style[style] = name
        for number in root.findall(f"{W}num"):
            name = number.get(f"{W}numId", "")
            self._lists[name] = child_value(number, "abstractNumId") or ""
            for change in number.findall(f"{W}lvlOverride"):
                level = _index(change.get(f"{W}ilvl"))
                self._own.setdefault(name, {}).update(_levels(change))
                start = child_number(change, "startOverride")
                if start is not None:
                    self._starts.setdefault(name, {})[level] = start

    def _base(self, list_id: str) -> str:
        abstract = self._lists.get(list_id, "")
        return self._of_style.get(self._linked.get(abstract, ""), abstract)

    def level(self, list_id: str, depth: int) -> Level | None:
        """How a level of a list counts; None when there is no such list."""
        base = self._base(list_id)
        return self._own.get(list_id, {}).get(depth) or self._abstract.get(base, {}).get(depth)

    def depth_of_style(self, list_id: str, style: str) -> int | None:
        """The level of a list that numbers a paragraph style."""
        levels = self._abstract.get(self._base(list_id), {})
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def label(self, list_id: str, depth: int) -> str:
        """Count one paragraph and print its number ("" for a list that is not there)."""
        level = self.level(list_id, depth)
        if level is None:
            return ""
        counters = self._counters.setdefault(self._base(list_id), _Counters())
        own_start = self._starts.get(list_id, {}).get(depth)
        if own_start is not None and (list_id, depth) not in counters.started:
            counters.values[depth] = own_start - 1
        counters.started.add((list_id, depth))
        value = counters.values[depth]
        counters.values[depth] = level.start if value is None else value + 1
        for deeper in range(depth + 1, LEVELS):
            below = self.level(list_id, deeper)
            limit = below.restart if below is not None else None
            if limit is None or (limit and depth + 1 <= limit):
                counters.values[deeper] = None
        return self._print(list_id, level, counters)

    def _print(self, list_id: str, level: Level, counters: _Counters) -> str:
        text = level.text
        for depth in range(LEVELS):
            mark = f"%{depth + 1}"
            if mark not in text:
                continue
            other = self.level(list_id, depth) or Level()
            value = counters.values[depth]
            if value is None:
                value = counters.values[depth] = other.start
            text = text.replace(mark, spell(value, "decimal" if level.legal else other.form))
        return text.strip()


def _levels(parent: etree._Element) -> dict[int, Level]:
    found = {}
    for level in parent.findall(f"{W}lvl"):
        start = child_number(level, "start")
        found[_index(level.get(f"{W}ilvl"))] = Level(
            form=_form(level),
            text=child_value(level, "lvlText") or "",
            start=1 if start is None else start,
            restart=child_number(level, "lvlRestart"),
            legal=bool(is_on(level, "isLgl")),
            style=child_value(level, "pStyle") or "",
        )
    return found


def _form(level: etree._Element) -> str:
    form = level.find(f"{W}numFmt")
    if form is None:
        form = level.find(f".//{W}numFmt")
    return "decimal" if form is None else form.get(VAL, "decimal")


def _index(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdecimal() and int(value) < LEVELS else 0


def spell(value: int, form: str) -> str:
    """A number in one of Word's forms; one we do not know is printed in figures."""
    value = max(0, min(value, _BIGGEST))
    match form:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value else ""
            return letters[:60].upper() if form.startswith("upper") else letters[:60]
        case "lowerRoman" | "upperRoman":
            return roman(value).upper() if form.startswith("upper") else roman(value)
        case "decimalZero":
            return f"{value:02}"
        case "none" | "bullet":
            return ""
        case _:
            return str(value)


def roman(value: int) -> str:
    """1 → "i", 14 → "xiv"; figures above 3999."""
    if not 0 < value < 4000:
        return str(value)
    letters = ""
    for size, mark in (*_ROMAN, *_ROMAN_UNITS):
        while value >= size:
            letters += mark
            value -= size
    return letters
