"""A first review more than a year after the start."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._threshold import Threshold

MOST = Threshold("first_review_months", 12, 1, 60)
YEAR = 12

RULE = Rule(
    code="REQ011",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=("The first year shows which targets were guessed wrong; after that they have done their harm."),
        fr="La première année montre les cibles mal estimées ; ensuite, elles ont fait leur tort.",
    ),
    message=LocalText.of(
        en="the first review comes late: {words}",
        fr="la première revue vient tard : {words}",
    ),
    hint=LocalText.of(
        en="hold it within {limit} months of the start",
        fr="tenez-la dans les {limit} mois du début",
    ),
    source="model clauses of this project, REV-01",
    thresholds=(MOST,),
)
BAD = {
    "en": (
        Example("# 1. Review\n\nThe first review takes place 18 months after the start date.", at="18 months"),
        Example("# 1. Review\n\nThe parties review the targets every two years.", at="two years"),
        Example(
            (
                "# 1. Term\n\nThe contract starts on 1 January 2027.\n\n# 2. Review\n\nThe first review takes "
                "place by 30 June 2028."
            ),
            at="30 June 2028",
        ),
    ),
    "fr": (
        Example("# 1. Revue\n\nLa première revue a lieu 18 mois après la date d'effet.", at="18 mois"),
        Example("# 1. Revue\n\nLes parties tiennent une revue tous les deux ans.", at="deux ans"),
        Example(
            (
                "# 1. Durée\n\nLe contrat commence le 1er janvier 2027.\n\n# 2. Revue\n\nLa première revue a lieu "
                "au plus tard le 30 juin 2028."
            ),
            at="30 juin 2028",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Review\n\nThe parties review the targets every six months. The first review takes place "
            "by 30 June 2027."
        ),
    ),
    "fr": (
        Example(
            "# 1. Revue\n\nLes parties tiennent une revue tous les six mois. La première revue a lieu au "
            "plus tard le 30 juin 2027."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The words that put the first review too late; else those of a period that is too long."""
    found = False
    for passage, match in facts.matches("first_review"):
        found = True
        stop = passage.folded.find(". ", match.end())
        yield from _late(facts, passage, match.end(), len(passage.text) if stop < 0 else stop)
    for passage, match in () if found else facts.matches("seldom_review"):
        name = "a" if match["a"] else "b"
        yield from _later(facts, passage, *match.span(name))


def _late(facts: Facts, passage: Passage, start: int, end: int) -> Iterator[Hit]:
    """The number of months, else the date of the first review, where it is too late."""
    if facts.pattern("months_later", passage.language).search(passage.folded, start, end):
        yield from _later(facts, passage, start, end)
        return
    begun = min((each.value for each in facts.dates if each.value and _starts(facts, each.passage)), default=None)
    for each in facts.dates:
        if each.passage is passage and start <= each.start < end and each.value and begun:
            months = (each.value.year - begun.year) * YEAR + each.value.month - begun.month
            yield from _over(facts, passage, each.start, each.end, months)


def _later(facts: Facts, passage: Passage, start: int, end: int) -> Iterator[Hit]:
    spoken = facts.pattern("months_later", passage.language).search(passage.folded, start, end)
    if spoken:
        count = facts.words("month_count", passage.language).get(spoken["count"], spoken["count"])
        years = facts.pattern("year_word", passage.language).fullmatch(spoken["unit"])
        yield from _over(facts, passage, *spoken.span(), int(count) * (YEAR if years else 1))


def _over(facts: Facts, passage: Passage, start: int, end: int, months: int) -> Iterator[Hit]:
    limit = facts.threshold(MOST, passage.language)
    if months > limit:
        yield hit(passage, start, end, limit=limit)


def _starts(facts: Facts, passage: Passage) -> bool:
    return bool(facts.pattern("effect_date", passage.language).search(passage.folded))
