"""What the heading above a sentence says of it: an aim, a duty, a background, remedies. `A > B` reads B as lead-in."""

from functools import lru_cache
from typing import NamedTuple

from contract_drafter.commitments.reading import read
from contract_drafter.languages import Lexicon


class Heading(NamedTuple):
    """What a heading tells."""

    aim: bool = False
    void: bool = False
    remedy: bool = False
    binds: bool = False
    optional: bool = False
    defines: bool = False
    excludes: bool = False
    asks: bool = False
    event: bool = False


@lru_cache(maxsize=4096)
def read_heading(heading: str | None, lexicon: Lexicon) -> Heading:
    """Read a heading, and the lead-in of a list after it."""
    if not heading:
        return Heading()
    lead = heading.rsplit(">", 1)[-1].strip()[-400:]
    whole = read(heading[:800], lexicon)
    last = whole if lead == whole.text else read(lead, lexicon)
    binds = ">" in heading and bool(last.find("duty") or last.find("lead_in_list"))
    return Heading(
        aim=bool(last.find("aim_heading") or last.find("aim")) and not binds,
        void=bool(whole.find("void_heading")) and len(whole.tokens) < 12,
        remedy=bool(whole.find("remedy_heading")),
        binds=binds,
        optional=bool(last.find("activities_may")),
        defines=bool(whole.find("definition_heading")) and len(whole.tokens) < 12,
        excludes=bool(last.find("out_of_scope")),
        asks=bool(last.find("asking_heading")),
        event=bool(whole.find("event_noun")) and len(whole.tokens) < 30,
    )
