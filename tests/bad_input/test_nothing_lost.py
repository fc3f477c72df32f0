"""Output is whole or not there, whatever stands in its way; and what was there before is still there."""

import errno
import os
import resource
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "crm" / "answers.yaml"
BEFORE = "what was there before\n"


@pytest.fixture
def draft(command: Callable[..., Any]) -> Callable[..., Any]:
    """Drafts the example, dated."""
    return lambda *arguments: command("draft", str(EXAMPLE), "--lang", "en", "--date", "2026-11-23", *arguments)


def here() -> set[str]:
    return {path.name for path in Path().iterdir()}


def not_written(problem: str | None) -> list[str]:
    remedy = "no half file is left: make room or change the folder, then try again"
    return [f"contract.md: DRF014 writing failed: {problem} — {remedy}"]


# ---------------------------------------------------------------- what is seen before any work

REFUSED = {
    "a folder that does not exist": (
        ["-o", "drafts/contract.md"],
        ["drafts/contract.md: DRF013 the folder does not exist: drafts — make it or choose another"],
    ),
    "a file where a folder should be": (
        ["-o", "there.md/contract.md"],
        ["there.md/contract.md: DRF013 the folder does not exist: there.md — make it or choose another"],
    ),
    "a file that exists": (
        ["-o", "there.md"],
        ["there.md: DRF012 the file exists already and nothing was written — choose another name or add --force"],
    ),
    "a suffix that no format has": (
        ["-o", "contract.odt"],
        ["contract.odt: DRF011 unknown format “.odt” — formats: .docx, .html, .json, .md, .pdf"],
    ),
    "no suffix": (
        ["-o", "contract"],
        ["contract: DRF011 unknown format “contract” — formats: .docx, .html, .json, .md, .pdf"],
    ),
    "the same file twice": (
        ["-o", "contract.md", "-o", "contract.md"],
        ["contract.md: DRF017 this output file is asked for twice — give each its own name"],
    ),
    "several of these at once": (
        ["-o", "there.md", "-o", "contract.odt"],
        [
            "there.md: DRF012 the file exists already and nothing was written — choose another name or add --force",
            "contract.odt: DRF011 unknown format “.odt” — formats: .docx, .html, .json, .md, .pdf",
        ],
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_before_any_work(what: str, draft: Callable[..., Any]) -> None:
    arguments, says = REFUSED[what]
    Path("there.md").write_text(BEFORE)
    run = draft(*arguments)
    assert (run.code, run.said) == (2, says)
    assert here() == {"there.md"}
    assert Path("there.md").read_text() == BEFORE


def test_a_file_that_exists_is_replaced_when_asked(draft: Callable[..., Any]) -> None:
    Path("there.md").write_text(BEFORE)
    assert draft("-o", "there.md", "--force").code == 0
    assert len(Path("there.md").read_text("utf-8")) > 10_000
    assert here() == {"there.md"}


def test_a_folder_of_that_name_is_not_replaced(draft: Callable[..., Any]) -> None:
    Path("contract.md").mkdir()
    run = draft("-o", "contract.md", "--force")
    hint = "give the name of a file, for example contract.docx in that folder"
    assert (run.code, run.said) == (2, [f"contract.md: DRF018 this is a folder — {hint}"])
    assert here() == {"contract.md"}


# ---------------------------------------------------------------- what goes wrong while writing


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """The system lets no file grow beyond this size, as a disk that fills up would."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def refuses(error: BaseException) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


def test_a_disk_that_fills_up_half_way_leaves_nothing(draft: Callable[..., Any]) -> None:
    Path("contract.md").write_text(BEFORE)
    with room_for(10_000):
        run = draft("-o", "contract.md", "--force")
    assert (run.code, run.said) == (2, not_written("File too large"))
    assert here() == {"contract.md"}
    assert Path("contract.md").read_text() == BEFORE


FAULTS = {
    "a disk that is full": (os, "fsync", OSError(errno.ENOSPC, "No space left on device"), "no room left on the disk"),
    "a folder that may not be written": (
        tempfile,
        "mkstemp",
        PermissionError(errno.EACCES, "Permission denied"),
        "permission denied",
    ),
    "a fault that only the system has words for": (
        os,
        "replace",
        OSError(errno.EIO, "Input/output error"),
        "Input/output error",
    ),
    "an interruption while writing": (os, "fsync", KeyboardInterrupt(), ""),
    "an interruption at the last moment": (os, "replace", KeyboardInterrupt(), ""),
}


@pytest.mark.parametrize("what", FAULTS)
def test_the_file_is_as_it_was(what: str, draft: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    module, function, error, why = FAULTS[what]
    Path("contract.md").write_text(BEFORE)
    monkeypatch.setattr(module, function, refuses(error))
    run = draft("-o", "contract.md", "--force")
    assert run.code == (2 if why else 1)
    said = not_written(why) if why else ["Aborted!"]
    assert [line for line in run.said if line] == said
    assert here() == {"contract.md"}
    assert Path("contract.md").read_text() == BEFORE


def test_a_format_that_fails_leaves_no_file_of_the_others(
    draft: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written before all is made."""
    from contract_drafter.writers import html

    monkeypatch.setattr(html, "write", refuses(RuntimeError("no page")))
    run = draft("-o", "contract.md", "-o", "contract.html")
    assert run.code == 70
    assert here() == set()
    assert any("internal fault: RuntimeError: no page" in line for line in run.said)
