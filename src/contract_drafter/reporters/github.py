"""For a pull request: the commands that GitHub shows as notes on the lines."""

from contract_drafter.model.finding import Severity
from contract_drafter.reporters._base import Remark, Report

MEDIA_TYPE = "text/plain"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(report: Report) -> bytes:
    """One command a finding."""
    return "".join(f"{_command(remark, report)}\n" for remark in report.remarks).encode()


def _command(remark: Remark, report: Report) -> str:
    finding = remark.finding
    span = finding.span
    places = {"file": span.source}
    if span.line is not None and span.page is None:
        places |= {"line": str(span.line), "col": str(span.column or 1)}
    else:
        places["title"] = remark.place
    places["title"] = " ".join(part for part in (finding.code, places.get("title", "")) if part)
    named = ",".join(f"{name}={_property(value)}" for name, value in places.items())
    message = remark.message + (f" — {remark.hint}" if remark.hint else "")
    if remark.words:
        message = report.label("lint.labelled", label=report.label("lint.quoted", words=remark.words), words=message)
    return f"::{_LEVELS[finding.severity]} {named}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
