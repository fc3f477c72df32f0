"""Library + answers → Document: the passes, in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from contract_drafter.drafting import cover as pages
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.define import define
from contract_drafter.drafting.derived import with_derived
from contract_drafter.drafting.fill import fill
from contract_drafter.drafting.number import number
from contract_drafter.drafting.refer import refer
from contract_drafter.drafting.register import register
from contract_drafter.drafting.select import Decision, select
from contract_drafter.drafting.typeset import typeset, typeset_cover
from contract_drafter.model.answers import Answers
from contract_drafter.model.document import Block, ClauseUse, Contents, Document, Origin, Provenance, Section
from contract_drafter.model.library import Library


@dataclass(frozen=True, slots=True)
class Draft:
    """A contract and the decisions that made it."""

    document: Document
    decisions: tuple[Decision, ...]


def draft(
    library: Library, answers: Answers, language: str, drafted_on: date, partial: bool, made_by: Mapping[str, str]
) -> Draft:
    """Assemble a contract. Raises UserError with all that stands in its way.

    `partial` lets open questions stand as blanks. `made_by` is for the provenance: engine_version, answers (JSON text).
    """
    contract = library.contracts[answers.contract]
    scope = with_derived({**contract.given(), **answers.values})
    context = Context(library, contract, language, answers, scope, drafted_on, partial)
    decisions = select(context)
    context.stop_if_broken()
    included = tuple(decision for decision in decisions if decision.included)
    blocks = _reading_order(context, included)
    own_terms = frozenset(term for decision in included for term in decision.clause.defines)
    blocks = refer(context, number(context, define(context, blocks, own_terms)))
    blocks = typeset(blocks, language)
    front = typeset_cover(pages.cover(context), language)
    context.stop_if_broken()
    return Draft(
        Document(
            language=language,
            drafted_on=drafted_on,
            cover=front,
            blocks=blocks,
            register=register(context),
            provenance=_provenance(context, included, made_by),
        ),
        decisions,
    )


def _reading_order(context: Context, included: tuple[Decision, ...]) -> tuple[Block, ...]:
    """Summary, contents, parts, signatures, schedules."""
    parts: list[Block] = []
    schedules: list[Block] = []
    for part in context.contract.parts:
        sections = tuple(_section(context, decision) for decision in included if decision.part is part)
        if part.kind == "schedules":
            schedules.extend(sections)
        elif part.kind == "front" or not part.title:
            parts.extend(sections)
        elif sections:
            parts.append(Section("part", context.local(part.title), sections))
    contents = Contents(context.label("contents"))
    return (*pages.summary(context), contents, *parts, pages.signatures(context), *schedules)


def _section(context: Context, decision: Decision) -> Section:
    clause = decision.clause
    text = context.library.texts[clause.id, context.language, decision.variant]
    blocks = fill(context, clause, text.blocks)
    paths = dict.fromkeys(path for block in blocks for path in _answers(block))
    return Section(
        kind=clause.kind,
        title=context.local(clause.title),
        blocks=blocks,
        anchor=clause.id,
        span=context.library.place("clause", clause.id),
        origin=Origin(clause.id, clause.version, tuple(paths)),
    )


def _answers(block: Block) -> tuple[str, ...]:
    origin = getattr(block, "origin", None)
    return origin.answers if origin else ()


def _provenance(context: Context, included: tuple[Decision, ...], made_by: Mapping[str, str]) -> Provenance:
    uses = []
    for decision in included:
        clause = decision.clause
        text = context.library.texts[clause.id, context.language, decision.variant]
        uses.append(ClauseUse(clause.id, clause.version, text.sha256, clause.licence, clause.status))
    return Provenance(
        engine_version=made_by["engine_version"],
        contract_type=context.contract.id,
        contract_type_version=context.contract.version,
        clauses=tuple(uses),
        answers=made_by["answers"],
    )
