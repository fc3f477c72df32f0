"""The sentences of a document where a commitment can stand, and those that bind somebody."""

from collections.abc import Iterator

from contract_drafter.rules._base import Facts, Judged, Passage

ZONES = ("objectives", "duties")
KINDS = ("paragraph", "item")
NEAR = 45
"""Letters between the verb of duty of a lead-in and its end: "shall perform the following tasks"."""
_NOT_JUDGED = {"definitions", "recital", "boilerplate", "signature"}
_FEWEST_WORDS = 4


def judged(facts: Facts, passage: Passage) -> Iterator[Judged]:
    """The sentences of a passage that can be judged: long enough, no question, where somebody may promise something."""
    if passage.zone in _NOT_JUDGED:
        return
    for each in facts.sentences_of(passage):
        if not each.text.rstrip().endswith("?") and passage.text.count(" ", each.start, each.end) + 1 >= _FEWEST_WORDS:
            yield Judged(passage, each.start, each.end)


def duties(facts: Facts) -> Iterator[Judged]:
    """The sentences that bind, in reading order, in an objective or a duty: not in tables, recitals and schedules.

    One binds by its own verb of duty, or by that of the lead-in of its list.
    """
    holding = {passage.index for passage in facts.holding("binding")}
    leading: dict[tuple[str, str], bool] = {}
    for passage in facts.passages:
        if passage.zone not in ZONES or passage.kind not in KINDS or _listed(facts, passage):
            continue
        led, held = False, passage.index in holding
        if passage.kind == "item" and passage.lead_in:
            key = passage.language, passage.lead_in
            led = leading[key] if key in leading else leading.setdefault(key, _leads(facts, *key))
        if not led and not held:
            continue
        pattern = facts.pattern("binding", passage.language)
        for each in judged(facts, passage):
            own = pattern.search(passage.folded, each.start, each.end) if held else None
            if own or led:
                yield Judged(passage, each.start, each.end, own.start() - each.start if own else 0)


def _listed(facts: Facts, passage: Passage) -> bool:
    """Whether this is an item of a list of contents or of cases: it says what a document says, or when."""
    return bool(passage.lead_in and facts.pattern("listing", passage.language).search(passage.lead_in.lower()))


def _leads(facts: Facts, language: str, lead_in: str) -> bool:
    """Whether the lead-in of a list binds: a verb of duty near its end, and nothing forbidden."""
    words = lead_in.lower()
    if facts.pattern("forbidding", language).search(words):
        return False
    return any(len(words) - verb.end() <= NEAR for verb in facts.pattern("binding", language).finditer(words))
