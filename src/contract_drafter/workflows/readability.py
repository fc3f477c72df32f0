"""How easily the clauses of a library read, and the contracts drafted from it: measured as lint measures them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from contract_drafter import languages, shipped
from contract_drafter.library.readable import readable
from contract_drafter.linting.readability import AVERAGE, SHARE, Ease, ease
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.library import Library
from contract_drafter.model.rounding import half_up
from contract_drafter.model.span import Span
from contract_drafter.workflows import draft as drafting

WIDTHS = {"score": 5, "average": 4, "share": 4}
"""Of the columns of figures, in letters."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A text and how it reads: `name` is a clause id, with its variant after a dot, or an answers file."""

    name: str
    language: str
    ease: Ease
    span: Span
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Readability:
    contracts: tuple[Measured, ...]
    clauses: tuple[Measured, ...]
    findings: tuple[Finding, ...]


def readability(library: Library, folders: tuple[Path, ...], answers: Iterable[Path]) -> Readability:
    """Every text of the library, and every contract of these answers in each of its languages.

    What is below its goal is a finding, unless its clause says why.
    """
    clauses = tuple(_clauses(library))
    contracts: list[Measured] = []
    found: list[Finding] = []
    for path in answers:
        for language in library.languages:
            try:
                contracts.extend(_contract(path, language, folders))
            except UserError as error:
                found.extend(each for each in error.findings if each not in found)
    for each in clauses:
        if each.ease.below and not each.noted:
            found.append(_missed("LIB050", each, Severity.ERROR))
    found.extend(_missed("LIB051", each, Severity.WARNING) for each in contracts if each.ease.below)
    return Readability(tuple(contracts), clauses, tuple(found))


def examples(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """The answers files of the examples that stand beside libraries: `examples/<name>/answers.yaml`."""
    beside = [folder.parent / "examples" for folder in shipped.libraries(folders)]
    return tuple(path for place in beside for path in sorted(place.glob("*/answers.yaml")))


def lines(measured: Readability, language: str) -> Iterator[str]:
    """A table of the contracts, then one of the clauses; a star where a goal is missed."""
    labels = languages.labels(language)
    goals = dict.fromkeys(f"{each.ease.goal} ({each.language})" for each in measured.clauses)
    yield labels["readability_goals"].format(goals=", ".join(goals), average=AVERAGE, share=SHARE)
    for title, rows in (("readability_contracts", measured.contracts), ("readability_clauses", measured.clauses)):
        if rows:
            yield ""
            yield labels[title]
        width = max((len(each.name) for each in rows), default=0)
        for each in rows:
            how = labels["readability_line"].format(**_in_columns(each.ease, language))
            mark = labels["readability_noted" if each.noted else "readability_below"] if each.ease.below else ""
            yield f"  {each.name:<{width}}  {each.language}  {how}  {mark}".rstrip()
    below = sum(each.ease.below for each in (*measured.contracts, *measured.clauses))
    yield ""
    yield labels["readability_tally"].format(
        contracts=len(measured.contracts), texts=len(measured.clauses), below=below
    )


def _clauses(library: Library) -> Iterator[Measured]:
    for clause in library.clauses.values():
        for language in library.languages:
            for variant in ("", *(each.id for each in clause.variants)):
                text = library.texts.get((clause.id, language, variant))
                how = ease(readable(text)) if text else None
                if how is not None:
                    name = f"{clause.id}.{variant}" if variant else clause.id
                    span = library.place("text", clause.id, language, variant)
                    yield Measured(name, language, how, span, bool(clause.readability_note))


def _contract(path: Path, language: str, folders: tuple[Path, ...]) -> Iterator[Measured]:
    request = drafting.Request(path, (), language, None, folders, date.today())
    how = ease(drafting.draft(request).draft.document)
    if how is not None:
        yield Measured("/".join(path.parts[-2:]), language, how, Span(str(path)))


def _in_columns(how: Ease, language: str) -> dict[str, str]:
    figures = {
        name: "–" if figure is None else languages.say(figure, language) for name, figure in _figures(how).items()
    }
    return {name: words.rjust(WIDTHS.get(name, 0)) for name, words in figures.items()}


def _figures(how: Ease) -> dict[str, Decimal | int | None]:
    """The figures to show, rounded to one decimal."""
    return {
        "score": None if how.score is None else half_up(how.score, 1),
        "average": half_up(how.average, 1),
        "share": half_up(how.share, 1),
        "limit": how.limit,
        "sentences": how.sentences,
    }


def _missed(code: str, each: Measured, severity: Severity) -> Finding:
    figures = {name: "–" if figure is None else str(figure) for name, figure in _figures(each.ease).items()}
    goal = str(each.ease.goal)
    return finding(code, each.span, severity, **{**figures, "name": each.name, "language": each.language, "goal": goal})
