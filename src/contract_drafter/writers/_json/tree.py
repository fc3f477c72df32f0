"""The tree and the register as plain JSON, in the format that docs/document-json.md describes."""

import json
from dataclasses import fields, is_dataclass
from datetime import date

from contract_drafter.model.document import Document, plain_text

VERSION = "1.1"
"""The first figure changes when a reader of the old format would fail, the second when something is added."""


def document_text(document: Document) -> str:
    """The whole contract."""
    return _dump({"format": "contract-drafter/document", "format_version": VERSION, **_fields(document)})


def register_text(document: Document) -> str:
    """The objectives, the KPIs and the review calendar alone, with what is needed to know whose they are."""
    return _dump(
        {
            "format": "contract-drafter/register",
            "format_version": VERSION,
            "title": plain_text(document.cover.title),
            "reference": document.cover.reference,
            "version": document.cover.version,
            "language": document.language,
            "drafted_on": document.drafted_on.isoformat(),
            "register": _plain(document.register),
        }
    )


def _dump(data: dict[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _plain(value: object) -> object:
    """A model value as JSON: a node is an object with its `type`, a tuple a list, a date its ISO form."""
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {"type": _snake(type(value).__name__), **_said(value._asdict())}
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if is_dataclass(value):
        return {"type": _snake(type(value).__name__), **_fields(value)}
    return value


def _fields(node: object) -> dict[str, object]:
    """The fields of a dataclass."""
    if not is_dataclass(node):
        raise TypeError(type(node).__name__)
    return _said({field.name: getattr(node, field.name) for field in fields(node)})


def _said(values: dict[str, object]) -> dict[str, object]:
    """The values that say something: not None."""
    return {name: _plain(value) for name, value in values.items() if value is not None}


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
