"""Clause text: what each mark becomes, and that no text breaks the parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_drafter.library.parse_text import parse_text
from contract_drafter.library.uses import uses
from contract_drafter.model.clause_text import (
    EmphasisMark,
    TextHeading,
    TextList,
    TextParagraph,
    Words,
    text_inlines,
    walk_text,
)


def plain(markdown: str) -> list[str]:
    """The words of a text, a line a block, marks left out."""
    blocks, found = parse_text(markdown, "t.md")
    assert not found
    return ["".join(i.text for i in text_inlines(b) if isinstance(i, Words)) for b in walk_text(blocks)]


SHAPES = [
    ("a paragraph on two lines is one paragraph", "un\ndeux\n\ntrois", [TextParagraph, TextParagraph]),
    ("a list after a paragraph", "un :\n\n1. a\n2. b", [TextParagraph, TextList]),
    ("bullets", "- a\n- b", [TextList]),
    ("a subheading", "## Titre\n\nun", [TextHeading, TextParagraph]),
    ("a line that starts with a figure and a word", "2027 est une année", [TextParagraph]),
]


@pytest.mark.parametrize(("name", "markdown", "kinds"), SHAPES, ids=[case[0] for case in SHAPES])
def test_shape(name: str, markdown: str, kinds: list[type]):
    blocks, found = parse_text(markdown, "t.md")
    assert (found, [type(block) for block in blocks]) == ([], kinds)


LITERAL = ["<b>gras</b> & co", "| a | b |", "prix * 2", "![image](x)".replace("(x)", ""), "a_b_c", "`code`"]


@pytest.mark.parametrize("words", LITERAL)
def test_what_is_no_mark_stays_the_words_it_is(words: str):
    assert plain(words) == [words]


def test_emphasis_holds_marks():
    blocks, _ = parse_text("un *mot {{ a.b }}* et **[T](term:t)**", "t.md")
    marks = [i for i in blocks[0].content if isinstance(i, EmphasisMark)]
    assert [mark.strong for mark in marks] == [False, True]
    assert [p.path for p in uses(blocks).paths] == ["a.b"]


def test_loops_are_opened_in_the_paths_that_a_text_uses():
    text = "{% for o in objectives %}\n{% for r in o.outcomes %}\n{{ r.due }} {{ o.statement }}\n{% endfor %}\n{% endfor %}"
    blocks, found = parse_text(text, "t.md")
    assert found == []
    assert [p.path for p in uses(blocks).paths] == [
        "objectives", "objectives.outcomes", "objectives.outcomes.due", "objectives.statement",
    ]  # fmt: skip


def test_the_place_of_a_mark_is_its_line_and_column():
    blocks, _ = parse_text("un\n  deux {{ a }}\n\n- trois\n- quatre {{ b }}", "t.md", first_line=10)
    assert [str(p.span) for p in uses(blocks).paths] == ["t.md:11:8", "t.md:14:10"]


@given(st.text(alphabet="ab \n{}%#[]()*|1.-:if endorm", max_size=80))
def test_any_text_is_parsed_or_refused_with_a_place(text: str):
    _, found = parse_text(text, "t.md")
    assert all(f.span.line is not None and 1 <= f.span.line <= text.count("\n") + 1 for f in found)
