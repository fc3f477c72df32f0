"""SARIF 2.1.0, which code hosts and editors read."""

import json
from pathlib import PurePath
from urllib.parse import quote

from contract_drafter.model.finding import Severity
from contract_drafter.reporters._base import Linted, Remark, Report

MEDIA_TYPE = "application/sarif+json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(report: Report) -> bytes:
    """One run."""
    said = [(remark, linted) for linted in report.files for remark in linted.remarks]
    rules = sorted({remark.finding.code for remark, _ in said})
    cards = {card.code: card for card in report.rules}
    known = [_rule(code, cards) for code in rules]
    results = [_result(remark, linted, rules) for remark, linted in said]
    hidden = {remark.hidden for remark, _ in said} - {""}
    for result, (remark, _) in zip(results, said, strict=True):
        if hidden:
            result["suppressions"] = _suppressions(remark)
        if "baseline" in hidden:
            result["baselineState"] = "unchanged" if remark.hidden == "baseline" else "new"
    run = {
        "tool": {"driver": {"name": "contract-drafter", "semanticVersion": report.version, "rules": known}},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(linted.source)}} for linted in report.files],
        "results": results,
    }
    data = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _rule(code: str, cards: dict) -> dict[str, object]:  # type: ignore[type-arg]
    card = cards.get(code)
    if card is None:
        return {"id": code}
    return {
        "id": code,
        "name": "".join(part.capitalize() for part in card.name.split("_")),
        "shortDescription": {"text": card.message},
        "fullDescription": {"text": card.why},
        "help": {"text": card.hint},
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
    }


def _result(remark: Remark, linted: Linted, rules: list[str]) -> dict[str, object]:
    finding = remark.finding
    text = f"{remark.message} — {remark.hint}" if remark.hint else remark.message
    found: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": rules.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(remark, linted)],
    }
    if remark.fingerprint:
        found["partialFingerprints"] = {"words/v1": remark.fingerprint}
    return found


def _suppressions(remark: Remark) -> list[dict[str, str]]:
    """What accepts a finding. SARIF wants the list, if only an empty one, with every result or with none."""
    if not remark.hidden:
        return []
    kind = "inSource" if remark.hidden == "suppressed" and not remark.beside else "external"
    return [{"kind": kind, **({"justification": remark.reason} if remark.reason else {})}]


def _location(remark: Remark, linted: Linted) -> dict[str, object]:
    span = remark.finding.span
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(span.source or linted.source)}}
    if span.line is not None and span.page is None:
        physical["region"] = _region(span.line, span.column or 1, remark, linted)
    place: dict[str, object] = {"physicalLocation": physical}
    named = remark.place if span.page is not None or span.line is None else remark.article
    if named:
        place["logicalLocations"] = [{"fullyQualifiedName": named}]
    return place


def _region(line: int, column: int, remark: Remark, linted: Linted) -> dict[str, object]:
    """Where the words begin, and where they end if the line holds them all as they are read."""
    region: dict[str, object] = {"startLine": line, "startColumn": column}
    if remark.words:
        written = linted.content.decode("utf-8-sig", "replace").splitlines()[line - 1 : line]
        if written and written[0].startswith(remark.words, column - 1):
            region["endColumn"] = column + len(remark.words)
        region["snippet"] = {"text": remark.words}
    return region


def _uri(source: str) -> str:
    path = PurePath(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
