"""Weighs the signs of a sentence, and overrules the ordered decisions where the signs speak clearly against them.

The weights are learned from labelled sentences by `tools/learn_weights.py`: one number for each sign and label. They
know classes of words and slots only, no word.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from contract_drafter.commitments.facts import Facts
from contract_drafter.commitments.signs import Judged, signs
from contract_drafter.commitments.verdict import Verdict
from contract_drafter.model.commitment import Kind, Label, SlotName

WEIGHTS = Path(__file__).with_name("weights.json")
MARGIN = 0.1
"""By how much of certainty a label must be more likely than the one decided."""
VAGUE_SHARE = 0.7
"""How much of what is flagged must weigh as VAGUE to be called so."""
SETTLED = ("background", "argument")
"""Decisions that the kind of text gives, not what it says."""
FEWEST = 3
"""Words below which nothing is weighed that the decisions found to bind nobody."""
SHOWN = 3
"""Signs named as reasons."""
LABELS = tuple(Label)
KINDS = {Label.DEFERRED: Kind.REFERENCE, Label.OPEN_STANDARD: Kind.CONDUCT, Label.NOT_OBJECTIVE: Kind.OTHER}
PROMISED = (Kind.PERFORMANCE, Kind.DELIVERABLE, Kind.PROCESS)


@cache
def weights() -> Mapping[str, tuple[int, ...]]:
    """By sign, hundredths for each label in the order of `Label`."""
    return {sign: tuple(numbers) for sign, numbers in json.loads(WEIGHTS.read_text("utf-8")).items()}


def likelihood(found: Iterable[str], table: Mapping[str, Sequence[float]], scale: int = 100) -> tuple[float, ...]:
    """How likely each label is, in the order of `Label`; they add up to 1. `scale`: what the table calls one."""
    rows = [table[sign] for sign in found if sign in table]
    totals = [sum(column) / scale for column in zip(*rows, strict=True)] or [0.0] * len(LABELS)
    highest = max(totals)
    powers = [math.exp(total - highest) for total in totals]
    return tuple(power / sum(powers) for power in powers)


def most_likely(likely: Sequence[float]) -> Label:
    """First whether the sentence is flagged, then which label of its side; VAGUE, the hardest word, needs more."""
    chances = dict(zip(LABELS, likely, strict=True))
    flagged = sum(chance for label, chance in chances.items() if label.flagged)
    if flagged >= 0.5:
        return Label.VAGUE if chances[Label.VAGUE] >= VAGUE_SHARE * flagged else Label.INCOMPLETE
    return max((label for label in LABELS if not label.flagged), key=lambda label: chances[label])


def outweighed(likely: Sequence[float], decided: Label) -> Label:
    """The label that counts: the most likely one where it is clearly more likely than the one decided."""
    label = most_likely(likely)
    clearly = likely[LABELS.index(label)] - likely[LABELS.index(decided)] >= MARGIN
    return label if clearly else decided


def weighed(judged: Sequence[Judged]) -> list[Judged]:
    """The clauses with their verdicts, changed where the signs of the sentence outweigh the worst of them."""
    if not judged:
        return []
    if all(verdict.rule in SETTLED for _, verdict in judged) or _is_cry(judged):
        return list(judged)
    found = sorted(signs(judged))
    decided = min((verdict.label for _, verdict in judged), key=LABELS.index)
    label = outweighed(likelihood(found, weights()), decided)
    if label is decided:
        return list(judged)
    reasons = _reasons(found, label, decided)
    worst = next(index for index, (_, verdict) in enumerate(judged) if verdict.label is decided)
    return [
        (facts, _changed(facts, verdict, label, reasons))
        if index == worst or LABELS.index(verdict.label) < LABELS.index(label)
        else (facts, verdict)
        for index, (facts, verdict) in enumerate(judged)
    ]


def _is_cry(judged: Sequence[Judged]) -> bool:
    """Whether this is no sentence, only a word or two that bind nobody."""
    words = sum(token.is_word and not token.is_number for token in judged[0][0].reading.tokens)
    return words < FEWEST and all(verdict.label is Label.NOT_OBJECTIVE for _, verdict in judged)


def _reasons(found: Iterable[str], label: Label, decided: Label) -> tuple[str, ...]:
    """The signs that speak most for the one label against the other."""
    table = weights()
    new, old = LABELS.index(label), LABELS.index(decided)
    gains = {sign: table[sign][new] - table[sign][old] for sign in found if sign in table}
    return tuple(sorted((sign for sign in gains if gains[sign] > 0), key=lambda sign: -gains[sign])[:SHOWN])


def _changed(facts: Facts, verdict: Verdict, label: Label, reasons: tuple[str, ...]) -> Verdict:
    kind = KINDS.get(label) or (verdict.kind if verdict.kind in PROMISED else Kind.PROCESS)
    missing = _missing(facts, kind, label)
    return verdict._replace(label=label, kind=kind, rule="weighed", missing=missing, reasons=reasons)


def _missing(facts: Facts, kind: Kind, label: Label) -> tuple[SlotName, ...]:
    if not label.flagged:
        return ()
    if label is Label.VAGUE:
        return (SlotName.MEASURE, SlotName.TARGET) if kind is Kind.PERFORMANCE else (SlotName.RESULT,)
    if facts.time.limit and not facts.time.full:
        return (SlotName.TRIGGER,)
    if kind is Kind.PERFORMANCE and facts.measure.name and not facts.measure.value:
        return (SlotName.TARGET,) if facts.time.full else (SlotName.TARGET, SlotName.DEADLINE)
    return (SlotName.DEADLINE,)
