"""The places of findings in a Word file: the part, the paragraph, and the words in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from contract_drafter.model.span import Span
from contract_drafter.reporters._docx.package import Package
from contract_drafter.reporters._docx.words import ALL, FINAL, ORIGINAL, Bit, bits, find, shown_text

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
EDGES = ("header", "footer")
AUTHOR = "Contract Drafter"
"""Whose comments and changes ours are."""


@dataclass(slots=True)
class Place:
    """Where words stand: a paragraph of a part, what it shows, and from where to where in that.

    `words` is None where they cannot be told apart in it. `view` is that of the tracked changes in which they stand.
    """

    part: str
    paragraph: etree._Element
    shown: list[Bit]
    words: tuple[int, int] | None
    view: tuple[str, ...] = FINAL


class Places:
    """Finds places in a Word file. A part is parsed when it is first needed."""

    def __init__(self, content: bytes, source: str) -> None:
        self.package = Package(content, source)
        self.main = self.package.main_part()
        self._roots: dict[str, etree._Element] = {}
        self._paragraphs: dict[str, list[etree._Element]] = {}

    @cached_property
    def namespace(self) -> str:
        """The namespace of the file's words: that of ordinary or of "strict" files."""
        return etree.QName(self.root(self.main)).namespace or _WORD

    def name(self, local: str) -> str:
        """The full name of an element or attribute."""
        return f"{{{self.namespace}}}{local}"

    def root(self, part: str) -> etree._Element:
        """A part, parsed once: what is changed in it stays."""
        if part not in self._roots:
            self._roots[part] = self.package.tree(part)
        return self._roots[part]

    def highest_id(self) -> int:
        """The highest number that marks a change, a comment or a bookmark in any part that holds words; -1 for none."""
        kinds = (*_NOTES.values(), *EDGES)
        parts = [self.main, *(part for kind in kinds for part in self.package.related(self.main, kind))]
        ids = (each.get(self.name("id"), "") for part in parts for each in self.root(part).iter())
        return max((int(each) for each in ids if each.isdecimal()), default=-1)

    def body(self) -> list[etree._Element]:
        """The paragraphs of the running text."""
        return self._in(self.main)

    def find(self, span: Span, text: str, start: int, end: int) -> Iterator[Place]:
        """The place of `text[start:end]`; several where headers repeat them. None for a part that is not there."""
        kind = (span.part or "").split(" ")[0].rstrip(",")
        if kind in EDGES:
            for part in self.package.related(self.main, kind):
                place = self._place(part, span, text, start, end)
                if place is not None and place.words is not None:
                    yield place
            return
        parts = self.package.related(self.main, _NOTES[kind]) if kind in _NOTES else iter((self.main,))
        place = next((self._place(part, span, text, start, end) for part in parts), None)
        if place is not None:
            yield place

    def _in(self, part: str) -> list[etree._Element]:
        if part not in self._paragraphs:
            self._paragraphs[part] = list(self.root(part).iter(self.name("p")))
        return self._paragraphs[part]

    def _place(self, part: str, span: Span, text: str, start: int, end: int) -> Place | None:
        paragraphs = self._in(part)
        if span.node is None or span.node >= len(paragraphs):
            return None
        home = paragraphs[span.node]
        found: list[tuple[int, Place]] = []
        for paragraph in self._candidates(home, span) if end > start else ():
            for view in (FINAL, ORIGINAL, ALL):
                shown = bits(paragraph, view)
                hit = find(shown_text(shown), text, start, end)
                if hit is not None and (hit[0] < 3 or paragraph is home):
                    found.append((hit[0], Place(part, paragraph, shown, hit[1], view)))
            if found and found[-1][0] == 0:
                break
        if found:
            return min(found, key=lambda each: each[0])[1]
        return Place(part, home, bits(home), None)

    def _candidates(self, home: etree._Element, span: Span) -> Iterator[etree._Element]:
        """The paragraph, then those of its cell, then those of its table."""
        yield home
        if span.cell is None:
            return
        for name in ("tc", "tbl"):
            around = next(home.iterancestors(self.name(name)), None)
            yield from () if around is None else around.iter(self.name("p"))
