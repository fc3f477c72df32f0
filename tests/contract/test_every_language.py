"""What every folder of languages/ must have. A new language is tested by being there."""

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from contract_drafter import languages
from contract_drafter.languages import _data
from contract_drafter.languages._messages import PLACEHOLDER, messages
from contract_drafter.linting import catalogue

CODES = languages.codes()
FIRST = CODES[0]
FORM = re.compile(r"[A-Z]{3}[0-9]{3}")
SOURCE = Path(_data.__file__).parents[1]
DATA = [path for code in CODES for path in (*_data.label_files(code), *_data.message_files(code))]
ADDED: dict[str, set[str]] = {"finding": set(), "Refused": {"label", "accepted"}}
"""What builds a finding, and the values added to all it builds: a refusal gets its question's label on the way."""
UNITS = ("minutes", "hours", "days", "business_days", "weeks", "months", "years")


def named(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def entry_words(code: str, finding: str) -> str:
    entry = messages(code)[finding]
    return f"{entry['message']} {entry.get('hint', '')}"


def test_french_and_english_are_there() -> None:
    assert {"fr", "en"} <= set(CODES)


# ---------------------------------------------------------------- grammar


@pytest.mark.parametrize("code", CODES)
def test_a_grammar_has_all_that_a_grammar_must_have(code: str) -> None:
    grammar = _data.grammar(code)
    for name, function in inspect.getmembers(_data.Grammar, inspect.isfunction):
        if not name.startswith("_"):
            wanted = list(inspect.signature(function).parameters)[1:]
            assert list(inspect.signature(getattr(grammar, name)).parameters) == wanted, name
    assert [name for name in _data.Grammar.__annotations__ if not hasattr(grammar, name)] == []


# ---------------------------------------------------------------- labels


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_labels(code: str) -> None:
    mine, first = set(languages.labels(code)), set(languages.labels(FIRST))
    assert (sorted(first - mine), sorted(mine - first)) == ([], [])


@pytest.mark.parametrize("code", CODES)
def test_labels_have_the_same_placeholders_and_are_never_empty(code: str) -> None:
    first = languages.labels(FIRST)
    for key, words in languages.labels(code).items():
        assert isinstance(words, str), key
        assert words.strip(), key
        assert sorted(set(PLACEHOLDER.findall(words))) == sorted(set(PLACEHOLDER.findall(first[key]))), key


@pytest.mark.parametrize("code", CODES)
def test_every_unit_and_month_has_its_words(code: str) -> None:
    words = languages.labels(code)
    assert [unit for unit in UNITS for form in ("one", "many") if f"unit.{unit}.{form}" not in words] == []
    assert len(set(_data.month_names(code))) == 12


def test_a_currency_has_a_name_and_a_name_for_its_cents() -> None:
    forms = Counter(key.split(".", 2)[1] for key in languages.labels(FIRST) if key.startswith("currency."))
    assert set(forms.values()) == {4}
    assert {"EUR", "GBP", "USD", "CHF", "CAD", "XOF"} <= set(forms)


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("path", DATA, ids=named)
def test_a_file_never_says_a_thing_twice(path: Path) -> None:
    node = yaml.compose(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    counted = Counter(key.value for key, _ in node.value) if node else Counter[str]()
    assert [key for key, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("files", (_data.label_files, _data.message_files), ids=("labels", "messages"))
def test_two_files_never_say_the_same_thing(code: str, files: object) -> None:
    counted = Counter(key for path in files(code) for key in _data.read(path))  # type: ignore[operator]
    assert [key for key, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_files(code: str) -> None:
    def names(language: str) -> list[str]:
        folder = f"languages/{language}/"
        return sorted(named(path).split(folder, 1)[1] for path in DATA if folder in named(path))

    assert names(code) == names(FIRST)


# ---------------------------------------------------------------- messages


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_messages(code: str) -> None:
    mine, first = set(messages(code)), set(messages(FIRST))
    assert (sorted(first - mine), sorted(mine - first)) == ([], [])


@pytest.mark.parametrize("finding", sorted(messages(FIRST)))
def test_a_message_says_the_same_in_every_language(finding: str) -> None:
    assert FORM.fullmatch(finding)
    entries = [messages(code)[finding] for code in CODES if finding in messages(code)]
    assert {frozenset(entry) for entry in entries} in (
        {frozenset({"name", "message"})},
        {frozenset({"name", "message", "hint"})},
    )
    assert len({entry["name"] for entry in entries}) == 1
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entries[0]["name"])
    assert len({frozenset(PLACEHOLDER.findall(entry_words(code, finding))) for code in CODES}) == 1


def test_names_of_messages_are_unique_in_their_area() -> None:
    counted = Counter((finding[:3], entry["name"]) for finding, entry in messages(FIRST).items())
    assert [name for name, times in counted.items() if times > 1] == []


# ---------------------------------------------------------------- what the program says


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every call that names a finding's code: its place, the code, the call."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                for argument in node.args:
                    if isinstance(argument, ast.Constant) and FORM.fullmatch(str(argument.value)):
                        yield f"{named(path)}:{node.lineno}", str(argument.value), node


def written_codes() -> set[str]:
    trees = (ast.parse(path.read_text("utf-8")) for path in SOURCE.rglob("*.py"))
    words = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {word for word in words if isinstance(word, str) and FORM.fullmatch(word)}


def test_every_code_in_the_program_has_its_message_and_every_message_its_code() -> None:
    written = written_codes() - set(catalogue.modules())
    assert sorted(written - set(messages(FIRST))) == []
    assert sorted(set(messages(FIRST)) - written) == []


def test_who_reports_a_finding_gives_every_value_of_its_message() -> None:
    lacking = []
    for place, code, call in calls():
        given = {keyword.arg for keyword in call.keywords}
        wanted = set(PLACEHOLDER.findall(entry_words(FIRST, code))) if code in messages(FIRST) else set()
        added = ADDED.get(call.func.id) if isinstance(call.func, ast.Name) else None
        if added is not None and None not in given and wanted - given - added:
            lacking.append(f"{place}: {code} lacks {sorted(wanted - given - added)}")
    assert lacking == []


def test_no_language_is_named_outside_its_folder() -> None:
    word = rf"[\"'](?:{'|'.join(CODES)})[\"']"
    compared = re.compile(rf"(?:[!=]=|\bin|\bcase)\s*[(\[{{]?\s*{word}|{word}\s*[!=]=")
    folders = {SOURCE / "languages" / code for code in CODES}
    found = [
        f"{named(path)}:{number}"
        for path in sorted(SOURCE.rglob("*.py"))
        if not folders.intersection(path.parents)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if compared.search(line)
    ]
    assert found == []
