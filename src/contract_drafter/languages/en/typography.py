"""British typography: curly quotes and apostrophes, the ellipsis."""

import re

BEFORE_OPENING = r"(^|[\s(\[{/\u2014\u2013\u201c\u2018-])"
OPENING_DOUBLE = re.compile(BEFORE_OPENING + r'"(?=[\w(\[€$£\u2018\u2019\']|\Z)')
OPENING_SINGLE = re.compile(BEFORE_OPENING + r"'(?=[^\W\d]|\Z)")
APOSTROPHE = re.compile(r"(?<=\w)'|^'(?=(?:s|re|ll|ve|d)\b)")


def typeset(text: str) -> str:
    """See `languages.typeset`. At the very start, 's belongs to the filled value before it."""
    if text in ('"', "'"):
        return "\u201d" if text == '"' else "\u2019"
    text = APOSTROPHE.sub("\u2019", text.replace("...", "\u2026"))
    text = OPENING_DOUBLE.sub("\\1\u201c", text)
    text = OPENING_SINGLE.sub("\\1\u2018", text)
    return text.replace('"', "\u201d").replace("'", "\u2019")
