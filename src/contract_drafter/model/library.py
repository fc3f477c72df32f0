"""The library in memory: what was read from `clause_library/`, ready for the questionnaire and drafting."""

from collections.abc import Mapping
from dataclasses import dataclass

from contract_drafter.model.clause import Clause, ClauseText, ContractType, Term
from contract_drafter.model.clause_text import TextBlock
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.question import QuestionSection
from contract_drafter.model.span import Span


@dataclass(frozen=True, slots=True)
class Library:
    """`texts` is keyed by (clause id, language, variant id or ""), `definitions` by (term id, language).

    `spans` says where each thing is written, keyed by ("clause", id), ("contract", id), ("question", id)…
    `languages` are those in which every clause has a text.
    """

    clauses: Mapping[str, Clause]
    texts: Mapping[tuple[str, str, str], ClauseText]
    contracts: Mapping[str, ContractType]
    sections: Mapping[str, QuestionSection]
    kpis: Mapping[str, KpiDefinition]
    terms: Mapping[str, Term]
    definitions: Mapping[tuple[str, str], tuple[TextBlock, ...]]
    spans: Mapping[tuple[str, str], Span]
    languages: tuple[str, ...]
