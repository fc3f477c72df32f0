"""The name of a person or of a company, a number in a register, an address: given once, the same in every language."""

from typing import Any

from contract_drafter.languages import codes
from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText
from contract_drafter.question_types import text
from contract_drafter.question_types._base import Accepted, RefusedExample, describe_accepted
from contract_drafter.question_types.text import FIELDS, schema

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "same", "schema"]


def same(words: str) -> LocalText:
    """These words as those of each language."""
    return LocalText.of(**dict.fromkeys(codes(), words))


ACCEPTED = (
    Accepted("Tallow Bridge Advisory LLP", same("Tallow Bridge Advisory LLP")),
    Accepted({"fr": "Londres", "en": "London"}, LocalText.of(fr="Londres", en="London")),
    Accepted({"fr": "Ardenne Services"}, LocalText.of(fr="Ardenne Services")),
)
REFUSED = (
    RefusedExample("deux\nlignes", "ANS103"),
    RefusedExample(["a"], "ANS104"),
    RefusedExample({}, "ANS106"),
)


def parse(raw: Any, question: Question, language: str = "") -> LocalText:
    """The words of each language, as for a text. Refuses what a text refuses."""
    said = text.parse(raw, question, language)
    return said if said.everywhere is None else same(said.everywhere)


def dump(value: LocalText, question: Question) -> str | dict[str, str]:
    """The words once where every language has the same, else a mapping of language to words."""
    once = next((words for _, words in value.by_language), "")
    return once if value == same(once) else text.dump(value, question)
