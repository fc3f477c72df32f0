"""No rule, and no fact that rules read, takes time that grows faster than its text, whatever is repeated in it."""

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from contract_drafter import languages
from contract_drafter.linting import catalogue
from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.model.document import Document, Paragraph, Text
from contract_drafter.readers import md
from contract_drafter.readers._base import Reading
from contract_drafter.rules._base import Example

SIZE, SIZE_OF_EXAMPLES = 10_000, 5_000
"""Letters; each text is also read at twice its size."""
NOTICED = 0.03
"""Seconds below which growth is not told from noise."""
HOPELESS = 2.0
"""Seconds above which nothing is tried again."""
LINEAR, TRIES = 2.9, 6
"""Twice the text takes twice the time, squared growth four times; the least of several tries counts."""

REPEATED = {
    "one letter": "a",
    "words": "word ",
    "capitals": "A",
    "capitalised words": "Word ",
    "acronyms": "ABC ",
    "figures": "1",
    "numbers": "12 ",
    "thousands": "111 111,",
    "decimals": "1.",
    "numbers of articles, without end": ".1",
    "references": "article 1.1, 2.2 and ",
    "schedules": "Schedule A, B ",
    "dates": "1/2/2026 ",
    "dates in words": "1 may 2026 1 mars ",
    "amounts": "€ 100 price of ",
    "percentages": "5,5 % 5.5% ",
    "open brackets": "(",
    "brackets": "(a) ",
    "nested brackets": "((a) ",
    "square brackets": "[ ",
    "braces": "{{a ",
    "open quotation marks": "« a ",
    "quotation marks": "“A” means ",
    "straight quotation marks": '" a ',
    "apostrophes": "l'",
    "commas": ",",
    "full stops": ".",
    "ellipses": "… ",
    "underscores": "_",
    "hyphens": "a-",
    "dashes": " – ",
    "colons": "a: ",
    "semicolons": "a; ",
    "spaces": "  ",
    "lines": "\n",
    "lines and blanks": " \n\t",
    "list marks": "\n- a",
    "lettered items": "\n(a) b",
    "numbered items": "\n1. a",
    "slashes": "and/or/",
    "accents": "é",
    "combining accents": "e\u0301",
    "a word of duty": "shall ",
    "duties": "The Provider shall improve the service promptly and ",
    "devoirs": "le Prestataire doit améliorer le service rapidement et ",
    "increases": "increase from reduce ",
    "time limits": "within thirty (30) days ",
    "conditions": "if unless provided that ",
    "defined terms": "(the “Provider”) ",
    "standards": "ISO 9001 NF EN ISO ",
    "words in figures": "one hundred and twenty (",
    "the word of": "of the ",
}


Made = Callable[[int], Document]
"""A document of about so many letters."""


def read(text: str, language: str) -> Document:
    document, faults = md.read(text.encode(), "contract.md", Reading(date(2026, 1, 1), language=language))
    assert document is not None, faults
    return document


def one_paragraph(words: str, language: str) -> Made:
    document = read("Words", language)

    def made(letters: int) -> Document:
        return replace(document, blocks=(Paragraph((Text((words * (letters // len(words) + 1))[:letters]),)),))

    return made


def many_paragraphs(words: str, language: str) -> Made:
    document = read("Words", language)
    line = words * (60 // len(words) + 1)

    def made(letters: int) -> Document:
        return replace(document, blocks=(Paragraph((Text(line),)),) * (letters // len(line) + 1))

    return made


def repeated(example: Example, language: str) -> Made:
    document = read(example.text, language)

    def made(letters: int) -> Document:
        return replace(document, blocks=document.blocks * (letters // len(example.text) + 1))

    return made


def seconds_of_steps(document: Document, codes: tuple[str, ...]) -> dict[str, float]:
    """How long each fact and each rule takes, the facts first."""
    facts = DocumentFacts(document)
    spent = {}
    for name in (
        "passages",
        "folded",
        "words_in_all",
        "defined_terms",
        "references",
        "amounts",
        "dates",
        "kpis",
        "duties",
    ):
        started = time.process_time()
        getattr(facts, name)
        spent[name] = time.process_time() - started
    for code in codes:
        started = time.process_time()
        for _ in catalogue.modules()[code].check(facts):
            pass
        spent[code] = time.process_time() - started
    return spent


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """Garbage is collected when many things have been made: a cost that comes in steps."""
    gc.disable()
    yield
    gc.enable()


def growing(made: Made, size: int, codes: tuple[str, ...]) -> dict[str, float]:
    """The steps whose time grows faster than the text, with how many times longer twice the text takes.

    Where no step is noticed in the larger text, the smaller is not read.
    """
    small: dict[str, float] = {}
    large: dict[str, float] = {}
    slow: dict[str, float] = {}
    for _ in range(TRIES):
        for known, letters in ((large, 2 * size), (small, size)):
            for step, spent in seconds_of_steps(made(letters), codes).items():
                known[step] = min(spent, known.get(step, spent))
            if max(large.values()) <= NOTICED:
                return {}
        noticed = {step: spent / small[step] for step, spent in large.items() if spent > NOTICED}
        slow = {step: times for step, times in noticed.items() if times > LINEAR}
        if not slow or max(large.values()) > HOPELESS:
            break
    return slow


@pytest.mark.parametrize("language", languages.codes())
@pytest.mark.parametrize("shape", [one_paragraph, many_paragraphs])
@pytest.mark.parametrize("words", REPEATED.values(), ids=REPEATED.keys())
def test_the_same_words_without_end(words: str, shape: Callable[[str, str], Made], language: str) -> None:
    assert growing(shape(words, language), SIZE, tuple(catalogue.modules())) == {}


@pytest.mark.parametrize("code", tuple(catalogue.modules()))
def test_its_own_examples_again_and_again(code: str) -> None:
    for language, examples in catalogue.modules()[code].BAD.items():
        assert growing(repeated(examples[0], language), SIZE_OF_EXAMPLES, (code,)) == {}
