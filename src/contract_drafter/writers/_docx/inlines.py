"""Inlines become runs. Words from answers are shown verbatim; a blank shows the question it waits for."""

from contract_drafter.model.document import (
    Blank,
    DefinedTerm,
    Emphasis,
    Inline,
    LineBreak,
    Reference,
    Text,
    Value,
)
from contract_drafter.writers._docx.markup import attribute, field, in_language, line_break, run
from contract_drafter.writers._docx.sheet import Sheet
from contract_drafter.writers._docx.targets import split_reference

# A paragraph style and a character style that are both bold cancel each other in Word, so bold is also said directly.
_BOLD, _ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
HIGHLIGHT = '<w:highlight w:val="yellow"/>'


def blank_words(label: str) -> str:
    """What stands where an answer is missing."""
    return f"[… {label}]" if label else "[…]"


def runs(sheet: Sheet, content: tuple[Inline, ...], named: str = "", direct: str = "") -> str:
    """The runs of these inlines. `named` and `direct` are the character style and formatting of emphasis round them."""
    return "".join([_inline(sheet, inline, named, direct) for inline in content])


def _inline(sheet: Sheet, inline: Inline, named: str, direct: str) -> str:
    match inline:
        case Text(text=text):
            return run(text, named + direct) if text else ""
        case Value(text=text):
            marked = _style(sheet, "AnswerValue") if sheet.mark_values else named
            return run(text, marked + direct) if text else ""
        case DefinedTerm(text=text, defining=defining):
            return run(text, _style(sheet, "DefinedTerm") + _BOLD if defining else named + direct)
        case Reference():
            return _reference(sheet, inline, named + direct)
        case Blank(label=label):
            return run(blank_words(label), _style(sheet, "OpenQuestion") + direct + HIGHLIGHT)
        case Emphasis(content=content, strong=strong, language=language):
            bold, italic = strong or _BOLD in direct, not strong or _ITALIC in direct
            name = _style(sheet, "Strong" if strong else "Emphasis")
            words = runs(sheet, content, name, _BOLD * bold + _ITALIC * italic)
            return in_language(words, language) if language else words
        case LineBreak():
            return line_break(named + direct)


def _reference(sheet: Sheet, reference: Reference, properties: str) -> str:
    """Literal words and a REF field.

    LibreOffice has no \\t and would show "article Article 4"; it leaves a field alone whose instruction starts with a
    tab, and shows the text in place. To Word, white space before REF means nothing.
    """
    target = sheet.targets.get(reference.target)
    if target is None:
        return run(reference.text, properties)
    before, switches, shown, after = split_reference(reference, target)
    if not switches:
        jump = f'<w:hyperlink w:anchor="{attribute(target.bookmark)}" w:history="1">'
        return f"{jump}{run(shown, properties)}</w:hyperlink>"
    instruction = {
        "\\n": f" REF {target.bookmark} \\n \\h ",
        "\\n \\t": f"\tREF {target.bookmark} \\n \\t \\h ",
        "text": f" REF {target.bookmark} \\h ",
    }[switches]
    literal = (run(words, properties) if words else "" for words in (before, after))
    return field(instruction, shown, properties).join(literal)


def _style(sheet: Sheet, name: str) -> str:
    return f'<w:rStyle w:val="{sheet.styles[name]}"/>'
