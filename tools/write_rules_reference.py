"""Writes docs/rules.md, the reference of the rules of lint, from the rules themselves.

Run `python tools/write_rules_reference.py` after a change of a rule; a test compares the page with what this writes.
"""

from pathlib import Path

from contract_drafter.workflows.lint_rules import reference

TARGET = Path(__file__).parents[1] / "docs" / "rules.md"

if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
