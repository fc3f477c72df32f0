"""WordprocessingML as text: escaping, runs, paragraph properties. Everything that reaches the file passes here."""

import re

from contract_drafter import languages
from contract_drafter.model.document import Bilingual
from contract_drafter.writers._characters import visible

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_SPAN = re.compile(f"([{_RIGHT_TO_LEFT}](?:[^A-Za-z\u00c0-\u024f]*[{_RIGHT_TO_LEFT}])?)")
_RUN = re.compile(r"<w:r>(?:<w:rPr>((?:(?!<w:lang |</w:rPr>).)*)(?:<w:lang [^>]*>)?</w:rPr>)?")
_BREAKS = re.compile(r"([\n\t])")


def escape(text: str) -> str:
    """Text as XML character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str, limit: int = 255) -> str:
    """Text as an attribute's value, on one line and cut at `limit` characters."""
    flat = one_line(text)
    return escape(flat if len(flat) <= limit else flat[: limit - 1] + "…").replace('"', "&quot;")


def one_line(text: str) -> str:
    """Text without line ends and tabs; no-break spaces stay."""
    return _BREAKS.sub(" ", visible(text)).strip()


def run(text: str, properties: str = "") -> str:
    """Runs that show the text as it is: line ends become breaks, right-to-left words get their own runs.

    `properties` is the inside of a w:rPr, in schema order, without w:rtl. Words in two languages are told apart.
    """
    if isinstance(text, Bilingual):
        between = run(text.between, properties)
        return between.join(in_language(run(words, properties), language) for language, words in text.said)
    text = visible(text)
    if text.isascii():
        return _run(text, properties)
    pieces = _RTL_SPAN.split(text)
    if len(pieces) == 1:
        return _run(text, properties)
    return "".join(
        _run(piece, f"{properties}<w:rtl/>" if index % 2 else properties) for index, piece in enumerate(pieces) if piece
    )


def _run(text: str, properties: str) -> str:
    head = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    if "\n" not in text and "\t" not in text:
        return f'{head}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    inside = []
    for piece in _BREAKS.split(text):
        if piece == "\n":
            inside.append("<w:br/>")
        elif piece == "\t":
            inside.append("<w:tab/>")
        elif piece:
            inside.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"{head}{''.join(inside)}</w:r>"


def in_language(content: str, language: str) -> str:
    """The same paragraphs or runs, their words marked as being of a language: spelling is checked in it."""
    mark = f'<w:lang w:val="{languages.labels(language)["word.locale"]}"/>'
    return _RUN.sub(lambda found: f"<w:r><w:rPr>{found[1] or ''}{mark}</w:rPr>", content)


def line_break(properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:br/></w:r>" if properties else "<w:r><w:br/></w:r>"


def tab() -> str:
    return "<w:r><w:tab/></w:r>"


def field(instruction: str, result: str, properties: str = "") -> str:
    """A complex field with its result already in place. `instruction` is written as it is."""
    r = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    return (
        f'{r}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{r}<w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'{r}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r}<w:t xml:space="preserve">{escape(visible(result))}</w:t></w:r>'
        f'{r}<w:fldChar w:fldCharType="end"/></w:r>'
    )
