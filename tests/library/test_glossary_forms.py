"""The glossary holds every form of every term that a text uses, in both languages, and each form means one term."""

from collections import Counter

import pytest
import shelf
from test_plain_words import faults
from test_two_languages_say_the_same import differences, pairs

from contract_drafter.model.clause import Term
from contract_drafter.model.clause_text import TermMark, TextBlock, TextParagraph, text_inlines, walk_text

LANGUAGES = ("fr", "en")
LIBRARY = shelf.library()
TERMS = sorted(LIBRARY.terms.values(), key=lambda term: term.id)


def forms(term: Term, language: str) -> tuple[str, ...]:
    """The label, the plural and the other forms of a term."""
    held = term.forms[language]
    return (held.label, held.plural, *held.also)


def linked(blocks: tuple[TextBlock, ...]) -> list[TermMark]:
    """The words of a text that are tied to a term."""
    return [each for block in walk_text(blocks) for each in text_inlines(block) if isinstance(each, TermMark)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_tied_to_a_term_is_one_of_its_forms(language: str) -> None:
    texts = [text.blocks for text in LIBRARY.texts.values() if text.language == language]
    texts += [blocks for (_, held), blocks in LIBRARY.definitions.items() if held == language]
    marks = [mark for blocks in texts for mark in linked(blocks) if mark.term_id in LIBRARY.terms]
    known = {term.id: forms(term, language) for term in TERMS}
    assert [(str(mark.span), mark.text) for mark in marks if mark.text not in known[mark.term_id]] == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_has_its_forms_and_a_plain_definition(term: Term, language: str) -> None:
    assert all(forms(term, language)), "a label and a plural; what has no other plural says its label again"
    assert [form for form in forms(term, language) if not form[:1].isupper()] == []
    assert faults([meaning(term, language)], language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_means_one_term(language: str) -> None:
    counted = Counter(form for term in TERMS for form in set(forms(term, language)))
    assert [form for form, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_both_definitions_say_the_same(term: Term) -> None:
    pair = pairs(meaning(term, "fr"), meaning(term, "en"))
    assert [problem for fr, en in pair for problem in differences(fr, en)] == []


def meaning(term: Term, language: str) -> str:
    """The definition of a term, said."""
    first = LIBRARY.definitions[term.id, language][0]
    assert isinstance(first, TextParagraph)
    return shelf.say(first.content, language)
