"""An acronym that nothing expands."""

import re
from collections.abc import Iterator

from contract_drafter.languages import Needle
from contract_drafter.model.document import plain_text
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit, once

RULE = Rule(
    code="DEF005",
    severity=Severity.INFO,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="An acronym that nobody expanded means something else to each reader.",
        fr="Un sigle que personne n'a développé a un sens différent pour chaque lecteur.",
    ),
    message=LocalText.of(
        en="what does {words} stand for?",
        fr="que veut dire {words} ?",
    ),
    hint=LocalText.of(
        en="write it in full at its first use, with the acronym in brackets",
        fr="écrivez-le en toutes lettres au premier emploi, avec le sigle entre parenthèses",
    ),
    source="INCOSE Guide to Writing Requirements, R37",
)
BAD = {
    "en": (
        Example(
            "# 1. Service\n\nThe SLO of each month is in the report.",
            at="SLO",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Service\n\nLe Prestataire applique la PSSI du Client.",
            at="PSSI",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Service\n\nThe service level objective (SLO) of each month is in the report. The SLO counts hours.",
        ),
        Example("# 1. Form\n\nPREVIOUS EDITION IS NOT USABLE. The GDPR applies, and the date is TBD."),
        Example("# Service Level Schedule\n\n## 1. Use\n\nThe SLS binds. TMX refers to the console of the Client."),
        Example("# 1. Deal\n\nNOW, therefore, the parties agree."),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Service\n\nLe Prestataire applique la politique de sécurité (PSSI) du Client. "
                "La PSSI est publiée."
            ),
        ),
        Example("# Article 1 – Parties\n\nLe contrat lie la SAS MARTIN et le Client. La date est TBD."),
        Example("# Article 1 – Parties\n\nLa direction achats Martin\n\nDAM\n\nElle paie la DAM."),
        Example(
            "# Cahier des Exigences du Service\n\n## 1. Emploi\n\nLe CES lie les parties, selon la norme FD X 50-101 "
            "parue au JORF. La TMX fait référence à la console du Client."
        ),
    ),
}


ACRONYM = re.compile(r"[A-Z](?<![\w.&/@#<{_-].)[A-Z]{1,5}(?![\w&/@}_-]|\.[\w]|[ \u00a0]?\d)")
CAPITALS = re.compile("[A-Z]{2}")
WORD = re.compile(r"\w+")
ROMAN = re.compile(r"[IVXLC]+")


def check(facts: Facts) -> Iterator[Hit]:
    """The first use of each acronym that the document nowhere expands, and that not everybody knows."""
    done: set[str] = set()
    for passage in facts.passages:
        if passage.kind not in ("paragraph", "item") or passage.zone == "signature":
            continue
        if not CAPITALS.search(passage.text):
            continue
        common = facts.words("known_acronym", passage.language)
        for match in ACRONYM.finditer(passage.text):
            word = match[0]
            if word in done or word.lower() in common or ROMAN.fullmatch(word) or _shouted(passage.text, match):
                continue
            done.add(word)
            if not _explained(facts, word) and not _spelled_beside(word, *_sides(facts, passage, match)):
                yield hit(passage, *match.span())


def _sides(facts: Facts, passage: Passage, match: re.Match[str]) -> tuple[str, str]:
    """The text before and after; with the passages beside it where it is a line of one word: a label by its value."""
    before, after = passage.text[: match.start()], passage.text[match.end() :]
    if " " in passage.text.strip():
        return before, after
    above, below = (facts.passages[max(0, at) : at + 1] for at in (passage.index - 1, passage.index + 1))
    return " ".join((*(each.text for each in above), before)), " ".join((after, *(each.text for each in below)))


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word stands beside: a title, a sentence in capitals, or the name of a person or a firm."""
    before = text[max(0, match.start() - NEXT) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + NEXT].split()[:1]
    named = any(word[:1].isupper() and len(word) > ARTICLE for word in before)
    return named or any(word.isupper() and len(word) > 1 for word in (*before, *after))


def _spelled_beside(word: str, before: str, after: str) -> bool:
    """Whether the words beside begin with its letters: "DSI, direction des systèmes d'information"."""
    sides = after[: BESIDE * NEXT].split()[:BESIDE], before[-BESIDE * NEXT :].split()[-BESIDE:]
    initials = ("".join(each[0] for each in re.findall(r"[^\W\d]{3,}", " ".join(side).lower())) for side in sides)
    return any(word.lower() in letters for letters in initials)


ARTICLE, BESIDE, NEXT = 3, 8, 30
"""Letters of an article; words in which an acronym is spelled out beside itself; letters of the longest of them."""


def _explained(facts: Facts, word: str) -> bool:
    """Whether it stands in brackets or before an explanation, heads a row, is a plain word, or capitals spell it."""
    if word in _heads(facts):
        return True
    small = word.lower()
    for passage in facts.having(Needle(words=frozenset({small, f"{small}s"}))):
        plain = any(each in passage.text for each in (small, word.capitalize()))
        if plain and not {small, word.capitalize()}.isdisjoint(WORD.findall(passage.text)):
            return True
        if word in _beside(facts, passage):
            return True
    return word in _initials(facts)


@once
def _heads(facts: Facts) -> frozenset[str]:
    """The acronyms of the first cells of rows."""
    heads = (passage.text for passage in facts.passages if passage.kind == "cell" and passage.column == 1)
    return frozenset(match[0] for head in heads for match in ACRONYM.finditer(head))


@once
def _beside(facts: Facts, passage: Passage) -> frozenset[str]:
    """The acronyms of a passage that stand in brackets or before an explanation."""
    return frozenset(word for pair in NEAR.findall(passage.text) for word in pair)


@once
def _initials(facts: Facts) -> str:
    """What the first letters of capitalised words in a row spell, a line for each row; in the title too."""
    texts = (plain_text(facts.document.cover.title), *(passage.text for passage in facts.passages))
    runs = (re.findall(r"[A-ZÀ-Þ]\w*", run) for text in texts for run in CAPITALISED.findall(text))
    return "\n".join({"".join(word[0] for word in run).upper() for run in runs})


NEAR = re.compile(
    r"(?:[(\[] ?|[«“\"/] ?(?=[A-Z]{2,6}(?:[’']?s)? ?[)»”\",;/]))([A-Z]{2,6})\b"
    r"|\b([A-Z]{2,6})s? ?(?:[(:=]|[-–—] |means |refers to |stands |désigne |signifie |fait référence |veut dire )"
)
CAPITALISED = re.compile(r"[A-ZÀ-Þ](?:[\w’'-]*[ ,/-]+(?:(?:of|and|for|the|de|du|des|la|et|d|à|en) )*[A-ZÀ-Þ]){1,7}\w+")
