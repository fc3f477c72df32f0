"""The lists: articles with their paragraphs and items, schedules, bullets, lettered lists."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from contract_drafter.model.document import Block, Section, walk
from contract_drafter.writers._docx.markup import NAMESPACE, attribute
from contract_drafter.writers._docx.styles import NUMBERED, Styles
from contract_drafter.writers._docx.targets import protect

LISTS = ("articles", "schedules", "bullets", "letters")
EMPTY = f'<w:numbering xmlns:w="{NAMESPACE}"/>'.encode()
_FORMATS = {
    ("articles", 1): ("decimal", "%1.%2"),
    ("articles", 2): ("lowerLetter", "(%3)"),
    ("bullets", 0): ("bullet", "•"),
    ("bullets", 1): ("bullet", "•"),
    ("letters", 0): ("lowerLetter", "(%1)"),
    ("letters", 1): ("lowerLetter", "(%2)"),
}
_LOOK = ("w:suff", "w:lvlJc", "w:pPr", "w:rPr")


@dataclass(frozen=True, slots=True)
class Numbering:
    """A frame's own lists, as text, and where ours go. `looks` is the look of the level that numbers each style."""

    opening: str
    before: str
    between: str
    first_abstract: int
    lists: Mapping[str, int]
    looks: Mapping[str, str]
    ids: Mapping[str, str]

    @property
    def first_free(self) -> int:
        """The id of the first list after ours."""
        return max(self.lists.values()) + 1


def plan(own: bytes, shipped: bytes, styles: Styles) -> Numbering:
    """Make room in a frame's numbering. Its levels keep their indents and fonts; the numbers they print are ours."""
    root, donor = etree.fromstring(own), etree.fromstring(shipped)
    ours = {styles.ids[name]: name for name in NUMBERED}
    looks = {**_looks(donor, {name: name for name in NUMBERED}), **_looks(root, ours)}
    for level in root.iter(qn("w:lvl")):
        link = level.find(qn("w:pStyle"))
        if link is not None and link.get(qn("w:val")) in ours:
            level.remove(link)
    abstracts, numbers = root.findall(qn("w:abstractNum")), root.findall(qn("w:num"))
    first_abstract = 1 + max((int(each.get(qn("w:abstractNumId"))) for each in abstracts), default=0)
    first_number = 1 + max((int(each.get(qn("w:numId"))) for each in numbers), default=0)
    bare = etree.Element(root.tag, root.attrib, root.nsmap)
    return Numbering(
        opening=etree.tostring(bare, encoding="unicode").removesuffix("/>") + ">",
        before="".join(map(_text, [*root.findall(qn("w:numPicBullet")), *abstracts])),
        between="".join(map(_text, numbers)),
        first_abstract=first_abstract,
        lists={name: first_number + index for index, name in enumerate(LISTS)},
        looks=looks,
        ids=styles.ids,
    )


def write(numbering: Numbering, blocks: tuple[Block, ...], restarts: Sequence[int]) -> bytes:
    """The numbering part. How articles and schedules are numbered is read from the tree's own numbers."""
    heads = {"articles": _pattern(blocks, "article"), "schedules": _pattern(blocks, "schedule")}
    abstracts = "".join(
        _abstract(numbering, which, numbering.first_abstract + index, heads) for index, which in enumerate(LISTS)
    )
    numbers = "".join(
        _number(numbering.lists[which], numbering.first_abstract + index) for index, which in enumerate(LISTS)
    )
    letters = numbering.first_abstract + LISTS.index("letters")
    anew = "".join(_number(numbering.first_free + index, letters, level) for index, level in enumerate(restarts))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"{numbering.opening}{numbering.before}{abstracts}{numbering.between}{numbers}{anew}</w:numbering>"
    ).encode()


def _pattern(blocks: tuple[Block, ...], kind: str) -> tuple[str, str]:
    """The level's text and start: "Article 1" gives "Article %1" and "1"."""
    for block in walk(blocks):
        if isinstance(block, Section) and block.kind == kind and block.number:
            start = re.search(r"\d+", block.number)
            return re.sub(r"\d+", "%1", protect(block.number), count=1), start.group() if start else "1"
    return "%1.", "1"


def _abstract(numbering: Numbering, which: str, ident: int, heads: Mapping[str, tuple[str, str]]) -> str:
    styled = {level: name for name, (of, level) in NUMBERED.items() if of == which}
    if which == "letters":
        styled[1] = ""
    levels = []
    for level, name in sorted(styled.items()):
        kind, text = _FORMATS.get((which, level), ("decimal", ""))
        start = "1"
        if not text:
            text, start = heads[which]
        link = f'<w:pStyle w:val="{numbering.ids[name]}"/>' if name else ""
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{link}'
            f"{_with_text(numbering.looks[name or 'ClauseItem'], text)}</w:lvl>"
        )
    return (
        f'<w:abstractNum w:abstractNumId="{ident}"><w:nsid w:val="4CD0000{LISTS.index(which)}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
    )


def _with_text(look: str, text: str) -> str:
    """The look with the level's text at its place: after w:suff, before w:lvlJc."""
    suffix, middle, rest = look.partition("/>") if look.startswith("<w:suff") else ("", "", look)
    return f'{suffix}{middle}<w:lvlText w:val="{attribute(text)}"/>{rest}'


def _number(ident: int, abstract: int, restarted: int | None = None) -> str:
    anew = ""
    if restarted is not None:
        anew = f'<w:lvlOverride w:ilvl="{restarted}"><w:startOverride w:val="1"/></w:lvlOverride>'
    return f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{abstract}"/>{anew}</w:num>'


def _looks(root: etree._Element, styles: Mapping[str, str]) -> dict[str, str]:
    """Style name: the look of the level that is linked to it."""
    looks: dict[str, str] = {}
    for level in root.iter(qn("w:lvl")):
        link = level.find(qn("w:pStyle"))
        name = styles.get(link.get(qn("w:val"))) if link is not None else None
        if name is not None and name not in looks:
            children = (level.find(qn(tag)) for tag in _LOOK)
            looks[name] = "".join(_text(child) for child in children if child is not None)
    return looks


def _text(element: etree._Element) -> str:
    text = str(etree.tostring(element, encoding="unicode", with_tail=False))
    return text.replace(f' xmlns:w="{NAMESPACE}"', "")
