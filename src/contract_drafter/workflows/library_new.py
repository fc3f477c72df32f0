"""Begins a clause or a contract type of one's own: files that wait for words."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contract_drafter import languages, shipped
from contract_drafter.library.layers import SHELVES
from contract_drafter.library.unwritten import UNWRITTEN
from contract_drafter.located_yaml import nearest
from contract_drafter.model.clause import ContractType, Part
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.library import Library
from contract_drafter.model.span import Span
from contract_drafter.model.values import LocalText
from contract_drafter.model.version import FIRST
from contract_drafter.workflows import output
from contract_drafter.workflows.library_in_use import LibraryInUse, open_library

_CLAUSE_ID = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)+")
_TYPE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Wish:
    """What to begin: its id, the folder of one's own library, the libraries it is laid on, the language of notes."""

    id: str
    folder: Path
    libraries: tuple[Path, ...]
    language: str


def clause(wish: Wish, family: str, today: date) -> tuple[Path, ...]:
    """Write the files of a clause and give their paths. Without a family: that of the clauses whose ids begin alike.

    Raises UserError when the id is none, is taken, or a file is there already: nothing is ever replaced.
    """
    library = _open(wish, "clause", _CLAUSE_ID, "LIB071").library
    taken = tuple((wish.folder / "clauses").glob(f"*/{wish.id}/clause.yaml"))
    if taken:
        raise UserError(*(finding("LIB073", Span(str(path))) for path in taken))
    family = family or _family(library, wish.id)
    if not _TYPE_ID.fullmatch(family):
        raise UserError(finding("LIB074", Span(wish.id), family=family))
    labels = languages.labels(wish.language)
    card = labels["new_clause"].format(id=wish.id, family=family, today=today.isoformat(), words=_to_write())
    place = wish.folder / "clauses" / family / wish.id
    texts = {place / f"{code}.md": languages.labels(code)["new_clause_text"] for code in languages.codes()}
    return _write({place / "clause.yaml": card, **texts})


def contract(wish: Wish, like: str) -> tuple[Path, ...]:
    """Write a contract type that holds what another does, and give its path. Raises UserError as `clause` does."""
    in_use = _open(wish, "contract", _TYPE_ID, "LIB072")
    known = in_use.library.contracts
    model = in_use.library.contract_named(like)
    if model is None:
        raise UserError(
            finding("ANS002", in_use.place, contract=like, nearest=nearest(like, known), known=", ".join(known))
        )
    head = languages.labels(wish.language)["new_contract"].format(like=model.id)
    text = head + "\n".join(_contract_lines(wish.id, model)) + "\n"
    return _write({wish.folder / "contracts" / f"{wish.id}.yaml": text})


def next_steps(wish: Wish) -> str:
    """What to do with the files, in words."""
    below = [str(folder) for folder in wish.libraries] or [shipped.WORD]
    options = " ".join(f"--library {name}" for name in dict.fromkeys((*below, str(wish.folder))))
    return languages.labels(wish.language)["new_written"].format(options=options)


def _open(wish: Wish, kind: str, form: re.Pattern[str], code: str) -> LibraryInUse:
    """The library that the new thing will add to. Raises UserError where the id is none, or is taken there."""
    if not form.fullmatch(wish.id):
        raise UserError(finding(code, Span(wish.id), id=wish.id))
    in_use = open_library(*wish.libraries)
    there = getattr(in_use.library, SHELVES[kind]).get(wish.id)
    if there is not None:
        place = in_use.library.place(kind, wish.id)
        raise UserError(finding("LIB081", Span(str(wish.folder)), id=wish.id, version=there.version, first=place))
    return in_use


def _family(library: Library, clause_id: str) -> str:
    prefix = clause_id.partition("-")[0]
    alike = (each.families[0] for each in library.clauses.values() if each.id.partition("-")[0] == prefix)
    return next(alike, prefix.lower())


def _contract_lines(name: str, like: ContractType) -> Iterator[str]:
    yield f"id: {name}"
    yield f"version: {FIRST}"
    yield f"code: {_quoted(UNWRITTEN)}"
    yield f"title: {_to_write()}"
    yield f"description: {_to_write()}"
    if like.notice:
        yield f"notice: {_inline(like.notice)}"
    facts = (f"{fact}: {_quoted(value)}" for fact, value in like.facts.items())
    yield f"facts: {{{', '.join(facts)}}}"
    yield "sections:"
    yield from (f"  - {section}" for section in like.sections)
    yield "parts:"
    for part in like.parts:
        yield from _part_lines(part)


def _part_lines(part: Part) -> Iterator[str]:
    yield f"  - id: {part.id}"
    yield f"    kind: {part.kind}"
    if part.title:
        yield f"    title: {_inline(part.title)}"
    yield "    clauses:"
    yield from (f"      - {clause_id}" for clause_id in part.clauses)


def _to_write() -> str:
    """Words that wait in every language."""
    return _inline(LocalText.of(**dict.fromkeys(languages.codes(), UNWRITTEN)))


def _inline(text: LocalText) -> str:
    if text.everywhere is not None:
        return _quoted(text.everywhere)
    return "{" + ", ".join(f"{code}: {_quoted(words)}" for code, words in text.by_language) + "}"


def _quoted(value: str | bool) -> str:
    """A value as YAML writes it: JSON is YAML too."""
    return json.dumps(value, ensure_ascii=False)


def _write(files: dict[Path, str]) -> tuple[Path, ...]:
    """Write all files or, where one of them is there already, none."""
    taken = [finding("LIB073", Span(str(path))) for path in files if path.exists()]
    if taken:
        raise UserError(*taken)
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(finding("DRF014", Span(str(path.parent)), problem=error)) from error
        output.write(path, text.encode())
    return tuple(files)
