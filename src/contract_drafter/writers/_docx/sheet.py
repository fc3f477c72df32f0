"""The sheet that the body is written on: the styles to use, what references name, and what was written so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from contract_drafter.writers._docx.markup import attribute
from contract_drafter.writers._docx.targets import Target

SPACED = ("Heading1", "FrontHeading", "Heading2", "Heading3", "Caption", "CardTitle", "ScheduleHeading", "TOC1")
"""Styles that bring their own space above; after a table the others are given some."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    level: int
    number: str
    title: str
    bookmark: str


@dataclass(slots=True)
class Sheet:
    """State of one writing.

    `styles` maps our style names to the frame's ids; `plain` are those whose list, inherited in the frame, we do
    not want.
    `width` is the text's width in twips. `restarts` collects the list level of each lettered list that starts anew;
    the list of the first one has the id `first_list`. `numbered_paragraph`: a lettered list may go on from it.
    """

    styles: Mapping[str, str]
    plain: frozenset[str]
    targets: Mapping[str, Target]
    width: int
    first_list: int
    mark_values: bool = False
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    entries: list[Entry] = field(default_factory=list)
    restarts: list[int] = field(default_factory=list)
    numbered_paragraph: bool = False
    after_table: bool = False
    new_page: bool = False

    def paragraph(self, style: str, inside: str, *, keep: bool = False, more: str = "") -> str:
        """A paragraph of a table cell or the like. `more` is what follows w:keepNext in w:pPr, in schema order."""
        kept = "<w:keepNext/>" if keep else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.styles[style]}"/>{kept}{more}</w:pPr>{inside}</w:p>'

    def flow(self, style: str, inside: str, *, keep: bool = False, number: str = "", tabs: str = "") -> str:
        """A paragraph of the running text: opens a new page when one was asked for, keeps off a table before it."""
        more = ("<w:pageBreakBefore/>" if self.new_page else "") + (number or self._unnumbered(style)) + tabs
        if self.new_page:
            more += '<w:spacing w:before="0"/>'
        elif self.after_table and style not in SPACED:
            more += '<w:spacing w:before="200"/>'
        self.new_page = self.after_table = False
        return self.paragraph(style, inside, keep=keep, more=more)

    def bookmarked(self, name: str, inside: str) -> str:
        """Runs with a bookmark round them."""
        ident = next(self.ids)
        return f'<w:bookmarkStart w:id="{ident}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{ident}"/>'

    def beside(self) -> str:
        """A bookmark's name for a number that the right column of a bilingual contract shows again."""
        return f"_Beside{next(self.ids)}"

    def anchored(self, anchor: str, inside: str) -> str:
        """The runs, with a bookmark round them when some reference names their anchor."""
        target = self.targets.get(anchor)
        return self.bookmarked(target.bookmark, inside) if target else inside

    def controlled(self, tag: str, title: str, inside: str) -> str:
        """Blocks in a content control."""
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(title, 64)}"/><w:tag w:val="{attribute(tag, 64)}"/>'
            f'<w:id w:val="{next(self.ids)}"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'
        )

    def restart(self, level: int) -> str:
        """The numbering of a new lettered list at this level of its list."""
        self.restarts.append(level)
        return list_number(level, self.first_list + len(self.restarts) - 1)

    def _unnumbered(self, style: str) -> str:
        return list_number(0, 0) if style in self.plain else ""


def list_number(level: int, list_id: int) -> str:
    """A paragraph's own numbering; list 0 is none."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
