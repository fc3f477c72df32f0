"""The rules of the whole contract: answers that break exactly one are told it, at its line and with its severity.

The cases are in cases.yaml: a rule, a sentence, an example, what changes in its answers, and what is then said beyond
what the example is told already: a severity, the place and the check (or the code of the finding).
"""

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_drafter import located_yaml
from contract_drafter.languages import describe
from contract_drafter.questionnaire import read
from contract_drafter.shipped import folder
from contract_drafter.workflows.library_in_use import open_library

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
CASES = yaml.load((HERE / "cases.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


@cache
def answers_of(example: str) -> dict[str, Any]:
    found: dict[str, Any] = located_yaml.read_file(EXAMPLES / example / "answers.yaml").data
    return found


@cache
def checks() -> dict[str | None, str]:
    """The id of each check, by its English words."""
    sections = open_library(folder("clause_library")).library.sections.values()
    return {check.message.get("en"): check.id for each in sections for check in each.checks}


@cache
def told_of(example: str) -> set[str]:
    return told(answers_of(example))


def told(answers: dict[str, Any]) -> set[str]:
    """What is said: severity, place, and the id of the check or the code."""
    in_use = open_library(folder("clause_library"))
    located = located_yaml.read(json.dumps(answers, indent=1, default=str), "answers.json")
    keys = {located.key_span(path): path for path in located.keys}
    values = {span: path for path, span in located.spans.items()}
    _, found = read(located, in_use.library, in_use.needs, in_use.conditions, speak="en")
    said = set()
    for each in found:
        path = keys.get(each.span) or values[each.span]
        place = ".".join(map(str, path[1:])) or "answers"
        message = dict(each.values).get("message", "")
        check = next((name for words, name in checks().items() if words and message.startswith(words)), each.code)
        said.add(f"{each.severity} {place} {check}")
    return said


def change(answers: Any, path: str, value: Any) -> None:
    """Set what stands at a dotted path; None takes it away, a list path may end with `+` to add an item."""
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    at = answers["answers"]
    for step in way:
        at = at[step]
    if last == "+":
        at.append(value)
    elif value is None:
        del at[last]
    else:
        at[last] = value


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']}: {case['name']}")
def test_this_is_said_and_nothing_else(case: dict[str, Any]):
    answers = copy.deepcopy(answers_of(case["example"]))
    for path, value in case["change"].items():
        change(answers, path, value)
    assert sorted(told(answers) - told_of(case["example"])) == sorted(case["told"])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_item_is_named_even_in_another_language(language: str):
    name = "More visits"
    answers = copy.deepcopy(answers_of("online_sales"))
    change(answers, "objectives.0.outcomes.0.title", {"en": name})
    change(answers, "max_kpis_per_outcome", 1)
    in_use = open_library(folder("clause_library"))
    located = located_yaml.read(json.dumps(answers, indent=1, default=str), "answers.json")
    _, found = read(located, in_use.library, in_use.needs, in_use.conditions, speak=language)
    assert f" ({name}) (" in describe(found[0], language)


@pytest.mark.parametrize("example", ["online_sales", "mobile_app", "crm"])
def test_the_examples_are_told_no_error(example: str):
    assert [line for line in told_of(example) if line.startswith("error")] == []
