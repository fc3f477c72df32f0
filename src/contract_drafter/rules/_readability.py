"""How easily running text is read: the words of its sentences, and the score that its language's formula gives.

Headings, tables and signatures are no running text. An item of a list counts as a sentence, as a paragraph does.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from contract_drafter.rules._base import Facts, Passage, Sentence

WORD = re.compile(r"[^\W_][\w'’-]*")
"""A word as a person counts them: « l'annexe » is one, a number is one."""
SPOKEN = re.compile(r"[^\W\d_]+")
"""A word as the formulas count them: letters alone, elisions and hyphens part them."""
PER_SENTENCE = Decimal("1.015")
"""What a word a sentence costs, in every language."""


def running(facts: Facts) -> list[Passage]:
    """The passages of running text."""
    return [p for p in facts.passages if p.kind in ("paragraph", "item") and p.zone != "signature"]


def lengths(facts: Facts, passages: Iterable[Passage]) -> Iterator[int]:
    """The words of each sentence."""
    for passage in passages:
        for sentence in facts.sentences_of(passage):
            yield len(WORD.findall(sentence.text))


def says_who(facts: Facts, sentence: Sentence) -> bool:
    """Whether it identifies a party, by two things at least (its seat, its register, who signs…), and holds no duty."""
    language = sentence.passage.language
    told = {match[0] for match in facts.pattern("party_identity", language).finditer(sentence.folded)}
    return len(told) > 1 and not facts.pattern("main_verb", language).search(sentence.folded)


def past(facts: Facts, passages: Iterable[Passage], limit: int) -> int:
    """How many sentences have more words than this, those apart that identify a party."""
    sentences = (sentence for passage in passages for sentence in facts.sentences_of(passage))
    return sum(len(WORD.findall(each.text)) > limit and not says_who(facts, each) for each in sentences)


def score(facts: Facts, passages: Iterable[Passage], enough: int) -> Decimal | None:
    """Flesch in English, Kandel and Moles in French: 100 is easy. None below `enough` words, or without a formula."""
    passages = tuple(passages)
    numbers = [Decimal(number) for number in facts.words("readability", facts.language)]
    words = Counter(word for passage in passages for word in SPOKEN.findall(passage.folded))
    count = words.total()
    if not numbers or count < enough:
        return None
    vowels, silent = (facts.pattern(name, facts.language) for name in ("syllable", "silent"))
    syllables = sum(
        times * max(1, len(vowels.findall(word)) - bool(silent.search(word))) for word, times in words.items()
    )
    sentences = sum(len(facts.sentences_of(passage)) for passage in passages)
    return numbers[0] - PER_SENTENCE * count / sentences - numbers[1] * syllables / count
