"""The interview on a file: what is saved and when, what goes wrong, and the command in a real terminal."""

import fcntl
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time

import pytest
from click.testing import CliRunner

from contract_drafter import located_yaml, shipped
from contract_drafter.cli.new import command
from contract_drafter.model.finding import UserError
from contract_drafter.questionnaire.interview import State
from contract_drafter.workflows import output
from contract_drafter.workflows.interview import Session
from contract_drafter.workflows.interview import begin as begin_session
from tests.small_questions import INTERNAL, TODAY, interview

WHO = ("", "Claire Morel")


def session(path, contract=INTERNAL, language="fr"):
    held = interview(contract, language)
    headings = {"contract": contract.id, "language": language, "answered_by": None, "answers": None}
    made = Session(held, path, State({}, {}), headings)
    if path.exists():
        made.load()
    else:
        made.save()
    made.state = held.begin(made.state.answers, made.state.answered_by)
    return made


def on_disk(path):
    return located_yaml.read_file(path).data


def test_every_answer_is_in_the_file_as_soon_as_it_is_given(tmp_path):
    held = session(tmp_path / "a.yaml")
    for typed, expected in zip(
        (*WHO, "Ventes", ""), (None, None, {"title": "Ventes"}, {"title": "Ventes", "mark": ""}), strict=True
    ):
        held.reply(typed)
        assert on_disk(held.path)["answers"] == expected


def test_the_file_has_the_questions_as_comments(tmp_path):
    held = session(tmp_path / "a.yaml")
    for typed in (*WHO, "Ventes"):
        held.reply(typed)
    assert held.path.read_text() == (
        "contract: internal\nlanguage: fr\nanswered_by:\n  contract:\n    role: business\n    name: Claire Morel\n"
        "    on: 2026-11-23\nanswers:\n  # Quel titre ?\n  title: Ventes\n"
    )


def test_starting_again_goes_on_at_the_first_question_without_an_answer(tmp_path):
    held = session(tmp_path / "a.yaml")
    for typed in (*WHO, "Ventes", "", "1er mars 2027"):
        held.reply(typed)
    again = session(tmp_path / "a.yaml")
    assert again.state.at.path == ("end_date",)
    assert again.state.answers == held.state.answers


