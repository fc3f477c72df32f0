"""An acronym that nothing expands."""

import re
from collections.abc import Iterator

from contract_drafter.languages import Needle
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
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Service\n\nLe Prestataire applique la politique de sécurité (PSSI) du Client. "
                "La PSSI est publiée."
            ),
        ),
        Example("# Article 1 – Parties\n\nLe contrat lie la SAS MARTIN et le Client. La date est TBD."),
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
            if not _explained(facts, word) and not _spelled_beside(_with_next(facts, passage), match):
                yield hit(passage, *match.span())


def _with_next(facts: Facts, passage: Passage) -> str:
    """The text; with that of the next passage where it is a line of one word: a label above its value."""
    after = facts.passages[passage.index + 1 : passage.index + 2]
    return passage.text if " " in passage.text.strip() else " ".join((passage.text, *(each.text for each in after)))


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word stands beside: a title, a sentence in capitals, or the name of a person or a firm."""
    before = text[max(0, match.start() - NEXT) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + NEXT].split()[:1]
    named = any(word[:1].isupper() and len(word) > ARTICLE for word in before)
    return named or any(word.isupper() and len(word) > 1 for word in (*before, *after))


def _spelled_beside(text: str, match: re.Match[str]) -> bool:
    """Whether the words beside begin with its letters: "DSI, direction des systèmes d'information"."""
    after = text[match.end() : match.end() + BESIDE * NEXT].split()[:BESIDE]
    sides = after, text[max(0, match.start() - BESIDE * NEXT) : match.start()].split()[-BESIDE:]
    letters = match[0].lower()
    return any(
        letters in "".join(word[0] for word in re.findall(r"[^\W\d]{3,}", " ".join(side).lower())) for side in sides
    )


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
    return any(word in letters for letters in _initials(facts))


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
def _initials(facts: Facts) -> frozenset[str]:
    """What the first letters of capitalised words in a row spell."""
    runs = (re.findall(r"[A-ZÀ-Þ]\w*", run) for run in CAPITALISED.findall(facts.text))
    return frozenset("".join(word[0] for word in run).upper() for run in runs)


NEAR = re.compile(
    r"(?:[(\[] ?|[«“\"/] ?(?=[A-Z]{2,6}(?:[’']?s)? ?[)»”\",;/]))([A-Z]{2,6})\b"
    r"|\b([A-Z]{2,6})s? ?(?:[(:=]|[-–—] |means |désigne |stands |signifie )"
)
CAPITALISED = re.compile(r"[A-ZÀ-Þ](?:[\w’'-]*[ ,/-]+(?:(?:of|and|for|the|de|du|des|la|et|d|à|en) )*[A-ZÀ-Þ]){1,7}\w+")
