"""Draft outcome-oriented service contracts from a clause library and a questionnaire."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contract_drafter.model.commitment import Assessment

__all__ = ["__version__", "assess"]
__version__ = "0.1.0"


def assess(text: str, language: str | None = None, heading: str | None = None) -> "Assessment":
    """Judge an objective: CLEAR, INCOMPLETE, VAGUE, OPEN_STANDARD, DEFERRED or NOT_OBJECTIVE, and from which words.

    `language` None: guessed from the text. `heading`: what stands above it; `A > B` when B is the lead-in of a list.
    The fields are those of `contract_drafter.model.commitment.Assessment`. Raises KeyError for an unknown language.
    """
    from contract_drafter.commitments import assess as judge

    return judge(text, language, heading)
