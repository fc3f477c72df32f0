"""docs/rules.md says what the rules say."""

from pathlib import Path

from contract_drafter.workflows.lint_rules import reference

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_reference_page_is_that_of_the_rules() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "run: python tools/write_rules_reference.py"
