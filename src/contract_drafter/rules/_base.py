"""What every rule is made of and is given: its card, its examples, the facts of a document, the hits it finds.

A rule is a module with `RULE` (a `Rule`), `BAD` and `GOOD` (language to examples), and `check(facts)`, which gives
hits. Its words are data: `languages/<code>/lint/*.yaml`, which `facts.find` and `facts.pattern` read.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, wraps
from typing import NamedTuple, Protocol, TypeVar, TypeVarTuple, cast

from contract_drafter.commitments import assess
from contract_drafter.languages import Needle
from contract_drafter.model.commitment import Assessment, SlotName, Tag
from contract_drafter.model.document import Document
from contract_drafter.model.finding import Severity
from contract_drafter.model.span import Span
from contract_drafter.model.values import LocalText
from contract_drafter.rules._threshold import Threshold

FAMILIES = ("objectives", "contract", "structure", "language", "own")
ZONES = ("objectives", "duties", "definitions", "recital", "boilerplate", "signature", "table", "schedule")
KINDS = ("heading", "paragraph", "item", "cell")

# ---------------------------------------------------------------- the card of a rule


class Rule(NamedTuple):
    """What a rule is. `message` and `hint` may hold {placeholders}: the values of a hit, and {words}, its words.

    `life` is "stable", or "preview": off unless asked for. `family` is one of `FAMILIES`; "own" is for the rules of the
    firm that lints. A code is never used again. `name` is that of the fault; the catalogue takes it from the file.
    """

    code: str
    severity: Severity
    life: str
    family: str
    why: LocalText
    message: LocalText
    hint: LocalText
    source: str = ""
    thresholds: tuple[Threshold, ...] = ()
    name: str = ""


class Example(NamedTuple):
    """A small Markdown document. In a bad one the rule marks exactly the words `at`, once.

    `at` is "" for what is found in the whole document. Words that stand several times: the `nth` (from 1) is meant.
    """

    text: str
    at: str = ""
    nth: int = 1


# ---------------------------------------------------------------- pieces of a document


@dataclass(slots=True, eq=False)
class Passage:
    """A heading, paragraph, list item or table cell, and what is around it.

    `kind` is one of `KINDS`, `zone` one of `ZONES` (what the headings above say it is; "duties" when they tell
    nothing). `number` is its own printed number ("4.2", "(a)", "Article 4"), `article` that of the article it is in.
    `trail` are the headings above, outermost first. `lead_in` is the sentence that introduces its list. `folded` is the
    text in small letters with straight apostrophes and plain spaces, sign for sign: offsets are those of `text`.
    Of a cell, `table` counts the document's tables, `row` and `column` from 1 (row 1 is the head), `header` is the
    head of its column and `row_head` the first cell of its row.

    Nobody changes one; it is not frozen because thousands are made of a contract, and that takes a sixth of the time.
    """

    index: int
    text: str
    folded: str
    span: Span
    language: str
    kind: str = "paragraph"
    zone: str = "duties"
    number: str = ""
    article: str = ""
    trail: tuple[str, ...] = ()
    lead_in: str = ""
    schedule: bool = False
    depth: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    header: str = ""
    row_head: str = ""

    @property
    def heading(self) -> str:
        """The nearest heading above, and the lead-in of its list after it, as `assess` wants them."""
        return " > ".join(part for part in (self.trail[-1] if self.trail else "", self.lead_in) if part)


class Sentence(NamedTuple):
    """A sentence of a passage: `text` is `passage.text[start:end]`."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def folded(self) -> str:
        return self.passage.folded[self.start : self.end]


@dataclass(frozen=True, eq=False)
class Judged:
    """A sentence where a commitment can stand, judged when first asked for. Offsets of the judgement: from `start`.

    `binds` is the offset of its verb of duty, 0 where the lead-in of its list has it, None where it was not looked for.
    """

    passage: Passage
    start: int
    end: int
    binds: int | None = None

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @cached_property
    def assessment(self) -> Assessment:
        """The judgement of the sentence, under its heading and lead-in."""
        return assess(self.text, self.passage.language, self.passage.heading)

    def has(self, tag: Tag) -> bool:
        """Whether the judgement has this tag."""
        return tag in self.assessment.tags

    def lacks(self, name: SlotName) -> bool:
        """Whether this slot is missing and should be there."""
        return name in self.assessment.missing


class Match(NamedTuple):
    """A phrase of a list that was found. `phrase` is as the list has it, `instead` what the list gives for it."""

    passage: Passage
    start: int
    end: int
    phrase: str
    instead: str = ""

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


class Term(NamedTuple):
    """A place where a term is defined. `how`: "quoted" (« X » désigne…), "table", "short" (ci-après « X »)."""

    words: str
    passage: Passage
    start: int
    end: int
    how: str


class Ref(NamedTuple):
    """A reference to a numbered place. `form`: "article" or "schedule". `number`: "4.2", "B".

    `word` is what it is called, in the singular: "clause", "Annex". `outside` says that the place is one of a statute
    or of another agreement.
    """

    form: str
    number: str
    passage: Passage
    start: int
    end: int
    outside: bool = False
    word: str = ""

    @property
    def place(self) -> str:
        """What it names, in the singular: "Schedule 3", also where it is the 3 of "Schedules 1 to 3"."""
        return f"{self.word} {self.number}".strip()


class Figure(NamedTuple):
    """A number in figures with the unit after it ("%", "days", "" when there is none)."""

    value: Decimal
    unit: str
    passage: Passage
    start: int
    end: int


