"""Word: the words replaced as tracked changes, for somebody to accept or refuse; nothing else in the file changes."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from datetime import date
from itertools import count

from lxml import etree

from contract_drafter.fixing._base import Fix, Fixed, edits
from contract_drafter.reporters._docx.places import AUTHOR, Place, Places
from contract_drafter.reporters._docx.words import FINAL, Bit, cut, shown_text

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_HARMLESS = ("rPr", "t", "lastRenderedPageBreak")
_CHOSEN = ("dataBinding", "showingPlcHdr", "dropDownList", "comboBox", "date", "checkbox")
"""What makes the words of a content control not its own: they stand elsewhere, or are chosen from what it offers."""
_LOCKED = {"contentLocked", "sdtContentLocked"}


def apply(content: bytes, fixes: Sequence[Fix], made_on: date) -> Fixed:
    """The file with each fix, as a change of ours on this day, whose words nothing else rules."""
    places = Places(content, fixes[0].span.source if fixes else "")
    changes = _Changes(places, made_on)
    found = [list(places.find(fix.span, fix.text, fix.start, fix.end)) for fix in fixes]
    done = tuple(
        bool([place for place in each if changes.make(place, fix)]) for fix, each in zip(fixes, found, strict=True)
    )
    for part in changes.parts:
        places.package.put(part, places.root(part))
    return Fixed(places.package.bytes() if changes.parts else content, done)


class _Changes:
    """Makes the changes of one file."""

    def __init__(self, places: Places, made_on: date) -> None:
        self._places, self._made_on = places, made_on
        self._shown: dict[etree._Element, list[Bit]] = {}
        self._fields: dict[str, frozenset[etree._Element]] = {}
        self._ids = count(places.highest_id() + 1)
        self.parts: dict[str, None] = {}

    def make(self, place: Place, fix: Fix) -> bool:
        """Make one change, whole or not at all."""
        shown = self._shown.setdefault(place.paragraph, place.shown)
        if place.words is None or place.view != FINAL:
            return False
        first, last = place.words
        if shown_text(shown)[first:last] != fix.words:
            return False
        wanted = [(first + start, first + end, new) for start, end, new in edits(fix.words, fix.instead)]
        if not all(self._free(place, shown, max(0, start - (start == end)), end) for start, end, _ in wanted):
            return False
        for start, end, new in wanted:
            self._replace(shown, start, end, new)
        self.parts[place.part] = None
        return True

    # ------------------------------------------------------------ what may be changed

    def _free(self, place: Place, shown: list[Bit], start: int, end: int) -> bool:
        """Whether these signs are plain text that no field, change, lock or picture has a part in."""
        inside = [bit for bit in shown if bit.start < end and bit.start + len(bit.text) > start]
        if not inside:
            return False
        w = self._places.name
        between = _from_to(place.paragraph, inside[0].child, inside[-1].child, w("r"))
        if any(_local(child) not in _HARMLESS for child in between):
            return False
        runs = {bit.run for bit in inside}
        if runs & self._in_fields(place.part) or any(
            run.find(f"{w('rPr')}/{w('rPrChange')}") is not None for run in runs
        ):
            return False
        return not any(self._ruled(above) for run in runs for above in run.iterancestors())

    def _ruled(self, above: etree._Element) -> bool:
        """Whether something around a run forbids that it is changed."""
        w = self._places.name
        name = _local(above)
        if name in (*_CHANGES, "fldSimple", "ruby"):
            return True
        if name == "tr":
            return any(above.find(f"{w('trPr')}/{w(each)}") is not None for each in _CHANGES[:2])
        if name == "tc":
            return any(above.find(f"{w('tcPr')}/{w(each)}") is not None for each in ("cellIns", "cellDel", "cellMerge"))
        if name == "sdt":
            says = {_local(each): each.get(w("val")) for each in above.iterfind(f"{w('sdtPr')}/*")}
            return says.get("lock") in _LOCKED or any(each in says for each in _CHOSEN)
        return False

    def _in_fields(self, part: str) -> frozenset[etree._Element]:
        """The runs of a part between the beginning and the end of a field, which may be paragraphs apart."""
        if part not in self._fields:
            self._fields[part] = frozenset(_runs_in_fields(self._places.root(part), self._places.name))
        return self._fields[part]

    # ------------------------------------------------------------ the change

    def _replace(self, shown: list[Bit], start: int, end: int, new: str) -> None:
        """Strike what stands from start to end, and insert the new words after it with the look of its first run."""
        w = self._places.name
        at, model = self._struck(shown, start, end) if end > start else (cut(shown, start - 1, start)[1],) * 2
        if not new:
            return
        inserted = self._change("ins")
        run = etree.SubElement(inserted, w("r"))
        look = model.find(w("rPr"))
        if look is not None:
            run.append(deepcopy(look))
        text = etree.SubElement(run, w("t"))
        text.text = new
        text.set(_SPACE, "preserve")
        at.addnext(inserted)

    def _struck(self, shown: list[Bit], start: int, end: int) -> tuple[etree._Element, etree._Element]:
        """Strike these signs: the last element of the change, and the first run of it."""
        w = self._places.name
        cut(shown, start, end)
        runs = list(dict.fromkeys(bit.run for bit in shown if start <= bit.start < end))
        for run in runs:
            change = self._change("del")
            run.addprevious(change)
            change.append(run)
            for text in run.findall(w("t")):
                text.tag = w("delText")
        return runs[-1].getparent(), runs[0]

    def _change(self, kind: str) -> etree._Element:
        w = self._places.name
        stamp = f"{self._made_on.isoformat()}T00:00:00Z"
        return etree.Element(w(kind), {w("id"): str(next(self._ids)), w("author"): AUTHOR, w("date"): stamp})


def _local(element: etree._Element) -> str:
    """The name of an element without its namespace; that of a comment is no name."""
    return str(element.tag).rpartition("}")[2]


def _from_to(
    paragraph: etree._Element, first: etree._Element, last: etree._Element, run: str
) -> Iterator[etree._Element]:
    """What the paragraph's runs hold from one of their children to another."""
    going = False
    for each in paragraph.iter(run):
        for child in each:
            going = going or child is first
            if going:
                yield child
            if child is last:
                return


def _runs_in_fields(root: etree._Element, w: Callable[[str], str]) -> Iterator[etree._Element]:
    depth = 0
    for each in root.iter(w("r"), w("fldChar")):
        if each.tag == w("fldChar"):
            depth = max(0, depth + {"begin": 1, "end": -1}.get(each.get(w("fldCharType"), ""), 0))
        elif depth:
            yield each
