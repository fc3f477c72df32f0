"""Several processes find what one finds; one that dies takes one file with it; an interrupt leaves nothing behind."""

import os
import pty
import signal
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from contract_drafter.linting.examined import Examined
from contract_drafter.workflows import lint_examine
from contract_drafter.workflows.lint import Request, lint
from contract_drafter.workflows.lint_examine import Examiner
from contract_drafter.workflows.lint_processes import WorkerFaultError, examine_apart

DAY = date(2026, 1, 1)
COMMAND = (sys.executable, "-m", "contract_drafter", "lint", "--no-cache")
ASKS_PROC = pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks /proc which processes run")


class Frail(Examiner):
    """Dies at a file that says so, fails at another, never comes back from a third."""

    def examine(self, path: Path, content: bytes) -> Examined:
        if content == b"die":
            os._exit(3)
        if content == b"fail":
            raise LookupError("a fault of ours")
        if content == b"wait":
            time.sleep(600)
        return Examined(str(path), "en", (), (), tuple)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(6):
        text = f"# 1. Term\n\nThe contract ends on [date {number}].\n\nThe Provider shall act promptly.\n"
        (tmp_path / f"{number}.md").write_text(text * (number + 1), encoding="utf-8")
    (tmp_path / "3.docx").write_bytes(b"PK\x03\x04 broken")
    return tmp_path


def frail() -> Frail:
    from contract_drafter.linting.own_rule import OwnRules

    return Frail((), OwnRules(), {}, "final", DAY)


@pytest.mark.parametrize("format_", ["text", "json", "html"])
def test_two_processes_say_what_one_says(folder: Path, format_: str) -> None:
    made = [lint(Request((folder,), DAY, "en", format=format_, jobs=jobs, preview=True)) for jobs in (1, 2, 5)]
    assert made[0].shown
    for other in made[1:]:
        assert other.shown == made[0].shown
        assert [each.code for each in other.notices] == [each.code for each in made[0].notices] == ["RDR007"]
        assert other.unreadable


def test_own_rules_work_in_every_process(folder: Path) -> None:
    rules = Path(__file__).parents[2] / "examples" / "own_rules"
    (folder / "7.md").write_text("# 1. A\n\nIt is deemed accepted, thusly.\n", encoding="utf-8")
    made = [
        lint(Request((folder,), DAY, "en", jobs=jobs, rules=rules, select=("ACME", "PLN003"))).shown for jobs in (1, 2)
    ]
    assert made[0] == made[1]
    assert b"thusly" in (made[0] or b"")


def test_a_process_that_dies_takes_one_file_with_it() -> None:
    tasks = [(Path(f"{name}.md"), name) for name in (b"a", b"die", b"b", b"die", b"c")]
    found = dict(examine_apart(tasks, frail(), 2))
    assert sorted(found) == [0, 1, 2, 3, 4]
    assert [[each.code for each in found[index].notices] for index in range(5)] == [[], ["LNT071"], [], ["LNT071"], []]
    assert [found[index].language for index in range(5)] == ["en", None, "en", None, "en"]


def test_a_fault_of_ours_is_one_here_too() -> None:
    with pytest.raises(WorkerFaultError, match="a fault of ours"):
        list(examine_apart([(Path("a.md"), b"fail"), (Path("b.md"), b"wait")], frail(), 2))


def test_a_second_process_starts_only_where_there_is_enough_to_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contract_drafter.workflows import lint_processes

    jobs: list[int] = []
    apart = lint_processes.examine_apart
    monkeypatch.setattr(lint_processes, "examine_apart", lambda *given: jobs.append(given[2]) or apart(*given))
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    lint(Request((folder,), DAY, "en", jobs=None))
    assert jobs == []
    monkeypatch.setattr(lint_examine, "ENOUGH_FOR_TWO", 100)
    lint(Request((folder,), DAY, "en", jobs=None))
    lint(Request((folder / "1.md",), DAY, "en", jobs=None))
    assert jobs == [2]


@ASKS_PROC
def test_an_interrupt_leaves_nothing_behind(tmp_path: Path) -> None:
    for number in range(40):
        text = "\n\n".join(
            f"{number}.{line} The Provider shall promptly send the report {line}." for line in range(900)
        )
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    run = subprocess.Popen(
        [*COMMAND, "--jobs", "2", "."],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while len(in_session(run.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(in_session(run.pid)) >= 3
    time.sleep(0.5)
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=30)
    assert run.returncode != 0
    assert "Traceback" not in err + out
    deadline = time.monotonic() + 10
    while in_session(run.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert in_session(run.pid) == []


def in_session(leader: int) -> list[int]:
    """The processes of a session that still run."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == leader and fields[0] != "Z":
                found.append(int(entry.name))
    return found


@ASKS_PROC
def test_the_list_of_processes_is_one() -> None:
    assert os.getpid() in in_session(os.getsid(0))


def test_the_bar_is_for_a_terminal_only(folder: Path) -> None:
    ours, theirs = pty.openpty()
    shown = subprocess.run(
        [*COMMAND, "--jobs", "1", "."], cwd=folder, stdout=subprocess.PIPE, stderr=theirs, check=False
    )
    os.close(theirs)
    bar = b""
    with suppress(OSError):
        while piece := os.read(ours, 10_000):
            bar += piece
    os.close(ours)
    assert "█" in bar.decode()
    assert " 6/7 " in bar.decode()
    piped = subprocess.run([*COMMAND, "."], cwd=folder, capture_output=True, check=False)
    assert piped.stdout == shown.stdout
    assert "█" not in piped.stderr.decode()
