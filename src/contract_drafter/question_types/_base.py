"""What every question type has, and how an answer is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, NamedTuple, Protocol

from contract_drafter.languages import codes, labels, say
from contract_drafter.located_yaml import FORBIDDEN
from contract_drafter.model.question import Question
from contract_drafter.model.values import LocalText, Value

ANY: Final = Question("any", "text", LocalText())
"""The question of an example that needs no bounds and no options."""


class Refused(ValueError):
    """An answer that cannot be taken. `code` names the message, `values` fill it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(f"{code} {values}")
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Fault:
    """A refused part of an answer: its path from the answer ("kpis", 0, "target"), its question, and why."""

    path: tuple[str | int, ...]
    question: Question
    refused: Refused


class Accepted(NamedTuple):
    """An example: this, as typed or as YAML gives it, is that value."""

    raw: Any
    value: Value
    question: Question = ANY
    language: str = ""


class RefusedExample(NamedTuple):
    """An example: this is refused, with this code."""

    raw: Any
    code: str
    question: Question = ANY
    language: str = ""


class QuestionType(Protocol):
    """What a module of this shelf has."""

    ACCEPTED: tuple[Accepted, ...]
    REFUSED: tuple[RefusedExample, ...]
    FIELDS: tuple[Question, ...]
    """The parts of a composite whose parts are fixed; empty for the others."""

    def parse(self, raw: Any, question: Question, language: str = "") -> Value:
        """The value of what was typed or of what YAML gave. Raises Refused.

        `language` settles what no rule can: whether "1,234" is a thousand or one and a bit.
        """
        ...

    def dump(self, value: Any, question: Question) -> Any:
        """Plain data for an answers file; parsed again, it gives the same value."""
        ...

    def schema(self, question: Question, language: str) -> dict[str, Any]:
        """The JSON Schema of one answer, without its title."""
        ...

    def describe_accepted(self, question: Question, language: str) -> str:
        """What is accepted, in a few words."""
        ...


def shown(raw: Any, limit: int = 40) -> str:
    """What was typed, short enough for a message."""
    words = {True: "true", False: "false"}[raw] if isinstance(raw, bool) else str(raw)
    if isinstance(raw, dict):
        words = "{…}"
    elif isinstance(raw, (list, tuple)):
        words = "[…]"
    words = FORBIDDEN.sub("�", words.strip()).replace("\n", " ")
    return words if len(words) <= limit else words[: limit - 1] + "…"


def typed(raw: Any, code: str) -> str:
    """The text of a scalar, spaces around it left out. Refuses lists, mappings and booleans with this code."""
    if isinstance(raw, bool) or not isinstance(raw, (str, int, Decimal)):
        raise Refused(code, found=shown(raw))
    return clean(str(raw)).strip()


def clean(text: str) -> str:
    """The text itself. Refuses control characters and lone surrogates, with their place and code point."""
    if match := FORBIDDEN.search(text):
        raise Refused("ANS101", position=match.start() + 1, point=f"U+{ord(match.group()):04X}")
    return text


def within(number: Decimal, question: Question, least: Decimal | None = None) -> None:
    """Refuses a number out of the question's bounds; `least` is the bound of a type that has one of its own."""
    low = question.min if question.min is not None else least
    if low is not None and number < low:
        raise Refused("ANS123", found=number, bound=low)
    if question.max is not None and number > question.max:
        raise Refused("ANS124", found=number, bound=question.max)


def describe_accepted(question: Question, language: str) -> str:
    """What is accepted, from the label `accepted.<type>` and the question's bounds."""
    words = labels(language)
    bounds = [
        words[f"accepted.{name}"].format(bound=say(bound, language))
        for name, bound in (("min", question.min), ("max", question.max))
        if bound is not None
    ]
    return ", ".join([words[f"accepted.{question.type}"], *bounds])


def words_in_all(key: str) -> LocalText:
    """A label in every language that has it."""
    return LocalText.of(**{code: labels(code)[key] for code in codes() if key in labels(code)})


def input_words(prefix: str) -> dict[str, str]:
    """What may be typed, in any language, for each thing: {"mois": "months", "month": "months"}.

    From the labels `<prefix>.<thing>`, whose words are separated by "|".
    """
    found: dict[str, str] = {}
    for code in codes():
        for key, words in labels(code).items():
            if key.startswith(prefix + "."):
                thing = key.removeprefix(prefix + ".")
                found.update({fold(word): thing for word in words.split("|") if word})
    return found


def fold(word: str) -> str:
    """A word as it is compared: lower case, one plain space between words, a plain apostrophe."""
    return " ".join(word.replace("’", "'").casefold().split())


def listed(words: Iterable[str]) -> str:
    """Words that a message lists."""
    return ", ".join(words)
