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
    message=LocalText.of(en="a placeholder is left: {blank}", fr="un champ n'a pas été rempli : {blank}"),
    hint=LocalText.of(en="fill it in, or delete the sentence", fr="complétez-le, ou supprimez la phrase"),
    source="Tjong and Berry 2013",
)
FEWEST_WORDS = 4
LINE = "[ ]_.…"
"""What a blank without words is made of."""
ENDED = ("", ".", ";", "]")
"""What stands before a box to tick."""
NAMED = ("{", "<", "=")
"""What opens a field of a template, which bears a name."""
LONGEST = 60
"""Letters of it that are shown."""
BAD = {
    "en": (
        Example("# 1. Term\n\nThe contract ends on [to be completed].", at="[to be completed]"),
        Example("# 1. Term\n\n{{client.name}} pays. The Provider serves {{client.name}}.", at="{{client.name}}"),
        Example("# 1. Price\n\n| Item | Price |\n| --- | --- |\n| Hosting | TBD |", at="TBD"),
        Example("# 1. Price\n\n| Item | Price |\n| --- | --- |\n| Hosting | [●] |", at="[●]"),
        Example("# 1. Price\n\nThe price of the hosting is € [ ] a year.", at="€ [ ]"),
        Example("# 1. Term\n\nThe date of the end is to be determined.", at="to be determined"),
        Example("# 1. Parties\n\nThe buyer is a company of [Country of Registration].", at="[Country of Registration]"),
        Example("# 1. Term\n\nThe contract begins on <first day of service>.", at="<first day of service>"),
    ),
    "fr": (
        Example("# 1. Durée\n\nLe contrat prend fin le [à compléter].", at="[à compléter]"),
        Example("# 1. Durée\n\n{{client.nom}} paie. Le Prestataire sert {{client.nom}}.", at="{{client.nom}}"),
        Example("# 1. Prix\n\n| Poste | Prix |\n| --- | --- |\n| Serveur | [●] |", at="[●]"),
        Example("# 1. Prix\n\nLe prix de l'hébergement est de … € par an.", at="… €"),
        Example("# 1. Durée\n\nLa date de fin reste à définir.", at="à définir"),
        Example("# 1. Parties\n\nL'acheteur est établi à [Ville du siège].", at="[Ville du siège]"),
        Example("# 1. Durée\n\nLe contrat commence le <premier jour du service>.", at="<premier jour du service>"),
    ),
}
GOOD = {
    "en": (
        Example("# 1. Term\n\nThe contract ends on 31 March 2027."),
        Example("# 1. Term\n\nThe date to be determined by the judge binds."),
        Example("# 1. Law\n\nThe parties follow the guide [4], <b>always</b>, as <help@client.example> says."),
    ),
    "fr": (
        Example("# 1. Durée\n\nLe contrat prend fin le 31 mars 2027."),
        Example("# 1. Durée\n\nLa date à définir par le juge s'impose."),
        Example("# 1. Loi\n\nLes parties suivent le guide [4], <b>toujours</b>, selon <aide@client.example>."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The blanks, outside signature blocks and forms, which people fill by hand; a field of a template once, counted.

    Empty brackets that open a line or a sentence are a box to tick; a line of underscores after a colon or alone is a
    field of a form.
    """
    found: dict[object, list[Hit]] = {}
    for passage in facts.holding("placeholder"):
        if passage.zone == "signature":
            continue
        for match in facts.pattern("placeholder", passage.language).finditer(passage.folded):
            if not _is_form(passage, match[0], match.start(), match.end()):
                name = match[0] if match[0].startswith(NAMED) else (passage.index, match.start())
                found.setdefault(name, []).append(hit(passage, *match.span()))
    for same in found.values():
        first = same[0]
        blank = f"{first.words} (×{len(same)})" if len(same) > 1 else first.words[:LONGEST]
        yield hit(first.passage, first.start, first.end, blank=blank)


def _is_form(passage: Passage, words: str, start: int, end: int) -> bool:
    """Whether a blank is filled by hand: a box to tick, a field, a line in a passage of few words."""
    if words.strip(LINE):
        return False
    boxed = not words.strip("[ ]") and passage.folded[:start].rstrip()[-1:] in ENDED
    return boxed or len(passage.text.split()) < FEWEST_WORDS or _is_field(passage, start, end)


def _is_field(passage: Passage, start: int, end: int) -> bool:
    """Whether a line of underscores is a field of a form: alone, in a cell, after a colon, or the last of its line."""
    if not passage.folded.startswith("_", start):
        return False
    before, after = passage.folded[:start].rstrip(), passage.folded[end:].strip(" _.")
    return not before or not after or before[-1] in ":$)_]" or passage.kind == "cell"
