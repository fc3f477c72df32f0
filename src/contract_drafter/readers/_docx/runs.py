"""The words of a paragraph, in one view of its tracked changes."""

from dataclasses import dataclass, field

from lxml import etree

from contract_drafter.model.document import Blank, Emphasis, Inline, LineBreak, Text
from contract_drafter.readers._docx.names import MC, W, child_number, child_value, is_on
from contract_drafter.readers._docx.styles import Style, Styles

_INSERTED = {f"{W}ins", f"{W}moveTo"}
_DELETED = {f"{W}del", f"{W}moveFrom"}
_THROUGH = {
    f"{W}{name}" for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "rt", "ruby", "rubyBase")
}
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MARKS = {"": ("", ""), "inserted": ("{++", "++}"), "deleted": ("{--", "--}")}
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32)], "\ufffd")


@dataclass(slots=True)
class _Bit:
    node: Inline
    bold: bool = False
    italic: bool = False
    change: str = ""
    linked: bool = False


@dataclass(slots=True)
class Words:
    """A paragraph's words. `notes` are the footnotes it calls, `boxes` the text boxes it holds."""

    content: tuple[Inline, ...] = ()
    bold: bool = False
    size: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    in_contents: bool = False
    link: bool = False


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    showing: bool = False


class Runs:
    """Reads paragraphs one after the other; a field may go on from one to the next."""

    def __init__(self, styles: Styles, view: str) -> None:
        self._styles, self._view = styles, view
        self._fields: list[_Field] = []
        self._bits: list[_Bit] = []
        self._words = Words()
        self._style = Style("")
        self._linked = False

    def read(self, paragraph: etree._Element, style: Style) -> Words:
        """The words of a paragraph of this style."""
        self._bits, self._words, self._style = [], Words(), style
        before = self._in_contents()
        self._walk(paragraph, "")
        words = self._words
        words.in_contents = before or self._in_contents()
        telling = [bit for bit in self._bits if isinstance(bit.node, Text) and any(map(str.isalnum, bit.node.text))]
        words.link = bool(telling) and all(bit.linked for bit in telling)
        words.bold = bool(telling) and all(bit.bold for bit in telling)
        words.content = tuple(self._nodes(words.bold))
        return words

    def _in_contents(self) -> bool:
        return any(each.instruction.split()[:1] == ["TOC"] for each in self._fields)

    def _nodes(self, all_bold: bool) -> list[Inline]:
        nodes: list[Inline] = []
        for bit in self._bits:
            before, after = _MARKS[bit.change]
            run: tuple[Inline, ...] = (bit.node,)
            if before and isinstance(bit.node, Text):
                run = (Text(f"{before}{bit.node.text}{after}"),)
            strong = bit.bold and not all_bold
            nodes.append(Emphasis(run, strong) if strong or bit.italic else bit.node if not before else run[0])
        return nodes

    def _walk(self, parent: etree._Element, change: str) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, change)
            elif tag in _INSERTED:
                if self._view != "original":
                    self._walk(child, "inserted" if self._view == "all" else change)
            elif tag in _DELETED:
                if self._view != "final":
                    self._walk(child, "deleted" if self._view == "all" else change)
            elif tag in _THROUGH:
                outer, self._linked = self._linked, self._linked or child.get(f"{W}anchor") is not None
                self._walk(child, change)
                self._linked = outer
            elif tag == f"{W}sdt":
                self._control(child, change)
            elif tag == f"{MC}AlternateContent":
                self._alternatives(child, change)
            elif isinstance(tag, str) and tag.startswith(_MATHS):
                self._add("".join(node.text or "" for node in child.iter(f"{_MATHS}t")), None, change)

    def _control(self, control: etree._Element, change: str) -> None:
        """A content control: its words, or a blank when it still shows what to fill in."""
        properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
        if content is None:
            return
        if not is_on(properties, "showingPlcHdr"):
            self._walk(content, change)
            return
        label = " ".join("".join(node.text or "" for node in content.iter(f"{W}t")).split())
        name = child_value(properties, "tag") or child_value(properties, "alias") or ""
        self._bits.append(_Bit(Blank(name, label)))

    def _alternatives(self, choice: etree._Element, change: str) -> None:
        """The same thing twice, for newer and older programs: read once."""
        for kind in (f"{MC}Choice", f"{MC}Fallback"):
            found = choice.find(kind)
            if found is not None and len(found):
                self._inside_run(found, None, change)
                self._walk(found, change)
                return

    def _run(self, run: etree._Element, change: str) -> None:
        look = run.find(f"{W}rPr")
        if self._hidden(look):
            return
        self._inside_run(run, look, change)

    def _hidden(self, look: etree._Element | None) -> bool:
        hidden = is_on(look, "vanish")
        style = child_value(look, "rStyle") if hidden is None else None
        return self._styles.get(style).hidden if style else bool(hidden)

    def _inside_run(self, run: etree._Element, look: etree._Element | None, change: str) -> None:
        for child in run:
            match str(child.tag).rpartition("}")[2]:
                case "t" | "delText":
                    self._add(child.text or "", look, change)
                case "tab" | "ptab":
                    self._add(" ", look, change)
                case "br" | "cr":
                    if child.get(f"{W}type", "textWrapping") == "textWrapping" and self._showing():
                        self._bits.append(_Bit(LineBreak()))
                case "noBreakHyphen":
                    self._add("\u2011", look, change)
                case "sym":
                    self._add(_symbol(child), look, change)
                case "fldChar":
                    self._field(child.get(f"{W}fldCharType", ""))
                case "instrText":
                    if self._fields and not self._fields[-1].showing:
                        self._fields[-1].instruction += child.text or ""
                case "footnoteReference" | "endnoteReference" as kind:
                    self._words.notes.append((kind.removesuffix("Reference"), child.get(f"{W}id", "")))
                case "drawing" | "pict" | "object":
                    self._words.boxes += child.iter(f"{W}txbxContent")
                case "AlternateContent":
                    self._alternatives(child, change)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].showing = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _showing(self) -> bool:
        return all(each.showing for each in self._fields)

    def _add(self, text: str, look: etree._Element | None, change: str) -> None:
        if not text or not self._showing():
            return
        style = child_value(look, "rStyle")
        character = self._styles.get(style) if style else None
        bold = is_on(look, "b")
        if bold is None:
            bold = (character.bold if character else None) or self._style.bold
        size = child_number(look, "sz") or self._style.size or self._styles.size
        if any(map(str.isalnum, text)):
            self._words.size = max(self._words.size, size)
        text = text if text.isprintable() else text.translate(_CONTROL).replace("\n", " ").replace("\t", " ")
        last = self._bits[-1] if self._bits else None
        italic = bool(is_on(look, "i"))
        look_now = (bool(bold), italic, change, self._linked)
        if last and isinstance(last.node, Text) and (last.bold, last.italic, last.change, last.linked) == look_now:
            last.node = Text(last.node.text + text)
        else:
            self._bits.append(_Bit(Text(text), *look_now))


def _symbol(symbol: etree._Element) -> str:
    """A character of a symbol font: ticked and empty boxes as such, others as a bullet."""
    code = (symbol.get(f"{W}char") or "").upper()
    return {"F0FE": "☒", "F0A8": "☐", "F06F": "☐", "F052": "☑", "F0FC": "✓"}.get(code, "•")
