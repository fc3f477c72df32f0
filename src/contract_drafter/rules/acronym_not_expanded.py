"""An acronym that nothing expands."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

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
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Service\n\nLe Prestataire applique la politique de sécurité (PSSI) du Client. "
                "La PSSI est publiée."
            ),
        ),
    ),
}


ACRONYM = re.compile(r"(?<![\w.&/@#<{_-])[A-Z]{2,6}(?![\w&/@}_-]|\.[\w]|[ \u00a0]?\d)")
ROMAN = re.compile(r"[IVXLC]+")


def check(facts: Facts) -> Iterator[Hit]:
    """The first use of each acronym that the document nowhere expands, and that not everybody knows."""
    done: set[str] = set()
    explained: frozenset[str] | None = None
    for passage in facts.passages:
        if passage.kind not in ("paragraph", "item") or passage.zone == "signature":
            continue
        common = facts.words("known_acronym", passage.language)
        for match in ACRONYM.finditer(passage.text):
            word = match[0]
            if word in done or word.lower() in common or ROMAN.fullmatch(word) or _shouted(passage.text, match):
                continue
            done.add(word)
            explained = _explained(facts) if explained is None else explained
            if word not in explained and not _spelled_beside(passage.text, match):
                yield hit(passage, *match.span())


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word stands beside: a title, or the name of a person."""
    before = text[max(0, match.start() - NEXT) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + NEXT].split()[:1]
    named = any(word[:1].isupper() and len(word) > ARTICLE for word in before)
    return named or any(word.isupper() and len(word) > 1 for word in after)


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


def _explained(facts: Facts) -> frozenset[str]:
    """The acronyms that stand in brackets or before an explanation, that capitals spell, or that are plain words."""
    text = facts.text
    found = {word for pair in NEAR.findall(text) for word in pair}
    heads = (passage.text for passage in facts.passages if passage.kind == "cell" and passage.column == 1)
    found.update(match[0] for head in heads for match in ACRONYM.finditer(head))
    for run in CAPITALISED.findall(text):
        letters = "".join(word[0] for word in re.findall(r"[A-ZÀ-Þ]\w*", run)).upper()
        found.update(letters[a:b] for a in range(len(letters)) for b in range(a + 2, min(len(letters), a + 6) + 1))
    found.update(word.upper() for word in SMALL.findall(text))
    return frozenset(found)


NEAR = re.compile(
    r"(?:[(\[] ?|[«“\"/] ?(?=[A-Z]{2,6}(?:[’']?s)? ?[)»”\",;/]))([A-Z]{2,6})\b"
    r"|\b([A-Z]{2,6})s? ?(?:[(:=]|[-–—] |means |désigne |stands |signifie )"
)
CAPITALISED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*[ ,/-]+(?:(?:of|and|for|the|de|du|des|la|et|d|à|en) )*){1,7}[A-ZÀ-Þ]\w+")
SMALL = re.compile(r"(?<!\w)[A-Z]?[a-z]{2,6}(?!\w)")
