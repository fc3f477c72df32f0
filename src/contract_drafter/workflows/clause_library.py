"""Checks, lists and shows a clause library and its KPIs."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from contract_drafter import languages, shipped
from contract_drafter.library.check import check as check_between_files
from contract_drafter.library.constraints import check_constraints
from contract_drafter.library.load import load
from contract_drafter.library.unwritten import unwritten
from contract_drafter.located_yaml import nearest
from contract_drafter.model.clause import Clause
from contract_drafter.model.finding import Finding, Severity, UserError, errors, finding
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.library import Library
from contract_drafter.model.values import LocalText
from contract_drafter.question_types import label_of, parts
from contract_drafter.question_types.kpi import DEFINITION
from contract_drafter.questionnaire.catalogue import (
    ACTIVITY,
    computed_line,
    example_line,
    kpi_line,
    nearest_kpis,
    search,
    variable_lines,
)
from contract_drafter.questionnaire.interview import NEAREST
from contract_drafter.questionnaire.kpis import KPI
from contract_drafter.workflows.library_in_use import known, open_library


@dataclass(frozen=True, slots=True)
class Checked:
    library: Library
    findings: tuple[Finding, ...]


def check(folders: tuple[Path, ...]) -> Checked:
    """Everything wrong with a library: file by file, then between files, then what waits for words."""
    library, found = load(*shipped.libraries(folders))
    return Checked(
        library, (*found, *check_between_files(library, known()), *check_constraints(library), *unwritten(library))
    )


def tally(checked: Checked, language: str) -> str:
    """One line: what the library holds and how many findings there are."""
    library = checked.library
    return languages.labels(language)["library_tally"].format(
        clauses=len(library.clauses),
        contracts=len(library.contracts),
        kpis=len(library.kpis),
        terms=len(library.terms),
        languages=", ".join(library.languages),
        errors=len(errors(checked.findings)),
        warnings=sum(each.severity is Severity.WARNING for each in checked.findings),
    )


def listing(folders: tuple[Path, ...], language: str) -> Iterator[str]:
    """Contract types, then clauses by family, with version and state."""
    library = open_library(*folders).library
    labels = languages.labels(language)
    yield labels["contract_types"]
    width = max(map(len, library.contracts), default=0)
    for contract in library.contracts.values():
        count = labels["clause_count"].format(count=len(contract.clause_ids()))
        yield f"  {contract.id:<{width}} {contract.title.get(language)} ({contract.code}, {count})"
    families: dict[str, list[Clause]] = {}
    for clause in library.clauses.values():
        families.setdefault(clause.families[0], []).append(clause)
    for family, clauses in families.items():
        yield ""
        yield family
        for clause in clauses:
            yield f"  {clause.id:<8} {clause.version:<7} {clause.status:<9} {clause.title.get(language)}"


def show(folders: tuple[Path, ...], clause_id: str, language: str) -> Iterator[str]:
    """One clause, or one KPI of the catalogue, for a person to read. Raises UserError, with the nearest id, when
    there is none of that id.
    """
    in_use = open_library(*folders)
    library = in_use.library
    clause = library.clauses.get(clause_id) or library.clauses.get(clause_id.upper())
    if clause is None and (kpi := library.kpis.get(clause_id.upper())):
        yield from _card(kpi, language)
        return
    if clause is None:
        near = nearest(clause_id.upper(), (*library.clauses, *library.kpis))
        raise UserError(finding("LIB042", in_use.place, clause=clause_id, nearest=near))
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


def kpis(folders: tuple[Path, ...], words: str, language: str) -> Iterator[str]:
    """The KPIs that these words name, by domain, one line each; where there is none, those that are near."""
    catalogue = open_library(*folders).library.kpis
    labels = languages.labels(language)
    found = search(catalogue, words)
    if not found:
        near = nearest_kpis(catalogue, words, NEAREST)
        yield labels["no_kpi_found" if near else "no_kpi_near"].format(words=words)
        yield from (f"  {kpi_line(kpi, language)}" for kpi in near)
        return
    for domain in dict.fromkeys(kpi.domain for kpi in found):
        yield domain
        yield from (f"  {kpi_line(kpi, language)}" for kpi in found if kpi.domain == domain)
        yield ""
    yield labels["kpis_found"].format(count=len(found), first=found[0].id)


def _card(kpi: KpiDefinition, language: str) -> Iterator[str]:
    """A KPI with all that the catalogue says of it."""
    labels = languages.labels(language)
    yield f"{kpi.id} · {kpi.name.get(language) or kpi.id}"
    yield f"{labels['kpi_domain']} {kpi.domain}"
    if kpi.kpi_class == ACTIVITY:
        yield labels["kpi_activity"]
    for part in parts(KPI):
        if part.id in DEFINITION and part.id != "name":
            value = getattr(kpi, part.id)
            said = value.get(language) if isinstance(value, LocalText) else str(value)
            said = next((option.label.get(language) for option in part.options if option.id == value), said)
            if said:
                yield labels["kpi_part"].format(part=label_of(part, language), said=said)
    if kpi.variables:
        yield labels["kpi_variables"]
        yield from (f"  {line}" for line in variable_lines(kpi, language))
    paired = ", ".join(kpi.paired_with)
    for key, said in (
        ("kpi_computed", computed_line(kpi, language)),
        ("kpi_example", example_line(kpi, language)),
        ("kpi_gaming", kpi.gaming.get(language)),
        ("kpi_paired_with", paired),
    ):
        if said:
            yield f"{labels[key]} {said}"


def _facts(library: Library, clause: Clause, language: str) -> Iterator[tuple[str, str]]:
    if applies := library.applies_when(clause.id):
        yield "applies_when", ", ".join(applies)
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
    advice = (
        ("use_when", clause.use_when),
        ("avoid_when", clause.avoid_when),
        ("readability_note", clause.readability_note),
        *((f"negotiation_{part.name}", getattr(clause.negotiation, part.name)) for part in fields(clause.negotiation)),
    )
    yield from ((key, said) for key, text in advice if (said := text.get(language)))
