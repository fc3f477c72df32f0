"""A long text: several lines and paragraphs."""

from typing import Any, Final

from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText
from contract_drafter.question_types._base import Accepted, RefusedExample, describe_accepted
from contract_drafter.question_types.text import dump, parse_text, text_schema

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "schema"]

LIMIT: Final = 20_000
FIELDS: tuple[Question, ...] = ()
ACCEPTED = (
    Accepted("Un.\n\nDeux.", LocalText(everywhere="Un.\n\nDeux.")),
    Accepted("Un.\r\nDeux.\n", LocalText(everywhere="Un.\nDeux.")),
    Accepted({"fr": "Un\ndeux"}, LocalText.of(fr="Un\ndeux")),
)
REFUSED = (
    RefusedExample("x" * 20_001, "ANS102"),
    RefusedExample("a\x1bb", "ANS101"),
    RefusedExample([], "ANS104"),
)


def parse(raw: Any, question: Question, language: str = "") -> LocalText:
    """Words for every language, or in each, on as many lines as needed."""
    return parse_text(raw, LIMIT, one_line=False)


def schema(question: Question, language: str) -> dict[str, Any]:
    """Words, or words in each language."""
    return text_schema(LIMIT)
