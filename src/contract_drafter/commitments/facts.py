"""All that the decisions look at in one commitment, read once."""

from dataclasses import dataclass
from functools import cached_property

from contract_drafter.commitments.clause import Clause, Force
from contract_drafter.commitments.governed import verb_class
from contract_drafter.commitments.heading import Heading
from contract_drafter.commitments.reading import Mark, Reading
from contract_drafter.commitments.slots.measure import Measure, read_measure
from contract_drafter.commitments.slots.time import Time, read_time

ABSTRACT = ("vague_object", "vague_noun", "noun_quality", "noun_function")
"""Classes of nouns that may only say which thing is meant."""
CONCRETE = (
    *("noun_act", "noun_document", "noun_thing", "noun_digital", "noun_measure", "noun_money", "noun_person"),
    *("act_noun", "document", "physical", "product", "service_noun", "state_noun", "person", "norm"),
)
"""Classes of nouns of what one can see, count or hold."""


@dataclass
class Facts:
    """A clause with its slots; it may inherit the time and the measure of its sentence."""

    reading: Reading
    clause: Clause
    heading: Heading

    @cached_property
    def verb(self) -> str:
        """The class of the verb, or nothing."""
        return verb_class(self.reading, self.clause.verb) if self.clause.verb >= 0 else ""

    @cached_property
    def time(self) -> Time:
        """When; a joined verb shares the time of its sentence unless it has its own."""
        own = read_time(self.reading, self.main_lo, self.clause.hi)
        if own.limit and not own.full and self.clause.first:
            label = self._label_time(self._segment()[0])
            return label if label.full else own
        if own.full or own.vague or own.limit or self.verb in ("vague", "change", "ensure"):
            return own
        lo, hi = self._segment()
        shared = read_time(self.reading, max(lo, self.main_lo) if self.clause.first else lo, hi)
        if not shared.full and self.clause.first:
            shared = self._label_time(lo)
        if not shared.full or shared.vague or self._is_of_another_act(shared.full):
            return own
        return shared

    def _is_of_another_act(self, time: Mark) -> bool:
        """Whether an event dates an act before this one: `gives its data at sign-up and keeps them up to date`."""
        clause = self.clause
        after_first = clause.binds is not None and time.lo >= clause.binds.hi
        return time.name == "dated_event" and not clause.first and after_first and time.hi <= clause.lo

    def _label_time(self, lo: int) -> Time:
        """When, by the label before the clause: `Every day, in the offices: empty the bins`; it may start a limit."""
        label = read_time(self.reading, lo, self.clause.lo)
        if label.full or not label.trigger:
            return label
        return read_time(self.reading, lo, self.clause.hi)

    @cached_property
    def measure(self) -> Measure:
        """How much."""
        own = read_measure(self.reading, self.clause.lo, self.clause.hi)
        if own.value or not self.clause.first:
            return own
        lo, hi = self._segment()
        shared = read_measure(self.reading, lo, hi)
        return shared if shared.rate else own

    @cached_property
    def started(self) -> bool:
        """Whether something starts a time limit that names no start: an event of the sentence or of its heading."""
        if self.heading.event or self.reading.any(("event_noun", "trigger")) is not None:
            return True
        return self.clause.verb >= 0 and self.reading.at("answers", self.clause.verb) is not None

    def _segment(self) -> tuple[int, int]:
        """The part of the sentence between semicolons around this clause."""
        lo, hi = self.clause.lo, self.clause.hi
        while lo > 0 and self.reading.low(lo - 1) != ";":
            lo -= 1
        while hi < len(self.reading.tokens) and self.reading.low(hi) != ";":
            hi += 1
        return lo, hi

    @cached_property
    def main_lo(self) -> int:
        """Where the main clause starts, past a condition that opens the sentence: its time is not that of the duty."""
        lo = self.clause.lo
        opens = any(self.reading.at(name, at) for name in ("subordinator", "condition_start") for at in (lo, lo + 1))
        if not opens:
            return lo
        for index in range(self.clause.subject_end - 1, lo, -1):
            if self.reading.low(index) == ",":
                return index
        return lo

    def _opens(self, index: int) -> bool:
        return self.reading.at("determiner", index) is not None

    @cached_property
    def _subject_lo(self) -> int:
        """Where the subject starts, past an adverbial that a comma parts from it: `By this contract, the Provider`."""
        lo, hi = self.main_lo, self.clause.subject_end
        commas = [at for at in range(lo, hi - 1) if self.reading.low(at) == ","]
        return commas[-1] + 1 if commas and self.reading.at("phrase_end", lo) else lo

    @property
    def lo(self) -> int:
        return self.clause.lo

    @property
    def hi(self) -> int:
        return self.clause.hi

    @cached_property
    def object_lo(self) -> int:
        """Where what the verb governs starts."""
        if self.clause.verb >= 0:
            return self.clause.verb + 1
        return self.clause.binds.hi if self.clause.binds else self.clause.lo

    @cached_property
    def object_hi(self) -> int:
        """Where it ends: before a purpose."""
        ends = [
            mark.lo
            for name in ("boundary", "condition_start")
            for mark in self.reading.all(name, self.object_lo + 2, self.hi)
        ]
        return min(ends, default=self.hi)

    def has(self, *names: str) -> Mark | None:
        """A mark of one of these classes anywhere in the clause."""
        return self.reading.any(names, self.lo, self.hi)

    def governs(self, *names: str) -> Mark | None:
        """A mark of one of these classes in what the verb governs."""
        return self.reading.any(names, self.object_lo, self.object_hi)

    @cached_property
    def phrase(self) -> tuple[int, int]:
        """The first noun phrase that the verb governs, past whom it is done for; a passive's is its subject."""
        if self.clause.passive:
            return self.lo, max(self.lo, self.clause.subject_end)
        lo = self.object_lo
        while lo < self.object_hi:
            while lo < self.object_hi and (self.reading.at("phrase_end", lo) or self.reading.at("adverb", lo)):
                lo += 1
            hi = lo
            while hi < self.object_hi and not self.reading.at("phrase_end", hi):
                hi += 1
            named = not (self.reading.at("indefinite", lo) or self.reading.at("indefinite", lo - 1))
            only_actor = named and hi - lo <= 3 and self.reading.find("actor", lo, hi) is not None
            if not only_actor or hi >= self.object_hi:
                return lo, hi
            lo = hi
        return self.object_lo, self.object_hi

    def head_noun(self, *names: str) -> Mark | None:
        """A mark of one of these classes that starts in the first noun phrase."""
        lo, hi = self.phrase
        marks = [mark for name in names for mark in self.reading.all(name, lo, min(self.hi, hi + 4)) if mark.lo < hi]
        return min((mark for mark in marks if not self._is_modifier(mark, hi)), default=None)

    def _is_modifier(self, mark: Mark, hi: int) -> bool:
        """Whether an abstract noun only says which thing is meant: `security` in `a security clearance`."""
        if "nouns compound" not in self.reading.lexicon.settings or mark.name not in ABSTRACT:
            return False
        after = ("conjunction", "adj_quantity_vague", "reference_weak")
        follows = mark.hi < hi and self.reading.tokens[mark.hi].is_word
        return follows and not any(self.reading.at(name, mark.hi) for name in after)

    @cached_property
    def abstract(self) -> Mark | None:
        """The noun of a quality or a function, when the first noun phrase names nothing that one can see."""
        lo, hi = self.phrase
        compound = "nouns compound" in self.reading.lexicon.settings
        if self.head_noun(*CONCRETE) is not None and not compound:
            return None
        marks = [mark for name in ("noun_quality", "noun_function") for mark in self.reading.all(name, lo, hi)]
        found = min((mark for mark in marks if not self._is_modifier(mark, hi)), default=None)
        # Where nouns compound, the last one is the head: `customer experience` is no customer.
        concrete = max((mark.hi for name in CONCRETE for mark in self.reading.all(name, lo, hi)), default=0)
        return None if found and compound and concrete >= found.hi else found

    def subject(self, *names: str) -> Mark | None:
        """A mark of one of these classes before what binds."""
        return self.reading.any(names, self.lo, max(self.lo, self.clause.subject_end))

    def main_subject(self, *names: str) -> Mark | None:
        """The same, past a condition or an adverbial that opens the sentence."""
        return self.reading.any(names, self._subject_lo, max(self._subject_lo, self.clause.subject_end))

    @cached_property
    def acting_subject(self) -> Mark | None:
        """Who acts, when the subject starts with somebody, not with a thing of theirs."""
        lo, hi = self._subject_lo, self.clause.subject_end
        end = next((at for at in range(lo + 1, hi) if self.reading.at("phrase_end", at)), hi)
        return self.reading.find("actor", lo, max(lo, end))

    @cached_property
    def escape(self) -> Mark | None:
        """Words by which the duty can be escaped; `as required by law` only says where it is written."""
        marks = self.reading.all("escape", self.lo, self.hi)
        return next((mark for mark in marks if self.reading.at("reference", mark.lo) is None), None)

    @cached_property
    def thing_subject(self) -> bool:
        """Whether what stands before the modal is a thing: nobody who acts, no proper name."""
        lo, hi = self._subject_lo, max(self.main_lo, self.clause.subject_end)
        if self.clause.binds and self.reading.find("promise", self.clause.binds.lo, self.clause.binds.hi):
            return False
        words = [at for at in range(lo, hi) if self.reading.tokens[at].is_word and not self.reading.at("adverb", at)]
        if not words or self.subject("actor", "person") or self.subject("pronoun"):
            return False
        head = self.reading.tokens[words[-1]]
        thing = self.reading.any(("product", "document"), lo, hi)
        if thing and not (thing.hi <= words[-1] and head.text[:1].isupper() and not self._opens(words[0])):
            return True
        endings = self.reading.lexicon.agents
        if len(words) == 1:
            return head.low.endswith("s") and not head.text.isupper() and not head.low.endswith(endings)
        opens = self._opens(words[0])
        names = any(self.reading.tokens[at].text[0].isupper() for at in words[1:])
        return opens and not names and not any(self.reading.tokens[at].low.endswith(endings) for at in words[1:])

    @property
    def numbered(self) -> bool:
        """Whether a number stands in the clause."""
        return any(self.lo <= at < self.hi for at in self.reading.numbers)

    @property
    def is_aim(self) -> bool:
        return self.clause.force is Force.AIM or (self.clause.force is Force.COMMAND and self.heading.aim)
