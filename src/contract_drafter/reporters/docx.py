"""The same Word file with a comment at each finding, as lawyers give remarks; nothing else in it changes."""

from lxml import etree

from contract_drafter.reporters._base import Linted, Remark, Report
from contract_drafter.reporters._docx.package import Package
from contract_drafter.reporters._docx.words import Bit, bits, cut, find

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
AUTHOR, INITIALS = "Contract Drafter", "CD"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = {
    _WORD: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    ),
}
_LATER = 40
"""Paragraphs after the first of a cell in which the words may stand."""


def write(report: Report) -> bytes:
    """The first file of the report, commented; its own bytes when nothing was found."""
    linted = report.files[0]
    if not linted.shown:
        return linted.content
    return _Comments(linted, report).bytes()


class _Comments:
    """Puts the comments of one file in."""

    def __init__(self, linted: Linted, report: Report) -> None:
        self._linted, self._report = linted, report
        self._package = Package(linted.content)
        self._main = self._package.main_part()
        self._root = self._package.tree(self._main)
        space = etree.QName(self._root).namespace or _WORD
        self._space, self._w = space, f"{{{space}}}"
        body = self._root.find(f"{self._w}body")
        self._paragraphs = list(body.iter(f"{self._w}p")) if body is not None else []
        name = self._package.comments_part(self._main)
        self._name = name or self._package.add_comments_part(self._main, _RELATION.get(space, _RELATION[_WORD]))
        self._comments = self._package.tree(name) if name else etree.Element(f"{self._w}comments", nsmap={"w": space})

    def bytes(self) -> bytes:
        """The commented file."""
        ids = [int(each.get(f"{self._w}id", "-1")) for each in self._comments]
        number = max([*ids, *self._ranges()], default=-1) + 1
        for remark in self._linted.shown:
            if self._anchor(remark, str(number)):
                self._comment(remark, str(number))
                number += 1
        self._package.put(self._main, self._root)
        self._package.put(self._name, self._comments)
        return self._package.bytes()

    def _ranges(self) -> list[int]:
        return [int(each.get(f"{self._w}id", "-1")) for each in self._root.iter(f"{self._w}commentReference")]

    # ------------------------------------------------------------ in the text

    def _anchor(self, remark: Remark, number: str) -> bool:
        """Mark the words of a finding; the paragraph that holds them when they cannot be told apart in it."""
        paragraph, shown, place = self._place(remark)
        if paragraph is None:
            return False
        start = etree.Element(f"{self._w}commentRangeStart", {f"{self._w}id": number})
        end = etree.Element(f"{self._w}commentRangeEnd", {f"{self._w}id": number})
        reference = etree.Element(f"{self._w}r")
        etree.SubElement(reference, f"{self._w}commentReference", {f"{self._w}id": number})
        if not shown:
            properties = paragraph.find(f"{self._w}pPr")
            at = 0 if properties is None else 1
            for offset, element in enumerate((start, end, reference)):
                paragraph.insert(at + offset, element)
            return True
        last_sign = shown[-1].start + len(shown[-1].text)
        first, last = cut(shown, *(place or (0, last_sign)))
        first.addprevious(start)
        last.addnext(end)
        top = last
        while top.getparent() is not paragraph:
            top = top.getparent()
        (end if top is last else top).addnext(reference)
        return True

    def _place(self, remark: Remark) -> tuple[etree._Element | None, list[Bit], tuple[int, int] | None]:
        """The paragraph, what it shows, and where the words stand in that."""
        node = remark.finding.span.node
        first = node if node is not None and node < len(self._paragraphs) else None
        later = self._paragraphs if first is None else self._paragraphs[first : first + _LATER]
        if remark.end > remark.start:
            for deleted in (False, True):
                for paragraph in later:
                    shown = bits(paragraph, deleted)
                    place = find(shown, remark.text, remark.start, remark.end)
                    if place is not None:
                        return paragraph, shown, place
        home = self._paragraphs[first] if first is not None else next(iter(self._paragraphs), None)
        return home, bits(home) if home is not None else [], None

    # ------------------------------------------------------------ in the margin

    def _comment(self, remark: Remark, number: str) -> None:
        comment = etree.SubElement(
            self._comments,
            f"{self._w}comment",
            {
                f"{self._w}id": number,
                f"{self._w}author": AUTHOR,
                f"{self._w}date": f"{self._report.made_on.isoformat()}T00:00:00Z",
                f"{self._w}initials": INITIALS,
            },
        )
        severity = self._report.label(f"lint.{remark.finding.severity}")
        lines = [f"{remark.finding.code}, {severity}: {remark.message}"]
        lines += [f"→ {remark.hint}"] if remark.hint else []
        lines += [
            f"{self._report.label('lint.see')} {_without_file(str(each), each.source)}"
            for each in remark.finding.related
        ]
        for index, line in enumerate(lines):
            paragraph = etree.SubElement(comment, f"{self._w}p")
            if index == 0:
                etree.SubElement(etree.SubElement(paragraph, f"{self._w}r"), f"{self._w}annotationRef")
            text = etree.SubElement(etree.SubElement(paragraph, f"{self._w}r"), f"{self._w}t")
            text.text = _printable(line)
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _without_file(place: str, source: str) -> str:
    return place[len(source) :].lstrip(": ") or place


def _printable(text: str) -> str:
    """XML has no control characters."""
    return "".join(sign if sign >= " " else " " for sign in text)
