"""Reads what stands between `{{ }}` and `{% %}` in a clause text."""

import re
from dataclasses import dataclass, field

from contract_drafter.model.clause_text import BlankMark, Filter, GroupTable, Insert, TextBlock
from contract_drafter.model.expression import Expression, ExpressionError, Path, parse
from contract_drafter.model.finding import Finding, finding
from contract_drafter.model.span import Span

TAGS = ("if", "elif", "else", "endif", "for", "endfor", "insert", "table")
_NAME = r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*"
_FOR = re.compile(rf"([A-Za-z_]\w*)\s+in\s+({_NAME})")
_TABLE = re.compile(rf"({_NAME})\s*:\s*([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)")
_FILTER = re.compile(r"([A-Za-z_]\w*)\s*(?:\(\s*((?:\"[^\"]*\"|'[^']*')(?:\s*,\s*(?:\"[^\"]*\"|'[^']*'))*)\s*\))?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as read. `condition` of if and elif, `variable` and `path` of for, `block` of insert and table."""

    name: str
    condition: Expression | None = None
    variable: str = ""
    path: Path = field(default_factory=lambda: Path(()))
    block: TextBlock | None = None


class TagReader:
    """Reads tags and blanks; puts what is wrong into the list it was given."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings

    def read(self, text: str, span: Span, quiet: bool = False) -> Tag | None:
        """The tag, or None when it cannot be read. `quiet` reads again without reporting twice."""
        kept = len(self.findings)
        tag = self._read(text.strip(), span)
        if quiet:
            del self.findings[kept:]
        return tag

    def _read(self, text: str, span: Span) -> Tag | None:
        name, _, rest = text.partition(" ")
        rest = rest.strip()
        match name:
            case "if" | "elif":
                condition = self.expression(rest, span)
                return None if condition is None else Tag(name, condition)
            case "else" | "endif" | "endfor" if not rest:
                return Tag(name)
            case "for" if loop := _FOR.fullmatch(rest):
                return Tag(name, variable=loop.group(1), path=Path(tuple(loop.group(2).split("."))))
            case "insert" if re.fullmatch(r"[a-z][a-z-]*", rest):
                return Tag(name, block=Insert(rest, span))
            case "table" if table := _TABLE.fullmatch(rest):
                columns = tuple(column.strip() for column in table.group(2).split(","))
                return Tag(name, block=GroupTable(Path(tuple(table.group(1).split("."))), columns, span))
        self.findings.append(finding("LIB002", span, tag=text, known=", ".join(TAGS)))
        return None

    def expression(self, text: str, span: Span) -> Expression | None:
        try:
            return parse(text)
        except ExpressionError as error:
            self.findings.append(finding("LIB005", span, expression=text, problem=error, column=error.column))
            return None

    def blank(self, text: str, span: Span) -> BlankMark | None:
        """`client | the`: a path, then filters."""
        path, *filters = (part.strip() for part in text.split("|"))
        if not re.fullmatch(_NAME, path):
            self.findings.append(finding("LIB006", span, blank=text.strip()))
            return None
        read: list[Filter] = []
        for part in filters:
            match = _FILTER.fullmatch(part)
            if match is None:
                self.findings.append(finding("LIB006", span, blank=text.strip()))
                return None
            words = re.findall(r"\"([^\"]*)\"|'([^']*)'", match.group(2) or "")
            read.append(Filter(match.group(1), tuple(double or single for double, single in words)))
        return BlankMark(Path(tuple(path.split("."))), tuple(read), span)
