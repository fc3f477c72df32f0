"""What a clause text uses: answers (as dotted paths), references, terms, tables. Worked out, never declared twice."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from contract_drafter.model.clause import Clause, ClauseText
from contract_drafter.model.clause_text import (
    BlankMark,
    BlockFor,
    BlockIf,
    EmphasisMark,
    GroupTable,
    InlineIf,
    Insert,
    ReferenceMark,
    TermMark,
    TextBlock,
    TextHeading,
    TextInline,
    TextList,
    TextParagraph,
)
from contract_drafter.model.expression import Expression, Not, Path, parse, paths
from contract_drafter.model.library import Library, Need
from contract_drafter.model.span import Span

T = TypeVar("T")
Guards = tuple[Expression, ...]
"""Conditions that all hold where something stands."""
SHORT_NAME_FILTERS = {"the": ("called", "gender"), "The": ("called", "gender"), "agree": ("gender",)}
"""Filters that read parts of a party: `{{ client | the }}` uses client.called and client.gender."""


@dataclass(frozen=True, slots=True)
class UsedPath:
    """A path as the answers know it (loop names opened: "objectives.outcomes.due"), and where it is used.

    `blank` is the path as the text writes it: `{{ client | the }}` uses client.called, its blank is "client".
    `guards` are the conditions around it, those on the names of loops left out.
    """

    path: str
    span: Span
    blank: str
    guards: Guards = ()


@dataclass(frozen=True, slots=True)
class Uses:
    """Everything a text names, in reading order."""

    paths: tuple[UsedPath, ...]
    references: tuple[tuple[ReferenceMark, Guards], ...]
    terms: tuple[TermMark, ...]
    inserts: tuple[tuple[Insert, Guards], ...]
    filters: tuple[tuple[str, Span], ...]
    labels: tuple[str, ...]


def uses(blocks: tuple[TextBlock, ...]) -> Uses:
    """What these blocks use."""
    return _Collector().collect(blocks)


class _Collector:
    def __init__(self) -> None:
        self.paths: list[UsedPath] = []
        self.references: list[tuple[ReferenceMark, Guards]] = []
        self.terms: list[TermMark] = []
        self.inserts: list[tuple[Insert, Guards]] = []
        self.guards: Guards = ()
        self.filters: list[tuple[str, Span]] = []
        self.labels: list[str] = []

    def collect(self, blocks: tuple[TextBlock, ...]) -> Uses:
        self.blocks(blocks, {})
        return Uses(
            tuple(self.paths),
            tuple(self.references),
            tuple(self.terms),
            tuple(self.inserts),
            tuple(self.filters),
            tuple(self.labels),
        )

    def path(self, path: Path, loops: Mapping[str, str], span: Span, parts: tuple[str, ...] = ()) -> None:
        opened = open_loops(path, loops)
        self.paths.extend(
            UsedPath(".".join((opened, part)) if part else opened, span, opened, self.guards) for part in parts or ("",)
        )

    def condition(self, condition: Expression | None, loops: Mapping[str, str], span: Span) -> None:
        for path in paths(condition) if condition else ():
            self.path(path, loops, span)

    def branches(
        self, branches: tuple[tuple[Expression | None, T], ...], loops: Mapping[str, str], span: Span
    ) -> Iterator[T]:
        """The content of each branch, read under its guards: its condition holds, those before it do not."""
        around = self.guards
        for condition, inner in branches:
            self.condition(condition, loops, span)
            outside = condition is not None and not any(path.parts[0] in loops for path in paths(condition))
            if condition is not None and outside:
                self.guards = (*self.guards, condition)
            yield inner
            if condition is not None and outside:
                self.guards = (*self.guards[:-1], Not(condition))
        self.guards = around

    def blocks(self, blocks: tuple[TextBlock, ...], loops: Mapping[str, str]) -> None:
        for block in blocks:
            match block:
                case TextParagraph(content=content, label=label):
                    self.inlines(content, loops)
                    self.labels.extend([label] if label else [])
                case TextHeading(content=content):
                    self.inlines(content, loops)
                case TextList(items=items):
                    for item in items:
                        self.inlines(item, loops)
                case BlockIf(branches=branches, span=span):
                    for inner in self.branches(branches, loops, span):
                        self.blocks(inner, loops)
                case BlockFor(name=name, path=path, blocks=inner, span=span):
                    self.path(path, loops, span)
                    self.blocks(inner, {**loops, name: open_loops(path, loops)})
                case GroupTable(path=path, columns=columns, span=span):
                    self.path(path, loops, span, columns)
                case Insert():
                    self.inserts.append((block, self.guards))

    def inlines(self, content: tuple[TextInline, ...], loops: Mapping[str, str]) -> None:
        for inline in content:
            match inline:
                case BlankMark(path=path, filters=filters, span=span):
                    parts = tuple(p for f in filters for p in SHORT_NAME_FILTERS.get(f.name, ()))
                    self.path(path, loops, span, tuple(dict.fromkeys(parts)))
                    self.filters.extend((f.name, span) for f in filters)
                case TermMark():
                    self.terms.append(inline)
                case ReferenceMark():
                    self.references.append((inline, self.guards))
                case EmphasisMark(content=inner):
                    self.inlines(inner, loops)
                case InlineIf(branches=branches, span=span):
                    for inner in self.branches(branches, loops, span):
                        self.inlines(inner, loops)


def open_loops(path: Path, loops: Mapping[str, str]) -> str:
    """ "outcome.due" is "objectives.outcomes.due" when outcome loops over objectives.outcomes."""
    first = loops.get(path.parts[0], path.parts[0])
    return ".".join((first, *path.parts[1:]))


TableNeeds = Callable[[str], tuple[str, ...]]
"""The answers (dotted paths) that a computed table of this name uses. Raises KeyError for no such table."""


def texts_of(library: Library, clause_id: str) -> Iterator[ClauseText]:
    """Every text of a clause, in every language and variant."""
    return (text for (owner, _, _), text in library.texts.items() if owner == clause_id)


def conditions(library: Library, clause_id: str) -> Guards:
    """The conditions that decide whether a clause applies and in which variant."""
    variants = (variant.when for variant in library.clauses[clause_id].variants)
    return tuple(map(parse, (*library.applies_when(clause_id), *variants)))


def taken_when(clause: Clause, variant: str) -> Guards:
    """The conditions under which this text of a clause is the one printed: its own, and none of those before it."""
    before: list[Expression] = []
    for other in clause.variants:
        if other.id == variant:
            return (*before, parse(other.when))
        before.append(Not(parse(other.when)))
    return tuple(before)


def needs(library: Library, table_needs: TableNeeds) -> dict[str, tuple[Need, ...]]:
    """The answers that each clause uses: its texts, its tables and the definitions of the terms it names.

    What one variant alone uses is guarded by the condition of that variant.
    """
    texts: dict[str, list[tuple[Uses, Guards]]] = {clause_id: [] for clause_id in library.clauses}
    for (clause_id, _, variant), text in library.texts.items():
        texts[clause_id].append((uses(text.blocks), taken_when(library.clauses[clause_id], variant)))
    defined: dict[str, list[Uses]] = {}
    for (term_id, _), blocks in library.definitions.items():
        defined.setdefault(term_id, []).append(uses(blocks))
    found = {}
    for clause_id, written in texts.items():
        deciding = (Need(str(path)) for condition in conditions(library, clause_id) for path in paths(condition))
        found[clause_id] = tuple(dict.fromkeys((*_needed(written, defined, table_needs), *deciding)))
    return found


def _needed(
    texts: list[tuple[Uses, Guards]], defined: Mapping[str, list[Uses]], table_needs: TableNeeds
) -> Iterator[Need]:
    """What texts use, and what the terms that they name use in their turn."""
    waiting, terms = list(texts), set()
    while waiting:
        used, around = waiting.pop()
        yield from (Need(path.path, (*around, *path.guards)) for path in used.paths)
        for insert, guards in used.inserts:
            yield from (Need(path, (*around, *guards)) for path in table_needs(insert.table))
        for term in used.terms:
            if term.term_id not in terms:
                terms.add(term.term_id)
                waiting.extend((words, ()) for words in defined.get(term.term_id, ()))
