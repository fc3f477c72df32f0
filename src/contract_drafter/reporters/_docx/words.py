"""Finds words in a Word paragraph and cuts its runs so that a range can start and end at them."""

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LOOKS = ("rPr",)


@dataclass(slots=True)
class Bit:
    """A child of a run that shows text, and where its text starts in the paragraph."""

    run: etree._Element
    child: etree._Element
    text: str
    start: int


def bits(paragraph: etree._Element, deleted: bool = False) -> list[Bit]:
    """What the paragraph shows, in order; not the paragraphs inside its text boxes. `deleted`: also what was struck."""
    space = paragraph.tag.rpartition("}")[0] + "}"
    found: list[Bit] = []
    length = 0
    for run in paragraph.iter(f"{space}r"):
        if _owner(run, space) is not paragraph or (not deleted and _struck(run, paragraph, space)):
            continue
        for child in run:
            text = _text(child, space)
            if text:
                found.append(Bit(run, child, text, length))
                length += len(text)
    return found


def _owner(run: etree._Element, space: str) -> etree._Element | None:
    return next(run.iterancestors(f"{space}p"), None)


def _struck(run: etree._Element, paragraph: etree._Element, space: str) -> bool:
    for above in run.iterancestors():
        if above is paragraph:
            return False
        if above.tag in {f"{space}del", f"{space}moveFrom"}:
            return True
    return False


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


def find(shown: list[Bit], passage: str, start: int, end: int) -> tuple[int, int] | None:
    """Where `passage[start:end]` stands in what the paragraph shows; None when it does not."""
    text, places = _plain("".join(bit.text for bit in shown))
    line_start = passage.rfind("\n", 0, start) + 1
    line_end = passage.find("\n", start)
    line = passage[line_start : line_end if line_end >= 0 else len(passage)]
    words = _plain(passage[start : min(end, line_start + len(line))])[0]
    if not words:
        return None
    before = _plain(line[: start - line_start])[0]
    whole, _ = _plain(line)
    base = text.find(whole)
    at = text.find(words, base + max(0, len(before) - 1)) if base >= 0 else -1
    if at < 0:
        at = _nth(text, words, before.count(words))
    if at < 0:
        return None
    return places[at], places[at + len(words) - 1] + 1


def _nth(text: str, words: str, count: int) -> int:
    at = text.find(words)
    while count and at >= 0:
        following = text.find(words, at + 1)
        if following < 0:
            return at
        at, count = following, count - 1
    return at


def _plain(text: str) -> tuple[str, list[int]]:
    """The text with single plain spaces and none at its ends, and where each sign stood."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        plain = " " if sign.isspace() else sign
        if plain == " " and (not signs or signs[-1] == " "):
            continue
        signs.append(plain)
        places.append(place)
    while signs and signs[-1] == " ":
        signs.pop()
        places.pop()
    return "".join(signs), places


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
            second.append(deepcopy(look))
    for child in children[children.index(bit.child) :]:
        second.append(child)
    run.addnext(second)
    for later in shown[index:]:
        if later.run is run:
            later.run = second
