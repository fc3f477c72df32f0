"""The small pieces of the sample: its languages, its references, its paragraphs and cells."""

from dataclasses import dataclass

from contract_drafter.model.document import (
    Inline,
    Origin,
    Paragraph,
    Reference,
    Text,
    Value,
)

HOSTILE = "R&D <Paris> {{ x }} *y* | z"
"""Must be read as is, in every format."""
EMOJI = "équipe 🚀 👩‍💻"
RIGHT_TO_LEFT = "شركة النور 12 ל־מ"
LONG_NAME = "Anticonstitutionnellement-Donaudampfschiff"


@dataclass(frozen=True)
class Words:
    """Picks the language, and knows how it numbers."""

    language: str
    hostile: bool

    def __call__(self, fr: str, en: str) -> str:
        return fr if self.language == "fr" else en

    def text(self, fr: str, en: str) -> Text:
        return Text(self(fr, en))

    def article_label(self, number: int) -> str:
        return f"Article {number}" if self.language == "fr" else f"{number}."

    def to_article(self, anchor: str, number: int) -> Reference:
        return Reference(anchor, self(f"article\u00a0{number}", f"clause\u00a0{number}"), str(number))

    def to_paragraph(self, anchor: str, number: str) -> Reference:
        return Reference(anchor, self(f"article\u00a0{number}", f"clause\u00a0{number}"), number)

    def to_schedule(self, anchor: str, number: int) -> Reference:
        return Reference(anchor, self(f"annexe\u00a0{number}", f"Schedule\u00a0{number}"), str(number))

    def value(self, text: str, path: str) -> Value:
        return Value(f"{text} {HOSTILE}" if self.hostile else text, path)


def origin(clause: str, *answers: str) -> Origin:
    return Origin(clause, "1.0.0", answers)


def paragraph(clause: str, *content: Inline, number: str = "", anchor: str = "") -> Paragraph:
    return Paragraph(content, number=number, anchor=anchor, origin=origin(clause))


def cell(*content: Inline | str) -> tuple[Inline, ...]:
    return tuple(Text(inline) if isinstance(inline, str) else inline for inline in content)
