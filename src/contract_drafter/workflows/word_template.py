"""A Word template of the user's own: one to start from."""

from pathlib import Path

from contract_drafter import languages
from contract_drafter.located_yaml import nearest
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.workflows import output
from contract_drafter.writers._docx.starter import starter


def new(path: Path, language: str, force: bool = False) -> None:
    """Write a template to start from. Raises UserError when the language is unknown or the file cannot be written."""
    known = languages.codes()
    if language not in known:
        near = nearest(language, known)
        raise UserError(finding("TPL015", Span(str(path)), language=language, known=", ".join(known), nearest=near))
    output.refuse_bad_outputs([path], ["docx"], force)
    output.write(path, starter(language))
