"""English numbers in words: "one hundred and one", "one million two hundred thousand"."""

from contract_drafter.languages._data import lexicon

UNITS = lexicon("en")["units"]
TENS = lexicon("en")["tens"]
SCALES = ("", *lexicon("en")["scales"])


def integer(number: int) -> str:
    """The cardinal, from 0 to 10**18 - 1."""
    if number < 1000:
        return _below_thousand(number)
    groups = []
    left, scale = number, 0
    while left:
        left, group = divmod(left, 1000)
        if group:
            groups.append(f"{_below_thousand(group)} {SCALES[scale]}".rstrip())
        scale += 1
    last = number % 1000
    if 0 < last < 100:
        groups[0] = f"and {groups[0]}"
    return " ".join(reversed(groups))


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    words = f"{UNITS[hundreds]} hundred"
    return f"{words} and {_below_hundred(rest)}" if rest else words


def _below_hundred(number: int) -> str:
    if number < 20:
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return f"{TENS[tens]}-{UNITS[unit]}" if unit else TENS[tens]
