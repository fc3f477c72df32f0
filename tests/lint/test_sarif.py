"""SARIF is valid by its own schema, whatever was found, accepted or known before."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from word_parts import paragraph, run, word

from contract_drafter.workflows.lint import lint
from contract_drafter.workflows.lint_request import Request

SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
BLANK = "The fee is [amount] & “100 %”.\n"
ACCEPTED = f"<!-- lint: ignore VAG014: filled in by hand -->\n{BLANK}"
OLD = {"baseline": "old.json"}
FILES = [
    ("nothing found", {"a.md": "The fee is 10 euros.\n"}, {}),
    ("a finding at its line", {"a.md": BLANK}, {}),
    ("a name with spaces, accents and signs", {"été 1/a b#?%.md": BLANK}, {}),
    ("several files", {"a.md": BLANK, "b.txt": BLANK, "c.md": ""}, {}),
    ("a finding that is accepted, and one that is not", {"a.md": f"{ACCEPTED}\n{BLANK}"}, {}),
    ("what accepts nothing", {"a.md": "<!-- lint: ignore VAG014: by hand -->\nThe fee is 10 euros.\n"}, {}),
    ("all that is in the baseline", {"a.md": BLANK}, OLD),
    ("a Word file, whose places are no lines", {"a.docx": word(paragraph(run("The fee is [amount].")))}, {}),
    ("a file that cannot be read beside one that can", {"a.md": BLANK, "b.docx": "no Word file"}, {}),
]


def sarif(folder: Path, files: dict[str, str | bytes], wishes: dict[str, Any]) -> dict[str, Any]:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    known = {key: folder / value for key, value in wishes.items()}
    request = Request((folder,), date(2026, 1, 1), "fr", ("VAG014",), format="sarif", **known)
    made: dict[str, Any] = json.loads(lint(request).shown or b"")
    return made


@pytest.mark.parametrize("files, wishes", [case[1:] for case in FILES], ids=[case[0] for case in FILES])
def test_the_schema_accepts(tmp_path: Path, files: dict[str, str | bytes], wishes: dict[str, Any]) -> None:
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    jsonschema.Draft4Validator(SCHEMA).validate(sarif(tmp_path, files, wishes))


def test_the_schema_refuses_what_is_wrong(tmp_path: Path) -> None:
    made = sarif(tmp_path, {"a.md": BLANK}, {})
    made["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(made)


def test_what_is_accepted_has_its_reason_and_every_result_its_list(tmp_path: Path) -> None:
    results = sarif(tmp_path, {"a.md": f"{ACCEPTED}\n{BLANK}"}, {})["runs"][0]["results"]
    assert [each["suppressions"] for each in results] == [
        [{"kind": "inSource", "justification": "filled in by hand"}],
        [],
    ]


def test_what_a_file_beside_accepts_is_accepted_outside_the_text(tmp_path: Path) -> None:
    beside = "ignore:\n- {code: VAG014, reason: filled in by hand}\n"
    results = sarif(tmp_path, {"a.md": BLANK, "a.md.lint.yaml": beside}, {})["runs"][0]["results"]
    assert [each["suppressions"] for each in results] == [
        [{"kind": "external", "justification": "filled in by hand"}],
    ]
