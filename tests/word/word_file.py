"""Reads a Word file as Word does, apart from the code that writes it: numbers, fields, bookmarks, content controls."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Field:
    """`clean` says that begin, separate and end stood in order."""

    instruction: str
    result: str


class WordFile:
    """The parts of a file, parsed."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}
        self.document = self.tree("word/document.xml")
        self.body = self.document.find(f"{W}body")

    def tree(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def styles(self) -> dict[str, etree._Element]:
        return {style.get(f"{W}styleId"): style for style in self.tree("word/styles.xml").findall(f"{W}style")}

    def style_name(self, style_id: str) -> str:
        return str(self.styles[style_id].find(f"{W}name").get(f"{W}val"))

    @property
    def paragraphs(self) -> list[etree._Element]:
        return list(self.body.iter(f"{W}p"))

    def fields(self, root: etree._Element | None = None) -> list[Field]:
        """The complex fields, in the order they end. Raises ValueError when one is not closed or not in order."""
        open_fields: list[list[str]] = []
        found = []
        for element in (self.body if root is None else root).iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
            if element.tag == f"{W}fldChar":
                kind = element.get(f"{W}fldCharType")
                if kind == "begin":
                    open_fields.append(["begin", "", ""])
                elif kind == "separate":
                    if open_fields[-1][0] != "begin":
                        raise ValueError(open_fields)
                    open_fields[-1][0] = "separate"
                else:
                    state, instruction, result = open_fields.pop()
                    if state != "separate":
                        raise ValueError(instruction)
                    found.append(Field(instruction, result))
                continue
            for field in open_fields:
                if element.tag == f"{W}instrText" and field is open_fields[-1] and field[0] == "begin":
                    field[1] += element.text or ""
                elif element.tag == f"{W}t" and field[0] == "separate":
                    field[2] += element.text or ""
        if open_fields:
            raise ValueError(open_fields)
        return found

    def bookmarks(self) -> dict[str, etree._Element]:
        """The paragraph that each bookmark starts in."""
        return {
            start.get(f"{W}name"): next(start.iterancestors(f"{W}p")) for start in self.body.iter(f"{W}bookmarkStart")
        }

    def numbers(self) -> dict[etree._Element, str]:
        """The number that Word shows before each numbered paragraph, from the lists alone."""
        counters: dict[str, list[int]] = {}
        started: set[tuple[str, int]] = set()
        labels = {}
        for paragraph in self.paragraphs:
            level, list_id = self._list_of(paragraph)
            if list_id in ("", "0"):
                continue
            abstract, overrides = self._lists[list_id]
            levels = self._levels[abstract]
            count = counters.setdefault(abstract, [levels[i].start - 1 for i in range(len(levels))])
            if (list_id, level) not in started and level in overrides:
                count[level] = overrides[level] - 1
            started.add((list_id, level))
            count[level] += 1
            for below in range(level + 1, len(levels)):
                count[below] = levels[below].start - 1
            labels[paragraph] = levels[level].label(count, levels)
        return labels

    def _list_of(self, paragraph: etree._Element) -> tuple[int, str]:
        """The level and list of a paragraph: its own, else its style's, else that of the style it is based on."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        node = self.styles.get(style.get(f"{W}val")) if style is not None else None
        while own is None and node is not None:
            own = node.find(f"{W}pPr/{W}numPr")
            based_on = node.find(f"{W}basedOn")
            node = self.styles.get(based_on.get(f"{W}val")) if based_on is not None else None
        if own is None:
            return 0, ""
        level = own.find(f"{W}ilvl")
        return int(level.get(f"{W}val")) if level is not None else 0, own.find(f"{W}numId").get(f"{W}val")

    @cached_property
    def _lists(self) -> dict[str, tuple[str, dict[int, int]]]:
        return {
            each.get(f"{W}numId"): (
                each.find(f"{W}abstractNumId").get(f"{W}val"),
                {
                    int(override.get(f"{W}ilvl")): int(override.find(f"{W}startOverride").get(f"{W}val"))
                    for override in each.findall(f"{W}lvlOverride")
                },
            )
            for each in self.tree("word/numbering.xml").findall(f"{W}num")
        }

    @cached_property
    def _levels(self) -> dict[str, list["_Level"]]:
        return {
            each.get(f"{W}abstractNumId"): [_Level.read(level) for level in each.findall(f"{W}lvl")]
            for each in self.tree("word/numbering.xml").findall(f"{W}abstractNum")
        }


@dataclass(frozen=True)
class _Level:
    start: int
    kind: str
    text: str

    @classmethod
    def read(cls, level: etree._Element) -> "_Level":
        def value(tag: str) -> str:
            return str(level.find(f"{W}{tag}").get(f"{W}val"))

        return cls(int(value("start")), value("numFmt"), value("lvlText"))

    def label(self, counts: list[int], levels: list["_Level"]) -> str:
        return re.sub(r"%(\d)", lambda match: levels[int(match[1]) - 1].figure(counts[int(match[1]) - 1]), self.text)

    def figure(self, count: int) -> str:
        return LETTERS[count - 1] if self.kind == "lowerLetter" else str(count)


def text(element: etree._Element) -> str:
    """The words of an element as a reader sees them: field results, no field codes."""
    pieces = []
    for each in element.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if each.getparent().tag == f"{W}r":
            pieces.append(each.text or "" if each.tag == f"{W}t" else "\t" if each.tag == f"{W}tab" else "\n")
    return "".join(pieces)


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return str(style.get(f"{W}val")) if style is not None else ""


def controls(root: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    """Tag, title and content of each content control that has a tag."""
    for control in root.iter(f"{W}sdt"):
        tag, title = control.find(f"{W}sdtPr/{W}tag"), control.find(f"{W}sdtPr/{W}alias")
        if tag is not None:
            yield tag.get(f"{W}val"), title.get(f"{W}val"), control.find(f"{W}sdtContent")


def what_word_computes(instruction: str, label: str) -> str:
    """A REF field's result by Word's documentation: \\n drops trailing stops, \\t what is neither figure nor delimiter."""
    assert "\\n" in instruction
    shown = label.rstrip(".")
    return re.sub(r"[^\d.()\-/]", "", shown) if "\\t" in instruction else shown
