"""What an interview shows: lines with a style each, and a prompt. Printing them is the command's business."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from contract_drafter.languages import describe, labels
from contract_drafter.model.question import Question
from contract_drafter.questionnaire.catalogue import example_figure
from contract_drafter.questionnaire.interview import Interview, Picture, State, stops
from contract_drafter.questionnaire.steps import Kind, Step
from contract_drafter.questionnaire.tree import get
from contract_drafter.questionnaire.typed import roles_to_offer
from contract_drafter.questionnaire.wording import (
    accepted_by,
    bounds_of,
    default_of,
    example_lines,
    inside_of,
    item_of,
    label_of,
    roles_of,
    shown_answer,
    shown_value,
    titled,
)

CLAUSES: Final = 6
"""How many of the clauses that use an answer are named; the others are counted."""


class Style(StrEnum):
    """How a line reads: a section's title, where one is, the question, a fault, the rest."""

    SECTION = "section"
    WHERE = "where"
    QUESTION = "question"
    FAULT = "fault"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Screen:
    """The lines, and the prompt that follows them. `several_lines`: the answer may go over several."""

    lines: tuple[tuple[Style, str], ...]
    prompt: str
    several_lines: bool = False


def screen(interview: Interview, state: State, before: State | None = None) -> Screen:
    """What to show now. `before` is the state last shown: a section's head comes only when it changes."""
    picture = interview.picture(state)
    said = (*((Style.FAULT, words) for words in state.said), *((Style.PLAIN, words) for words in state.told))
    step = picture.step(state.at)
    if step is None:
        shown = _review(interview, state, picture)
        return (
            replace(shown, lines=(*said, *shown.lines))
            if not state.said
            else replace(shown, lines=(*shown.lines, *said))
        )
    last = picture.step(before.at) if before else None
    new_section = last is None or last.section != step.section
    shown = _asking(interview, state, picture, step)
    lines = shown.lines if not state.said or state.at != (before and before.at) else ()
    head = tuple(_section(interview, picture, step)) if new_section else ()
    helped = tuple(_help(interview, step)) if state.helping else ()
    return replace(shown, lines=(*said, *head, *lines, *helped))


def _section(interview: Interview, picture: Picture, step: Step) -> Iterator[tuple[Style, str]]:
    language, section = interview.language, picture.sections[step.section].section
    values = {"number": step.section + 1, "count": len(picture.sections), "title": titled(section, language)}
    yield Style.PLAIN, ""
    yield Style.SECTION, labels(language)["interview.section"].format(**values)
    if intro := section.intro.get(language):
        yield Style.PLAIN, intro
    yield Style.PLAIN, labels(language)["interview.answered_by"].format(roles=roles_of(section, language))


def _asking(interview: Interview, state: State, picture: Picture, step: Step) -> Screen:
    words, language = labels(interview.language), interview.language
    if step.asked is None:
        return _who(interview, state, picture, step)
    question = step.asked.question
    where = tuple(_where(interview, picture, step))
    item = item_of(question, language)
    bounds = bounds_of(question, language)
    wanted = ((Style.PLAIN, f"{bounds[0].upper()}{bounds[1:]}."),) if bounds else ()
    has = bool(get(state.answers, step.key.path))
    if step.key.kind is Kind.MORE:
        key = "another" if has else "first"
        lead = () if has else ((Style.QUESTION, _titled(step, language)),)
        return Screen((*where, *lead, *wanted, (Style.QUESTION, words[f"interview.{key}"].format(item=item))), "> ")
    lines = [*where, (Style.QUESTION, _titled(step, language))]
    if step.key.kind is Kind.ITEM:
        lines.append((Style.PLAIN, words["interview.next_item" if has else "interview.first_item"].format(item=item)))
    lines += wanted if step.key.kind is not Kind.ANSWER or not question.many else ()
    lines += _options(question, language)
    lines += ((Style.PLAIN, line) for line in _example(interview, state, question))
    if question.type == "long_text":
        lines.append((Style.PLAIN, words["interview.more_lines"]))
    raw = get(state.answers, step.key.path) if step.key.kind is Kind.ANSWER else None
    current = shown_answer(raw, replace(question, many=False), language)
    catalogue = shown_value(step.value, language) if raw is None else ""
    if current:
        lines.append((Style.PLAIN, words["interview.current"].format(answer=current)))
    elif catalogue:
        lines.append((Style.PLAIN, words["interview.from_catalogue"].format(answer=catalogue)))
    elif not question.required:
        lines.append((Style.PLAIN, words["interview.optional"]))
    default = current or catalogue or ("" if question.many else default_of(question, language))
    return Screen(tuple(lines), f"[{_short(default)}] > " if default else "> ", question.type == "long_text")


