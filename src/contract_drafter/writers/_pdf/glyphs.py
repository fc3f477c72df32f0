"""Characters that no font of ours can draw are replaced by their code, so that none vanishes from a page."""

import re
from functools import cache

from contract_drafter.writers._base import asset

_USUAL = re.compile(
    "[^\n -~\u00a0-\u017f\u2010\u2011\u2013\u2014\u2018-\u201e\u2026\u202f\u20ac\u2192\u2212\u2264\u2265]"
)
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
"""Characters that have no shape of their own; the engine needs no glyph for them."""


def drawable(html: str) -> str:
    """The page with every character that no font holds as [U+4E2D]. What was lost before ("\\ufffd") is [?]."""
    return _without_glyph().sub(_code, html) if _USUAL.search(html) else html


def _code(found: re.Match[str]) -> str:
    return "[?]" if found.group() == "\ufffd" else f"[U+{ord(found.group()):04X}]"


@cache
def _without_glyph() -> re.Pattern[str]:
    """`fonts/coverage.txt` has a range of code points a line ("20-7E"), in hexadecimal."""
    ranges = [line.split("-") for line in asset("fonts/coverage.txt").read_text("ascii").split()]
    held = "".join(f"{re.escape(chr(int(first, 16)))}-{re.escape(chr(int(last, 16)))}" for first, last in ranges)
    return re.compile(f"[^\\n\\t{_INVISIBLE}{held}]")
