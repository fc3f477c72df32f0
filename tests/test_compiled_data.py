"""The data of a language are kept as Python reads them fastest; the YAML stays their only source."""

import os
import re
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from contract_drafter.languages import _compiled, _data, _kept_patterns, _lexicon

WORDS = {"labels.yaml": {"yes": "non"}, "lint/plain.yaml": {"list": "a | b"}}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for name, text in (("labels.yaml", "yes: non\n"), ("lint/plain.yaml", "list: a | b\n"), ("notes.txt", "x")):
        path = tmp_path / "xx" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "xx"


def read(folder: Path) -> _compiled.Data:
    _compiled.data.cache_clear()
    return _compiled.data(folder)


def kept(folder: Path) -> list[Path]:
    return list((folder / "__pycache__").glob("*"))


def test_what_is_kept_is_what_the_files_hold(folder: Path) -> None:
    assert read(folder) == WORDS
    [path] = kept(folder)
    (folder / "labels.yaml").chmod(0o600)
    assert read(folder) == WORDS
    assert kept(folder) == [path]


def test_it_is_read_again_without_the_yaml_library(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(folder)
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert read(folder) == WORDS


def test_a_changed_file_is_read_anew_even_with_the_same_size(folder: Path) -> None:
    read(folder)
    path = folder / "labels.yaml"
    path.write_text("yes: oui\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert read(folder)["labels.yaml"] == {"yes": "oui"}


def test_a_new_file_is_read(folder: Path) -> None:
    read(folder)
    (folder / "more.yaml").write_text("k: v\n", encoding="utf-8")
    assert read(folder)["more.yaml"] == {"k": "v"}


@pytest.mark.parametrize("damage", (b"", b"\x00", b"not marshal", b"i\x01\x00\x00\x00"))
def test_what_is_damaged_counts_for_nothing(folder: Path, damage: bytes) -> None:
    read(folder)
    kept(folder)[0].write_bytes(damage)
    assert read(folder) == WORDS


def test_nothing_is_written_where_python_writes_no_bytecode(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert read(folder) == WORDS
    assert kept(folder) == []


def test_a_folder_that_cannot_be_written_is_done_without(folder: Path) -> None:
    (folder / "__pycache__").write_text("in the way", encoding="utf-8")
    assert read(folder) == WORDS


@pytest.mark.parametrize("code", _data.codes())
def test_a_language_kept_is_the_language_written(code: str) -> None:
    assert read(_data.ROOT / code) == _compiled._parsed(_data.ROOT / code)


def made(folder: Path, lists: dict[str, str]) -> tuple[list[str], bool]:
    """What is made of the lists, and whether it had to be made."""
    asked: list[bool] = []

    def make() -> list[str]:
        asked.append(True)
        return sorted(lists.values())

    return _compiled.made_from(folder, "sorted", lists, [folder / "labels.yaml"], make), bool(asked)


def test_what_is_made_of_lists_is_made_once(folder: Path) -> None:
    assert made(folder, {"a": "x", "b": "y"}) == (["x", "y"], True)
    assert made(folder, {"b": "y", "a": "x"}) == (["x", "y"], False)
    assert made(folder, {"a": "z"}) == (["z"], True)
    os.utime(folder / "labels.yaml", ns=(1, 1))
    assert made(folder, {"a": "z"}) == (["z"], True)


@pytest.mark.parametrize("cut", (0, 10, 40, -1))
def test_what_was_made_and_is_damaged_is_made_again(folder: Path, cut: int) -> None:
    made(folder, {"a": "x"})
    [path] = kept(folder)
    path.write_bytes(path.read_bytes()[:cut])
    assert made(folder, {"a": "x"}) == (["x"], True)


@pytest.mark.parametrize("code", _data.codes())
def test_a_lexicon_kept_is_the_lexicon_made(code: str, folder: Path) -> None:
    lists = _lexicon._lists(code)
    for _ in range(2):
        found = _compiled.made_from(folder, "lexicon", lists, [], lambda: _lexicon._made(code, lists))
        made = _lexicon._made(code, lists)
        assert repr(found.root) == repr(made.root)
        for field in fields(made):
            if field.name != "root":
                assert getattr(found, field.name) == getattr(made, field.name), field.name


@pytest.mark.parametrize(
    "expression",
    ["(?!)", r"(?<!\w)(?:été|l'an(?:née)?)(?!\w)", "(?P<first>a+)(?i:B|é)(b)?(?P<last>[à-ü]{2,})", r"^\d+\Z"],
)
def test_a_kept_expression_is_what_re_compiles(expression: str) -> None:
    made, same = re.compile(expression), _kept_patterns.from_bytes(_kept_patterns.to_bytes(expression))
    assert same == made
    assert (same.groups, same.groupindex) == (made.groups, made.groupindex)
    text = "aaÉbàé 12 l'année été"
    assert [each.groups() for each in same.finditer(text)] == [each.groups() for each in made.finditer(text)]
