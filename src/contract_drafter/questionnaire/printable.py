"""The questionnaire to print and fill by hand, in Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from contract_drafter.languages import labels
from contract_drafter.model.clause import ContractType
from contract_drafter.model.question import Question
from contract_drafter.questionnaire.relevant import Asked, SectionToAsk
from contract_drafter.questionnaire.wording import item_of, known_in, label_of, notes, roles_of, titled

_LINE: Final = "\\_" * 60
_MARKUP = re.compile(r"([\\`*_\[\]<>|])")


def printable(contract: ContractType, sections: Iterable[SectionToAsk], language: str) -> str:
    """Markdown: a heading a section, the questions numbered, boxes to tick and lines to write on."""
    lines: list[str] = []
    words = labels(language)
    sections = tuple(sections)
    known = known_in(asked for section in sections for asked in section.asked)
    lines += [f"# {words['form.questionnaire'].format(title=_text(contract.title.get(language) or contract.id))}", ""]
    lines += [_text(contract.description.get(language) or ""), ""]
    for number, section in enumerate(sections, 1):
        lines += [f"## {number}. {_text(titled(section.section, language))}", ""]
        lines += [f"*{words['form.answered_by'].format(roles=roles_of(section.section, language))}*", ""]
        lines += [_text(section.section.intro.get(language) or ""), "", words["form.filled_by"], ""]
        for index, asked in enumerate(section.asked, 1):
            lines += _question(asked, f"{number}.{index}", language, known)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _text(words: str) -> str:
    """Words of the library, whatever characters they hold."""
    return _MARKUP.sub(r"\\\1", words)


def _question(asked: Asked, number: str, language: str, known: Mapping[str, Question]) -> Iterator[str]:
    question = asked.question
    yield from (f"**{number} {_text(label_of(question, language))}**", "")
    to_write = not question.options and question.type != "yes_no"
    for note in notes(asked, language, known, clauses=number.count(".") == 1, accepted=to_write, dash="– "):
        yield from (f"{_text(note)}  ",)
    yield ""
    if asked.parts:
        if question.many:
            yield from (f"*{labels(language)['form.for_each'].format(item=item_of(question, language))}*", "")
        for index, part in enumerate(asked.parts, 1):
            yield from _question(part, f"{number}.{index}", language, {**known, **known_in(asked.parts)})
    elif question.options:
        yield from (f"- [ ] {_text(option.label.get(language) or option.id)}" for option in question.options)
    elif question.type == "yes_no":
        yield from (f"- [ ] {labels(language)[answer]}" for answer in ("yes", "no"))
    else:
        yield _LINE
        if question.many or question.type == "long_text":
            yield from ("", _LINE, "", _LINE)
    yield ""
