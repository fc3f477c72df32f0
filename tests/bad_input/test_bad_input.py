"""Bad input as data (cases/*.yaml): each case is a sentence, the input, and exactly what the command then says.

`answers` is a whole file (`then` repeats words at its end); or `example` names one, made to speak English, and `replace`
changes words of it: <1> in what is said is the line of the first of them. Nothing may be written.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = [case for path in sorted(HERE.glob("cases/*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_this_is_said_and_nothing_is_written(case: Mapping[str, Any], command: Callable[..., Any]) -> None:
    content = example(case) if "example" in case else written(case)
    Path("answers.yaml").write_bytes(content)
    run = command("draft", "answers.yaml", "-o", "contract.md", "-o", "contract.html", "--date", "2026-11-23")
    assert run.said == [with_lines(line, case, content) for line in case["says"]]
    assert run.code == 2
    assert [path.name for path in Path().iterdir()] == ["answers.yaml"]


def written(case: Mapping[str, Any]) -> bytes:
    """The file as the case gives it."""
    repeated, times = case.get("then", ("", 0))
    encoded: bytes = (case["answers"] + repeated * times).encode(case.get("encoding", "utf-8"))
    return encoded


def example(case: Mapping[str, Any]) -> bytes:
    """An example, in English, with the case's words in it."""
    text = (ROOT / "examples" / case["example"] / "answers.yaml").read_text("utf-8")
    for old, new in {"language: fr": "language: en", **case["replace"]}.items():
        assert len(re.findall(rf"^ *{re.escape(old)}$", text, re.MULTILINE)) == 1, f"“{old}” is not one line of it"
        text = re.sub(rf"^( *){re.escape(old)}$", rf"\g<1>{new}", text, flags=re.MULTILINE)
    return text.encode()


def with_lines(said: str, case: Mapping[str, Any], content: bytes) -> str:
    """<1> replaced by the line where the first replacement stands."""
    lines = [line.strip() for line in content.decode("utf-8", "replace").splitlines()]
    for number, words in enumerate(case.get("replace", {}).values(), start=1):
        said = said.replace(f":<{number}>:", f":{lines.index(words) + 1}:")
    return said
