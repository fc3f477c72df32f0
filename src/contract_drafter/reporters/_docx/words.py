"""Finds words in a Word paragraph and cuts its runs so that a range can start and end at them."""

from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass
from itertools import takewhile

from lxml import etree

FINAL, ORIGINAL, ALL = ("del", "moveFrom"), ("ins", "moveTo"), ()
"""What each view of the tracked changes does not show."""
_OFF = {"0", "false", "off", "none"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LOOKS = ("rPr",)


@dataclass(slots=True)
class Bit:
    """A child of a run that shows text, and where its text starts in the paragraph."""

    run: etree._Element
    child: etree._Element
    text: str
    start: int


def bits(paragraph: etree._Element, hidden: Collection[str] = FINAL) -> list[Bit]:
    """What the paragraph shows in a view of its tracked changes, in order; not what stands in its text boxes."""
    space = paragraph.tag.rpartition("}")[0] + "}"
    gone = {f"{space}{name}" for name in hidden}
    found: list[Bit] = []
    length = 0
    for run in paragraph.iter(f"{space}r"):
        if _owner(run, space) is not paragraph or _invisible(run, space) or _inside(run, paragraph, gone):
            continue
        for child in run:
            text = _text(child, space)
            if text:
                found.append(Bit(run, child, text, length))
                length += len(text)
    return found


def shown_text(shown: list[Bit]) -> str:
    """The words of these bits."""
    return "".join(bit.text for bit in shown)


def _owner(run: etree._Element, space: str) -> etree._Element | None:
    return next(run.iterancestors(f"{space}p"), None)


def _invisible(run: etree._Element, space: str) -> bool:
    switch = run.find(f"{space}rPr/{space}vanish")
    return switch is not None and switch.get(f"{space}val", "1") not in _OFF


def _inside(run: etree._Element, paragraph: etree._Element, tags: Collection[str]) -> bool:
    return any(above.tag in tags for above in takewhile(lambda above: above is not paragraph, run.iterancestors()))


def _text(child: etree._Element, space: str) -> str:
    if not isinstance(child.tag, str) or not child.tag.startswith(space):
        return ""
    match child.tag[len(space) :]:
        case "t" | "delText":
            return child.text or ""
        case "tab" | "ptab" | "br" | "cr":
            return " "
        case "noBreakHyphen":
            return "\u2011"
        case "sym":
            return "•"
    return ""


def find(shown: str, passage: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Where `passage[start:end]` stands in what a paragraph shows, and how sure that is; None where it does not.

    Spaces do not count in the comparison. 0: the paragraph is the passage; 1: it holds the passage; 2: it holds the
    line of the passage (a cell has several paragraphs); 3: it holds the words as many times as the passage does.
    """
    solid, places = _solid(shown)
    first = passage.rfind("\n", 0, start) + 1
    last = passage.find("\n", start)
    last = len(passage) if last < 0 else last
    for sure, (low, high) in ((0, (0, len(passage))), (2, (first, last))):
        whole = _solid(passage[low:high])[0]
        base = solid.find(whole) if whole else -1
        if base >= 0 and start < high:
            before = len(_solid(passage[low:start])[0])
            place = _between(places, len(shown), base + before, passage[start : min(end, high)])
            return (sure if sure or solid == whole else 1), place
    words = _solid(passage[start:end])[0]
    whole = _solid(passage)[0]
    if not words or solid.count(words) != whole.count(words):
        return None
    at = _nth(solid, words, whole[: len(_solid(passage[:start])[0])].count(words))
    return 3, _between(places, len(shown), at, passage[start:end].strip())


def _between(places: list[int], length: int, at: int, words: str) -> tuple[int, int]:
    """The place of words whose first sign that is no space is the one numbered `at`."""
    last = at + len(_solid(words)[0])
    gap_before = places[at - 1] + 1 if at else 0
    gap_after = places[last] if last < len(places) else length
    start = gap_before if words[:1].isspace() else places[at]
    end = gap_after if words[-1:].isspace() else places[last - 1] + 1
    return start, end


def _nth(text: str, words: str, count: int) -> int:
    at = text.find(words)
    for _ in range(count):
        at = text.find(words, at + len(words))
    return at


def _solid(text: str) -> tuple[str, list[int]]:
    """The text without its spaces, and where each sign stood."""
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    return "".join(text[place] for place in places), places


def cut(shown: list[Bit], start: int, end: int) -> tuple[etree._Element, etree._Element]:
    """Cut the runs at these places: the first and the last run of the words."""
    _cut_at(shown, end)
    _cut_at(shown, start)
    inside = [bit for bit in shown if start <= bit.start < end]
    return inside[0].run, inside[-1].run


def _cut_at(shown: list[Bit], at: int) -> None:
    """Make a run begin at this place."""
    for index, bit in enumerate(shown):
        if bit.start <= at < bit.start + len(bit.text):
            if at > bit.start:
                shown.insert(index + 1, _halve(bit, at - bit.start))
                index += 1
            _break_before(shown, index)
            return


def _halve(bit: Bit, at: int) -> Bit:
    """Cut the text of a bit in two; the second is a new element after it in the same run."""
    second = deepcopy(bit.child)
    second.tail = None
    for element, text in ((bit.child, bit.text[:at]), (second, bit.text[at:])):
        element.text = text
        element.set(_SPACE, "preserve")
    bit.child.addnext(second)
    made = Bit(bit.run, second, bit.text[at:], bit.start + at)
    bit.text = bit.text[:at]
    return made


def _break_before(shown: list[Bit], index: int) -> None:
    """Move a bit, and what follows it in its run, to a run of their own with the same look."""
    bit = shown[index]
    run = bit.run
    children = [child for child in run if etree.QName(child).localname not in _LOOKS]
    if children[0] is bit.child:
        return
    second = etree.Element(run.tag, attrib=dict(run.attrib), nsmap=run.nsmap)
    for look in run:
        if etree.QName(look).localname in _LOOKS:
            second.append(_copied(look))
    for child in children[children.index(bit.child) :]:
        second.append(child)
    run.addnext(second)
    for later in shown[index:]:
        if later.run is run:
            later.run = second


def _copied(look: etree._Element) -> etree._Element:
    """The same look; a tracked change of it gets a number of its own."""
    copied = deepcopy(look)
    name = look.tag.rpartition("}")[0] + "}id"
    for change in copied.iter():
        if change.get(name) is not None:
            ids = (each.get(name, "") for each in look.getroottree().iter())
            change.set(name, str(max(int(each) for each in ids if each.isdecimal()) + 1))
    return copied
