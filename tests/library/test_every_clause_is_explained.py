"""Every clause says why it is there, when to use it, what to negotiate, where it comes from; and its fallback is text."""

import re
from datetime import date

import pytest
import shelf
from test_plain_words import faults, forms, misused, undefined
from test_two_languages_say_the_same import differences, pairs

from contract_drafter.model.clause import Clause

LANGUAGES = ("fr", "en")
CLAUSES = sorted(shelf.library().clauses.values(), key=lambda clause: clause.id)
LONGEST = {"fr": 35, "en": 30}
"""Words a sentence, at most."""
LAW = re.compile(
    r"\b[LRD]\d{3,4}(?:-\d+)*\b|\b\d{3,4}-\d+(?:-\d+)?\b|\((?:EU|UE|CE)\) (?:No |n° )?\d+/\d+|(?:Act|Regulations) \d{4}|(?<=article )\d{3,4}\b"
)
"""How a text cites the law: L441-10, 1231-5, (EU) 2016/679, Act 1998."""
LEAST = 15
"""Letters of an explanation, at least: a word is none."""


def explanations(clause: Clause, language: str) -> dict[str, str]:
    """All that a clause tells the person who chooses it, by name."""
    told = {
        "title": clause.title,
        "purpose": clause.purpose,
        "use_when": clause.use_when,
        "avoid_when": clause.avoid_when,
    }
    sides = clause.negotiation
    told |= {"business": sides.business, "provider": sides.provider, "fallback": sides.fallback, "never": sides.never}
    told |= {f"why of {variant.id}": variant.why for variant in clause.variants}
    return {name: text.get(language) or "" for name, text in told.items()}


def too_long(text: str, language: str) -> list[str]:
    """The sentences past the limit; what stands in brackets is one blank, thus one word."""
    text = re.sub(r"\[[^\]]*\]", "[x]", text)
    words = {each: re.findall(r"[\w%×]+(?:[’'-]\w+)*", each) for each in re.split(r"(?<=[.!?])\s+", text)}
    return [each for each, said in words.items() if len(said) > LONGEST[language]]


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_explained(clause: Clause, language: str) -> None:
    said = explanations(clause, language)
    assert [name for name, text in said.items() if len(text) < (2 if name == "title" else LEAST)] == []


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_it_says_where_it_comes_from_and_when_it_was_checked(clause: Clause) -> None:
    assert clause.sources, "a clause with no outside source says so: Own rule of the library"
    assert all(source.text for variant in clause.variants for source in variant.sources)
    assert date.fromisoformat(clause.checked_on) <= date.today()
    assert clause.status in ("draft", "reviewed", "deprecated")
    assert clause.licence == "CC-BY-4.0"


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_fallback_can_be_pasted(clause: Clause, language: str) -> None:
    text = clause.negotiation.fallback.get(language) or ""
    assert text.endswith((".", ".”", " ».")), "a fallback is whole sentences"
    assert text.count("[") == text.count("]")
    assert too_long(text, language) == []
    assert misused(text, language) == []
    assert undefined(re.sub(r"\[[^\]]*\]", shelf.BLANK, text), language, forms(language)) == []
    assert faults([text.replace("[", "").replace("]", "")], language) == []


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_its_fallback_says_the_same_in_both_languages(clause: Clause) -> None:
    french, english = (clause.negotiation.fallback.get(language) or "" for language in LANGUAGES)
    assert french.count("[") == english.count("[")
    said = (text.replace("[", "").replace("]", "") for text in (french, english))
    assert [(*pair, problem) for pair in pairs(*said) for problem in differences(*pair)] == []


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_the_law_that_its_texts_cite_is_in_its_sources(clause: Clause) -> None:
    texts = [text for (owner, _, _), text in shelf.library().texts.items() if owner == clause.id]
    cited = {found.split()[-1] for text in texts for each in shelf.passages(text) for found in LAW.findall(each.words)}
    sources = [*clause.sources, *(source for variant in clause.variants for source in variant.sources)]
    told = " ".join(source.text for source in sources)
    assert sorted(law for law in cited if law not in told) == []


def test_a_fallback_that_is_advice_is_found() -> None:
    assert faults(["Prefer a cap in lieu of uncapped liability."], "en") == [("PLN003", "in lieu of")]
    assert too_long("word " * 31 + ".", "en") != []
