"""Numbers of lists and headings, and what styles say, worked out from an OpenDocument's styles."""

from dataclasses import dataclass

from lxml import etree

from contract_drafter.readers._docx.numbering import spell
from contract_drafter.readers._odt.names import FO, STYLE, TEXT, whole

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Level:
    form: str
    before: str
    after: str
    shown: int
    start: int


@dataclass(slots=True)
class Look:
    """What a paragraph or text style says."""

    bold: bool = False
    italic: bool = False
    title: bool = False
    list_style: str = ""


class Lists:
    """The list styles of a document, and the counters of its lists."""

    def __init__(self, trees: list[etree._Element]) -> None:
        self._levels: dict[str, dict[int, Level | None]] = {}
        self._styles: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {}
        self._counters: dict[str, list[int]] = {}
        for tree in trees:
            for style in tree.iter(f"{TEXT}list-style"):
                self._levels[style.get(f"{STYLE}name", "")] = dict(map(_level, style))
            for style in tree.iter(f"{TEXT}outline-style"):
                self._levels["\0outline"] = dict(map(_level, style))
            for style in tree.iter(f"{STYLE}style"):
                self._styles[style.get(f"{STYLE}name", "")] = style

    def look(self, name: str, steps: int = 0) -> Look:
        """What a style says, with what it inherits."""
        if name in self._looks:
            return self._looks[name]
        style = self._styles.get(name)
        if style is None or steps > _DEEPEST:
            return Look(title=name == "Title")
        base = self.look(style.get(f"{STYLE}parent-style-name", ""), steps + 1)
        run = style.find(f"{STYLE}text-properties")
        weight = None if run is None else run.get(f"{FO}font-weight")
        slant = None if run is None else run.get(f"{FO}font-style")
        look = Look(
            bold=base.bold if weight is None else weight in {"bold", "600", "700", "800", "900"},
            italic=base.italic if slant is None else slant in {"italic", "oblique"},
            title=base.title or name == "Title",
            list_style=style.get(f"{STYLE}list-style-name") or base.list_style,
        )
        self._looks[name] = look
        return look

    def form(self, style: str, depth: int) -> str:
        """ "bullet", "none" (no number), or "number", of a level (from 1)."""
        if depth not in self._levels.get(style, {}):
            return "none"
        level = self._levels[style][depth]
        return "bullet" if level is None else "none" if level.form == "none" else "number"

    def label(self, counter: str, style: str, depth: int, restart: int | None = None) -> str:
        """Count one paragraph of a list and print its number."""
        level = self._levels.get(style, {}).get(depth)
        if level is None:
            return ""
        values = self._counters.setdefault(counter, [])
        while len(values) < depth:
            above = self._levels.get(style, {}).get(len(values) + 1)
            values.append((above.start if above else 1) - (len(values) + 1 == depth))
        del values[depth:]
        values[depth - 1] = values[depth - 1] + 1 if restart is None else restart
        numbers = []
        for shown in range(max(1, depth - level.shown + 1), depth + 1):
            each = self._levels.get(style, {}).get(shown)
            if each is not None and each.form != "none":
                numbers.append(spell(values[shown - 1], each.form))
        return f"{level.before}{'.'.join(numbers)}{level.after}".strip()


def _level(element: etree._Element) -> tuple[int, Level | None]:
    depth = whole(element.get(f"{TEXT}level"), 1, 10)
    if str(element.tag).endswith("bullet") or str(element.tag).endswith("image"):
        return depth, None
    return depth, Level(
        _FORMS.get(element.get(f"{STYLE}num-format", ""), "decimal"),
        element.get(f"{STYLE}num-prefix", ""),
        element.get(f"{STYLE}num-suffix", ""),
        whole(element.get(f"{TEXT}display-levels"), 1, 10),
        whole(element.get(f"{TEXT}start-value"), 1),
    )
