"""For programs: every finding with its place, words and message. The format is in docs/lint.md."""

import json

from contract_drafter.model.span import Span
from contract_drafter.reporters._base import Linted, Remark, Report

MEDIA_TYPE = "application/json"
VERSION = 1
"""Goes up when a program that reads this would have to change. New keys may come without that."""


def write(report: Report) -> bytes:
    """One JSON object for the whole run."""
    data = {
        "version": VERSION,
        "tool": {"name": "contract-drafter", "version": report.version},
        "language": report.language,
        "summary": report.counts(),
        "files": [_file(linted) for linted in report.files],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _file(linted: Linted) -> dict[str, object]:
    return {
        "path": linted.source,
        "language": linted.language,
        "findings": [_finding(remark) for remark in linted.remarks],
    }


def _finding(remark: Remark) -> dict[str, object]:
    finding = remark.finding
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": remark.message,
        "hint": remark.hint,
        "words": remark.words,
        "passage": remark.text,
        "offset": [remark.start, remark.end],
        "article": remark.article,
        "place": _place(finding.span),
        "related": [_place(span) for span in finding.related],
        "values": {name: str(value) for name, value in finding.values},
        "fingerprint": remark.fingerprint,
        "hidden": remark.hidden or None,
        "reason": remark.reason or None,
        "fix": remark.fix,
    }


def _place(span: Span) -> dict[str, object]:
    known = {name: value for name, value in span._asdict().items() if value is not None and name != "marks"}
    return {"text": str(span), **known}
