"""A firm's own rules and words, from YAML: read, checked on their own examples, refused with the place of each fault.

No code is run. A file holds one rule, but for `lexicon.yaml`, which changes our lists of words.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from contract_drafter import languages, located_yaml
from contract_drafter.languages import ListChange, PhraseError
from contract_drafter.linting import catalogue
from contract_drafter.linting.own_lexicon import changes
from contract_drafter.linting.own_rule import OwnRule, OwnRules
from contract_drafter.linting.safe_pattern import PatternError, safe_pattern
from contract_drafter.located_yaml import KeyPath, Located
from contract_drafter.model.finding import Finding, Severity, UserError, finding
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import KINDS, ZONES, Example, Rule

LEXICON = "lexicon.yaml"
_CODE = re.compile(r"[A-Z]{2,8}[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class _Bad:
    text: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class _File:
    """A rule as it is written. What is by language has the language's code as key."""

    code: str
    name: str
    severity: str
    message: LocalText
    why: LocalText
    hint: LocalText
    bad: dict[str, tuple[_Bad | str, ...]]
    good: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    pattern: dict[str, str] = field(default_factory=dict)
    unless: dict[str, tuple[str, ...]] = field(default_factory=dict)
    zones: tuple[str, ...] = ZONES
    kinds: tuple[str, ...] = KINDS
    instead: dict[str, str] = field(default_factory=dict)
    fix: bool = False
    source: str = ""


def own_rules(files: Iterable[tuple[str, bytes]]) -> OwnRules:
    """The rules of these files (name, content). Raises UserError with every fault of every file."""
    rules: dict[str, OwnRule] = {}
    words: list[ListChange] = []
    places: dict[str, str] = {}
    faults: list[Finding] = []
    whole = hashlib.sha256()
    for source, content in files:
        whole.update(f"{source}:{len(content)}:".encode() + content)
        try:
            located = located_yaml.read_bytes(content, source)
            if source.endswith(LEXICON):
                words += changes(located)
                continue
            rule = _rule(located)
            code = rule.RULE.code
            if code in rules:
                faults.append(finding("LNT052", located.span(("code",)), rule=code, file=places[code]))
            rules[code], places[code] = rule, source
        except UserError as error:
            faults += error.findings
    if faults:
        raise UserError(*faults)
    return OwnRules(dict(sorted(rules.items())), tuple(words), whole.hexdigest())


def _rule(located: Located) -> OwnRule:
    """One rule. Raises UserError with its faults; its examples are tried when it has no other."""
    known = languages.codes()
    read, faults = located_yaml.read_as(_File, located, languages=known)
    faults += _wrong_values(located)
    if read is None:
        raise UserError(*faults)
    reading = _Reading(located, read, faults)
    rule = reading.rule()
    if faults:
        raise UserError(*faults)
    from contract_drafter.linting.own_examples import misjudged

    if wrong := list(misjudged(rule, located)):
        raise UserError(*wrong)
    return rule


def _wrong_values(located: Located) -> Iterator[Finding]:
    """The code and the values that no rule can have, whatever else is wrong."""
    data = located.at(())
    written = data if isinstance(data, dict) else {}
    code = written.get("code")
    if isinstance(code, str):
        letters = code.rstrip("0123456789")
        if not _CODE.fullmatch(code):
            yield finding("LNT050", located.span(("code",)), rule=code)
        elif letters in catalogue.families_of_codes():
            yield finding("LNT051", located.span(("code",)), rule=code, letters=letters)
    for key, known in {"severity": tuple(Severity), "zones": ZONES, "kinds": KINDS}.items():
        values = written.get(key)
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, str) and value not in known:
                yield finding("LNT002", located.span((key,)), key=key, value=value, known=", ".join(known))


class _Reading:
    """From what a file says to the rule, with every fault at its place."""

    def __init__(self, located: Located, read: _File, faults: list[Finding]) -> None:
        self.located, self.read, self.faults = located, read, faults

    def fault(self, code: str, path: KeyPath, **values: object) -> None:
        self.faults.append(finding(code, self.located.span(path), Severity.ERROR, **values))

    def rule(self) -> OwnRule:
        """The rule; worth nothing when faults were found."""
        read = self.read
        looked_for = self._looked_for()
        self._examples(looked_for)
        severity = Severity(read.severity) if read.severity in tuple(Severity) else Severity.INFO
        texts = (_anywhere(read.why), _anywhere(read.message), _anywhere(read.hint))
        return OwnRule(
            Rule(read.code, severity, "stable", "own", *texts, read.source, name=read.name),
            {code: tuple(_example(each) for each in several) for code, several in read.bad.items()},
            {code: tuple(map(Example, several)) for code, several in read.good.items()},
            looked_for,
            {code: made for code, several in read.unless.items() if (made := self._phrases("unless", code, several))},
            frozenset(read.zones), frozenset(read.kinds), read.instead, read.fix,
        )  # fmt: skip

    def _languages(self) -> Iterator[str]:
        """The languages the rule speaks; those that nobody knows are faults."""
        for key in ("phrases", "pattern", "unless", "instead", "bad", "good"):
            for code in getattr(self.read, key):
                if code not in languages.codes():
                    span = self.located.key_span((key, code))
                    self.faults.append(finding("YML104", span, key=code, known=", ".join(languages.codes())))
        for code in languages.codes():
            if self.read.phrases.get(code) or self.read.pattern.get(code):
                yield code

    def _looked_for(self) -> dict[str, tuple[re.Pattern[str], ...]]:
        found: dict[str, tuple[re.Pattern[str], ...]] = {}
        for code in self._languages():
            made = [self._phrases("phrases", code, several)] if (several := self.read.phrases.get(code)) else []
            if text := self.read.pattern.get(code):
                made.append(self._pattern(code, text))
            found[code] = tuple(each for each in made if each is not None)
        if not found and not self.faults:
            self.fault("LNT053", ())
        return found

    def _phrases(self, key: str, code: str, several: tuple[str, ...]) -> re.Pattern[str] | None:
        for index, phrase in enumerate(several):
            try:
                if code in languages.codes():
                    languages.phrase_matcher((phrase,), code)
            except PhraseError as error:
                self.fault("LNT054", (key, code, index), phrase=phrase, part=error)
        if self.faults or not several:
            return None
        return languages.phrase_matcher(several, code)

    def _pattern(self, code: str, text: str) -> re.Pattern[str] | None:
        try:
            return safe_pattern(text)
        except PatternError as error:
            codes = {"syntax": "LNT055", "endless": "LNT056", "ways": "LNT057", "empty": "LNT058", "long": "LNT059"}
            self.fault(codes.get(error.fault, "LNT060"), ("pattern", code), detail=error.detail)
            return None

    def _examples(self, looked_for: Mapping[str, object]) -> None:
        for code in looked_for:
            for key in ("bad", "good"):
                if not getattr(self.read, key).get(code):
                    self.fault("LNT061", (key,), kind=key, language=code)


def _example(written: _Bad | str) -> Example:
    return Example(written) if isinstance(written, str) else Example(written.text, written.at)


def _anywhere(words: LocalText) -> LocalText:
    """The words, good for the languages that have none of their own."""
    first = next((text for _, text in words.by_language), words.everywhere)
    return LocalText(words.by_language, first)
