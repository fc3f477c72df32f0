"""From the events of the YAML library to the data. Only here is it imported: a command that reads none starts fast."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

import yaml

from contract_drafter.located_yaml._located import FINDINGS_LIMIT, FORBIDDEN, KeyPath
from contract_drafter.model.finding import Finding, Severity, finding
from contract_drafter.model.span import Span

DEPTH_LIMIT: Final = 40

_INTEGER = re.compile(r"(?:0|-?[1-9][0-9]{0,39})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,39})\.[0-9]{1,40}")
_WORDS: Final = {"": None, "~": None, "null": None, "true": True, "false": False}
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SyntaxFault = yaml.YAMLError


class Builder:
    """Makes the data from the parser's events, so that an alias or a deep nest costs nothing before it is refused."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.spans: dict[KeyPath, Span] = {}
        self.keys: dict[KeyPath, Span] = {}
        self.ends: dict[KeyPath, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self.events: Iterator[Any] = iter(())

    def build(self, text: str) -> Any:
        parser = _Parser(text)
        try:
            self.events = iter(parser.get_event, None)
            data = None
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if () in self.spans:
                        self.note("YML010", event)
                        break
                    data = self.value(next(self.events), ())
            return data
        except _GaveUpError:
            return None
        finally:
            parser.dispose()

    def note(self, code: str, event: Any, **values: object) -> None:
        self.findings.append(finding(code, self.place(event), Severity.ERROR, **values))
        if len(self.findings) >= FINDINGS_LIMIT:
            raise _GaveUpError

    def place(self, event: Any) -> Span:
        mark = event.start_mark
        return Span(self.source, mark.line + 1, mark.column + 1)

    def value(self, event: Any, path: KeyPath) -> Any:
        self.spans[path] = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            self.note("YML006", event, name=event.anchor)
            return None
        if event.anchor:
            self.note("YML007", event, name=event.anchor)
        if event.tag and event.tag != "!":
            self.note("YML008", event, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            end: Any = event.end_mark
            self.ends[path] = (end.line + 1, end.column + 1)
            return self.scalar(event)
        if len(path) >= DEPTH_LIMIT:
            self.note("YML009", event, limit=DEPTH_LIMIT)
            raise _GaveUpError
        return self.mapping(path) if isinstance(event, yaml.MappingStartEvent) else self.sequence(path)

    def scalar(self, event: Any) -> Any:
        text = str(event.value)
        if match := FORBIDDEN.search(text):
            self.note("YML004", event, point=f"U+{ord(match.group()):04X}")
        if event.style:
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        return Decimal(text) if _DECIMAL.fullmatch(text) else text

    def sequence(self, path: KeyPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*path, len(items))))
        return items

    def mapping(self, path: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event)
            inner = (*path, key)
            if key in found:
                first = self.keys[inner]
                self.note("YML005", event, key=key, line=first.line)
                self.value(next(self.events), (*path, key, "again"))
                continue
            self.keys[inner] = self.place(event)
            found[key] = self.value(next(self.events), inner)
        return found

    def key(self, event: Any) -> str:
        if isinstance(event, yaml.ScalarEvent):
            if match := FORBIDDEN.search(event.value):
                self.note("YML004", event, point=f"U+{ord(match.group()):04X}")
            return str(event.value).strip()
        self.note("YML011", event)
        raise _GaveUpError


class _GaveUpError(Exception):
    """There is no use in reading on: enough faults, or a nest without end."""
