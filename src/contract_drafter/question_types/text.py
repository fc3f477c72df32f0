"""A short text: one line, in one language for all or in each."""

from typing import Any, Final

from contract_drafter.languages import codes
from contract_drafter.located_yaml import nearest
from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText
from contract_drafter.question_types._base import (
    Accepted,
    Refused,
    RefusedExample,
    clean,
    describe_accepted,
    listed,
    shown,
    typed,
)

__all__ = ["ACCEPTED", "FIELDS", "REFUSED", "describe_accepted", "dump", "parse", "parse_text", "schema", "text_schema"]

LIMIT: Final = 500
FIELDS: tuple[Question, ...] = ()
ACCEPTED = (
    Accepted("Hausse des ventes", LocalText(everywhere="Hausse des ventes")),
    Accepted("R&D <Paris> {{ x }} *y* | z", LocalText(everywhere="R&D <Paris> {{ x }} *y* | z")),
    Accepted("😀 مرحبا", LocalText(everywhere="😀 مرحبا")),
    Accepted({"fr": "Ventes", "en": "Sales"}, LocalText.of(fr="Ventes", en="Sales")),
    Accepted({"fr": "Ventes", "en": None}, LocalText.of(fr="Ventes")),
    Accepted(2027, LocalText(everywhere="2027")),
    Accepted("NO", LocalText(everywhere="NO")),
)
REFUSED = (
    RefusedExample("deux\nlignes", "ANS103"),
    RefusedExample("x" * 501, "ANS102"),
    RefusedExample("\x00", "ANS101"),
    RefusedExample("\ud800", "ANS101"),
    RefusedExample(["a"], "ANS104"),
    RefusedExample({"fr": "Ventes", "xx": "Sales"}, "ANS105"),
    RefusedExample({}, "ANS106"),
    RefusedExample(True, "ANS104"),
)


def parse(raw: Any, question: Question, language: str = "") -> LocalText:
    """Words for every language, or in each. Refuses several lines and more than LIMIT characters."""
    return parse_text(raw, LIMIT, one_line=True)


def dump(value: LocalText, question: Question) -> str | dict[str, str]:
    """Words, or a mapping of language to words."""
    return value.everywhere if value.everywhere is not None else dict(value.by_language)


def schema(question: Question, language: str) -> dict[str, Any]:
    """Words, or words in each language."""
    return text_schema(LIMIT)


def parse_text(raw: Any, limit: int, one_line: bool) -> LocalText:
    """Words for every language, or a mapping of language to words."""
    if not isinstance(raw, dict):
        return LocalText(everywhere=_words(raw, limit, one_line))
    for key in raw:
        if key not in codes():
            raise Refused("ANS105", key=shown(key), known=listed(codes()), nearest=nearest(str(key), codes()))
    found = {code: _words(words, limit, one_line) for code, words in raw.items() if words not in (None, "")}
    if not found:
        raise Refused("ANS106")
    return LocalText.of(**found)


def _words(raw: Any, limit: int, one_line: bool) -> str:
    words = typed(raw, "ANS104").replace("\r\n", "\n")
    if not words:
        raise Refused("ANS106")
    if len(words) > limit:
        raise Refused("ANS102", count=len(words), limit=limit)
    if one_line and len(clean(words).splitlines()) > 1:
        raise Refused("ANS103", found=shown(words))
    return words


def text_schema(limit: int) -> dict[str, Any]:
    """Words, or words in each language."""
    words = {"type": ["string", "number", "null"], "maxLength": limit}
    by_language = {
        "type": "object",
        "properties": dict.fromkeys(codes(), words),
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {"anyOf": [words, by_language]}
