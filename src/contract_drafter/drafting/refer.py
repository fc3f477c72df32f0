"""Fifth pass: cross-references get the number of what they name, after selection and numbering."""

import re
from dataclasses import dataclass, replace

from contract_drafter.drafting.context import Context
from contract_drafter.drafting.rewrite import rewrite
from contract_drafter.model.document import Block, Inline, Paragraph, Reference, Section, Text, walk
from contract_drafter.model.finding import finding
from contract_drafter.model.span import Span


@dataclass(frozen=True, slots=True)
class _Target:
    kind: str
    number: str
    title: str


def refer(context: Context, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks with every reference resolved, and its title added where a sentence names it first.

    A reference to a clause that is not in this contract is reported with the clause that refers.
    """
    targets = _targets(blocks)
    titled: set[str] = set()

    def resolve(inline: Inline, holder: Block) -> tuple[Inline, ...]:
        if not isinstance(inline, Reference):
            return (inline,)
        target = targets.get(inline.target)
        if target is None:
            _report(context, inline, holder)
            return (inline,)
        text = context.label(f"reference_{target.kind}", number=target.number)
        resolved = replace(inline, text=text, number=target.number)
        if not isinstance(holder, Paragraph) or inline.target in titled or not target.title:
            return (resolved,)
        titled.add(inline.target)
        return (resolved, Text(context.label("reference_title", title=target.title)))

    return rewrite(blocks, resolve)


def _targets(blocks: tuple[Block, ...]) -> dict[str, _Target]:
    found: dict[str, _Target] = {}
    for block in walk(blocks):
        if isinstance(block, Section) and block.anchor:
            kind = block.kind if block.kind in ("article", "schedule") else "front"
            found[block.anchor] = _Target(kind, _figures(block.number) or block.title, block.title)
        elif isinstance(block, Paragraph) and block.anchor and block.number:
            found[block.anchor] = _Target("article", block.number, "")
    return found


def _figures(label: str) -> str:
    """The bare number in "Article 4", "4." or "Annexe 2"."""
    match = re.search(r"\d+", label)
    return match.group() if match else ""


def _report(context: Context, reference: Reference, holder: Block) -> None:
    origin = getattr(holder, "origin", None)
    span = getattr(holder, "span", None) or Span("")
    who = origin.clause_id if origin else context.label("definitions")
    context.findings.append(finding("DRF008", span, clause=who, target=reference.target))
