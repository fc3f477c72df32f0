"""French numbers in words, in the spelling of contracts: "soixante et onze", "quatre-vingts", "deux cent mille"."""

from contract_drafter.languages._data import lexicon

UNITS = lexicon("fr")["units"]
TENS = lexicon("fr")["tens"]
SCALES = lexicon("fr")["scales"]


def integer(number: int, feminine: bool = False) -> str:
    """The cardinal, from 0 to 10**18 - 1; "une" for "un" where a feminine noun is counted."""
    millions, rest = divmod(number, 10**6)
    parts: list[str] = []
    for scale in SCALES:
        millions, group = divmod(millions, 1000)
        if group:
            parts.insert(0, f"{_below_thousand(group)} {scale}{'s' if group > 1 else ''}")
    if rest or not parts:
        parts.append(_below_million(rest, feminine))
    return " ".join(parts)


def takes_de(number: int) -> bool:
    """True where the number ends with million, milliard…: "un million d'euros"."""
    return number >= 10**6 and number % 10**6 == 0


def _below_million(number: int, feminine: bool) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, feminine)
    words = "mille" if thousands == 1 else f"{_below_thousand(thousands, before_mille=True)} mille"
    return f"{words} {_below_thousand(rest, feminine)}" if rest else words


def _below_thousand(number: int, feminine: bool = False, before_mille: bool = False) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, feminine, before_mille)
    words = "cent" if hundreds == 1 else f"{UNITS[hundreds]} cent"
    if rest:
        return f"{words} {_below_hundred(rest, feminine, before_mille)}"
    return words if hundreds == 1 or before_mille else f"{words}s"


def _below_hundred(number: int, feminine: bool, before_mille: bool) -> str:
    if number == 80:
        return "quatre-vingt" if before_mille else "quatre-vingts"
    if number < 20:
        return _unit(number, feminine)
    tens, unit = divmod(number, 10)
    if tens in (7, 9):
        unit += 10
    if not unit:
        return TENS[tens]
    joint = " et " if unit in (1, 11) and tens < 8 else "-"
    return f"{TENS[tens]}{joint}{_unit(unit, feminine)}"


def _unit(number: int, feminine: bool) -> str:
    return "une" if feminine and number == 1 else UNITS[number]
