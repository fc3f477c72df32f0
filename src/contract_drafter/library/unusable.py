"""What a library cannot be opened with, though each of its files can be read."""

from collections.abc import Collection

from contract_drafter.library.check_checks import unknown_severities
from contract_drafter.library.check_kpis import unknown_kinds
from contract_drafter.library.uses import uses
from contract_drafter.located_yaml import nearest
from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.library import Library


def unusable(library: Library, tables: Collection[str]) -> list[Finding]:
    """What stops every question and every draft: tables, kinds of KPIs and severities that do not exist."""
    inserts = [insert for text in library.texts.values() for insert, _ in uses(text.blocks).inserts]
    unknown = [
        finding("LIB027", insert.span, table=insert.table, nearest=nearest(insert.table, tables))
        for insert in inserts
        if insert.table not in tables
    ]
    return [*unknown, *unknown_kinds(library), *unknown_severities(library)]
