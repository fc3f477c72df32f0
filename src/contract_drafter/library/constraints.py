"""The constraints of a whole library: where its files go against them."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from contract_drafter import languages
from contract_drafter.library.uses import Guards, taken_when
from contract_drafter.located_yaml import nearest
from contract_drafter.model.clause import CLAUSES, Clause, ClauseText, ContractType
from contract_drafter.model.clause_text import (
    BlockFor,
    BlockIf,
    EmphasisMark,
    InlineIf,
    TermMark,
    TextBlock,
    TextHeading,
    TextInline,
    TextList,
    TextParagraph,
    Words,
)
from contract_drafter.model.constraint import Constraint
from contract_drafter.model.expression import Expression, Not, evaluate, parse, paths
from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.library import Library
from contract_drafter.model.span import Span


def check_constraints(library: Library) -> Iterator[Finding]:
    """Clauses that contract types lack or may never hold, words that stand under another law."""
    for constraint in library.constraints.values():
        yield from _unknown(library, constraint)
        for contract in library.contracts.values():
            yield from _lacking(library, constraint, contract)
            yield from _never(library, constraint, contract)
        if constraint.words:
            yield from _misplaced(library, constraint)


def _unknown(library: Library, constraint: Constraint) -> Iterator[Finding]:
    known = {"requires": library.clauses, "clauses": library.clauses, "exempt": library.contracts}
    for key, shelf in known.items():
        for index, name in enumerate(getattr(constraint, key)):
            if name not in shelf and name not in library.faulty:
                span = library.place("constraint", constraint.id, key, index)
                code = "LIB095" if key == "exempt" else "LIB024"
                values = {"contract": name} if key == "exempt" else {"clause": constraint.id, "named": name}
                yield finding(code, span, **values, nearest=nearest(name, shelf))


def _lacking(library: Library, constraint: Constraint, contract: ContractType) -> Iterator[Finding]:
    if contract.id in constraint.exempt:
        return
    for clause_id in constraint.requires:
        if clause_id not in contract.clause_ids():
            yield finding("LIB090", library.place("contract", contract.id), contract=contract.id, clause=clause_id)


def _never(library: Library, constraint: Constraint, contract: ContractType) -> Iterator[Finding]:
    if not constraint.clauses or evaluate(parse(constraint.when), contract.given()) is not False:
        return
    for p, part in enumerate(contract.parts):
        for c, clause_id in enumerate(part.clauses):
            if clause_id in constraint.clauses:
                span = library.place("contract", contract.id, "parts", p, "clauses", c)
                yield finding("LIB091", span, contract=contract.id, clause=clause_id, when=constraint.when)


# ---------------------------------------------------------------- words that belong to one law


def _misplaced(library: Library, constraint: Constraint) -> Iterator[Finding]:
    """Words in a text that some contract prints where the constraint's condition does not hold."""
    outside = tuple(_outside(library, parse(constraint.when)))
    wanted = {language: words for language, words in constraint.words.items() if language in library.languages}
    matchers = {language: languages.phrase_matcher(words, language) for language, words in wanted.items()}
    for (clause_id, language, _), text in library.texts.items():
        clause = library.clauses.get(clause_id)
        if clause is None or language not in matchers:
            continue
        given = [scope for scope in outside if clause_id in scope[CLAUSES]]
        for words, span, guards in _words(text.blocks, _guards(library, clause, text)):
            match = matchers[language].search(languages.folded(words))
            if match and any(all(evaluate(guard, scope) is not False for guard in guards) for scope in given):
                said = words[match.start() : match.end()]
                yield finding("LIB092", span, words=said, when=constraint.when)


def _outside(library: Library, when: Expression) -> Iterator[Mapping[str, Any]]:
    """The facts of each contract type, with the answers that the condition names, where it does not hold."""
    for contract in library.contracts.values():
        sections = (library.sections[name] for name in contract.sections if name in library.sections)
        asked = {question.id: question for section in sections for question in section.questions}
        given = contract.given()
        names = [str(path) for path in paths(when) if str(path) in asked]
        names = [
            name for name in names if not asked[name].when or evaluate(parse(asked[name].when), given) is not False
        ]
        values: list[list[Any]] = [[each.id for each in asked[name].options] or [True, False] for name in names]
        for chosen in product(*values):
            scope = {**given, **dict(zip(names, chosen, strict=True))}
            if evaluate(when, scope) is False:
                yield scope


def _guards(library: Library, clause: Clause, text: ClauseText) -> Guards:
    return (*map(parse, library.applies_when(clause.id)), *taken_when(clause, text.variant))


def _words(blocks: tuple[TextBlock, ...], guards: Guards) -> Iterator[tuple[str, Span, Guards]]:
    """The words of a text with the conditions around them."""
    for block in blocks:
        match block:
            case BlockIf(branches=branches):
                for around, inner in _branches(branches, guards):
                    yield from _words(inner, around)
            case BlockFor(blocks=inner):
                yield from _words(inner, guards)
            case _:
                yield from _inline_words(block, guards)


def _branches(branches: tuple[tuple[Expression | None, Any], ...], guards: Guards) -> Iterator[tuple[Guards, Any]]:
    for condition, inner in branches:
        yield ((*guards, condition) if condition is not None else guards), inner
        if condition is not None:
            guards = (*guards, Not(condition))


def _inline_words(block: TextBlock, guards: Guards) -> Iterator[tuple[str, Span, Guards]]:
    match block:
        case TextParagraph(content=content) | TextHeading(content=content):
            yield from _said(content, guards)
        case TextList(items=items):
            for item in items:
                yield from _said(item, guards)


def _said(content: tuple[TextInline, ...], guards: Guards) -> Iterator[tuple[str, Span, Guards]]:
    for inline in content:
        match inline:
            case Words(text=text, span=span) | TermMark(text=text, span=span):
                yield text, span, guards
            case EmphasisMark(content=inner):
                yield from _said(inner, guards)
            case InlineIf(branches=branches):
                for around, inner in _branches(branches, guards):
                    yield from _said(inner, around)