def _titled(step: Step, language: str) -> str:
    """The question, after the composites that it is a part of: "Who expects the results? › Name"."""
    assert step.asked is not None
    inside: list[tuple[Question, int | None]] = []
    for each in step.trail:
        inside = [*inside, each] if each[1] is None else []
    return " › ".join([*inside_of(inside, language), label_of(step.asked.question, language)])


def _example(interview: Interview, state: State, question: Question) -> Iterator[str]:
    """The example; that of a KPI's figures is the catalogue's own."""
    kpi = interview.kpi_of(state)
    own = example_figure(kpi, question.id, interview.language) if kpi else None
    if own is None:
        yield from example_lines(question, interview.language, "- ")
    elif own:
        yield labels(interview.language)["interview.example"].format(example=own)


def _short(words: str, limit: int = 40) -> str:
    return words if len(words) <= limit else words[: limit - 1] + "…"


def _where(interview: Interview, picture: Picture, step: Step) -> Iterator[tuple[Style, str]]:
    """Which item one is in, and how far in the section."""
    language = interview.language
    inside = [other for other in picture.steps if other.section == step.section and other.asked]
    values = {"number": inside.index(step) + 1, "count": len(inside)}
    count = labels(language)["interview.question_count"].format(**values)
    trail = list(inside_of([each for each in step.trail if each[1] is not None], language))
    wanted = step.trail[-1][0] if step.trail and step.trail[-1][1] is not None else None
    if wanted and (bounds := bounds_of(wanted, language)):
        trail[-1] += f" ({bounds})"
    yield Style.PLAIN, ""
    yield Style.WHERE, " › ".join([f"{step.section + 1}/{len(picture.sections)}", *trail, count])


def _options(question: Question, language: str) -> Iterator[tuple[Style, str]]:
    for number, option in enumerate(question.options, 1):
        yield Style.PLAIN, f"  {number}. {option.label.get(language) or option.id}"
    if question.type == "yes_no":
        yield Style.PLAIN, labels(language)["accepted.yes_no"]


def _who(interview: Interview, state: State, picture: Picture, step: Step) -> Screen:
    """Who answers the section: the role, then the name. Enter takes what is offered."""
    words = labels(interview.language)
    section = picture.sections[step.section].section
    role, name = interview.suggested(state, section.id)
    question = (Style.QUESTION, words[f"interview.{step.key.kind}"])
    if step.key.kind is Kind.NAME:
        return Screen((question,), f"[{name}] > " if name else "> ")
    roles = roles_to_offer(section.answered_by)
    lines = tuple((Style.PLAIN, f"  {number}. {words[f'role.{each}']}") for number, each in enumerate(roles, 1))
    return Screen((question, *lines), f"[{words[f'role.{role}']}] > ")


def _help(interview: Interview, step: Step) -> Iterator[tuple[Style, str]]:
    language, words = interview.language, labels(interview.language)
    if step.asked is not None:
        question = step.asked.question
        if help_text := question.help.get(language):
            yield Style.PLAIN, help_text
        for option in question.options:
            if help_text := option.help.get(language):
                yield Style.PLAIN, f"  {option.label.get(language) or option.id} : {help_text}"
        yield Style.PLAIN, words["interview.accepted"].format(accepted=accepted_by(question, language))
        if step.trail and step.trail[-1][0].type == "kpi" and question.id == "catalogue":
            yield Style.PLAIN, words["interview.kpi_catalogue"]
        if step.asked.used_by:
            clauses = ", ".join(_title(interview, clause) for clause in step.asked.used_by[:CLAUSES])
            others = len(step.asked.used_by) - CLAUSES
            key = "interview.used_by" if others <= 0 else "interview.used_by_more"
            yield Style.PLAIN, words[key].format(clauses=clauses, count=others)
    yield Style.PLAIN, words["interview.commands"]


