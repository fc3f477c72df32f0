"""French and English say the same in every text of the shelf: numbers, dates, duties, rights, refusals.

`library check` compares blanks, references, terms, tables and shape. Here the words between them are compared, sentence
by sentence where both have as many. `same_force.yaml` says how each language says a duty; `differences.yaml` holds
differences planted on purpose.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import shelf
import yaml

HERE = Path(__file__).parent
WORDS = yaml.safe_load((HERE / "same_force.yaml").read_text(encoding="utf-8"))
PLANTED = yaml.safe_load((HERE / "differences.yaml").read_text(encoding="utf-8"))
TEXTS = sorted({(clause, variant) for clause, _, variant in shelf.library().texts})


def numbers(words: str, language: str) -> list[str]:
    """Figures, numbers in letters and months of dates, sorted: "1 000" and "1,000" are "1000", "2,5" is "2.5", "8:00" is "8"."""
    said = WORDS[language]
    words = re.sub(said["uncounted"], " ", words.replace("\u202f", " ").replace("\xa0", " "))
    group, point = (" ", ",") if language == "fr" else (",", r"\.")
    words = re.sub(rf"(?<=\d){group}(?=\d{{3}}\b)|(?<=\d):00\b", "", words)
    figures = re.findall(rf"\d+(?:{point}\d+)*", words)
    letters = [str(said["numbers"][word]) for word in re.findall(r"[^\W\d]+", words.lower()) if word in said["numbers"]]
    months = "|".join(said["months"])
    dated = [f"month {said['months'].index(m) + 1}" for m in re.findall(rf"\d(?:er)? ({months})\b", words)]
    return sorted([*(figure.replace(",", ".") for figure in figures), *letters, *dated])


def sentences(words: str) -> list[str]:
    """The sentences of a passage; "n° 75" and "no. 75" end none."""
    return [each for each in re.split(r"(?<=[.!?;:])(?<!no\.)\s+", words) if each.strip()]


def pairs(fr: str, en: str) -> Iterator[tuple[str, str]]:
    """What to compare: sentence with sentence where both sides have as many, else the whole passages."""
    french, english = sentences(fr), sentences(en)
    yield from zip(french, english, strict=True) if len(french) == len(english) else [(fr, en)]


def differences(fr: str, en: str) -> list[str]:
    """How two sentences differ in numbers or in force; empty when they say the same."""
    found = []
    if numbers(fr, "fr") != numbers(en, "en"):
        found.append(f"numbers {numbers(fr, 'fr')} / {numbers(en, 'en')}")
    if rights(fr, "fr") != rights(en, "en"):
        found.append(f"rights {rights(fr, 'fr')} / {rights(en, 'en')}")
    if has("denied", en) and not has("refusal", fr, "fr"):
        found.append("refused in English only")
    if re.search(r"\bmust (?:not|never)\b", en) and not has("refusal", fr, "fr"):
        found.append("forbidden in English only")
    if has("at_least", fr, "fr") != has("at_least", en):
        found.append("at least in one language")
    if (has("only", en) and not has("only_said", fr, "fr")) or (has("only", fr, "fr") and not has("only_said", en)):
        found.append("only in one language")
    if has("weak", fr, "fr") != has("weak", en):
        found.append("weak in one language")
    if has("duty", fr, "fr") and not has("duty", en):
        found.append("a duty in French only")
    elif acts(fr) and not has("duty", en) and not has("right", en) and not has("refusal", en):
        found.append("a present that binds in French only")
    return found


def has(kind: str, words: str, language: str = "en") -> bool:
    """Whether a sentence says that kind of thing."""
    return re.search(WORDS[language][kind], words) is not None


def rights(words: str, language: str) -> int:
    """How many rights a sentence gives."""
    said = WORDS[language]
    return len(re.findall(said["right"], words)) - len(re.findall(said["denied"], words))


def acts(fr: str) -> bool:
    """Whether a French sentence has somebody act in the present: that binds, unless the verb only describes.

    What opens with a small letter continues a lead-in ("if one of these facts occurs"), which says its force.
    """
    if fr[:1].islower():
        return False
    for match in re.finditer(WORDS["fr"]["actor"], fr):
        if not fr.startswith(tuple(WORDS["fr"]["describes"]), match.end()):
            return True
    return False


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: case["name"])
def test_a_difference_is_found(case: dict[str, str]) -> None:
    assert [each for pair in pairs(case["fr"], case["en"]) for each in differences(*pair)] == case["expect"]


@pytest.mark.parametrize(("clause", "variant"), TEXTS, ids=lambda name: name or "base")
def test_both_languages_say_the_same(clause: str, variant: str) -> None:
    french, english = (shelf.passages(shelf.library().texts[clause, language, variant]) for language in ("fr", "en"))
    assert len(french) == len(english)
    assert [
        (here.line, problem, *pair)
        for here, there in zip(french, english, strict=True)
        for pair in pairs(here.words, there.words)
        for problem in differences(*pair)
    ] == []
