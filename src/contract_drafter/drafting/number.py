"""Fourth pass: numbers. Articles run through the whole contract, paragraphs through their article, schedules apart."""

from dataclasses import dataclass, replace

from contract_drafter.drafting.context import Context
from contract_drafter.model.document import Block, Paragraph, Section


@dataclass(slots=True)
class _Counters:
    article: int = 0
    schedule: int = 0


def number(context: Context, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks with the number that each article, paragraph and schedule prints."""
    return _number(context, blocks, _Counters())


def _number(context: Context, blocks: tuple[Block, ...], counters: _Counters) -> tuple[Block, ...]:
    numbered: list[Block] = []
    for block in blocks:
        if isinstance(block, Section) and block.kind == "article":
            counters.article += 1
            label = context.label("article_number", number=counters.article)
            numbered.append(replace(block, number=label, blocks=_paragraphs(block.blocks, counters.article)))
        elif isinstance(block, Section) and block.kind == "schedule":
            counters.schedule += 1
            numbered.append(replace(block, number=context.label("schedule_number", number=counters.schedule)))
        elif isinstance(block, Section):
            numbered.append(replace(block, blocks=_number(context, block.blocks, counters)))
        else:
            numbered.append(block)
    return tuple(numbered)


def _paragraphs(blocks: tuple[Block, ...], article: int) -> tuple[Block, ...]:
    count = 0
    numbered: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            count += 1
            block = replace(block, number=f"{article}.{count}")
        numbered.append(block)
    return tuple(numbered)
