"""Paragraph and character styles: what they say of headings, numbers and weight, through what they are based on."""

import re
from dataclasses import dataclass

from lxml import etree

from contract_drafter.readers._docx.names import W, child_number, child_value, is_on

_HEADING = re.compile(r"heading ([1-9])$")
_CONTENTS = re.compile(r"toc(?: ?\d| ?heading)$")
_DEEPEST = 20


@dataclass(slots=True)
class Style:
    """What a style says, its own words first, then those of the style it is based on."""

    id: str
    name: str = ""
    level: int = 0
    list_id: str | None = None
    depth: int | None = None
    numbered_by: str = ""
    """The style, this one or one it is based on, that names the list."""
    bold: bool | None = None
    hidden: bool = False
    size: int | None = None
    title: bool = False
    contents: bool = False


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._raw = {style.get(f"{W}styleId", ""): style for style in found}
        self._known: dict[str, Style] = {}
        self.default = next(
            (
                style.get(f"{W}styleId", "")
                for style in found
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true"}
            ),
            "",
        )
        run = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.size = child_number(run, "sz") or self.get(self.default).size or 22

    def get(self, style_id: str | None) -> Style:
        """A style; one that says nothing when there is no such style."""
        return self._resolved(style_id or self.default, 0)

    def _resolved(self, style_id: str, steps: int) -> Style:
        if style_id in self._known:
            return self._known[style_id]
        raw = self._raw.get(style_id)
        style = Style(style_id)
        if raw is None or steps > _DEEPEST:
            return style
        parent = child_value(raw, "basedOn")
        base = self._resolved(parent, steps + 1) if parent else Style("")
        self._fill(style, raw, base)
        self._known[style_id] = style
        return style

    def _fill(self, style: Style, raw: etree._Element, base: Style) -> None:
        paragraph, run = raw.find(f"{W}pPr"), raw.find(f"{W}rPr")
        style.name = (child_value(raw, "name") or "").lower()
        outline = child_number(paragraph, "outlineLvl")
        heading = _HEADING.match(style.name)
        if heading:
            style.level = int(heading[1])
        elif outline is not None:
            style.level = outline + 1 if outline < 9 else 0
        else:
            style.level = base.level
        own_list = child_value(paragraph, "numPr/numId")
        style.list_id = own_list if own_list is not None else base.list_id
        style.numbered_by = style.id if own_list is not None else base.numbered_by
        depth = child_number(paragraph, "numPr/ilvl")
        style.depth = depth if depth is not None else base.depth
        bold, hidden = is_on(run, "b"), is_on(run, "vanish")
        style.bold = base.bold if bold is None else bold
        style.hidden = base.hidden if hidden is None else hidden
        style.size = child_number(run, "sz") or base.size
        style.title = style.name == "title" or base.title
        style.contents = bool(_CONTENTS.match(style.name)) or base.contents
