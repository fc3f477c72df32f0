"""What an interview shows: lines with a style each, and a prompt. Printing them is the command's business."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from contract_drafter.languages import describe, labels
from contract_drafter.model.question import Question
from contract_drafter.questionnaire.interview import Interview, Picture, State
from contract_drafter.questionnaire.steps import Kind, Step
from contract_drafter.questionnaire.tree import get
from contract_drafter.questionnaire.typed import roles_to_offer
from contract_drafter.questionnaire.wording import (
    accepted_by,
    default_of,
    example_of,
    item_of,
    label_of,
    roles_of,
    shown_answer,
    shown_value,
    titled,
)


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
    said = tuple((Style.FAULT, words) for words in state.said)
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
    has = bool(get(state.answers, step.key.path))
    if step.key.kind is Kind.MORE:
        key = "another" if has else "first"
        lead = () if has else ((Style.QUESTION, label_of(question, language)),)
        return Screen((*where, *lead, (Style.QUESTION, words[f"interview.{key}"].format(item=item))), "> ")
    lines = [*where, (Style.QUESTION, label_of(question, language))]
    if step.key.kind is Kind.ITEM:
        lines.append((Style.PLAIN, words["interview.next_item" if has else "interview.first_item"].format(item=item)))
    lines += _options(question, language)
    if example := example_of(question, language):
        lines.append((Style.PLAIN, words["interview.example"].format(example=example)))
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


def _short(words: str, limit: int = 40) -> str:
    return words if len(words) <= limit else words[: limit - 1] + "…"


def _where(interview: Interview, picture: Picture, step: Step) -> Iterator[tuple[Style, str]]:
    """Which item one is in, and how far in the section."""
    language = interview.language
    inside = [other for other in picture.steps if other.section == step.section and other.asked]
    values = {"number": inside.index(step) + 1, "count": len(inside)}
    count = labels(language)["interview.question_count"].format(**values)
    trail = [f"{item_of(question, language)} {index + 1}" for question, index in step.trail]
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
        if step.asked.used_by:
            clauses = [_title(interview, clause) for clause in step.asked.used_by]
            yield Style.PLAIN, words["interview.used_by"].format(clauses=", ".join(clauses))
    yield Style.PLAIN, words["interview.commands"]


def _title(interview: Interview, clause_id: str) -> str:
    clause = interview.library.clauses.get(clause_id)
    return f"{clause_id} {clause.title.get(interview.language) or ''}".strip() if clause else clause_id


# ---------------------------------------------------------------- the review


def _review(interview: Interview, state: State, picture: Picture) -> Screen:
    language, words = interview.language, labels(interview.language)
    if state.removing:
        step = next(step for step in picture.steps if step.key.path[: len(state.removing)] == state.removing)
        trail = step.trail[sum(isinstance(part, int) for part in state.removing) - 1]
        item = f"{item_of(trail[0], language)} {trail[1] + 1}"
        return Screen(((Style.QUESTION, words["interview.remove"].format(item=item)),), "> ")
    lines: list[tuple[Style, str]] = [(Style.PLAIN, ""), (Style.SECTION, words["interview.review"])]
    section = -1
    for number, step in enumerate(picture.steps, 1):
        if step.section != section:
            section = step.section
            lines += [(Style.PLAIN, ""), (Style.SECTION, titled(picture.sections[section].section, language))]
        lines += _entry(number, step, interview, state)
    waiting = sum(not step.done and step.asked is not None for step in picture.steps)
    count = words["interview.open_count"].format(count=waiting) if waiting else words["interview.all_answered"]
    lines += [(Style.PLAIN, ""), (Style.QUESTION, count)]
    faults = [describe(each, language) for found in picture.problems.values() for each in found]
    if faults:
        lines += [(Style.PLAIN, words["interview.to_mend"]), *((Style.FAULT, f"  {words_}") for words_ in faults)]
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
    tail = [f"{item_of(step.trail[-1][0], language)} {step.trail[-1][1] + 1}"] if step.trail else []
    label = " · ".join([*tail, label_of(question, language)])
    yield (Style.PLAIN if step.done else Style.FAULT), f"{margin}{label} {answer}"


def _said(raw: Any, step: Step, language: str) -> str:
    words = labels(language)
    assert step.asked is not None
    if answer := shown_answer(raw, replace(step.asked.question, many=False), language):
        return answer
    if raw == "":
        return words["interview.none"]
    return shown_value(step.value, language) or words["interview.open"]
