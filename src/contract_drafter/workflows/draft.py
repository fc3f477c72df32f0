"""Answers file → contract files."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from contract_drafter import __version__, languages, located_yaml, registry
from contract_drafter.drafting.assemble import Draft
from contract_drafter.drafting.assemble import draft as assemble
from contract_drafter.drafting.context import BILINGUAL
from contract_drafter.drafting.side_by_side import side_by_side
from contract_drafter.located_yaml import Located, nearest
from contract_drafter.model.answers import Answers
from contract_drafter.model.finding import Finding, Severity, UserError, errors, finding
from contract_drafter.model.span import Span
from contract_drafter.model.values import LocalText, Record
from contract_drafter.questionnaire import read
from contract_drafter.questionnaire.read import questions_of
from contract_drafter.workflows import output
from contract_drafter.workflows.library_in_use import LibraryInUse, open_library
from contract_drafter.workflows.unconfirmed_sources import unconfirmed_sources
from contract_drafter.writers._base import Style

WRITERS = "contract_drafter.writers"
BETWEEN_LANGUAGES = "+"
"""What joins the two languages of a bilingual contract: "fr+en"."""
COLUMNS = 2
A_SENTENCE = 4
"""From so many words on, figures aside, a text is taken for a sentence that has a language, not for a name."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to draft. `language` None: that of the answers; "fr+en": two columns, French on the left.

    `libraries` empty: the one that is shipped.
    """

    answers: Path
    outputs: tuple[Path, ...]
    language: str | None
    template: Path | None
    libraries: tuple[Path, ...]
    drafted_on: date
    partial: bool = False
    force: bool = False
    speak: str = ""
    """The language to tell faults in; that of the answers when there is none."""


@dataclass(frozen=True, slots=True)
class Made:
    """The draft, the files written, and what the user should know though it stops nothing."""

    draft: Draft
    answers: Answers
    in_use: LibraryInUse
    written: tuple[Path, ...]
    notices: tuple[Finding, ...]


def draft(request: Request, progress: Callable[[str], None] = lambda _: None) -> Made:
    """Draft a contract and write it in every format asked for. Raises UserError with all that is wrong."""
    inputs = filter(None, (request.answers, request.template))
    output.refuse_bad_outputs(request.outputs, registry.names(WRITERS), request.force, inputs)
    style = _style(request)
    in_use = open_library(*request.libraries)
    located = located_yaml.read_file(request.answers)
    chosen = _languages(request, in_use)
    if len(chosen) > 1:
        located = _as_bilingual(located, in_use)
    answers, notices = _read_answers(located, in_use, request)
    chosen = chosen or (answers.language,)
    made_by = {"engine_version": __version__, "answers": _canonical(located.data)}
    made = _assemble(in_use, answers, chosen, request, made_by)
    files = []
    for path in request.outputs:
        if len(request.outputs) > 1:
            progress(f"… {path.name}")
        writer = registry.load(WRITERS, path.suffix.lower().removeprefix("."))
        files.append((path, writer.write(made.document, style)))
    for path, content in files:
        output.write(path, content)
    for language in chosen:
        notices += _one_language(request.answers, answers, language)
    notices += unconfirmed_sources(request.answers, made.decisions, in_use.library, answers)
    return Made(made, answers, in_use, tuple(path for path, _ in files), tuple(notices))


def _read_answers(located: Located, in_use: LibraryInUse, request: Request) -> tuple[Answers, list[Finding]]:
    """The typed answers. Raises UserError with every fault; a missing answer is one unless partial."""
    answers, found = read(located, in_use.library, in_use.needs, in_use.conditions, request.partial, request.speak)
    if answers is None or errors(found):
        raise UserError(*found)
    return answers, found


def _style(request: Request) -> Style:
    if request.template is None:
        return Style()
    span = Span(str(request.template))
    if not any(path.suffix.lower() == ".docx" for path in request.outputs):
        raise UserError(finding("DRF015", span))
    try:
        return Style(template=request.template.read_bytes(), template_name=str(request.template))
    except OSError as error:
        raise UserError(finding("DRF016", span, problem=error)) from error


def _languages(request: Request, in_use: LibraryInUse) -> tuple[str, ...]:
    """The languages asked for: one, two for a bilingual contract, none when the answers say."""
    if request.language is None:
        return ()
    known, span = in_use.library.languages, Span(str(request.answers))
    chosen = tuple(request.language.split(BETWEEN_LANGUAGES))
    if len(chosen) > 1 and not (len(chosen) == COLUMNS == len({*chosen} - {""})):
        example = BETWEEN_LANGUAGES.join(known[:COLUMNS])
        raise UserError(finding("DRF023", span, language=request.language, example=example))
    unknown = [
        finding("DRF010", span, language=each, known=", ".join(known), nearest=nearest(each, known))
        for each in chosen
        if each not in known
    ]
    if unknown:
        raise UserError(*unknown)
    return chosen


def _as_bilingual(located: Located, in_use: LibraryInUse) -> Located:
    """The answers of a contract in two columns: being one answers the question whether it is one, where asked."""
    data = located.data if isinstance(located.data, dict) else {}
    contract, given = in_use.library.contract_named(str(data.get("contract"))), data.get("answers") or {}
    if contract is None or BILINGUAL not in questions_of(in_use.library, contract) or not isinstance(given, dict):
        return located
    return replace(located, data={**data, "answers": {**given, BILINGUAL: True}})


def _assemble(
    in_use: LibraryInUse, answers: Answers, chosen: tuple[str, ...], request: Request, made_by: Mapping[str, str]
) -> Draft:
    """The draft, in one language or in two columns. Raises UserError with what stands in the way in either."""
    drafts: list[Draft] = []
    faults: list[Finding] = []
    for language in chosen:
        try:
            drafts.append(assemble(in_use.library, answers, language, request.drafted_on, request.partial, made_by))
        except UserError as error:
            faults += error.findings
    if faults:
        raise UserError(*dict.fromkeys(faults))
    first, *second = drafts
    return replace(first, document=side_by_side(first.document, second[0].document)) if second else first


def _one_language(source: Path, answers: Answers, language: str) -> list[Finding]:
    """A notice that names the answers whose words are not in the contract's language as far as the file says."""
    if language == answers.language:
        return []
    paths = [path for name, value in answers.values.items() for path in _words_everywhere(value, name)]
    if not paths:
        return []
    shown = ", ".join(paths[:8]) + (", …" if len(paths) > 8 else "")
    notice = finding("DRF020", Span(str(source)), Severity.WARNING, count=len(paths), language=language, paths=shown)
    return [notice]


def _count(words: str) -> int:
    return sum(not word.isdigit() for word in words.split())


def _words_everywhere(value: object, path: str) -> Iterator[str]:
    """The paths of sentences that are given once for every language; KPIs have theirs in the catalogue."""
    match value:
        case LocalText(everywhere=str(words)) if _count(words) >= A_SENTENCE:
            yield path
        case Record(kind=kind, fields=fields) if kind != "kpi":
            for name, part in fields.items():
                yield from _words_everywhere(part, f"{path}.{name}")
        case tuple():
            for index, item in enumerate(value):
                yield from _words_everywhere(item, f"{path}[{index}]")


def _canonical(answers: object) -> str:
    """The answers as they were given, in JSON text that does not depend on how the file was laid out."""
    return json.dumps(answers, ensure_ascii=False, sort_keys=True, indent=1, default=str)


def open_questions(made: Made, language: str) -> Iterator[str]:
    """The questions that still wait for an answer, one line each with its place, after a count."""
    waiting = made.answers.open
    if waiting:
        yield languages.labels(language)["open_questions"].format(count=len(waiting))
    for each in waiting:
        yield f"  {each.path}: {each.label.get(language) or each.path}"
