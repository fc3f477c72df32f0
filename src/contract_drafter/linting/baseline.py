"""A baseline: the findings that old contracts had when lint first saw them. Only new ones then count."""

import json
from collections.abc import Iterable, Mapping

from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.reporters._base import Remark

VERSION = 1


def read(content: bytes, source: str) -> Mapping[str, frozenset[str]]:
    """The fingerprints of a baseline, by file. Raises UserError when the file is something else."""
    try:
        data = json.loads(content.decode("utf-8"))
        if data["version"] != VERSION:
            raise ValueError
        return {file: frozenset(found.keys()) for file, found in data["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UserError(finding("LNT006", Span(source))) from None


def write(found: Mapping[str, Iterable[Remark]]) -> bytes:
    """The baseline of these remarks by file; each is named beside its fingerprint so that a person can read it."""
    files = {file: {each.fingerprint: _named(each) for each in several} for file, several in found.items()}
    return (json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=2) + "\n").encode()


def _named(remark: Remark) -> str:
    return f"{remark.finding.code} {' '.join(remark.words.split())}".strip()[:160]
