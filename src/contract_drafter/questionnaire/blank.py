"""The blank answers file: every question a contract type may ask, commented, waiting for its answer."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from contract_drafter.languages import labels, typeset
from contract_drafter.located_yaml import KeyPath
from contract_drafter.model.clause import ContractType
from contract_drafter.model.question import Question
from contract_drafter.questionnaire.answers_file import Comments, write_yaml
from contract_drafter.questionnaire.relevant import Asked, SectionToAsk
from contract_drafter.questionnaire.wording import known_in, label_of, notes, roles_of, titled

WIDTH: Final = 100
_CODE = re.compile(r"(`[^`]*`)")
_RULE: Final = "# " + "-" * (WIDTH - 2)


def blank(contract: ContractType, sections: Iterable[SectionToAsk], language: str) -> str:
    """YAML that reads back as all open. `sections` are those relevant while nothing is answered."""
    words = labels(language)
    above: dict[KeyPath, list[str]] = {
        ("contract",): [
            *_comment(contract.title.get(language) or contract.id, language),
            *_comment(contract.description.get(language) or "", language),
            *_lines(words["form.how_to_fill"], ""),
            "",
        ]
    }
    answers: dict[str, Any] = {}
    sections = tuple(sections)
    known = known_in(asked for section in sections for asked in section.asked)
    for number, section in enumerate(sections, 1):
        head = [
            "",
            _RULE,
            *_comment(f"{number}. {titled(section.section, language)}", language),
            *_comment(words["form.answered_by"].format(roles=roles_of(section.section, language)), language),
            *_comment(section.section.intro.get(language) or "", language),
            _RULE,
        ]
        for asked in section.asked:
            path = ("answers", asked.question.id)
            above.update(_remarks(asked, path, language, known))
            above[path] = [*head, "", *above[path]]
            head = []
            answers[asked.question.id] = _empty(asked)
    data = {"contract": contract.id, "language": language, "answered_by": None, "answers": answers}
    above["answered_by",] = ["", *_lines(words["form.answered_by_line"], "")]
    above["answers",] = [""]
    return write_yaml(data, Comments(above))


def _comment(text: str, language: str, indent: str = "") -> Iterator[str]:
    """Words of the library as comment lines, broken where the language allows it; code (`x == "y"`) stays as it is."""
    said = (part if part.startswith("`") else typeset(part, language) for part in _CODE.split(text))
    return _lines("".join(said), indent)


def _lines(text: str, indent: str) -> Iterator[str]:
    room = WIDTH - 2 - len(indent)
    for line in textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False):
        yield f"# {indent}{line}"


def _remarks(
    asked: Asked, path: KeyPath, language: str, known: Mapping[str, Question]
) -> Iterator[tuple[KeyPath, list[str]]]:
    """The comments of a question and of its parts."""
    own = [*_comment(label_of(asked.question, language), language)]
    for note in notes(asked, language, known, clauses=len(path) == 2):
        own += _comment(note, language, "  ")
    yield path, own
    inner = (*path, 0) if asked.question.many else path
    for part in asked.parts:
        yield from _remarks(part, (*inner, part.question.id), language, {**known, **known_in(asked.parts)})


def _empty(asked: Asked) -> Any:
    one = {part.question.id: _empty(part) for part in asked.parts} if asked.parts else None
    return [one] if asked.question.many else one
