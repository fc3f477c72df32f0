"""The raw texts of the shelf are plain: one word for one thing, no capital without a definition, no fault of language.

The rules of lint run here on every text and variant, also those that no example drafts.
"""

import re
from datetime import date
from pathlib import Path

import pytest
import shelf
import yaml

from contract_drafter.linting import catalogue
from contract_drafter.linting.run import lint
from contract_drafter.model.finding import Severity
from contract_drafter.readers import md
from contract_drafter.readers._base import Reading

WORDS = yaml.safe_load((Path(__file__).parent / "plain_words.yaml").read_text(encoding="utf-8"))
PROPER = re.compile("|".join(WORDS["proper"]))
CAPITAL = re.compile(r"(?<=[\w,;)’'…] )(?:[ldLD]['’])?([A-ZÉÈÀ][\w-]*)")
LANGUAGES = ("fr", "en")
CODES = [code for code in catalogue.cards() if code.startswith(("PLN", "VAG"))]
"""The rules of plain language (archaisms, doublets, passives without an actor…) and of vague words."""
NEVER = {"PLN003", "PLN005"}
"""Archaisms and doublets: lint only remarks on them in the contract of another; here they are faults."""


def misused(words: str, language: str) -> list[str]:
    """Words for which the shelf has another word."""
    found = [(re.search(each["not"], words, re.IGNORECASE), each["write"]) for each in WORDS["one_word"][language]]
    return [f"{match.group()}: write {instead}" for match, instead in found if match]


def undefined(words: str, language: str, terms: list[str]) -> list[str]:
    """Capitals inside a sentence that are neither a defined term, nor a party, nor a proper name."""
    words = PROPER.sub(shelf.BLANK, words)
    for name in (*sorted(terms, key=len, reverse=True), *shelf.PARTIES[language].values()):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", shelf.BLANK, words)
        words = re.sub(rf"(?<!\w){re.escape(name[:1].upper() + name[1:])}(?!\w)", shelf.BLANK, words)
    return CAPITAL.findall(words)


def forms(language: str) -> list[str]:
    """Every form of every term of the glossary, and of the parties' own names for the document."""
    known = [term.forms[language] for term in shelf.library().terms.values()]
    return [form for each in known for form in (each.label, each.plural, *each.also) if form]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_word_for_one_thing(language: str) -> None:
    assert [(*where, problem) for *where, words in said(language) for problem in misused(words, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_capital_is_a_defined_term(language: str) -> None:
    known = forms(language)
    texts = said(language, terms=False)
    assert [(*where, word) for *where, words in texts for word in undefined(words, language, known)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_of_plain_language_are_silent_on_every_text(language: str) -> None:
    found = [
        (clause, variant, *fault)
        for (clause, held, variant), text in sorted(shelf.library().texts.items())
        if held == language
        for fault in faults([passage.words for passage in shelf.passages(text)], language)
    ]
    assert found == []


def faults(passages: list[str], language: str) -> list[tuple[str, str]]:
    """What the rules find in some paragraphs: their code and the words, remarks left out but for those of `NEVER`."""
    source = "\n\n".join(["# 1. Text", *passages])
    document, _ = md.read(source.encode(), "shelf.md", Reading(date(2026, 11, 23), language=language))
    assert document is not None
    found = [(each.finding, each.hit.words) for each in lint(document, "shelf.md", CODES)]
    return [(each.code, words) for each, words in found if each.severity is not Severity.INFO or each.code in NEVER]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("The Provider must give proof of the delay.", "en", ["proof of: write evidence"]),
        ("Chaque partie peut résilier le Contrat.", "fr", ["résilier: write mettre fin"]),
        ("The Counter-metric is better than its limit.", "en", []),
        ("Le secret des affaires reste protégé.", "fr", []),
    ],
)
def test_another_word_for_the_same_thing_is_found(words: str, language: str, expected: list[str]) -> None:
    assert misused(words, language) == expected


def test_a_capital_with_no_definition_is_found() -> None:
    text = "Each party must send the Final Statement under the Procurement Act 2023 to the Client."
    assert undefined(text, "en", forms("en")) == ["Final", "Statement"]


def said(language: str, *, terms: bool = True) -> list[tuple[str, str, int, str]]:
    """Every passage of the shelf in a language: clause, variant, line, words."""
    return [
        (clause, variant, passage.line, passage.words)
        for (clause, held, variant), text in sorted(shelf.library().texts.items())
        if held == language
        for passage in shelf.passages(text, terms=terms)
    ]
