"""The library in memory: what was read from `clause_library/`, ready for the questionnaire and drafting."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from contract_drafter.model.clause import Clause, ClauseText, ContractType, Term
from contract_drafter.model.clause_text import TextBlock
from contract_drafter.model.constraint import Constraint
from contract_drafter.model.expression import Expression
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.question import QuestionSection
from contract_drafter.model.span import Span


@dataclass(frozen=True, slots=True)
class Need:
    """An answer that a clause uses (dotted path), if every one of `guards` may hold.

    The guards are the conditions around its place in the text: `{% if binding %}{{ client.seat }}{% endif %}`.
    """

    path: str
    guards: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """`texts` is keyed by (clause id, language, variant id or ""), `definitions` by (term id, language).

    `spans` says where each thing and each part of it is written, keyed by kind, id and the way into it:
    ("contract", "managed-service", "parts", 0, "clauses", 2), ("text", "REV-01", "fr", "").
    `languages` are those that clauses have texts in. `faulty` are clauses and sections with a file that could not be
    read whole: what else seems wrong about them may only follow from that.
    """

    clauses: Mapping[str, Clause]
    texts: Mapping[tuple[str, str, str], ClauseText]
    contracts: Mapping[str, ContractType]
    sections: Mapping[str, QuestionSection]
    kpis: Mapping[str, KpiDefinition]
    terms: Mapping[str, Term]
    definitions: Mapping[tuple[str, str], tuple[TextBlock, ...]]
    spans: Mapping[tuple[str | int, ...], Span]
    languages: tuple[str, ...]
    faulty: frozenset[str] = frozenset()
    constraints: Mapping[str, Constraint] = field(default_factory=dict)

    def contract_named(self, name: str) -> ContractType | None:
        """The contract type of this id, or of this code ("T1", "t1")."""
        by_code = {contract.code.lower(): contract for contract in self.contracts.values()}
        return self.contracts.get(name) or by_code.get(name.lower())

    def applies_when(self, clause_id: str) -> tuple[str, ...]:
        """The conditions of a clause, which must all hold: its own, and those of the constraints that name it."""
        others = (each.when for each in self.constraints.values() if clause_id in each.clauses)
        return tuple(dict.fromkeys(when for when in (self.clauses[clause_id].when, *others) if when))

    def place(self, *way: str | int) -> Span:
        """Where this stands, or the nearest thing above it that has a place."""
        for length in range(len(way), 0, -1):
            if found := self.spans.get(way[:length]):
                return found
        return Span(".".join(str(step) for step in way))
