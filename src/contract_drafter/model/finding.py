"""The one type of problem: a broken clause file, a refused answer, a lint hit, a reader's warning."""

import errno
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from contract_drafter.model.span import Span

BECAUSE = "because"
_SYSTEM: Mapping[int, str] = {
    errno.EPERM: "SYS001",
    errno.EACCES: "SYS001",
    errno.ENOENT: "SYS002",
    errno.EISDIR: "SYS003",
    errno.ENOTDIR: "SYS004",
    errno.ENOSPC: "SYS005",
    errno.EROFS: "SYS006",
    errno.ENAMETOOLONG: "SYS007",
}


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem and its place. Its words are in `languages/<code>/messages/`, under its code.

    `values` fill the message, a number as the reader's language writes it; a value named `nearest` (the closest known
    word) adds a "did you mean", one named `because` is the code of a message that says the `problem`, filled by the
    same values.
    """

    code: str
    span: Span
    values: tuple[tuple[str, str | Decimal], ...] = ()
    severity: Severity = Severity.ERROR
    related: tuple[Span, ...] = ()


class Problem(ValueError):
    """Why something cannot be done: the code of a message, and what fills it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def finding(code: str, span: Span, severity: Severity = Severity.ERROR, **values: object) -> Finding:
    """Build a Finding; empty values are left out so that a message can tell "no near word" from one.

    A value that is a problem, ours or the system's, becomes the code of its words.
    """
    filled: dict[str, str | Decimal] = {}
    for name, value in values.items():
        filled |= _told(name, value)
    return Finding(code, span, tuple(filled.items()), severity)


def _told(name: str, value: object) -> Mapping[str, str | Decimal]:
    match value:
        case Problem(code=code, values=values):
            return {BECAUSE: code, **{key: str(each) for key, each in values.items()}}
        case UnicodeDecodeError():
            return {BECAUSE: "SYS008"}
        case OSError(errno=int(number)) if number in _SYSTEM:
            return {BECAUSE: _SYSTEM[number]}
        case OSError(strerror=str(words)):
            return {name: words}
        case Decimal():
            return {name: value}
    return {} if value in (None, "") else {name: str(value)}


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that stop what was asked for."""
    return [each for each in findings if each.severity is Severity.ERROR]


class UserError(Exception):
    """Something only the user can mend. Carries all the findings, never just the first."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(f"{f.span}: {f.code} {dict(f.values)}" for f in findings))
        self.findings = findings
