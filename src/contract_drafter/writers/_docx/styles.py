"""The styles of the frame: ours are added where it has none, its own keep their look."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

NUMBERED = {
    "Heading2": ("articles", 0),
    "ClauseParagraph": ("articles", 1),
    "ClauseItem": ("articles", 2),
    "ScheduleHeading": ("schedules", 0),
    "ListBullet": ("bullets", 0),
    "ClauseBullet": ("bullets", 1),
    "LetteredItem": ("letters", 0),
}
"""Style: the list and the level that number it."""
UNNUMBERED = ("Heading1", "FrontHeading", "Heading3", "SummaryHeading", "TOCHeading", "BodyText")

_FRAME_ONLY = ("Header", "Footer", "Title")


@dataclass(frozen=True, slots=True)
class Styles:
    """`ids` maps our names (the ids in our own frame) to the ids in this one. `plain` are ours that inherit a list."""

    root: etree._Element
    ids: Mapping[str, str]
    plain: frozenset[str]
    kept: frozenset[str]
    """Our names of the styles that this frame brought."""


def adopt(own: bytes, shipped: bytes) -> Styles:
    """Bring our styles into a frame's. A style is the same when its name is, whatever the language of its id."""
    root, donor = parse_xml(own), parse_xml(shipped)
    by_name = {_name(style): style.get(qn("w:styleId")) for style in root.findall(qn("w:style"))}
    used = {style.get(qn("w:styleId")) for style in root.findall(qn("w:style"))}
    ids: dict[str, str] = {}
    missing = []
    kept = set()
    for style in donor.findall(qn("w:style")):
        ours = style.get(qn("w:styleId"))
        if _name(style) in by_name:
            ids[ours] = by_name[_name(style)]
            kept.add(ours)
        elif ours not in _FRAME_ONLY and not ours.startswith("Cover"):
            ids[ours] = ours if ours not in used else f"Contract{ours}"
            missing.append(style)
    for style in missing:
        root.append(_moved(style, ids))
    plain = frozenset(name for name in UNNUMBERED if name in kept and not _unnumber(root, ids[name]))
    return Styles(root, ids, plain, frozenset(kept))


def _moved(style: etree._Element, ids: Mapping[str, str]) -> etree._Element:
    copy = deepcopy(style)
    copy.attrib.pop(qn("w:default"), None)
    copy.set(qn("w:styleId"), ids[style.get(qn("w:styleId"))])
    for tag in ("w:basedOn", "w:next", "w:link"):
        for link in copy.findall(qn(tag)):
            if link.get(qn("w:val")) in ids:
                link.set(qn("w:val"), ids[link.get(qn("w:val"))])
            else:
                copy.remove(link)
    return copy


def _unnumber(root: etree._Element, style_id: str) -> bool:
    """Take its list from a style; says whether it has none now (it may inherit one)."""
    properties = _find(root, style_id).find(qn("w:pPr"))
    for number in properties.findall(qn("w:numPr")) if properties is not None else ():
        properties.remove(number)
    return not _is_numbered(root, style_id)


def bind(styles: Styles, lists: Mapping[str, int]) -> None:
    """Number our styles by our lists. Bullets of the frame's own stay."""
    for name, (which, level) in NUMBERED.items():
        style = _find(styles.root, styles.ids[name])
        if which == "bullets" and name in styles.kept and _is_numbered(styles.root, styles.ids[name]):
            continue
        number = style.get_or_add_pPr().get_or_add_numPr()
        number.get_or_add_ilvl().val = level
        number.get_or_add_numId().val = lists[which]


def speak(root: etree._Element, locale: str) -> None:
    """Set the language of the defaults and of every style that names one."""
    defaults = root.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = etree.Element(qn("w:docDefaults"))
        root.insert(0, defaults)
    for tag in ("w:rPrDefault", "w:rPr"):
        child = defaults.find(qn(tag))
        if child is None:
            child = etree.SubElement(defaults, qn(tag))
            if tag == "w:rPrDefault":
                defaults.insert(0, child)
        defaults = child
    if defaults.find(qn("w:lang")) is None:
        etree.SubElement(defaults, qn("w:lang"))
    for language in root.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)


def _name(style: etree._Element) -> str:
    name = style.find(qn("w:name"))
    return str(name.get(qn("w:val"))).casefold() if name is not None else ""


def _find(root: etree._Element, style_id: str) -> etree._Element:
    return next(style for style in root.findall(qn("w:style")) if style.get(qn("w:styleId")) == style_id)


def _is_numbered(root: etree._Element, style_id: str | None) -> bool:
    """Whether the style, or one it is based on, has a list of its own."""
    seen: set[str] = set()
    while style_id and style_id not in seen:
        seen.add(style_id)
        style = next((each for each in root.findall(qn("w:style")) if each.get(qn("w:styleId")) == style_id), None)
        if style is None:
            return False
        number = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if number is not None:
            return bool(number.get(qn("w:val")) != "0")
        based_on = style.find(qn("w:basedOn"))
        style_id = based_on.get(qn("w:val")) if based_on is not None else None
    return False
