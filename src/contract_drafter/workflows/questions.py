"""The questions of a contract type, as a blank answers file, a JSON Schema or a questionnaire to print."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

from contract_drafter.located_yaml import nearest
from contract_drafter.model.clause import ContractType
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.questionnaire.blank import blank
from contract_drafter.questionnaire.printable import printable
from contract_drafter.questionnaire.relevant import relevant
from contract_drafter.questionnaire.schema import json_schema
from contract_drafter.workflows import output
from contract_drafter.workflows.library_in_use import LibraryInUse, open_library


def questions(contract_type: str, language: str, form: str, libraries: tuple[Path, ...] = ()) -> str:
    """The questions in one of FORMATS. Raises UserError for a contract type or a language the library lacks."""
    in_use = open_library(*libraries)
    contract = contract_of(in_use, contract_type, language)
    return FORMATS[form](in_use, contract, language)


def save(text: str, path: Path, force: bool = False) -> None:
    """Write the questions to a file. Raises UserError when it exists (unless `force`) or cannot be written."""
    if path.exists() and not force:
        raise UserError(finding("DRF012", Span(str(path))))
    output.write(path, text.encode())


def contract_of(in_use: LibraryInUse, contract_type: str, language: str) -> ContractType:
    """The contract type of this id or code. Raises UserError, with the nearest, for one the library lacks."""
    known = in_use.library.contracts
    found = in_use.library.contract_named(contract_type)
    faults = []
    if found is None:
        near = nearest(contract_type, known)
        span = in_use.place
        faults.append(finding("ANS002", span, contract=contract_type, nearest=near, known=", ".join(known)))
    if language not in in_use.library.languages:
        codes = in_use.library.languages
        near = nearest(language, codes)
        span = in_use.place
        faults.append(finding("ANS004", span, language=language, nearest=near, known=", ".join(codes)))
    if faults or found is None:
        raise UserError(*faults)
    return found


def _yaml(in_use: LibraryInUse, contract: ContractType, language: str) -> str:
    sections = relevant(in_use.library, contract, {}, in_use.needs, in_use.conditions, undecided=True)
    return blank(contract, sections, language)


def _json_schema(in_use: LibraryInUse, contract: ContractType, language: str) -> str:
    return json.dumps(json_schema(in_use.library, contract, language), ensure_ascii=False, indent=2) + "\n"


def _markdown(in_use: LibraryInUse, contract: ContractType, language: str) -> str:
    sections = relevant(in_use.library, contract, {}, in_use.needs, in_use.conditions, undecided=True)
    return printable(contract, sections, language)


FORMATS: Final[dict[str, Callable[[LibraryInUse, ContractType, str], str]]] = {
    "yaml": _yaml,
    "json-schema": _json_schema,
    "markdown": _markdown,
}
