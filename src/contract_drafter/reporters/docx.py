"""The same Word file with a comment at each finding, as lawyers give remarks; nothing else in it changes."""

from lxml import etree

from contract_drafter.reporters._base import Linted, Remark, Report, excerpt
from contract_drafter.reporters._docx.places import AUTHOR, Place, Places
from contract_drafter.reporters._docx.words import bits, cut
from contract_drafter.reporters._places import part, place

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
INITIALS = "CD"
_WORD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_QUOTED = 80
"""Letters of what stands outside the running text that a comment quotes."""


def write(report: Report) -> bytes:
    """The first file of the report, commented; its own bytes when there is nothing to add."""
    return _Comments(report.files[0], report).bytes()


class _Comments:
    """Puts the comments of one file in. One that we put there before, at the same words for the same rule, stays."""

    def __init__(self, linted: Linted, report: Report) -> None:
        self._linted, self._report = linted, report
        self._places = Places(linted.content, linted.source)
        package, main = self._places.package, self._places.main
        self._name = next(package.related(main, "comments"), None)
        self._comments = package.tree(self._name) if self._name else self._made("comments", nsmap=True)
        ours = [each for each in self._comments if each.get(self._w("author")) == AUTHOR]
        self._ours = {each.get(self._w("id"), ""): "".join(each.itertext()) for each in ours}

    def _w(self, name: str) -> str:
        return self._places.name(name)

    def _made(self, name: str, nsmap: bool = False, **given: str) -> etree._Element:
        named = {self._w(key): value for key, value in given.items()}
        return etree.Element(self._w(name), named, nsmap={"w": self._places.namespace} if nsmap else None)

    def bytes(self) -> bytes:
        """The commented file."""
        before = number = (
            max([self._places.highest_id(), *map(int, filter(str.isdecimal, self._ids()))], default=-1) + 1
        )
        for remark in self._linted.shown:
            if self._anchor(remark, str(number)):
                number += 1
        if number == before:
            return self._linted.content
        package, main = self._places.package, self._places.main
        kind = _STRICT if "purl.oclc.org" in self._places.namespace else _WORD
        package.put(main, self._places.root(main))
        package.put(self._name or package.add_comments_part(main, kind), self._comments)
        return package.bytes()

    def _ids(self) -> list[str]:
        return [each.get(self._w("id"), "") for each in self._comments]

    # ------------------------------------------------------------ in the text

    def _anchor(self, remark: Remark, number: str) -> bool:
        """Comment the words of a finding; False when that was done before, or the file has no text to comment."""
        span = remark.finding.span
        place = next(self._places.find(span, remark.text, remark.start, remark.end), None)
        if place is None or place.part != self._places.main:
            return self._anchor_elsewhere(remark, place, number)
        end = place.shown[-1].start + len(place.shown[-1].text) if place.shown else 0
        words = place.words or (0, end)
        if words in self._standing(place, remark.finding.code):
            return False
        if place.shown:
            self._mark(place.paragraph, *cut(place.shown, *words), number)
        else:
            self._mark_empty(place.paragraph, number)
        self._comment(remark, number)
        return True

    def _anchor_elsewhere(self, remark: Remark, place: Place | None, number: str) -> bool:
        """Word has no comments in notes and headers: one stands at the call of the note, else at the first words."""
        call = self._call(place) if place else None
        paragraph = next((each for each in self._places.body() if bits(each)), None)
        if call is not None:
            paragraph = next(call.iterancestors(self._w("p")))
        if paragraph is None:
            return False
        code, quoted = remark.finding.code, excerpt(remark, _QUOTED)[0].strip()
        starts = {each.get(self._w("id"), "") for each in paragraph.iter(self._w("commentRangeStart"))}
        if any(text.startswith(f"{code},") and quoted in text for key, text in self._ours.items() if key in starts):
            return False
        if call is not None:
            self._mark(paragraph, call.getparent(), call.getparent(), number)
        else:
            shown = bits(paragraph)
            self._mark(paragraph, *cut(shown, 0, shown[-1].start + len(shown[-1].text)), number)
        where = part(remark.finding.span, self._report)
        self._comment(remark, number, self._labelled(f"{where[:1].upper()}{where[1:]}", quoted) if where else "")
        return True

    def _call(self, place: Place) -> etree._Element | None:
        """Where the text calls the note that a place is in."""
        for kind in ("footnote", "endnote"):
            note = next(place.paragraph.iterancestors(self._w(kind)), None)
            if note is not None:
                calls = self._places.root(self._places.main).iter(self._w(f"{kind}Reference"))
                return next((each for each in calls if each.get(self._w("id")) == note.get(self._w("id"))), None)
        return None

    def _standing(self, place: Place, code: str) -> set[tuple[int, int]]:
        """The words of a paragraph that comments of ours mark already for this rule."""
        ends = {id(bit.child): bit.start + len(bit.text) for bit in bits(place.paragraph, place.view)}
        opened: dict[str, int] = {}
        found = set()
        at = 0
        for each in place.paragraph.iter():
            number = each.get(self._w("id"), "")
            if each.tag == self._w("commentRangeStart") and self._ours.get(number, "").startswith(f"{code},"):
                opened[number] = at
            elif each.tag == self._w("commentRangeEnd") and number in opened:
                found.add((opened[number], at))
            at = ends.get(id(each), at)
        return found

    def _mark(self, paragraph: etree._Element, first: etree._Element, last: etree._Element, number: str) -> None:
        """Put the ends of a comment around these runs, and its reference after them."""
        start, end, reference = self._marks(number)
        first.addprevious(start)
        last.addnext(end)
        top = last
        while top.getparent() is not paragraph:
            top = top.getparent()
        (end if top is last else top).addnext(reference)

    def _mark_empty(self, paragraph: etree._Element, number: str) -> None:
        properties = paragraph.find(self._w("pPr"))
        at = 0 if properties is None else 1
        for offset, element in enumerate(self._marks(number)):
            paragraph.insert(at + offset, element)

    def _marks(self, number: str) -> tuple[etree._Element, etree._Element, etree._Element]:
        reference = self._made("r")
        reference.append(self._made("commentReference", id=number))
        return self._made("commentRangeStart", id=number), self._made("commentRangeEnd", id=number), reference

    # ------------------------------------------------------------ in the margin

    def _comment(self, remark: Remark, number: str, where: str = "") -> None:
        day = f"{self._report.made_on.isoformat()}T00:00:00Z"
        comment = self._made("comment", id=number, author=AUTHOR, date=day, initials=INITIALS)
        self._comments.append(comment)
        severity = self._report.label(f"lint.{remark.finding.severity}")
        lines = [self._labelled(f"{remark.finding.code}, {severity}", remark.message)]
        lines += [where] if where else []
        lines += [f"→ {remark.hint}"] if remark.hint else []
        see = self._report.label("lint.see")
        lines += [f"{see} {place(each, self._report)}" for each in remark.finding.related]
        for index, line in enumerate(lines):
            paragraph = etree.SubElement(comment, self._w("p"))
            if index == 0:
                etree.SubElement(etree.SubElement(paragraph, self._w("r")), self._w("annotationRef"))
            text = etree.SubElement(etree.SubElement(paragraph, self._w("r")), self._w("t"))
            text.text = _printable(line)
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _labelled(self, label: str, words: str) -> str:
        return self._report.label("lint.labelled", label=label, words=words)


def _printable(text: str) -> str:
    """XML has no control characters."""
    return "".join(sign if sign >= " " else " " for sign in text)
