"""The cover, and the page that a manager reads: outcomes, figures, who answers for what, the next review."""

from dataclasses import replace

from contract_drafter import languages
from contract_drafter.drafting.context import Context, question_at
from contract_drafter.drafting.tables._grid import Cell, PlacedKpi, grid, part, placed_kpis, short_day
from contract_drafter.model.document import (
    Block,
    Cover,
    CoverParty,
    LineBreak,
    Paragraph,
    Section,
    Signature,
    Signatures,
    Text,
    Value,
    plain_text,
)
from contract_drafter.model.values import LocalText, Quantity, Record

NEEDS = (
    "title",
    "reference",
    "version",
    "state",
    "confidentiality",
    *(f"{side}.{name}" for side in ("client", "provider") for name in ("name", "called", "gender")),
    *(f"{side}.{name}" for side in ("client", "provider") for name in ("signatory_name", "signatory_capacity")),
    *(f"objectives.outcomes.{name}" for name in ("title", "client_owner", "provider_owner")),
    *(f"objectives.outcomes.kpis.{name}" for name in ("name", "unit", "baseline", "target", "due", "weight")),
)
"""What every contract asks, whatever its clauses: the cover, the manager's page and the signatures use it."""

SIDES = ("client", "provider")
_SUMMARY = (
    ("outcome", "left"),
    ("kpi", "left"),
    ("card_unit", "left"),
    ("baseline", "right"),
    ("target", "right"),
    ("due", "left"),
    ("weight_percent", "right"),
    ("owners", "left"),
)


def cover(context: Context) -> Cover:
    """The first page, and what header and footer repeat. States that are not given read as a draft."""
    state = context.scope.get("state")
    state_id = getattr(state, "id", "draft")
    return Cover(
        kind=context.local(context.contract.title),
        title=context.said("title"),
        parties=tuple(CoverParty(_side(context, side), context.said(f"{side}.name")) for side in SIDES),
        reference=_words(context, "reference"),
        version=_words(context, "version"),
        date=languages.say(context.drafted_on, context.language),
        state=state_id,
        state_label=context.label(f"state_{state_id}"),
        notice=context.local(context.contract.notice),
        confidentiality=_words(context, "confidentiality"),
        labels=tuple(
            (key, context.label(key)) for key in ("reference", "version", "date", "state", "page_of", "between")
        ),
    )


def summary(context: Context) -> tuple[Section, ...]:
    """One page: a table of the outcomes, the next review, and the words that say that the articles prevail.

    None where the contract type asks for no objective: an amendment says what changes in its own tables.
    """
    if question_at(context.library, context.contract, "objectives") is None:
        return ()
    rows = [_row(context, at) for at in placed_kpis(context)]
    blocks: list[Block] = [
        Paragraph((Text(context.label("summary_intro")),)),
        grid(context, "summary_caption", _SUMMARY, rows),
    ]
    review = context.value("first_review")
    if review in context.scope.values():
        blocks.append(Paragraph((Text(context.label("summary_review", day=context.say(review, "first_review"))),)))
    blocks.append(Paragraph((Text(context.label("summary_prevails")),)))
    return (Section("summary", context.label("summary_title"), tuple(blocks)),)


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
        blocks.append(Signature(side, (), context.said("sponsor.name"), context.said("sponsor.capacity")))
    labels = tuple(
        (key, context.label(key)) for key in ("signed_name", "signed_capacity", "signed_at", "signed_on", "signature")
    )
    intro = Paragraph((Text(context.label("signatures_intro", count=_spelled(context, len(blocks)))),))
    return Section("signatures", context.label("signatures_title"), (intro, Signatures(tuple(blocks), labels)))


def _row(context: Context, at: PlacedKpi) -> tuple[Cell, ...]:
    title: Cell = ()
    owners: Cell = ()
    if at.first_of_outcome:
        title = part(context, at.outcome, at.outcome_place, "title")
        client, provider = (part(context, at.outcome, at.outcome_place, f"{side}_owner") for side in SIDES)
        owners = (*client, LineBreak(), *provider)
    return (
        title,
        part(context, at.kpi, at.place, "name"),
        part(context, at.kpi, at.place, "unit"),
        _figure(context, at, "baseline"),
        _figure(context, at, "target"),
        short_day(context, at.kpi, at.place, "due"),
        part(context, at.kpi, at.place, "weight"),
        owners,
    )


def _figure(context: Context, at: PlacedKpi, name: str) -> Cell:
    """A figure without its unit, which has a column of its own."""
    figure = at.kpi.get(name)
    if not isinstance(figure, Quantity):
        return part(context, at.kpi, at.place, name)
    bare = replace(figure, unit=LocalText())
    return (Value(context.say(bare, at.place).strip(), f"{at.place}.{name}"),)


def _side(context: Context, side: str) -> str:
    called = plain_text(context.said(f"{side}.called"))
    return called[:1].upper() + called[1:]


def _words(context: Context, path: str) -> str:
    value = context.scope.get(path)
    return "" if value is None else context.say(value, path)


def _spelled(context: Context, count: int) -> str:
    return languages.spell(count, context.language)
