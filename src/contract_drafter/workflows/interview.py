"""Holds an interview on an answers file: each answer is saved as soon as it is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from contract_drafter import located_yaml
from contract_drafter.located_yaml import KeyPath
from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.questionnaire.answers_file import Comments, comments_of, write_json, write_yaml
from contract_drafter.questionnaire.interview import Interview, State
from contract_drafter.questionnaire.read import questions_of, read
from contract_drafter.questionnaire.screens import Screen, screen
from contract_drafter.questionnaire.wording import label_of
from contract_drafter.workflows import output
from contract_drafter.workflows.library_in_use import open_library
from contract_drafter.workflows.questions import contract_of


@dataclass(slots=True)
class Session:
    """An interview in progress on a file. The file always holds every answer given."""

    interview: Interview
    path: Path
    state: State
    headings: dict[str, Any]
    comments: Comments = field(default_factory=Comments)
    on_disk: bytes = b""
    changed: bool = False
    """Whether someone else changed the file since the last question."""
    notices: tuple[Finding, ...] = ()
    """What was wrong in the file when it was read, each at its place."""

    def screen(self, before: State | None) -> Screen:
        """What to show now; `before` is the state last shown."""
        return screen(self.interview, self.state, before)

    def reply(self, typed: str) -> None:
        """Go on with what was typed and save. Raises UserError when the file can no longer be read or written."""
        self.refresh()
        before, self.state = self.state, self.interview.reply(self.state, typed)
        if (before.answers, before.answered_by) != (self.state.answers, self.state.answered_by):
            self.save()

    def refresh(self) -> None:
        """Take up what someone wrote in the file meanwhile."""
        self.changed = self.path.exists() and self._read() != self.on_disk
        if self.changed:
            self.load()

    def _read(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise UserError(finding("YML001", Span(str(self.path)), problem=error)) from None

    def load(self) -> None:
        """Read the file. Raises UserError when it is not answers to this contract type."""
        self.on_disk = self._read()
        located = located_yaml.read_bytes(self.on_disk, str(self.path))
        data = {} if located.data is None else located.data
        contract = self.interview.contract.id
        answers = data.get("answers") if isinstance(data, dict) else data
        if not isinstance(data, dict) or not isinstance(answers, dict | None):
            raise UserError(finding("ANS001", located.span(), known=contract))
        stated = data.get("contract")
        if stated is not None and self.interview.library.contract_named(str(stated)) is not self.interview.contract:
            span = located.span(("contract",))
            raise UserError(finding("ANS019", span, contract=stated, asked=contract))
        self.headings |= data
        interview = self.interview
        named = replace(located, data={"contract": contract, **data})
        _, found = read(
            named, interview.library, interview.needs, interview.conditions, partial=True, speak=interview.language
        )
        self.notices = tuple(found)
        who = data.get("answered_by") or {}
        if not isinstance(who, dict):
            raise UserError(finding("ANS008", located.span(("answered_by",)), key="answered_by"))
        told = {section: person for section, person in who.items() if isinstance(person, dict)}
        self.state = replace(self.state, answers=answers or {}, answered_by=told)
        self.comments = comments_of(self.on_disk.decode("utf-8-sig"), located)

    def save(self) -> None:
        """Write the whole file, or leave it as it was."""
        answers = self._ordered(self.state.answers)
        who = {**(self.headings["answered_by"] or {}), **self.state.answered_by}
        data = {**self.headings, "answered_by": who or None, "answers": answers or None}
        as_json = self.path.suffix.lower() == ".json"
        text = write_json(data) if as_json else write_yaml(data, self._with_labels(answers))
        output.write(self.path, text.encode())
        self.on_disk = text.encode()

    def _ordered(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """In the order of the questions, unknown ones last."""
        known = questions_of(self.interview.library, self.interview.contract)
        order = [name for name in known if name in answers] + [name for name in answers if name not in known]
        return {name: answers[name] for name in order}

    def _with_labels(self, answers: Mapping[str, Any]) -> Comments:
        """The comments of the file, and the question above each answer that has none."""
        known = questions_of(self.interview.library, self.interview.contract)
        above: dict[KeyPath, Sequence[str]] = dict(self.comments.above)
        for name in answers:
            if name in known:
                above.setdefault(("answers", name), [f"# {label_of(known[name], self.interview.language)}"])
        return replace(self.comments, above=above)


def begin(contract_type: str, path: Path, language: str, libraries: tuple[Path, ...], today: date) -> Session:
    """Start on a new file, or go on with one that is there. Raises UserError when it cannot be read or written."""
    in_use = open_library(*libraries)
    contract = contract_of(in_use, contract_type, language)
    interview = Interview(in_use.library, contract, in_use.needs, in_use.conditions, language, today)
    headings = {"contract": contract.id, "language": language, "answered_by": None, "answers": None}
    session = Session(interview, path, State({}, {}), headings)
    if path.exists():
        session.load()
    else:
        session.save()
    session.state = interview.begin(session.state.answers, session.state.answered_by)
    return session
