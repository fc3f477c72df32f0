"""A duty whose verb comes after too many words."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._threshold import Threshold

WORD = re.compile(r"[^\W_][\w'’-]*")
ASIDE = re.compile(r"\([^()]*\)")
"""What stands between brackets, which a reader skips."""
MOST = Threshold("words_before_verb", {"en": 12, "fr": 14}, 1, 100)

RULE = Rule(
    code="PLN013",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en=("A reader holds the words before the verb in mind until it comes; beyond a dozen, the first are lost."),
        fr=(
            "Le lecteur garde en tête les mots qui précèdent le verbe ; au-delà d'une douzaine, les "
            "premiers se perdent."
        ),
    ),
    message=LocalText.of(
        en="{count} words before the verb",
        fr="{count} mots avant le verbe",
    ),
    hint=LocalText.of(
        en="begin with who does what: at most {limit} words before the verb",
        fr="commencez par qui fait quoi : {limit} mots au plus avant le verbe",
    ),
    source="ISO 24495-1:2023; Rédiger simplement (2006)",
    thresholds=(MOST,),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Work\n\nThe Provider, as well as each of its subcontractors that has access to the site "
                "under this contract, shall sign the register."
            ),
            at=("The Provider, as well as each of its subcontractors that has access to the site under this contract,"),
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Travaux\n\nLe Prestataire, ainsi que chacun de ses sous-traitants qui a accès au site au "
                "titre de ce contrat, doit signer le registre."
            ),
            at=("Le Prestataire, ainsi que chacun de ses sous-traitants qui a accès au site au titre de ce contrat,"),
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Work\n\nThe Provider shall sign the register, as well as each of its subcontractors that "
            "has access to the site under this contract."
        ),
        Example(
            "# 1. Reviews\n\nIf a Review does not take place within the ten days that follow its date, the chair must "
            "call another."
        ),
        Example(
            "# 1. Term\n\nDuring the Term (as the schedule of this very contract lays it down), the Provider shall pay."
        ),
    ),
    "fr": (
        Example(
            "# 1. Travaux\n\nLe Prestataire doit signer le registre, ainsi que chacun de ses "
            "sous-traitants qui a accès au site au titre de ce contrat."
        ),
        Example(
            "# 1. Revues\n\nSi une revue n'a pas lieu dans les dix jours ouvrés qui suivent la date convenue, le "
            "président doit en fixer une autre."
        ),
        Example(
            "# 1. Durée\n\nPendant la Durée (telle que l'annexe de ce contrat la fixe pour chaque lot), le Prestataire "
            "doit payer le prix."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The words before the verb of duty, in the sentences that bind, where no other verb comes first.

    A condition that opens the sentence does not count: it is where a condition should stand.
    """
    for judged in facts.duties:
        language = judged.passage.language
        limit = facts.threshold(MOST, language)
        sentence = judged.passage.folded[judged.start : judged.end]
        verb = facts.pattern("main_verb", language).search(sentence) if limit else None
        if judged.passage.lead_in or not verb or verb.start() < 2 * limit:
            continue
        opening = facts.pattern("opening_condition", language).match(sentence, 0, verb.start())
        if _comes_earlier(facts, language, sentence[: verb.start()], opening.end() if opening else 0):
            continue
        begins = opening.end() if opening and opening["condition"] else 0
        before = judged.text[begins : verb.start()].strip()
        count = len(WORD.findall(ASIDE.sub("", before)))
        if count > limit:
            start = judged.text.index(before, begins)
            yield hit(
                judged.passage, judged.start + start, judged.start + start + len(before), count=count, limit=limit
            )


def _comes_earlier(facts: Facts, language: str, before: str, opened: int) -> bool:
    """Whether a verb stands before, from `opened` on (where what opens the sentence ends); or this one is not the main.

    It is not in a relative clause, nor between brackets.
    """
    if before.count("(") > before.count(")") or facts.pattern("closing_relative", language).search(before):
        return True
    return bool(facts.pattern("earlier_verb", language).search(before, opened))
