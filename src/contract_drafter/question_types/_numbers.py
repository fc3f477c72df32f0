"""Numbers as people type them: "1 234 567,50", "1,234,567.50", "1'234.5", "-2,5"."""

import re
from decimal import Decimal
from typing import Any, Final

from contract_drafter.languages import labels
from contract_drafter.question_types._base import Refused, shown, typed

DIGITS_LIMIT: Final = 18
_SPACES: Final = "[ \u00a0\u202f\u2009'’]"
_NUMBER = re.compile(
    rf"""[-+]?(?:
        (?P<plain>[0-9]+ | [0-9]{{1,3}}(?:{_SPACES}[0-9]{{3}})+) (?:(?P<sign>[.,])(?P<decimals>[0-9]+))?
      | (?P<english>[0-9]{{1,3}}(?:,[0-9]{{3}})+) (?:\.(?P<after_point>[0-9]+))?
      | (?P<dotted>[0-9]{{1,3}}(?:\.[0-9]{{3}})+) (?:,(?P<after_comma>[0-9]+))?
    )""",
    re.VERBOSE,
)


def parse_number(raw: Any, language: str = "", code: str = "ANS120") -> Decimal:
    """The number, with the decimals it was given. Refuses what is not one, or what could be two.

    "1,234" is a thousand in English and one and a bit in French: without a language it is refused.
    """
    text = typed(raw, code).replace("\u2212", "-")
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise Refused(code, found=shown(raw))
    whole, decimals = _split(match, language)
    whole = re.sub(r"[^0-9]", "", whole)
    if len(whole.lstrip("0")) + len(decimals) > DIGITS_LIMIT:
        raise Refused("ANS125", found=shown(raw), limit=DIGITS_LIMIT)
    return Decimal(f"{'-' if text.startswith('-') else ''}{whole}{'.' if decimals else ''}{decimals}")


def _split(match: re.Match[str], language: str) -> tuple[str, str]:
    """The digits before and after the decimal sign."""
    if match["plain"] is None:
        return match["english"] or match["dotted"], match["after_point"] or match["after_comma"] or ""
    whole, sign, decimals = match["plain"], match["sign"], match["decimals"] or ""
    thousand = sign == "," and len(decimals) == 3 and whole.isdecimal() and len(whole) <= 3 and whole != "0"
    if not thousand:
        return whole, decimals
    if not language:
        raise Refused("ANS121", found=match[0], one=f"{whole}{decimals}", other=f"{whole}.{decimals}")
    return (whole, decimals) if labels(language)["input.decimal_sign"] == "," else (whole + decimals, "")
