"""The filters of a blank: `{{ fee | words }}`. What each gives is in docs/writing-clauses.md."""

from collections.abc import Callable, Sequence

from contract_drafter.languages._data import grammar
from contract_drafter.languages._values import join, say
from contract_drafter.languages._words import spell
from contract_drafter.model.values import Choice, Record, Value

Filter = Callable[[Value, Sequence[str], str], str]


def apply_filter(name: str, value: Value, arguments: Sequence[str], code: str) -> str:
    """The value said through a filter.

    Raises KeyError for an unknown filter, ValueError where it lacks its words, MissingWords as `say` does.
    """
    if len(arguments) < _WORDS.get(name, 0):
        raise ValueError(f"{name} needs {_WORDS[name]} word(s)")
    return _FILTERS[name](value, arguments, code)


def _words(value: Value, _: Sequence[str], code: str) -> str:
    return spell(value, code)


def _figures_and_words(value: Value, _: Sequence[str], code: str) -> str:
    return f"{say(value, code)} ({spell(value, code)})"


def _counted(value: Value, nouns: Sequence[str], code: str) -> str:
    return grammar(code).count(_size(value), nouns)


def _size(value: Value) -> int:
    if isinstance(value, tuple):
        return len(value)
    return value if isinstance(value, int) else 1


def _agree(value: Value, forms: Sequence[str], code: str) -> str:
    items = value if isinstance(value, tuple) else (value,) * max(_size(value), 1)
    return grammar(code).agree(forms, tuple(_gender(item) for item in items) or ("none",))


def _gender(value: Value) -> str:
    gender = value.get("gender") if isinstance(value, Record) else None
    return gender.id if isinstance(gender, Choice) else gender if isinstance(gender, str) else "none"


def _lower(value: Value, _: Sequence[str], code: str) -> str:
    words = say(value, code)
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _or(value: Value, _: Sequence[str], code: str) -> str:
    items = value if isinstance(value, tuple) else (value,)
    return join((say(item, code) for item in items), "or", code)


def _the(value: Value, _: Sequence[str], code: str) -> str:
    if not isinstance(value, Record):
        return grammar(code).article(say(value, code), "none")
    called = value.get("called")
    if called is None:
        return say(value, code)
    return grammar(code).article(say(called, code), _gender(value))


def _the_capital(value: Value, arguments: Sequence[str], code: str) -> str:
    words = _the(value, arguments, code)
    return words[:1].upper() + words[1:]


_FILTERS: dict[str, Filter] = {
    "words": _words,
    "figures_and_words": _figures_and_words,
    "counted": _counted,
    "agree": _agree,
    "lower": _lower,
    "or": _or,
    "the": _the,
    "The": _the_capital,
}

_WORDS = {"counted": 1, "agree": 1}
"""How many words a filter needs at least, in quotation marks."""
FILTERS = tuple(_FILTERS)
"""The names of the filters."""
