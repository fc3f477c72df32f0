"""Markdown: the words are replaced where they stand, but for those of code, where every space counts."""

import re
from collections.abc import Sequence
from datetime import date

from contract_drafter.fixing import _text
from contract_drafter.fixing._base import Fix, Fixed

_CODE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t>]*(?P=fence)|\Z)"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)


def apply(content: bytes, fixes: Sequence[Fix], made_on: date) -> Fixed:
    """The file with each fix whose words stand at its place, outside code."""
    return _text.apply(content, fixes, made_on, _CODE)
