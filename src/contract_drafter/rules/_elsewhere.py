"""References that name the text they point to, when that is not this document."""

import re
from collections.abc import Iterable

from contract_drafter.rules._base import Facts, Ref

_NAME = re.compile(r"[^.;]{0,40}? (?:of|in|to|under) the ((?:[A-Z][\w&’'-]+ ?){1,4}(?<! ))")

_BEFORE = 40
"""Letters before a reference in which another text is named."""


def elsewhere(facts: Facts, reference: Ref) -> bool:
    """Whether the reference points to a statute, another agreement, or a place inside a schedule."""
    if reference.outside:
        return True
    passage = reference.passage
    after = facts.pattern("reference_elsewhere", passage.language).match(passage.folded, reference.end)
    before = passage.folded[max(0, reference.start - _BEFORE) : reference.start]
    return bool(after or facts.pattern("reference_inside", passage.language).search(before))


def named(facts: Facts, references: Iterable[Ref]) -> frozenset[str]:
    """The other texts by name ("EEA SCCs"), as the references to them give it."""
    found = set()
    for reference in references:
        match = _NAME.match(reference.passage.text, reference.end) if elsewhere(facts, reference) else None
        if match:
            found.add(match[1])
    return frozenset(found)
