"""What a heading says of the text below it: objectives, definitions, recitals, boilerplate, signatures."""

from functools import cache

from contract_drafter import languages

HEADED = ("signature", "definitions", "objectives", "boilerplate", "recital")
"""The zones that a heading can give."""
_LONGEST = 90
"""Letters beyond which a heading is a sentence and says nothing of a zone."""


@cache
def shares_definitions(title: str) -> bool:
    """Whether a heading names definitions beside another matter: "Scope and definitions"."""
    text = languages.folded(title)
    for code in languages.codes():
        parts = languages.lint_pattern(code, "heading_joint").split(text)
        defining = [bool(languages.lint_pattern(code, "beside_definitions").search(part)) for part in parts]
        if any(defining) and not all(defining):
            return True
    return False


@cache
def zone_of(title: str) -> str:
    """The zone, or "" when the heading does not tell. Where several speak, the first in the heading decides."""
    if not title or len(title) > _LONGEST:
        return ""
    text = languages.folded(title)
    found = [
        (match.start(), HEADED.index(zone), zone)
        for zone in HEADED
        for code in languages.codes()
        if (match := languages.lint_matcher(code, f"zone_{zone}").search(text))
    ]
    return min(found)[2] if found else ""
