"""Opens the clause library that a command uses, with what the questionnaire needs to know of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from contract_drafter import languages, question_types, registry, shipped
from contract_drafter.drafting import cover
from contract_drafter.drafting.derived import DERIVED
from contract_drafter.library.check import Known
from contract_drafter.library.unusable import unusable
from contract_drafter.library.uses import conditions, needs
from contract_drafter.model.expression import Expression
from contract_drafter.model.finding import UserError, errors
from contract_drafter.model.library import Library, Need
from contract_drafter.model.span import Span
from contract_drafter.questionnaire.relevant import ALWAYS
from contract_drafter.workflows.library_kept import kept

TABLES = "contract_drafter.drafting.tables"


@dataclass(frozen=True, slots=True)
class LibraryInUse:
    """A library, the answers that each clause uses (dotted paths) and the conditions that decide on it."""

    library: Library
    folders: tuple[Path, ...]
    needs: Mapping[str, tuple[Need, ...]]
    conditions: Mapping[str, tuple[Expression, ...]]

    @property
    def place(self) -> Span:
        """Its folders: where what it does not hold is missed."""
        return Span(" + ".join(map(str, self.folders)))


def open_library(*folders: Path) -> LibraryInUse:
    """The library in these folders, each laid on those before it; without any, the one that is shipped.

    Raises UserError while a file of it cannot be read or names a table that does not exist.
    """
    return _open(shipped.libraries(folders))


@cache
def _open(folders: tuple[Path, ...]) -> LibraryInUse:
    return kept(folders, lambda: _read(folders))


def _read(folders: tuple[Path, ...]) -> LibraryInUse:
    from contract_drafter.library.load import load

    library, found = load(*folders)
    if wrong := errors(found) or unusable(library, _tables()):
        raise UserError(*wrong)
    used = {**needs(library, table_needs), ALWAYS: tuple(Need(path) for path in cover.NEEDS)}
    return LibraryInUse(
        library,
        folders,
        needs={clause_id: _opened(needed) for clause_id, needed in used.items()},
        conditions={clause_id: conditions(library, clause_id) for clause_id in library.clauses},
    )


def table_needs(table: str) -> tuple[str, ...]:
    """The answers that a computed table uses. Raises KeyError when there is no such table."""
    found: tuple[str, ...] = registry.load(TABLES, table.replace("-", "_")).NEEDS
    return found


def known() -> Known:
    """What the library may name: tables, derived values, filters, types of questions."""
    return Known(
        tables={table: table_needs(table) for table in _tables()},
        derived={name: needed for name, (needed, _) in DERIVED.items()},
        filters=languages.FILTERS,
        question_types=question_types.names(),
        fields=question_types.parts,
    )


def _tables() -> tuple[str, ...]:
    """The computed tables, named as texts name them."""
    return tuple(name.replace("_", "-") for name in registry.names(TABLES))


def _opened(used: tuple[Need, ...]) -> tuple[Need, ...]:
    """Derived values replaced by the answers they come from."""
    return tuple(
        Need(path, need.guards)
        for need in used
        for path in (DERIVED[need.path][0] if need.path in DERIVED else (need.path,))
    )
