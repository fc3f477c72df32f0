"""From what is typed at the prompt to what an answers file would hold."""

import re
from typing import Any, Final

from contract_drafter.languages import codes, labels
from contract_drafter.model.question import ROLES, Question
from contract_drafter.model.values import LocalText
from contract_drafter.question_types import WORDS, take

_YES_NO: Final = Question("more", "yes_no", LocalText())


def as_raw(text: str, question: Question, current: Any, language: str) -> Any:
    """The raw answer. A number picks an option; words replace those of the language spoken, and only those."""
    if question.options:
        picked = [_picked(word, question) for word in re.split("[,;]", text)] if question.type == "choices" else None
        return picked if picked is not None else _picked(text, question)
    if question.type in WORDS and isinstance(current, dict) and current.keys() <= set(codes()):
        return {**current, language: text}
    return text


def _picked(word: str, question: Question) -> str:
    number = word.strip()
    ids = [option.id for option in question.options]
    if number not in ids and number.isascii() and number.isdecimal() and 1 <= int(number) <= len(ids):
        return ids[int(number) - 1]
    return number


def role_of(text: str, suggested: tuple[str, ...], language: str) -> str | None:
    """The role typed: its number among those suggested and the others, its id, or its name."""
    known = (*suggested, *(role for role in ROLES if role not in suggested))
    if text.isascii() and text.isdecimal() and 1 <= int(text) <= len(known):
        return known[int(text) - 1]
    named = {labels(language)[f"role.{role}"].casefold(): role for role in known}
    return text if text in known else named.get(text.casefold())


def roles_to_offer(suggested: tuple[str, ...]) -> tuple[str, ...]:
    """Those best placed to answer first, then the others."""
    return (*suggested, *(role for role in ROLES if role not in suggested))


def says_yes(text: str, language: str) -> bool | None:
    """Yes or no; Enter alone is no; None for anything else."""
    if not text:
        return False
    value, faults = take(text, _YES_NO, language)
    return None if faults or not isinstance(value, bool) else value
