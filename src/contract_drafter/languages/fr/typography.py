"""French typography: guillemets, apostrophes, and the spaces where no line may end."""

import re

NARROW = "\u202f"
NO_BREAK = "\u00a0"
SPACES = "[ \u00a0\u202f\u2009]"

OPENING_QUOTE = re.compile('(^|[\\s(\\[/«\u2014\u2013\u2019-])"(?=[\\w(\\[]|\\Z)')
AFTER_OPENING = re.compile(f"«{SPACES}*")
BEFORE_CLOSING = re.compile(f"{SPACES}*»")
HIGH_SIGN = re.compile(rf"(?<![\s(\[«;:!?])(?:{SPACES}+(?=[;:!?])|(?=[;:!?]+(?:[\s)\]»\u201d\u2019,.…]|\Z)))")
GROUPED_FIGURE = re.compile(rf"(?<![\d,.])\d{{1,3}}(?:{SPACES}\d{{3}})+(?!\d)")
SYMBOL = re.compile(rf"(?:(?<=\d){SPACES}*|^{SPACES}+)(?=[%‰€$£](?!\d))")
NUMBER_SIGN = re.compile(rf"(?<=\b[nN]°)(?:{SPACES}*(?=\w)|{SPACES}+\Z)")


def typeset(text: str) -> str:
    """See `languages.typeset`."""
    if text == '"':
        return NARROW + "»"
    text = text.replace("...", "…").replace("'", "\u2019")
    text = OPENING_QUOTE.sub(r"\1«", text).replace('"', "»")
    text = BEFORE_CLOSING.sub(NARROW + "»", AFTER_OPENING.sub("«" + NARROW, text))
    text = HIGH_SIGN.sub(NARROW, text)
    text = GROUPED_FIGURE.sub(lambda figure: re.sub(SPACES, NARROW, figure[0]), text)
    return NUMBER_SIGN.sub(NO_BREAK, SYMBOL.sub(NO_BREAK, text))
