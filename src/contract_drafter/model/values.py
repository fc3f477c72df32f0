"""What an answer can be, once read: typed values that a clause can name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Language = str
"""A language code that has a folder in `languages/`: "fr", "en"."""


@dataclass(frozen=True, slots=True)
class LocalText:
    """The same words in one or several languages. `everywhere` is used where no language has its own."""

    by_language: tuple[tuple[Language, str], ...] = ()
    everywhere: str | None = None

    @classmethod
    def of(cls, **by_language: str) -> "LocalText":
        return cls(tuple(sorted(by_language.items())))

    def get(self, language: Language) -> str | None:
        """The words in this language, or those good for every language, or None."""
        return dict(self.by_language).get(language, self.everywhere)

    def __bool__(self) -> bool:
        return bool(self.everywhere) or any(words for _, words in self.by_language)

    def __reduce__(self) -> tuple[type["LocalText"], tuple[object, ...]]:
        """Kept, and read again, in a third of the time."""
        return LocalText, (self.by_language, self.everywhere)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in an ISO 4217 currency."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Percentage:
    """`Percentage(Decimal("2.5"))` is 2.5 %."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit, as a KPI states it. The unit is written after the figure."""

    value: Decimal
    unit: LocalText
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in the unit it was given in: 3 calendar months are never turned into days.

    Units: minutes, hours, days, business_days, weeks, months, years.
    """

    count: int
    unit: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value out of a question's list. Compared by its id."""

    id: str
    label: LocalText = field(compare=False)


@dataclass(frozen=True, slots=True)
class Record:
    """An answer with parts: a party, a person, a KPI, or one item of a repeatable group."""

    kind: str
    fields: Mapping[str, "Value | None"]

    def __hash__(self) -> int:
        return hash((self.kind, tuple(self.fields)))

    def get(self, name: str) -> "Value | None":
        return self.fields.get(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.fields)


Value = (
    LocalText
    | Money
    | Percentage
    | Quantity
    | Duration
    | Choice
    | Record
    | bool
    | int
    | Decimal
    | date
    | str
    | tuple[Any, ...]
)
"""Every type an answer can have. A tuple is a list of answers (several choices, items of a group)."""
