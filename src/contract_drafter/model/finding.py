"""The one type of problem: a broken clause file, a refused answer, a lint hit, a reader's warning."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from contract_drafter.model.span import Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem and its place. Its words are in `languages/<code>/messages/`, under its code.

    `values` fill the message; a value named `nearest` (the closest known word) adds a "did you mean".
    """

    code: str
    span: Span
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.ERROR
    related: tuple[Span, ...] = ()


def finding(code: str, span: Span, severity: Severity = Severity.ERROR, **values: object) -> Finding:
    """Build a Finding; empty values are left out so that a message can tell "no near word" from one."""
    filled = tuple((name, str(value)) for name, value in values.items() if value not in (None, ""))
    return Finding(code, span, filled, severity)


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that stop what was asked for."""
    return [each for each in findings if each.severity is Severity.ERROR]


class UserError(Exception):
    """Something only the user can mend. Carries all the findings, never just the first."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(f"{f.span}: {f.code} {dict(f.values)}" for f in findings))
        self.findings = findings
