"""A blank or a placeholder that nobody filled in."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit

RULE = Rule(
    code="VAG014",
    severity=Severity.ERROR,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A contract that is signed with a blank binds nobody to what should have stood there.",
        fr="Un contrat signé avec un blanc n'engage personne sur ce qui devait y figurer.",
    ),
    message=LocalText.of(en="a placeholder is left: {words}", fr="un champ n'a pas été rempli : {words}"),
    hint=LocalText.of(en="fill it in, or delete the sentence", fr="complétez-le, ou supprimez la phrase"),
    source="Tjong and Berry 2013",
)
FEWEST_WORDS = 4
BAD = {
    "en": (Example("# 1. Term\n\nThe contract ends on [to be completed].", at="[to be completed]"),),
    "fr": (Example("# 1. Durée\n\nLe contrat prend fin le [à compléter].", at="[à compléter]"),),
}
GOOD = {
    "en": (Example("# 1. Term\n\nThe contract ends on 31 March 2027."),),
    "fr": (Example("# 1. Durée\n\nLe contrat prend fin le 31 mars 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first blank of a sentence, outside signature blocks and forms, which people fill by hand.

    Brackets that open a line are a box to tick; a line of underscores after a colon or alone is a field of a form.
    """
    for passage in facts.holding("placeholder"):
        if passage.zone == "signature" or len(passage.text.split()) < FEWEST_WORDS:
            continue
        for match in facts.pattern("placeholder", passage.language).finditer(passage.folded):
            before = passage.folded[: match.start()].rstrip()
            boxed = match[0].startswith("[") and not match[0].strip("[ ]")
            if not (boxed and not before) and not _is_field(passage, match.start(), match.end()):
                yield hit(passage, *match.span())
                break


def _is_field(passage: Passage, start: int, end: int) -> bool:
    """Whether a line of underscores is a field of a form: alone, in a cell, after a colon, or the last of its line."""
    if not passage.folded.startswith("_", start):
        return False
    before, after = passage.folded[:start].rstrip(), passage.folded[end:].strip(" _.")
    return not before or not after or before[-1] in ":$)_]" or passage.kind == "cell"
