"""A contract in a second language: sentences given in one language only are told; names and addresses never are."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_drafter.workflows.draft import Request, draft

ROOT = Path(__file__).parents[2]
TOLD: list[tuple[str, str, str, str, dict[str, Any], str]] = [
    ("a company's long name is a name", "advisory_mission", "fr", "", {}, ""),
    ("a subcontractor's long name is a name", "ticket_app", "en", "", {}, ""),
    (
        "the address of a seat has no language",
        "advisory_mission",
        "fr",
        "provider",
        {"seat": "2nd floor of the old mill, 27 Salter Street, Bristol"},
        "",
    ),
    (
        "a person's many names and titles have no language",
        "advisory_mission",
        "fr",
        "sponsor",
        {"name": "Prof. Dr. Owen van der Prescott"},
        "",
    ),
    (
        "a capacity is words",
        "advisory_mission",
        "fr",
        "provider",
        {"signatory_capacity": "Managing Partner of the whole firm"},
        "provider.signatory_capacity",
    ),
]


@pytest.mark.parametrize(
    ("example", "language", "at", "changes", "told"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD]
)
def test_what_is_told_as_words_of_one_language(
    example: str, language: str, at: str, changes: dict[str, Any], told: str, tmp_path: Path
) -> None:
    data = yaml.load((ROOT / "examples" / example / "answers.yaml").read_text("utf-8"), yaml.BaseLoader)
    data["answers"].get(at, {}).update(changes)
    answers = tmp_path / "answers.yaml"
    answers.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    made = draft(Request(answers, (tmp_path / "contract.md",), language, None, (), date(2026, 11, 23)))
    assert "".join(str(dict(each.values)["paths"]) for each in made.notices if each.code == "DRF020") == told
