"""Reads a clause library from its folders. Goes on after a fault: a library comes back with all that is wrong in it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

from contract_drafter import located_yaml
from contract_drafter.library.layers import EMPTY, SHELVES, WRITTEN_IN, lay
from contract_drafter.library.parse_text import parse_text
from contract_drafter.located_yaml import Located
from contract_drafter.model.clause import Clause, ClauseText, ContractType, Term
from contract_drafter.model.clause_text import TextBlock
from contract_drafter.model.constraint import Constraint
from contract_drafter.model.expression import ExpressionError, parse
from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.model.kpi import KpiDefinition
from contract_drafter.model.library import Library
from contract_drafter.model.question import QuestionSection
from contract_drafter.model.span import Span

_TEXT_FILE = re.compile(r"(?P<language>[a-z]{2})(?:\.(?P<variant>[a-z][\w-]*))?\.md")
_CONDITIONS = ("when", "optional_when", "that")
"""The keys that hold an expression, wherever they stand."""
T = TypeVar("T")


def load(*folders: Path) -> tuple[Library, list[Finding]]:
    """The library in these folders, each laid on those before it, and everything found wrong while reading it.

    Raises UserError if a folder holds no library or is named twice, or if what the first adds to is not given.
    """
    places = [folder.resolve() for folder in folders]
    if twice := [folder for at, folder in enumerate(folders) if places[at] in places[:at]]:
        raise UserError(*(finding("LIB084", Span(str(folder))) for folder in dict.fromkeys(twice)))
    library, found = EMPTY, []
    for folder in folders:
        read, wrong = read_folder(folder)
        library, clashes = lay(library, read)
        found += [*wrong, *clashes]
    if _adds_to_another(library):
        raise UserError(finding("LIB083", Span(str(folders[0])), folder=folders[0]))
    return library, found


def _adds_to_another(library: Library) -> bool:
    """Whether a library has no contract type that it could draft: it lacks most of what those that it has name."""
    named = {name for each in library.contracts.values() for name in (*each.sections, *each.clause_ids())}
    return 2 * len(named - {*library.sections, *library.clauses, *library.faulty}) >= len(named)


def read_folder(folder: Path) -> tuple[Library, list[Finding]]:
    """What one folder holds, by itself. Raises UserError if there is no library."""
    if not any((folder / name).is_dir() for name in WRITTEN_IN):
        raise UserError(finding("LIB001", Span(str(folder))))
    reader = _Reader(folder)
    reader.clauses()
    reader.contracts()
    reader.sections()
    reader.kpis()
    reader.terms()
    reader.constraints()
    return reader.library(), reader.findings


def _bad_conditions(read: Any, located: Located, path: tuple[str | int, ...]) -> Iterator[Finding]:
    """The expressions of a thing, and of the things in it, that cannot be parsed."""
    for each in fields(read) if is_dataclass(read) else ():
        value, way = getattr(read, each.name), (*path, each.name)
        if each.name in _CONDITIONS and value:
            try:
                parse(value)
            except ExpressionError as error:
                span = located.span(way)
                yield finding("LIB005", span, expression=value, problem=error, column=error.column)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _bad_conditions(item, located, (*way, index))


@dataclass
class _Reader:
    folder: Path
    findings: list[Finding] = field(default_factory=list)
    spans: dict[tuple[str | int, ...], Span] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)
    found: dict[str, dict[str, Any]] = field(default_factory=dict)
    texts: dict[tuple[str, str, str], ClauseText] = field(default_factory=dict)
    definitions: dict[tuple[str, str], tuple[TextBlock, ...]] = field(default_factory=dict)

    def library(self) -> Library:
        return Library(
            **{shelf: self.found.get(kind, {}) for kind, shelf in SHELVES.items()},
            texts=self.texts,
            definitions=self.definitions,
            spans=self.spans,
            languages=tuple(sorted({language for _, language, _ in self.texts})),
            faulty=frozenset(self.faulty),
        )

    # ------------------------------------------------------------ files

    def text(self, path: Path) -> str | None:
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self.findings.append(finding("LIB010", Span(str(path)), problem=error))
            return None

    def located(self, path: Path) -> Located | None:
        text = self.text(path)
        try:
            return None if text is None else located_yaml.read(text, str(path))
        except UserError as error:
            self.findings.extend(error.findings)
            return None

    def one(self, kind: str, cls: type[T], path: Path, name: str) -> T | None:
        """A file that holds one thing, which has the file's (or the folder's) name."""
        located = self.located(path)
        if located is None:
            return None
        read = self.keep(kind, cls, located, ())
        if read is not None and read.id != name:  # type: ignore[attr-defined]
            self.findings.append(finding("LIB011", located.span(("id",)), id=read.id, name=name))  # type: ignore[attr-defined]
        return read

    def many(self, kind: str, cls: type[T], files: str) -> list[tuple[T, Located, int]]:
        """Files, named by a pattern, that hold a list of things each: every thing, with its place in its file."""
        kept = []
        for path in sorted(self.folder.glob(files)):
            located = self.located(path)
            if located is None:
                continue
            if not isinstance(located.data, list):
                self.findings.append(finding("LIB012", located.span(())))
                continue
            for index in range(len(located.data)):
                read = self.keep(kind, cls, located, (index,))
                if read is not None:
                    kept.append((read, located, index))
        return kept

    def keep(self, kind: str, cls: type[T], located: Located, path: tuple[str | int, ...]) -> T | None:
        read, wrong = located_yaml.read_as(cls, located, path)
        wrong += [] if read is None else list(_bad_conditions(read, located, path))
        self.findings.extend(wrong)
        if read is None or wrong:
            return None
        name: str = read.id  # type: ignore[attr-defined]
        span = located.span((*path, "id"))
        if (kind, name) in self.spans:
            first = self.spans[kind, name]
            self.findings.append(finding("LIB013", span, id=name, first=first))
            return None
        depth = len(path)
        inner = {way[depth:]: place for way, place in located.spans.items() if way[:depth] == path}
        self.spans.update({(kind, name, *way): place for way, place in inner.items()})
        self.spans[kind, name] = span
        self.found.setdefault(kind, {})[name] = read
        return read

    # ------------------------------------------------------------ what the folders hold

    def clauses(self) -> None:
        for path in sorted((self.folder / "clauses").glob("*/*/")):
            if not (path / "clause.yaml").is_file():
                self.findings.append(finding("LIB014", Span(str(path))))
                continue
            before = len(self.findings)
            clause = self.one("clause", Clause, path / "clause.yaml", path.name)
            if clause is not None:
                self.clause_texts(clause, path)
            if len(self.findings) > before:
                self.faulty.add(path.name)

    def clause_texts(self, clause: Clause, folder: Path) -> None:
        variants = {"", *(variant.id for variant in clause.variants)}
        for path in sorted(folder.iterdir()):
            match = _TEXT_FILE.fullmatch(path.name)
            if match is None or (match["variant"] or "") not in variants:
                if path.name not in ("clause.yaml", "cases.yaml"):
                    self.findings.append(finding("LIB015", Span(str(path))))
                continue
            source = self.text(path)
            if source is None:
                continue
            blocks, wrong = parse_text(source, str(path))
            self.findings.extend(wrong)
            key = (clause.id, match["language"], match["variant"] or "")
            digest = hashlib.sha256(source.encode()).hexdigest()
            self.texts[key] = ClauseText(match["language"], key[2], blocks, digest)
            self.spans["text", *key] = Span(str(path), 1, 1)

    def contracts(self) -> None:
        for path in sorted((self.folder / "contracts").glob("*.yaml")):
            self.one("contract", ContractType, path, path.stem)

    def sections(self) -> None:
        for path in sorted((self.folder / "questions").glob("*.yaml")):
            if self.one("section", QuestionSection, path, path.stem) is None:
                self.faulty.add(path.stem)

    def kpis(self) -> None:
        self.many("kpi", KpiDefinition, "kpis/*.yaml")

    def constraints(self) -> None:
        self.many("constraint", Constraint, "constraints.yaml")

    def terms(self) -> None:
        for term, located, index in self.many("term", Term, "glossary/*.yaml"):
            for language, forms in term.forms.items():
                span = located.span((index, "forms", language, "definition"))
                blocks, wrong = parse_text(forms.definition, span.source, span.line or 1)
                self.findings.extend(wrong)
                self.definitions[term.id, language] = blocks
