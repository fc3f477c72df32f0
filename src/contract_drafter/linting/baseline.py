"""A baseline: the findings that an old contract had when lint first saw it. Only new ones then count."""

import json
from collections.abc import Iterable

from contract_drafter.linting.examined import Located
from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span

VERSION = 1


def read(content: bytes, source: str) -> frozenset[str]:
    """The fingerprints of a baseline. Raises UserError when the file is something else."""
    try:
        data = json.loads(content.decode("utf-8"))
        known = data["findings"]
        if data["version"] != VERSION or not all(isinstance(each, str) for each in known):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise UserError(finding("LNT006", Span(source))) from None
    return frozenset(known)


def write(found: Iterable[Located]) -> bytes:
    """The baseline of these findings; each is named beside its fingerprint so that a person can read it."""
    known = {
        located.fingerprint: f"{located.finding.code} {' '.join(located.hit.words.split())}".strip()[:160]
        for located in found
    }
    return (json.dumps({"version": VERSION, "findings": known}, ensure_ascii=False, indent=2) + "\n").encode()
