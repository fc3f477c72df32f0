"""Characters that no format can hold, made visible rather than lost."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_REPLACEMENT = "\ufffd"


def visible(text: str) -> str:
    """The text with line ends as "\\n"; control characters, lone surrogates and noncharacters become U+FFFD."""
    if text.isprintable():
        return text
    return "".join(map(_visible, _LINE_ENDS.sub("\n", text)))


def _visible(character: str) -> str:
    if character in "\n\t":
        return character
    code = ord(character)
    noncharacter = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return _REPLACEMENT if noncharacter or unicodedata.category(character) in {"Cc", "Cs"} else character
