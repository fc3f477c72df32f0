"""What the tree of every reader must be. A new reader is tested by being there, once it has a sample."""

import unicodedata
from collections.abc import Iterator

import pytest
from samples import READ_ON, READERS, content_of, options, read, tree

from contract_drafter import languages, registry
from contract_drafter.model.document import ListBlock, Paragraph, Section, Table, inlines, plain_text, walk
from contract_drafter.model.span import Span
from contract_drafter.writers._base import Style

KINDS = {"front", "part", "article", "subheading", "schedule", "signatures", "summary"}
SUFFIXES = registry.names(READERS)
LINED = ("html", "md", "pdf", "txt")
"""Formats whose places are lines."""


def spans(suffix: str) -> Iterator[Span]:
    for block in walk(tree(suffix, content_of(suffix)).blocks):
        if isinstance(block, Section) and not block.title and not block.number:
            continue
        if isinstance(block, Section | Paragraph | ListBlock | Table):
            assert block.span is not None, block
            yield block.span
        if isinstance(block, Table):
            assert block.places is not None
            assert [len(row) for row in block.places] == [len(row) for row in block.rows]
            yield from (place for row in block.places for place in row)


def test_every_format_of_the_brief_has_a_reader() -> None:
    assert set(SUFFIXES) == {"docx", "html", "md", "odt", "pdf", "txt"}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_sample_is_read_without_a_finding_and_the_same_each_time(suffix: str) -> None:
    first, found = read(suffix, content_of(suffix))
    assert found == []
    assert first is not None
    assert first == tree(suffix, content_of(suffix))
    assert first.drafted_on == READ_ON
    assert first.language == "fr"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_tree_is_well_formed(suffix: str) -> None:
    articles = 0
    for block in walk(tree(suffix, content_of(suffix)).blocks):
        match block:
            case Section(kind=kind, blocks=blocks, title=title):
                assert kind in KINDS
                assert blocks or title
                assert "\n" not in title
                articles += kind == "article"
            case Paragraph(content=content):
                assert plain_text(content).strip()
            case ListBlock(items=items, ordered=ordered, depths=depths):
                assert items
                assert all(bool(item.number) == ordered for item in items)
                assert depths is None or (len(depths) == len(items) and min(depths) == 0)
            case Table(columns=columns, rows=rows):
                assert len(columns) > 1
                assert {len(row) for row in rows} <= {len(columns)}
        for inline in inlines(block):
            words = plain_text((inline,))
            assert words
            assert not [letter for letter in words if unicodedata.category(letter) == "Cc" and letter != "\n"]
    assert articles >= 2


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_place_is_in_the_source(suffix: str) -> None:
    lines = content_of(suffix).decode(errors="replace").count("\n") + 1
    for span in spans(suffix):
        assert span.source == f"contract.{suffix}"
        assert str(span).startswith(f"contract.{suffix}")
        assert (span.line is not None) == (suffix in LINED)
        assert (span.page is not None) == (suffix == "pdf")
        if suffix in {"html", "md", "txt"}:
            assert 1 <= (span.line or 0) <= lines
        offsets = [mark.offset for mark in span.marks or ()]
        assert offsets == sorted(offsets)


@pytest.mark.parametrize("suffix", ("md", "txt"))
def test_words_stand_where_their_span_says(suffix: str) -> None:
    lines = content_of(suffix).decode().split("\n")
    checked = 0
    for block in walk(tree(suffix, content_of(suffix)).blocks):
        if not isinstance(block, Paragraph) or block.span is None:
            continue
        text = plain_text(block.content)
        for offset in range(0, len(text), 7):
            if text[offset].isalnum() and (offset == 0 or text[offset - 1] == " "):
                place = block.span.at(offset)
                line = lines[(place.line or 0) - 1]
                assert line[(place.column or 0) - 1 :].startswith(text[offset]), (text, offset, place)
                checked += 1
    assert checked > 5


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_tree_can_be_written(suffix: str) -> None:
    document = tree(suffix, content_of(suffix))
    for writer in ("md", "html", "json"):
        assert registry.load("contract_drafter.writers", writer).write(document, Style())


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("content", (b"", b" \n\t", b"\x00\x01\x02" * 50, b"PK\x03\x04", b"%PDF-1.7\n"), ids=repr)
def test_what_is_no_contract_is_told(suffix: str, content: bytes) -> None:
    document, found = registry.load(READERS, suffix).read(content, "x", options())
    if document is None:
        assert found
        assert {each.code[:3] for each in found} == {"RDR"}
        assert "…" not in languages.describe(found[0], "fr")
    else:
        assert suffix in {"html", "md", "txt"}
