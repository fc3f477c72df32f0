"""What every writer is given besides the tree: the style asked for, and the files that ship with the program."""

from dataclasses import dataclass
from pathlib import Path

from contract_drafter import shipped


@dataclass(frozen=True, slots=True)
class Style:
    """How a contract is dressed.

    `template` is a Word template of the user's own, as bytes, and `template_name` what to call it in errors.
    `page_numbers` asks for page numbers in the Word contents (they take a LibreOffice rendering); a format that lays
    out its own pages ignores it. `mark_values` shows which words came from answers.
    """

    template: bytes | None = None
    template_name: str = ""
    page_numbers: bool = True
    mark_values: bool = False


def asset(name: str) -> Path:
    """A file of the shipped templates ("word/contract.docx"). Raises FileNotFoundError when this copy lacks it."""
    path = shipped.folder("templates") / name
    if not path.is_file():
        raise FileNotFoundError(f"this copy of Contract Drafter lacks templates/{name}: install it again")
    return path
