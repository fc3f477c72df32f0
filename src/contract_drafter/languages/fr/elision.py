"""Which French words an elision stops before: those that start with a vowel sound and have no aspirated h."""

import re

from contract_drafter.languages._data import lexicon
from contract_drafter.languages._sentences import fold

ASPIRATED = frozenset(lexicon("fr")["aspirated"])
NO_ELISION = re.compile(r"onz|oui(?![a-z])|ouistiti|ouate|uhlan|ulul|y(?![b-df-hj-np-tv-xz])")
ACRONYM = re.compile(r"H[A-Z]{1,4}(?![a-zA-Z])")
WORD = re.compile(r"[a-z]+")


def starts_with_vowel(text: str) -> bool:
    """True for "Éditeur", "hébergeur", "API"; false for "hausse", "onze", "oui", "8", "HTML"."""
    folded = fold(text)
    word = WORD.match(folded)
    if word is None or NO_ELISION.match(folded) or ACRONYM.match(text):
        return False
    return folded[0] in "aeiouy" or (folded[0] == "h" and not ASPIRATED.intersection((word[0], word[0].rstrip("sx"))))
