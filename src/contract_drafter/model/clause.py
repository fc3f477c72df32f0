"""Clauses, contract types and the glossary, as the library describes them."""

from dataclasses import dataclass, field

from contract_drafter.model.clause_text import TextBlock
from contract_drafter.model.values import LocalText
from contract_drafter.model.version import FIRST

CLAUSES = "clauses"
"""What conditions call the clauses that a contract type lists."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a clause's content comes from. `mark`: V seen in a stored page, M from memory, ? a lawyer must confirm."""

    text: str
    mark: str
    law: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another wording of the clause, in `<language>.<id>.md`, taken when `when` holds (the first that does)."""

    id: str
    when: str
    why: LocalText
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Negotiation:
    """What each side will ask for; `fallback` is a wording to offer instead, ready to paste; `never` what to refuse."""

    business: LocalText = field(default_factory=LocalText)
    provider: LocalText = field(default_factory=LocalText)
    fallback: LocalText = field(default_factory=LocalText)
    never: LocalText = field(default_factory=LocalText)


@dataclass(frozen=True, slots=True)
class Clause:
    """`clause.yaml`. `kind`: front, article or schedule. `needs` lists the questions its texts and conditions use.

    `when` says when it applies ("" is always). `status`: draft, reviewed, deprecated. `families` are tags of use,
    `defines` the terms it defines itself (parties), `requires` and `conflicts` other clause ids. `use_when` and
    `avoid_when` tell the person who chooses when it serves and when it does not. `readability_note` says why a text of
    it is below the goals of `library check --readability`. `overrides` is the version of the clause of this id, in the
    library that this one is laid on, that it takes the place of.
    """

    id: str
    version: str
    title: LocalText
    purpose: LocalText
    families: tuple[str, ...]
    kind: str
    sources: tuple[Source, ...]
    checked_on: str
    status: str
    licence: str
    when: str = ""
    requires: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    defines: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    use_when: LocalText = field(default_factory=LocalText)
    avoid_when: LocalText = field(default_factory=LocalText)
    negotiation: Negotiation = field(default_factory=Negotiation)
    readability_note: LocalText = field(default_factory=LocalText)
    overrides: str = ""


@dataclass(frozen=True, slots=True)
class ClauseText:
    """One language of one clause (and variant), parsed, with the SHA-256 of its source."""

    language: str
    variant: str
    blocks: tuple[TextBlock, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """A group of clauses. `kind`: front (no number), articles or schedules. An empty title prints no heading."""

    id: str
    kind: str
    clauses: tuple[str, ...]
    title: LocalText = field(default_factory=LocalText)


@dataclass(frozen=True, slots=True)
class ContractType:
    """`contracts/<type>.yaml`. `facts` are names that conditions may use and nobody is asked ("binding").

    `overrides`: as of a clause.
    """

    id: str
    version: str
    code: str
    title: LocalText
    description: LocalText
    parts: tuple[Part, ...]
    sections: tuple[str, ...]
    facts: dict[str, bool | str] = field(default_factory=dict)
    notice: LocalText = field(default_factory=LocalText)
    overrides: str = ""

    def clause_ids(self) -> tuple[str, ...]:
        """The clauses in the order they are printed."""
        return tuple(clause_id for part in self.parts for clause_id in part.clauses)

    def given(self) -> dict[str, bool | str | frozenset[str]]:
        """What conditions may name and nobody is asked: the facts, and `clauses`, the ids of those that it lists."""
        return {**self.facts, CLAUSES: frozenset(self.clause_ids())}


@dataclass(frozen=True, slots=True)
class TermForms:
    """A term in one language. `definition` is clause-text Markdown; `also` other forms a sentence may use."""

    label: str
    definition: str
    plural: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary, in each language. `overrides`: as of a clause."""

    id: str
    forms: dict[str, TermForms]
    version: str = FIRST
    overrides: str = ""
