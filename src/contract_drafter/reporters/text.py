"""For people, in a terminal: the place, the words with a mark under them, what is wrong, what to do; a summary."""

import re
import unicodedata
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.reporters._base import Remark, Report, excerpt

MEDIA_TYPE = "text/plain"
_WIDTH = 96
_ODD = re.compile(r"[^\u0000-\u02ff]")
"""Signs that may take no column, or two."""
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "34"}


def write(report: Report) -> bytes:
    """The findings in reading order, file by file."""
    return ("\n".join(_lines(report)) + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    for linted in report.files:
        for remark in linted.shown:
            yield from _remark(remark, report)
            yield ""
    yield report.label("lint.summary", files=_files(report), found=report.summary())
    if report.hidden():
        yield report.label("lint.hidden", count=report.hidden())


def _files(report: Report) -> str:
    count = len(report.files)
    return report.label(f"lint.files.{'one' if count == 1 else 'many'}", count=count)


def _remark(remark: Remark, report: Report) -> Iterator[str]:
    finding = remark.finding
    colour = _COLOURS[finding.severity]
    named = f"{_painted(finding.code, colour, report)} {report.label(f'lint.{finding.severity}')}"
    said = report.label("lint.labelled", label=named, words=remark.message)
    yield f"{_painted(str(finding.span), '1', report)}: {said}"
    if remark.end > remark.start:
        line, start, end = excerpt(remark, _WIDTH)
        yield f"    {line}"
        yield f"    {' ' * _wide(line[:start])}{_painted('^' * max(1, _wide(line[start:end])), colour, report)}"
    if remark.hint:
        yield f"    → {remark.hint}"
    for span in finding.related:
        yield f"    {report.label('lint.see')} {span}"


def _wide(text: str) -> int:
    """The columns that the text takes in a terminal."""
    return len(text) + sum(
        -1 if unicodedata.combining(sign) else unicodedata.east_asian_width(sign) in "WF" for sign in _ODD.findall(text)
    )


def _painted(text: str, colour: str, report: Report) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if report.colour else text