def _title(interview: Interview, clause_id: str) -> str:
    clause = interview.library.clauses.get(clause_id)
    return f"{clause_id} {clause.title.get(interview.language) or ''}".strip() if clause else clause_id


# ---------------------------------------------------------------- the review


def _review(interview: Interview, state: State, picture: Picture) -> Screen:
    language, words = interview.language, labels(interview.language)
    if state.removing:
        step = next(step for step in picture.steps if step.key.path[: len(state.removing)] == state.removing)
        numbered = [each for each in step.trail if each[1] is not None]
        depth = sum(isinstance(part, int) for part in state.removing)
        (item,) = inside_of(numbered[depth - 1 : depth], language)
        return Screen(((Style.QUESTION, words["interview.remove"].format(item=item)),), "> ")
    lines: list[tuple[Style, str]] = [(Style.PLAIN, ""), (Style.SECTION, words["interview.review"])]
    section = -1
    for number, step in enumerate(picture.steps, 1):
        if step.section != section:
            section = step.section
            lines += [(Style.PLAIN, ""), (Style.SECTION, titled(picture.sections[section].section, language))]
        lines += _entry(number, step, interview, state)
    count = words["interview.open_count"].format(count=picture.missing)
    count = count if picture.missing else words["interview.all_answered"]
    lines += [(Style.PLAIN, ""), (Style.QUESTION, count)]
    found = [each for told in picture.problems.values() for each in told]
    if faults := [describe(each, language) for each in found if stops(each)]:
        lines += [(Style.PLAIN, words["interview.to_mend"]), *((Style.FAULT, f"  {words_}") for words_ in faults)]
    if notes := [interview.noted(each) for each in found if not stops(each)]:
        lines += [(Style.PLAIN, words["interview.to_know"]), *((Style.PLAIN, f"  {words_}") for words_ in notes)]
    if state.helping:
        lines.append((Style.PLAIN, words["interview.review_help"]))
    return Screen(tuple(lines), words["interview.review_prompt"] + " > ")


def _entry(number: int, step: Step, interview: Interview, state: State) -> Iterator[tuple[Style, str]]:
    language, words = interview.language, labels(interview.language)
    margin = f"{number:>4}. " + "  " * len(step.trail)
    if step.asked is None:
        who = state.answered_by.get(str(step.key.path[0])) or {}
        answer = str(who.get(step.key.kind) or "–")
        yield Style.PLAIN, f"{margin}{words[f'interview.{step.key.kind}']} {words.get(f'role.{answer}', answer)}"
        return
    question = step.asked.question
    if step.key.kind is not Kind.ANSWER:
        yield Style.PLAIN, f"{margin}{words['interview.add'].format(item=item_of(question, language))}"
        return
    answer = _said(get(state.answers, step.key.path), step, language)
    item = [each for each in step.trail if each[1] is not None][-1:]
    label = " · ".join([*inside_of(item, language), _titled(step, language)])
    can_wait = step.done or question.default is not None or not question.required
    yield (Style.PLAIN if can_wait else Style.FAULT), f"{margin}{label} {answer}"


def _said(raw: Any, step: Step, language: str) -> str:
    words = labels(language)
    assert step.asked is not None
    if answer := shown_answer(raw, replace(step.asked.question, many=False), language):
        return answer
    if raw == "":
        return words["interview.none"]
    if answer := shown_value(step.value, language):
        return answer
    question = step.asked.question
    if default := default_of(question, language):
        return words["interview.by_default"].format(default=default)
    return words["interview.open" if question.required else "interview.none"]