def test_answers_and_comments_written_by_hand_are_kept(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(
        "# mine\ncontract: internal\nanswers:\n  # think again\n  title: Ventes  # good\n  elsewhere: kept\n"
    )
    held = session(path)
    for typed in (*WHO, "Interne"):
        held.reply(typed)
    text = path.read_text()
    for line in ("# mine", "  # think again", "  title: Ventes  # good", "  mark: Interne", "  elsewhere: kept"):
        assert line in text.splitlines()


def test_what_someone_else_writes_meanwhile_is_taken_up(tmp_path):
    held = session(tmp_path / "a.yaml")
    for typed in (*WHO, "Ventes"):
        held.reply(typed)
    held.path.write_text(held.path.read_text() + "  fee: 5 EUR\n")
    held.reply("Interne")
    assert held.changed
    assert on_disk(held.path)["answers"] == {"title": "Ventes", "mark": "Interne", "fee": "5 EUR"}


def test_a_disk_that_is_full_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    held = session(tmp_path / "a.yaml")
    for typed in (*WHO, "Ventes"):
        held.reply(typed)
    before = held.path.read_bytes()

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output.os, "fsync", full)
    with pytest.raises(UserError):
        held.reply("Interne")
    assert held.path.read_bytes() == before
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_one_text_where_a_list_stands_becomes_its_first_item(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("contract: internal\nanswers:\n  stakes: vendre\n")
    held = session(path)
    assert [each.code for each in held.notices] == ["ANS114"]
    while held.state.at.path != ("stakes",):
        held.reply(">")
    held.reply("acheter")
    assert on_disk(path)["answers"]["stakes"] == ["vendre", "acheter"]


def test_parts_where_a_list_of_items_stands_become_its_first_item(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("contract: internal\nanswers:\n  objectives: {statement: kept}\n")
    held = session(path)
    while held.state.at.path[-1] != "catalogue":
        held.reply(">")
    held.reply("K02")
    assert on_disk(path)["answers"]["objectives"] == [{"statement": "kept", "kpis": [{"catalogue": "K02"}]}]


def test_who_answered_written_by_hand_is_kept_however_it_is_said(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("contract: internal\nanswered_by:\n  people: Luc\n  contract: {role: chief, name: Eve}\n")
    held = session(path)
    assert {each.code for each in held.notices} == {"ANS007", "ANS008"}
    for typed in (">", ">", "Ventes"):
        held.screen(None)
        held.reply(typed)
    data = on_disk(path)
    assert data["answered_by"]["people"] == "Luc"
    assert data["answered_by"]["contract"]["name"] == "Eve"


def test_a_file_that_cannot_be_read_is_said(tmp_path):
    with pytest.raises(UserError) as caught:
        begin_session("internal-agreement", tmp_path, "fr", (), TODAY)
    assert [each.code for each in caught.value.findings] == ["YML001"]


def test_a_file_for_another_contract_type_is_refused(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("contract: service\n")
    with pytest.raises(UserError) as caught:
        session(path)
    assert [each.code for each in caught.value.findings] == ["ANS019"]
    assert path.read_text() == "contract: service\n"


def test_a_json_file_stays_json(tmp_path):
    held = session(tmp_path / "a.json")
    for typed in (*WHO, "Ventes"):
        held.reply(typed)
    assert held.path.read_text().startswith("{")
    assert session(tmp_path / "a.json").state.answers == {"title": "Ventes"}


def test_the_folder_that_is_not_there_is_said_at_once(tmp_path):
    with pytest.raises(UserError):
        begin_session("internal-agreement", tmp_path / "none" / "a.yaml", "fr", (), TODAY)


# ---------------------------------------------------------------- the command


def test_the_command_asks_saves_and_says_how_to_go_on(tmp_path):
    path = tmp_path / "answers.yaml"
    typed = "\n".join(("", "Claire Morel", "Vendre en ligne", "REF-1", "!q")) + "\n"
    result = CliRunner().invoke(command, ["T1", "-o", str(path), "--lang", "fr"], input=typed)
    assert result.exit_code == 0, result.output
    assert re.search(r"^1/\d+ · Le document$", result.output, re.MULTILINE)
    assert f"Vos réponses sont dans {path}." in result.output
    assert on_disk(path)["answers"] == {"title": "Vendre en ligne", "reference": "REF-1"}


def test_the_end_of_the_input_leaves_the_file_complete(tmp_path):
    path = tmp_path / "answers.yaml"
    result = CliRunner().invoke(command, ["T1", "-o", str(path), "--lang", "en"], input="\n\nOnline sales\n")
    assert result.exit_code == 0, result.output
    assert on_disk(path)["answers"] == {"title": "Online sales"}


def test_an_example_that_is_complete_opens_at_the_review(tmp_path):
    path = tmp_path / "answers.yaml"
    example = shipped.folder("clause_library").parent / "examples" / "online_sales" / "answers.yaml"
    path.write_bytes(example.read_bytes())
    result = CliRunner().invoke(command, ["T1", "-o", str(path), "--lang", "fr"], input="!r\n\n")
    assert "Relecture" in result.output
    assert path.read_bytes() == example.read_bytes()


class Terminal:
    """A process in a terminal of its own."""

    def __init__(self, *arguments):
        self.master, worker = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "contract_drafter", *arguments], stdin=worker, stdout=worker, stderr=worker,
            env=environment, start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(worker)
        self.seen = ""

    def until(self, words, seconds=30):
        end = time.monotonic() + seconds
        while words not in self.seen:
            assert time.monotonic() < end, f"{words!r} did not come; seen:\n{self.seen}"
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self.master, 65536).decode("utf-8", "replace")
                except OSError:
                    break
        assert words in self.seen, self.seen
        self.seen = self.seen.partition(words)[2]

    def type(self, text):
        os.write(self.master, text.encode())

    def press_until(self, key, words):
        """Press as a person does: again, when a line editor busy with the last key has missed it."""
        for _ in range(15):
            time.sleep(0.5)
            self.type(key)
            if select.select([self.master], [], [], 2)[0]:
                return self.until(words)
        raise AssertionError(f"{key!r} was never heard")


def test_control_c_in_a_terminal_leaves_every_answer_in_the_file(tmp_path):
    path = tmp_path / "answers.yaml"
    terminal = Terminal("new", "T1", "-o", str(path), "--lang", "fr")
    terminal.until("Qui répond")
    terminal.type("\n")
    terminal.until("Quel est son nom")
    terminal.type("Claire Morel\n")
    terminal.until("Quel titre")
    terminal.type("Vendre à l'été 😀\n")
    terminal.until("référence")
    terminal.until("> ")
    terminal.type("half an ans")
    terminal.until("half an ans")
    terminal.press_until("\x03", "Vos réponses sont dans")
    assert terminal.process.wait(timeout=20) == 130
    assert on_disk(path)["answers"] == {"title": "Vendre à l'été 😀"}
    assert os.listdir(tmp_path) == ["answers.yaml"]
