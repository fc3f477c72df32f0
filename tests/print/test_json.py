"""JSON: the whole tree, nothing lost, in the format that docs/document-json.md describes."""

import json
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.model import document as model
from contract_drafter.model.document import Blank, Column, Document, ListBlock, Paragraph, Table, Text, Value
from contract_drafter.model.span import Mark, Span
from contract_drafter.writers import json as writer
from contract_drafter.writers._base import Style
from contract_drafter.writers._json.tree import register_text
from sample_document import in_columns, sample

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = jsonschema.Draft202012Validator(json.loads((DOCS / "document.schema.json").read_text("utf-8")))
TYPES = {name: kind for name, kind in vars(model).items() if isinstance(kind, type)} | {"Mark": Mark, "Span": Span}
ANY_TEXT = st.text()


def read(data: Any, hint: Any = None) -> Any:
    """A node again, from its JSON: the twin of the writer."""
    if isinstance(data, dict) and "type" in data:
        kind = TYPES["".join(part.title() for part in data["type"].split("_"))]
        hints = get_type_hints(kind)
        return kind(**{name: read(value, hints[name]) for name, value in data.items() if name != "type"})
    if isinstance(data, list):
        return tuple(read(item) for item in data) if hint is not list else data
    return date.fromisoformat(data) if date in (hint, *get_args(hint)) else data


def read_document(text: str) -> Document:
    data = json.loads(text)
    assert (data.pop("format"), data.pop("format_version")) == ("contract-drafter/document", "1.1")
    return read({"type": "document", **data})


def written(document: Document) -> str:
    return writer.write(document, Style()).decode()


@pytest.mark.parametrize("language", ("fr", "en"))
@pytest.mark.parametrize("hostile", (False, True), ids=("plain", "hostile"))
def test_the_whole_tree_is_there_and_fits_the_schema(language: str, hostile: bool) -> None:
    document = sample(language, hostile=hostile)
    text = written(document)
    SCHEMA.validate(json.loads(text))
    assert read_document(text) == document


@pytest.mark.parametrize("order", (("fr", "en"), ("en", "fr")), ids="+".join)
def test_two_columns_are_there_and_fit_the_schema(order: tuple[str, str]) -> None:
    document = in_columns(*order)
    text = written(document)
    SCHEMA.validate(json.loads(text))
    assert read_document(text) == document
    assert (json.loads(text)["language"], json.loads(text)["second_language"]) == order


def test_the_register_alone_fits_the_schema() -> None:
    data = json.loads(register_text(sample("en")))
    SCHEMA.validate(data)
    assert data["title"] == "Online sales platform 2027"
    assert data["register"]["review_calendar"][0] == {
        "type": "review_event",
        "kind": "meeting",
        "cycle": "1",
        "day": "2027-04-15",
        "period_end": "2027-03-31",
    }


def defaults(kind: Any) -> dict[str, Any]:
    """The fields of a node, or of a place, with what each is when nothing is said."""
    if is_dataclass(kind):
        return {field.name: field.default for field in fields(kind)}
    return {name: kind._field_defaults.get(name, MISSING) for name in kind._fields}


def test_the_schema_names_every_field_of_every_node() -> None:
    nodes = {name: part for name, part in SCHEMA.schema["$defs"].items() if "type" in part.get("properties", {})}
    assert len(nodes) > 20
    for name, part in nodes.items():
        kind = TYPES["".join(word.title() for word in name.split("_"))]
        known = defaults(kind)
        assert {*part["properties"]} == {"type", *known}, name
        absent = {field for field in known if known[field] is None}
        assert {*part["required"]} == {"type", *known} - absent, name


def test_the_schema_refuses_what_is_not_a_contract() -> None:
    data = json.loads(written(sample("en")))
    data["blocks"][0]["kind"] = "chapter"
    assert not SCHEMA.is_valid(data)


def test_a_place_and_an_origin_are_kept() -> None:
    marks = (Mark(0, 3, 1), Mark(40, 4, 1, page=2))
    placed = Paragraph((Text("x"),), span=Span("a.pdf", 3, 1, "footnote 2", 2, "4.2", 1, 1, (2, 1), 7, marks))
    listed = ListBlock((placed, placed), depths=(0, 1))
    table = Table((Column("A"),), (((Text("a"),),),), places=((Span("a.docx", cell=(1, 1)),),))
    document = replace(sample("en"), blocks=(placed, listed, table), provenance=None)
    SCHEMA.validate(json.loads(written(document)))
    assert read_document(written(document)) == document


@given(ANY_TEXT)
def test_any_answer_is_read_back(words: str) -> None:
    document = replace(sample("en"), blocks=(Paragraph((Value(words, "x"), Blank("y", words))),), provenance=None)
    assert read_document(written(document)) == document


def test_half_a_character_is_still_json() -> None:
    document = replace(sample("en"), blocks=(Paragraph((Value("a\ud800b", "x"),)),), provenance=None)
    assert read_document(written(document)) == document


def test_the_example_of_the_page_is_true() -> None:
    page = (DOCS / "document-json.md").read_text("utf-8")
    data = json.loads(written(sample("fr")))
    for key in data:
        assert f'"{key}":' in page
    for node in SCHEMA.schema["$defs"]["block"]["oneOf"] + SCHEMA.schema["$defs"]["inline"]["oneOf"]:
        assert f"`{node['$ref'].rpartition('/')[2]}`" in page
