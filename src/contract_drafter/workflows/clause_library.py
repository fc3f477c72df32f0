"""Checks, lists and shows a clause library."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contract_drafter import languages, shipped
from contract_drafter.library.check import check as check_between_files
from contract_drafter.library.load import load
from contract_drafter.located_yaml import nearest
from contract_drafter.model.clause import Clause
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.library import Library
from contract_drafter.model.span import Span
from contract_drafter.workflows.library_in_use import known, open_library


@dataclass(frozen=True, slots=True)
class Checked:
    library: Library
    findings: tuple[Finding, ...]


def check(folder: Path | None) -> Checked:
    """Everything wrong with a library: file by file, then between files."""
    library, found = load(folder or shipped.folder("clause_library"))
    return Checked(library, (*found, *check_between_files(library, known())))


def tally(checked: Checked, language: str) -> str:
    """One line: what the library holds and how many findings there are."""
    library = checked.library
    return languages.labels(language)["library_tally"].format(
        clauses=len(library.clauses),
        contracts=len(library.contracts),
        kpis=len(library.kpis),
        terms=len(library.terms),
        languages=", ".join(library.languages),
        errors=sum(each.severity is Severity.ERROR for each in checked.findings),
        warnings=sum(each.severity is Severity.WARNING for each in checked.findings),
    )


def listing(folder: Path | None, language: str) -> Iterator[str]:
    """Contract types, then clauses by family, with version and state."""
    library = open_library(folder).library
    labels = languages.labels(language)
    yield labels["contract_types"]
    for contract in library.contracts.values():
        count = labels["clause_count"].format(count=len(contract.clause_ids()))
        yield f"  {contract.id:<22} {contract.title.get(language)} ({contract.code}, {count})"
    families: dict[str, list[Clause]] = {}
    for clause in library.clauses.values():
        families.setdefault(clause.families[0], []).append(clause)
    for family, clauses in families.items():
        yield ""
        yield family
        for clause in clauses:
            yield f"  {clause.id:<8} {clause.version:<7} {clause.status:<9} {clause.title.get(language)}"


def show(folder: Path | None, clause_id: str, language: str) -> Iterator[str]:
    """One clause for a person to read. Raises UserError, with the nearest id, when there is none of that id."""
    in_use = open_library(folder)
    library = in_use.library
    clause = library.clauses.get(clause_id) or library.clauses.get(clause_id.upper())
    if clause is None:
        near = nearest(clause_id.upper(), library.clauses)
        raise UserError(finding("LIB042", Span(str(in_use.folder)), clause=clause_id, nearest=near))
    labels = languages.labels(language)
    yield f"{clause.id} · {clause.title.get(language)} · {clause.version} · {clause.status} · {clause.licence}"
    yield clause.purpose.get(language) or ""
    yield ""
    for key, words in _facts(library, clause, language):
        yield f"{labels[key]} {words}"
    for variant in ("", *(v.id for v in clause.variants)):
        span = library.spans.get(("text", clause.id, language, variant))
        if span is not None:
            yield ""
            yield f"— {Path(span.source).name} —"
            yield Path(span.source).read_text(encoding="utf-8").rstrip()


def _facts(library: Library, clause: Clause, language: str) -> Iterator[tuple[str, str]]:
    if clause.when:
        yield "applies_when", clause.when
    for variant in clause.variants:
        yield "variant_when", f"{variant.id}: {variant.when} ({variant.why.get(language)})"
    for key, named in (("requires", clause.requires), ("conflicts", clause.conflicts), ("needs", clause.needs)):
        if named:
            yield key, ", ".join(named)
    used_by = [contract.id for contract in library.contracts.values() if clause.id in contract.clause_ids()]
    yield "used_by", ", ".join(used_by) or "–"
    for source in clause.sources:
        yield "source", f"{source.text} [{source.mark}]"
    yield "checked_on", clause.checked_on
    notes = clause.negotiation
    for key, note in (("business", notes.business), ("provider", notes.provider), ("fallback", notes.fallback)):
        if note:
            yield f"negotiation_{key}", note.get(language) or ""
