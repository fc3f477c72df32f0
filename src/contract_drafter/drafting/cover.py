"""The cover, and the page that a manager reads: outcomes, figures, who answers for what, the next review."""

from typing import Any

from contract_drafter import languages
from contract_drafter.drafting.context import Context
from contract_drafter.drafting.tables._grid import Cell, grid, part, placed_kpis
from contract_drafter.model.document import (
    Block,
    Cover,
    CoverParty,
    Inline,
    LineBreak,
    Paragraph,
    Section,
    Signature,
    Signatures,
    Text,
    plain_text,
)
from contract_drafter.model.values import Record

NEEDS = (
    "title",
    "reference",
    "version",
    "state",
    "confidentiality",
    "effect_date",
    "end_date",
    *(f"{side}.{name}" for side in ("client", "provider") for name in ("name", "called", "gender")),
    *(f"{side}.{name}" for side in ("client", "provider") for name in ("signatory_name", "signatory_capacity")),
    *(f"objectives.outcomes.{name}" for name in ("title", "due", "client_owner", "provider_owner")),
    *(f"objectives.outcomes.kpis.{name}" for name in ("name", "baseline", "target", "weight")),
)
"""What every contract asks, whatever its clauses: the cover, the manager's page and the signatures use it."""

SIDES = ("client", "provider")
_SUMMARY = (
    ("outcome", "left", 25),
    ("kpi", "left", 21),
    ("baseline", "right", 11),
    ("target", "right", 11),
    ("due", "left", 12),
    ("weight_percent", "right", 8),
    ("owners", "left", 12),
)


def cover(context: Context) -> Cover:
    """The first page, and what header and footer repeat. States that are not given read as a draft."""
    state = context.scope.get("state")
    state_id = getattr(state, "id", "draft")
    return Cover(
        kind=_typeset(context, context.local(context.contract.title)),
        title=context.said("title"),
        parties=tuple(CoverParty(_side(context, side), context.said(f"{side}.name")) for side in SIDES),
        reference=_words(context, "reference"),
        version=_words(context, "version"),
        date=languages.say(context.drafted_on, context.language),
        state=state_id,
        state_label=context.label(f"state_{state_id}"),
        notice=_typeset(context, context.local(context.contract.notice)),
        confidentiality=_words(context, "confidentiality"),
        labels=tuple(
            (key, context.label(key)) for key in ("reference", "version", "date", "state", "page_of", "between")
        ),
    )


def summary(context: Context) -> Section:
    """One page: a table of the outcomes, the next review, and the words that say that the articles prevail."""
    rows = [_row(context, at) for at in placed_kpis(context)]
    blocks: list[Block] = [
        Paragraph((Text(context.label("summary_intro")),)),
        grid(context, "summary_caption", _SUMMARY, rows),
    ]
    review = context.value("first_review")
    if review in context.scope.values():
        blocks.append(Paragraph((Text(context.label("summary_review", day=context.say(review, "first_review"))),)))
    blocks.append(Paragraph((Text(context.label("summary_prevails")),)))
    return Section("summary", context.label("summary_title"), tuple(blocks))


def signatures(context: Context) -> Section:
    """A block for each side. An internal agreement is also signed by the sponsor, who arbitrates."""
    blocks = [
        Signature(
            _side(context, side),
            context.said(f"{side}.name"),
            context.said(f"{side}.signatory_name"),
            context.said(f"{side}.signatory_capacity"),
        )
        for side in SIDES
    ]
    if isinstance(context.scope.get("sponsor"), Record) and context.scope.get("internal") is True:
        side = context.label("sponsor_side")
        blocks.append(Signature(side, (Text(side),), context.said("sponsor.name"), context.said("sponsor.capacity")))
    labels = tuple(
        (key, context.label(key)) for key in ("signed_name", "signed_capacity", "signed_at", "signed_on", "signature")
    )
    intro = Paragraph((Text(context.label("signatures_intro", count=_spelled(context, len(blocks)))),))
    return Section("signatures", context.label("signatures_title"), (intro, Signatures(tuple(blocks), labels)))


def _row(context: Context, at: Any) -> tuple[Cell, ...]:
    outcome: tuple[Cell, Cell, Cell] = ((), (), ())
    if at.first_of_outcome:
        owners: tuple[Inline, ...] = (
            *part(context, at.outcome, at.outcome_place, "client_owner"),
            LineBreak(),
            *part(context, at.outcome, at.outcome_place, "provider_owner"),
        )
        title, due = (part(context, at.outcome, at.outcome_place, name) for name in ("title", "due"))
        outcome = (title, due, owners)
    figures = (part(context, at.kpi, at.place, name) for name in ("name", "baseline", "target", "weight"))
    name, baseline, target, weight = figures
    return (outcome[0], name, baseline, target, outcome[1], weight, outcome[2])


def _side(context: Context, side: str) -> str:
    called = plain_text(context.said(f"{side}.called"))
    return called[:1].upper() + called[1:]


def _words(context: Context, path: str) -> str:
    value = context.scope.get(path)
    return "" if value is None else context.say(value, path)


def _spelled(context: Context, count: int) -> str:
    return languages.spell(count, context.language)


def _typeset(context: Context, words: str) -> str:
    return languages.typeset(words, context.language)
