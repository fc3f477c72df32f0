"""What changed from one library to another, for a person or a program to read."""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from contract_drafter import languages
from contract_drafter.library.compare import Change, FieldChange, SourceOf, compare
from contract_drafter.library.load import read_folder
from contract_drafter.model.finding import UserError, errors
from contract_drafter.model.library import Library

FORMATS = ("text", "json")
AROUND = 6
"""Words kept before and after a change; the others of a passage that stayed as it was are left out."""
_TOKEN = re.compile(r"\n+|[^\S\n]+|\w+|[^\w\s]")


def diff(ours: Path, theirs: Path) -> tuple[Change, ...]:
    """Every difference. Raises UserError when one of the folders holds no library, or a file that cannot be read."""
    (our, our_texts), (their, their_texts) = _read(ours), _read(theirs)
    return tuple(compare(our, their, our_texts, their_texts))


def as_text(changes: tuple[Change, ...], language: str) -> Iterator[str]:
    """The changes by kind, a line for each thing and one for each field; words that left and came are marked."""
    labels = languages.labels(language)
    if not changes:
        yield labels["diff_none"]
    for kind in dict.fromkeys(change.kind for change in changes):
        yield labels[f"diff_{kind}"]
        for change in changes:
            if change.kind == kind:
                yield from _lines(change, language)
        yield ""
    if changes:
        counts = {what: sum(c.what == what for c in changes) for what in ("added", "removed", "changed")}
        yield labels["diff_tally"].format(**counts)


def as_json(changes: tuple[Change, ...]) -> str:
    """The same as JSON: a list, in order."""
    found = [
        {
            "kind": change.kind,
            "id": change.id,
            "change": change.what,
            "old_version": change.old_version or None,
            "new_version": change.new_version or None,
            "fields": [{"field": each.field, "old": each.old, "new": each.new} for each in change.fields],
        }
        for change in changes
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)


def _lines(change: Change, language: str) -> Iterator[str]:
    mark = {"added": "+", "removed": "–", "changed": "~"}[change.what]
    versions = " → ".join(dict.fromkeys(filter(None, (change.old_version, change.new_version))))
    stands = f"  ({languages.labels(language)['diff_version_stands']})" if change.version_stands else ""
    yield f"  {mark} {change.id} {versions}{stands}"
    for each in change.fields:
        yield from (f"      {line}".rstrip() for line in _said(each).splitlines())


def _said(change: FieldChange) -> str:
    words = "".join(_words(change.old, change.new)) if change.old and change.new else _marked(change.old, change.new)
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return f"{change.field}: {lines[0]}" if len(lines) == 1 else "\n  ".join((f"{change.field}:", *lines))


def _words(old: str, new: str) -> Iterator[str]:
    """The new text with what left it and what came into it, and some words around each."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (step, start, end, new_start, new_end) in enumerate(steps):
        if step == "equal":
            yield _shortened(after[new_start:new_end], first=place == 0, last=place == len(steps) - 1)
        else:
            yield _marked("".join(before[start:end]), "".join(after[new_start:new_end]))


def _shortened(tokens: list[str], first: bool, last: bool) -> str:
    kept = 2 * AROUND
    head, tail = (0 if first else kept), (0 if last else kept)
    if len(tokens) <= head + tail + 2:
        return "".join(tokens)
    start, end = "".join(tokens[:head]).rstrip(), "".join(tokens[len(tokens) - tail :]).lstrip()
    return f"{start} … {end}".lstrip() if first else f"{start} …" if last else f"{start} … {end}"


def _marked(old: str, new: str) -> str:
    return (f"[-{old}-]" if old else "") + (f"{{+{new}+}}" if new else "")


def _read(folder: Path) -> tuple[Library, SourceOf]:
    library, found = read_folder(folder)
    if wrong := errors(found):
        raise UserError(*wrong)
    return library, {key: Path(library.place("text", *key).source).read_text(encoding="utf-8") for key in library.texts}