class Amount(NamedTuple):
    """An amount of money; `currency` is "" where none is named (then a word such as price or fee stands before it)."""

    value: Decimal
    currency: str
    passage: Passage
    start: int
    end: int


class Dated(NamedTuple):
    """A date as written. `value` is None when no calendar has it. `form`: "words", "numeric", "iso"."""

    value: date | None
    form: str
    passage: Passage
    start: int
    end: int


class Kpi(NamedTuple):
    """A row or card of a table of indicators: its name, and its other cells by role.

    Roles: target unit source owner period weight baseline formula direction remedy objective gaming counter end
    population purpose. A role that the table has and the row leaves empty is in `empty`; one that the table has no
    column for is in neither.
    """

    name: Passage
    cells: Mapping[str, Passage]
    empty: tuple[str, ...] = ()


class Facts(Protocol):
    """What is worked out once from a document, each thing when a rule first asks for it."""

    @property
    def document(self) -> Document: ...
    @property
    def language(self) -> str: ...
    @property
    def passages(self) -> tuple[Passage, ...]: ...
    @property
    def whole(self) -> Passage:
        """The passage where what is wrong with the whole document is said: its first."""
        ...

    @property
    def folded(self) -> str:
        """All passages as `Passage.folded`, a line each."""
        ...

    @property
    def words_in_all(self) -> int:
        """How many words the document has."""
        ...

    @property
    def kept(self) -> dict[Hashable, object]:
        """What rules worked out: see `once`."""
        ...

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Those of every passage that is no heading."""
        ...

    def sentences_of(self, passage: Passage) -> tuple[Sentence, ...]: ...
    @property
    def duties(self) -> tuple[Judged, ...]:
        """The sentences that bind, in an objective or a duty that somebody owes."""
        ...

    def judged(self, passage: Passage) -> Iterator[Judged]:
        """The sentences of a passage where a commitment can stand."""
        ...

    def numbers(self, passage: Passage) -> Iterator[Figure]: ...
    @property
    def defined_terms(self) -> tuple[Term, ...]: ...
    @property
    def references(self) -> tuple[Ref, ...]: ...
    @property
    def amounts(self) -> tuple[Amount, ...]: ...
    @property
    def dates(self) -> tuple[Dated, ...]: ...
    @property
    def kpis(self) -> tuple[Kpi, ...]: ...

    def find(self, words: str, among: Iterable[Passage] | None = None) -> Iterator[Match]:
        """Where the phrases of a list of `languages/<code>/lint/` stand as whole words, each in its language."""
        ...

    def matches(self, name: str) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Where a pattern of `languages/<code>/lint/` matches, in reading order, each passage in its language."""
        ...

    def having(self, needle: Needle) -> Iterator[Passage]:
        """The passages that hold one of these words, parts of words or signs, in small letters."""
        ...

    def beginning(self, stem: str) -> Iterator[Passage]:
        """The passages with a word that begins so, in small letters without accents."""
        ...

    def word_count(self, passage: Passage) -> int:
        """How many words a passage has; elisions and hyphens part them."""
        ...

    def holding(self, name: str) -> Iterator[Passage]:
        """The passages that hold words without which this pattern matches nowhere: few, so that few are searched."""
        ...

    def pattern(self, name: str, language: str) -> re.Pattern[str]:
        """A pattern of `languages/<code>/lint/`, for folded text. It matches nothing where a language has none."""
        ...

    def threshold(self, figure: Threshold, language: str) -> int:
        """A figure as the settings have it, else its default in this language."""
        ...

    def words(self, name: str, language: str) -> Mapping[str, str]:
        """A list of `languages/<code>/lint/`: each phrase and what stands for it ("" when nothing does)."""
        ...


About = TypeVarTuple("About")
Found = TypeVar("Found")


def once(work: Callable[[Facts, *About], Found]) -> Callable[[Facts, *About], Found]:
    """Work that several rules need: done once for a document and for what it is asked about."""

    @wraps(work)
    def kept(facts: Facts, *about: *About) -> Found:
        key = (work, *about)
        if key not in facts.kept:
            facts.kept[key] = work(facts, *about)
        return cast(Found, facts.kept[key])

    return kept


# ---------------------------------------------------------------- what a rule finds


class Hit(NamedTuple):
    """Exact words of a passage, and the values that fill the message: a number as the reader's language writes it.

    `severity` None: that of the rule. `related` are passages that belong to it: the other definition, the article that
    contradicts it. `fix` is what may stand in place of the words without anybody asking, since it cannot change the
    meaning; None where nothing may.
    """

    passage: Passage
    start: int
    end: int
    values: tuple[tuple[str, str | Decimal], ...] = ()
    severity: Severity | None = None
    related: tuple[Passage, ...] = ()
    fix: str | None = None

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


def hit(
    passage: Passage,
    start: int,
    end: int,
    severity: Severity | None = None,
    related: tuple[Passage, ...] = (),
    fix: str | None = None,
    **values: object,
) -> Hit:
    """A hit at these words. Empty values are left out."""
    said = {
        name: value if isinstance(value, Decimal) else str(value) for name, value in values.items() if value is not None
    }
    filled = tuple((name, value) for name, value in said.items() if value != "")
    return Hit(passage, start, end, filled, severity, related, fix)


def sentences_holding(facts: Facts, name: str) -> Iterator[Sentence]:
    """The sentences of the passages in which this pattern may match."""
    for passage in facts.holding(name):
        yield from facts.sentences_of(passage)


def whole(facts: Facts, severity: Severity | None = None, **values: object) -> Hit:
    """A hit on the whole document: it marks no words."""
    return hit(facts.whole, 0, 0, severity, (), None, **values)
