"""Every fault that reading file by file cannot see: names that lead nowhere, languages that differ, clauses unused."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from contract_drafter.library.check_checks import check_checks
from contract_drafter.library.check_kpis import check_kpis
from contract_drafter.library.unusable import unusable
from contract_drafter.library.uses import Uses, needs, taken_when, texts_of, uses
from contract_drafter.located_yaml import nearest
from contract_drafter.model.clause import CLAUSES, Clause, ClauseText, ContractType
from contract_drafter.model.clause_text import (
    ReferenceMark,
    TextBlock,
    TextHeading,
    TextList,
    TextParagraph,
    Words,
    text_inlines,
    walk_text,
)
from contract_drafter.model.expression import Expression, evaluate, parse, paths
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.library import Library
from contract_drafter.model.question import Question
from contract_drafter.model.span import Span

MARKS = ("V", "M", "?")
STATUSES = ("draft", "reviewed", "deprecated")
_FOREIGN = re.compile(r"</?[a-z][a-z0-9]*(\s[^<>]*)?/?>|^\s*\|.*\|", re.I)
"""HTML tags and rows of Markdown tables."""
KINDS = ("front", "article", "schedule")


@dataclass(frozen=True, slots=True)
class Known:
    """What the library may name and other floors know.

    `tables` and `derived` map each name to the answers it needs; `fields` gives the parts of a composite type.
    """

    tables: dict[str, tuple[str, ...]]
    derived: dict[str, tuple[str, ...]]
    filters: Collection[str]
    question_types: Collection[str]
    fields: Callable[[Question], tuple[Question, ...]]


def check(library: Library, known: Known) -> list[Finding]:
    """All that is wrong between the files of a library, in the order of the files."""
    checker = _Checker(library, known)
    found = [*checker.all(), *check_kpis(library)]
    return sorted(dict.fromkeys(found), key=lambda f: (f.span.source, f.span.line or 0, f.span.column or 0))


class _Checker:
    def __init__(self, library: Library, known: Known) -> None:
        self.library, self.known = library, known
        self.facts = {name for contract in library.contracts.values() for name in contract.given()}
        self.answers = dict(self._answers())
        self.names = {*self.answers, *self.facts, *known.derived}
        self.clauses = {*library.clauses, *library.faulty}
        self.own_terms = {term for clause in library.clauses.values() for term in clause.defines}
        named = {section for contract in library.contracts.values() for section in contract.sections}
        self.all_answers_known = not named & library.faulty
        self.uses = {key: uses(text.blocks) for key, text in library.texts.items()}
        self.needed = needs(library, lambda table: known.tables.get(table, ()))

    def all(self) -> Iterator[Finding]:
        for section in self.library.sections.values():
            yield from self.questions(section.id, section.questions)
        for clause in self.library.clauses.values():
            yield from self.clause(clause)
            if clause.id not in self.library.faulty:
                if self.all_answers_known:
                    yield from self.needs(clause)
                yield from self.parity(clause)
        for contract in self.library.contracts.values():
            yield from self.contract(contract)
        for constraint in self.library.constraints.values():
            yield from self.condition(constraint.when, self.at("constraint", constraint.id, "when"), constraint.id)
        yield from unusable(self.library, self.known.tables)
        yield from self.definitions()
        yield from self.cycles()
        yield from self.unused()

    def at(self, *way: str | int) -> Span:
        return self.library.place(*way)

    # ------------------------------------------------------------ answers that can be named

    def _answers(self) -> Iterator[tuple[str, Question]]:
        for section in self.library.sections.values():
            for question in section.questions:
                yield from self._paths(question, "")

    def _paths(self, question: Question, above: str) -> Iterator[tuple[str, Question]]:
        path = f"{above}{question.id}"
        yield path, question
        for inner in self.known.fields(question):
            yield from self._paths(inner, f"{path}.")

    # ------------------------------------------------------------ questions

    def questions(self, section: str, questions: tuple[Question, ...]) -> Iterator[Finding]:
        seen: set[str] = set()
        for index, question in enumerate(questions):
            span = self.at("section", section, "questions", index, "id")
            if question.type not in self.known.question_types:
                near = nearest(question.type, self.known.question_types)
                yield finding("LIB020", span, question=question.id, type=question.type, nearest=near)
            if question.id in seen or self._elsewhere(section, question.id):
                yield finding("LIB021", span, question=question.id)
            seen.add(question.id)
            if question.id in {CLAUSES, *self.known.derived}:
                yield finding("LIB096", span, question=question.id)
            for key in ("when", "optional_when"):
                way = self.at("section", section, "questions", index, key)
                yield from self.condition(getattr(question, key), way, question.id)
        if self.all_answers_known:
            yield from check_checks(self.library, section, self.answers, self.names)

    def _elsewhere(self, section: str, question: str) -> bool:
        others = (s for s in self.library.sections.values() if s.id != section)
        return any(q.id == question for other in others for q in other.questions)

    def condition(self, condition: str, span: Span, where: str) -> Iterator[Finding]:
        for path in paths(parse(condition)) if condition else ():
            yield from self.name(str(path), span, where)

    def name(self, path: str, span: Span, where: str) -> Iterator[Finding]:
        """What nothing is called: the whole path, or its first name where the library does not know even that."""
        if path not in self.names and self.all_answers_known:
            first = path.partition(".")[0]
            said = path if first in self.names else first
            yield finding("LIB022", span, name=said, where=where, nearest=nearest(said, self.names))

    # ------------------------------------------------------------ clauses

    def clause(self, clause: Clause) -> Iterator[Finding]:
        ways: list[tuple[str, tuple[str, ...], tuple[str | int, ...]]] = [
            (clause.kind, KINDS, ("kind",)),
            (clause.status, STATUSES, ("status",)),
            *((source.mark, MARKS, ("sources", i, "mark")) for i, source in enumerate(clause.sources)),
        ]
        for value, allowed, way in ways:
            if value not in allowed:
                span = self.at("clause", clause.id, *way)
                yield finding("LIB023", span, what=way[-1], value=value, allowed=", ".join(allowed))
        for key in ("requires", "conflicts"):
            for index, named in enumerate(getattr(clause, key)):
                if named not in self.clauses:
                    near = nearest(named, self.library.clauses)
                    span = self.at("clause", clause.id, key, index)
                    yield finding("LIB024", span, clause=clause.id, named=named, nearest=near)
        yield from self.condition(clause.when, self.at("clause", clause.id, "when"), clause.id)
        for index, variant in enumerate(clause.variants):
            yield from self.condition(variant.when, self.at("clause", clause.id, "variants", index, "when"), clause.id)
        for text in texts_of(self.library, clause.id):
            used = self.uses[clause.id, text.language, text.variant]
            yield from self.text(clause, used, taken_when(clause, text.variant))
            yield from self.form(clause, text)
        yield from self.missing_texts(clause)

    def text(self, clause: Clause, used: Uses, around: tuple[Expression, ...]) -> Iterator[Finding]:
        for path in used.paths:
            yield from self.name(path.path, path.span, clause.id)
        for reference, guards in used.references:
            yield from self.reference(clause, reference, (*around, *guards))
        for term in used.terms:
            if term.term_id not in self.library.terms and term.term_id not in self.own_terms:
                near = nearest(term.term_id, self.library.terms)
                yield finding("LIB026", term.span, term=term.term_id, nearest=near)
        for name, span in used.filters:
            if name not in self.known.filters:
                yield finding("LIB028", span, filter=name, nearest=nearest(name, self.known.filters))

    def form(self, clause: Clause, text: ClauseText) -> Iterator[Finding]:
        """What Markdown allows and a clause does not: headings in an article, HTML, tables."""
        for block in walk_text(text.blocks):
            if isinstance(block, TextHeading) and clause.kind != "schedule":
                yield finding("LIB008", block.span, found="## …")
            for inline in text_inlines(block):
                if isinstance(inline, Words) and (match := _FOREIGN.search(inline.text)):
                    yield finding("LIB008", inline.span, found=match.group().strip())

    def reference(self, clause: Clause, reference: ReferenceMark, guards: tuple[Expression, ...]) -> Iterator[Finding]:
        target, label, span = reference.clause_id, reference.label, reference.span
        if target not in self.clauses:
            yield finding("LIB025", span, target=target, nearest=nearest(target, self.library.clauses))
        if target in self.library.faulty or target not in self.clauses:
            return
        labels = {name for (owner, _, _), used in self.uses.items() if owner == target for name in used.labels}
        if label and label not in labels:
            yield finding(
                "LIB025",
                span,
                target=f"{target}#{label}",
                nearest=nearest(f"{target}#{label}", (f"{target}#{name}" for name in labels)),
            )
        for contract in self.library.contracts.values():
            held = contract.clause_ids()
            if clause.id not in held or target in held:
                continue
            given = contract.given()
            if not any(evaluate(guard, given) is False for guard in guards):
                yield finding("LIB029", span, clause=clause.id, target=target, contract=contract.id)

    def missing_texts(self, clause: Clause) -> Iterator[Finding]:
        for language in self.library.languages:
            for variant in ("", *(v.id for v in clause.variants)):
                if (clause.id, language, variant) not in self.library.texts:
                    name = f"{language}.{variant}.md" if variant else f"{language}.md"
                    yield finding("LIB030", self.at("clause", clause.id), clause=clause.id, file=name)
            for what in ("title", "purpose"):
                if not getattr(clause, what).get(language):
                    yield finding("LIB031", self.at("clause", clause.id, what), what=what, language=language)

    def needs(self, clause: Clause) -> Iterator[Finding]:
        """`needs` must name exactly the questions that texts, tables and conditions use.

        A question that is a fact in some contract type (`binding` is asked in an amendment) may be left out.
        """
        used: set[str] = set()
        for text in texts_of(self.library, clause.id):
            mine = self.uses[clause.id, text.language, text.variant]
            named = [p.path for p in mine.paths]
            named += [path for insert, _ in mine.inserts for path in self.known.tables.get(insert.table, ())]
            used.update(path.partition(".")[0] for path in named)
        written = (when for when in (clause.when, *(variant.when for variant in clause.variants)) if when)
        used.update(path.parts[0] for when in written for path in paths(parse(when)))
        for name in [name for name in used if name in self.known.derived]:
            used.update(path.partition(".")[0] for path in self.known.derived[name])
        used = {name for name in used if name in self.answers}
        for name in sorted(used - set(clause.needs) - self.facts):
            yield finding("LIB032", self.at("clause", clause.id, "needs"), question=name)
        for index, name in enumerate(clause.needs):
            if name not in used:
                near = nearest(name, used - set(clause.needs))
                yield finding("LIB033", self.at("clause", clause.id, "needs", index), question=name, nearest=near)

    # ------------------------------------------------------------ languages

    def parity(self, clause: Clause) -> Iterator[Finding]:
        """What one language's text uses and another's does not; a kind with an unknown name is left to other checks."""
        for variant in ("", *(v.id for v in clause.variants)):
            held = {
                language: self.named(self.uses[clause.id, language, variant])
                for language in self.library.languages
                if (clause.id, language, variant) in self.library.texts
            }
            yield from self.same_shape(clause, variant, tuple(held))
            for kind, known in self.known_names().items():
                if any(not names[kind] <= known for names in held.values()):
                    continue
                everything = set().union(*(names[kind] for names in held.values()))
                for language, names in held.items():
                    for name in sorted(everything - names[kind]):
                        span = self.at("text", clause.id, language, variant)
                        yield finding("LIB034", span, language=language, kind=kind, name=name)

    def same_shape(self, clause: Clause, variant: str, held: tuple[str, ...]) -> Iterator[Finding]:
        """Each language has as many paragraphs, headings and list items as the first."""
        counts = {language: _counts(self.library.texts[clause.id, language, variant].blocks) for language in held}
        for language in held[1:]:
            for kind in counts[language]:
                here, there = counts[language][kind], counts[held[0]][kind]
                if here != there:
                    span = self.at("text", clause.id, language, variant)
                    yield finding("LIB043", span, language=language, kind=kind, here=here, other=held[0], there=there)

    @staticmethod
    def named(used: Uses) -> dict[str, set[str]]:
        return {
            "blank": {path.blank for path in used.paths},
            "reference": {r.clause_id + (f"#{r.label}" if r.label else "") for r, _ in used.references},
            "term": {term.term_id for term in used.terms},
            "table": {insert.table for insert, _ in used.inserts},
        }

    def known_names(self) -> dict[str, set[str]]:
        labels = {f"{clause}#{label}" for (clause, _, _), used in self.uses.items() for label in used.labels}
        return {
            "blank": self.names,
            "reference": {*self.clauses, *labels},
            "term": {*self.library.terms, *self.own_terms},
            "table": set(self.known.tables),
        }

    # ------------------------------------------------------------ contracts, glossary, whole library

    def contract(self, contract: ContractType) -> Iterator[Finding]:
        for other in self.library.contracts.values():
            if other.code == contract.code and other.id < contract.id:
                span = self.at("contract", contract.id, "code")
                yield finding("LIB075", span, named=contract.code, other=other.id)
        seen: set[str] = set()
        for clause_id, span in self.held(contract):
            if clause_id not in self.clauses:
                near = nearest(clause_id, self.library.clauses)
                yield finding("LIB024", span, clause=contract.id, named=clause_id, nearest=near)
            if clause_id in seen:
                yield finding("LIB035", span, clause=clause_id, contract=contract.id)
            seen.add(clause_id)
        for index, section in enumerate(contract.sections):
            if section not in self.library.sections and section not in self.library.faulty:
                near = nearest(section, self.library.sections)
                span = self.at("contract", contract.id, "sections", index)
                yield finding("LIB036", span, section=section, nearest=near)
        if self.all_answers_known:
            yield from self.unasked(contract)

    def held(self, contract: ContractType) -> Iterator[tuple[str, Span]]:
        for p, part in enumerate(contract.parts):
            for c, clause_id in enumerate(part.clauses):
                yield clause_id, self.at("contract", contract.id, "parts", p, "clauses", c)

    def unasked(self, contract: ContractType) -> Iterator[Finding]:
        """Questions that a clause uses and the contract type never asks; clauses that another requires."""
        sections = [self.library.sections[name] for name in contract.sections if name in self.library.sections]
        asked = {question.id for section in sections for question in section.questions}
        held = contract.clause_ids()
        for clause_id, span in self.held(contract):
            clause = self.library.clauses.get(clause_id)
            spared = self.spared(clause, contract) if clause else set()
            for name in clause.needs if clause else ():
                if name in self.answers and name not in asked and name not in spared:
                    yield finding("LIB037", span, clause=clause_id, question=name)
            for needed in clause.requires if clause else ():
                if needed in self.library.clauses and needed not in held:
                    yield finding("LIB038", span, clause=clause_id, needed=needed, contract=contract.id)

    def spared(self, clause: Clause, contract: ContractType) -> set[str]:
        """The questions that the clause uses only where the facts of this contract type exclude it."""
        used, may_be_used, given = set(), set(), contract.given()
        for need in self.needed[clause.id]:
            name = need.path.partition(".")[0]
            used.add(name)
            if not any(evaluate(guard, given) is False for guard in need.guards):
                may_be_used.add(name)
        return used - may_be_used

    def definitions(self) -> Iterator[Finding]:
        for (term_id, language), blocks in self.library.definitions.items():
            used = uses(blocks)
            for path in used.paths:
                yield from self.name(path.path, path.span, term_id)
            for reference, _ in used.references:
                if reference.clause_id not in self.clauses:
                    near = nearest(reference.clause_id, self.library.clauses)
                    yield finding("LIB025", reference.span, target=reference.clause_id, nearest=near)
            for term in used.terms:
                if term.term_id not in self.library.terms and term.term_id not in self.own_terms:
                    near = nearest(term.term_id, self.library.terms)
                    yield finding("LIB026", term.span, term=term.term_id, nearest=near)
            for other in self.library.languages:
                if (term_id, other) not in self.library.definitions:
                    yield finding("LIB031", self.at("term", term_id), what=language, language=other)

    def cycles(self) -> Iterator[Finding]:
        """A clause that requires itself in the end."""
        for start in self.library.clauses:
            trail = self._trail(start, start, ())
            if trail and start == min(trail):
                yield finding("LIB039", self.at("clause", start), trail=" → ".join((*trail, start)))

    def _trail(self, start: str, at: str, trail: tuple[str, ...]) -> tuple[str, ...]:
        clause = self.library.clauses.get(at)
        for needed in clause.requires if clause else ():
            if needed == start:
                return (*trail, at)
            if needed not in (*trail, at):
                found = self._trail(start, needed, (*trail, at))
                if found:
                    return found
        return ()

    def unused(self) -> Iterator[Finding]:
        held = {clause_id for contract in self.library.contracts.values() for clause_id in contract.clause_ids()}
        for clause_id in self.library.clauses:
            if clause_id not in held:
                yield finding("LIB040", self.at("clause", clause_id), Severity.WARNING, clause=clause_id)
        named = {term.term_id for used in self.uses.values() for term in used.terms}
        named |= {term.term_id for blocks in self.library.definitions.values() for term in uses(blocks).terms}
        for term_id in self.library.terms:
            if term_id not in named:
                yield finding("LIB041", self.at("term", term_id), Severity.WARNING, term=term_id)


def _counts(blocks: tuple[TextBlock, ...]) -> dict[str, int]:
    """How many paragraphs, headings and list items a text has, branches opened."""
    found = list(walk_text(blocks))
    return {
        "paragraph": sum(isinstance(block, TextParagraph) for block in found),
        "heading": sum(isinstance(block, TextHeading) for block in found),
        "item": sum(len(block.items) for block in found if isinstance(block, TextList)),
    }
