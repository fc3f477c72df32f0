"""A library that was read once is not read again until it changes, and what is kept of it is never taken on trust."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from contract_drafter import languages, shipped
from contract_drafter.library import load
from contract_drafter.model.finding import UserError
from contract_drafter.workflows import library_in_use, user_cache
from contract_drafter.workflows.library_in_use import LibraryInUse, open_library

MINIMAL = Path(__file__).parent / "minimal"


class Times:
    """How often a library is read from its files."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read = 0
        read = load.load

        def counted(*folders: Path) -> object:
            self.read += 1
            return read(*folders)

        monkeypatch.setattr(load, "load", counted)


@pytest.fixture
def times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Times]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield Times(monkeypatch)
    library_in_use._open.cache_clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "library"))


def opened(*folders: Path) -> LibraryInUse:
    """As the next command opens it."""
    library_in_use._open.cache_clear()
    return open_library(*folders)


def entry(folder: Path) -> Path:
    (found,) = (folder.parent / "cache").rglob("*.found")
    return found


# ---------------------------------------------------------------- kept


@pytest.mark.parametrize("folders", ((), (MINIMAL,)), ids=("the shipped library", "a small one"))
def test_what_was_kept_is_what_was_read(folders: tuple[Path, ...], times: Times) -> None:
    first, second = opened(*folders), opened(*folders)
    assert times.read == 1
    assert second == first
    assert [*second.library.texts] == [*first.library.texts]
    assert len(second.library.spans) == len(first.library.spans)


def test_each_set_of_folders_is_kept_apart(folder: Path, times: Times) -> None:
    mine = folder / "mine"
    (mine / "glossary").mkdir(parents=True)
    for folders in ((folder,), (folder, mine), (folder,), (folder, mine)):
        assert opened(*folders).folders == folders
    assert times.read == 2


def test_without_folders_it_is_the_shipped_one() -> None:
    assert open_library() is open_library(shipped.folder("clause_library"))


# ---------------------------------------------------------------- never stale


def changes() -> Iterator[tuple[str, Callable[[Path], object]]]:
    clause = "clauses/review/REV-01"

    def at_the_same_time(path: Path) -> None:
        before, text = path.stat(), path.read_text(encoding="utf-8")
        path.write_text(text.replace("every", "EVERY"), encoding="utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def append(name: str, words: str) -> Callable[[Path], object]:
        return lambda folder: (folder / name).open("a", encoding="utf-8").write(words)

    yield "a text, as long and as old as before", lambda folder: at_the_same_time(folder / clause / "en.md")
    yield "a question", append("questions/everything.yaml", "\n# more\n")
    yield "a contract type", append("contracts/short.yaml", "\n# more\n")
    yield "a term", append("glossary/core.yaml", "\n# more\n")
    yield "a KPI", append("kpis/none.yaml", "\n# more\n")
    yield "constraints", append("constraints.yaml", "[]\n")
    yield "a file more", append("kpis/more.yaml", "[]\n")
    yield "a file less", lambda folder: (folder / "kpis" / "none.yaml").unlink()
    yield "a file of another name", lambda folder: (folder / "kpis" / "none.yaml").rename(folder / "kpis" / "one.yaml")


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in changes()])
def test_it_is_read_again_after_a_change_of(change: Callable[[Path], object], folder: Path, times: Times) -> None:
    opened(folder)
    change(folder)
    found = opened(folder)
    assert times.read == 2
    shutil.rmtree(folder.parent / "cache")
    assert opened(folder) == found


def test_it_is_read_again_by_another_program(folder: Path, times: Times, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(folder)
    monkeypatch.setattr(user_cache, "program", lambda: b"another")
    opened(folder)
    assert times.read == 2


def test_a_folder_behind_a_link_is_looked_into(folder: Path, times: Times) -> None:
    family, elsewhere = folder / "clauses" / "review", folder.parent / "elsewhere"
    family.rename(elsewhere)
    family.symlink_to(elsewhere, target_is_directory=True)
    opened(folder)
    (elsewhere / "REV-02" / "en.md").write_text("Something else. {#powers}\n", encoding="utf-8")
    opened(folder)
    assert times.read == 2


def test_what_changes_while_it_is_read_is_not_kept(folder: Path, times: Times, monkeypatch: pytest.MonkeyPatch) -> None:
    read = load.load
    text = folder / "clauses" / "review" / "REV-02" / "en.md"

    def slow(*folders: Path) -> object:
        found = read(*folders)
        text.write_text(text.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return found

    monkeypatch.setattr(load, "load", slow)
    opened(folder)
    assert not (folder.parent / "cache").exists()


# ---------------------------------------------------------------- never trusted


def told(folder: Path) -> list[str]:
    with pytest.raises(UserError) as caught:
        opened(folder)
    return [f"{each.span} {each.code} {languages.describe(each, 'en')}" for each in caught.value.findings]


def test_a_fault_is_told_at_its_place_each_time_and_the_library_is_kept_once_it_is_mended(
    folder: Path, times: Times
) -> None:
    opened(folder)
    path = folder / "clauses" / "review" / "REV-02" / "en.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n{% if count(stakes) > 1 %}\n", encoding="utf-8")
    line = len(text.splitlines()) + 2
    said = told(folder)
    assert said == told(folder)
    assert [each.split(" LIB")[0] for each in said] == [f"{path}:{line}:1"]
    path.write_text(text, encoding="utf-8")
    opened(folder)
    assert times.read == 3


def test_an_entry_that_is_damaged_counts_for_none(folder: Path, times: Times) -> None:
    found = opened(folder)
    path = entry(folder)
    path.write_bytes(path.read_bytes()[:-100])
    assert opened(folder) == found
    assert times.read == 2


@pytest.mark.skipif(os.name == "nt", reason="there the folder of a user is closed to the others")
@pytest.mark.parametrize("mode", (0o620, 0o602), ids=("its group", "everyone"))
def test_an_entry_is_not_opened_that_can_be_written_by(mode: int, folder: Path, times: Times) -> None:
    opened(folder)
    assert entry(folder).stat().st_mode & 0o777 == 0o600
    entry(folder).chmod(mode)
    opened(folder)
    assert times.read == 2
    opened(folder)
    assert times.read == 2, "it was made anew"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give a file away")
def test_an_entry_of_another_user_is_not_opened(folder: Path, times: Times) -> None:
    opened(folder)
    os.chown(entry(folder), 12345, -1)
    opened(folder)
    assert times.read == 2


@pytest.mark.parametrize(
    "cache", (("XDG_CACHE_HOME", "a file"), ("HOME", "nowhere")), ids=("a file stands there", "no home")
)
def test_a_folder_that_cannot_be_written_is_done_without(
    cache: tuple[str, str],
    folder: Path,
    times: Times,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    (folder.parent / "a file").write_text("", encoding="utf-8")
    name, value = cache
    monkeypatch.setenv(name, str(folder.parent / value) if value == "a file" else value)
    assert opened(folder) == opened(folder)
    assert times.read == 2
    assert capfd.readouterr() == ("", "")
