"""Sentences → verdicts, one by one or a file of them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from contract_drafter import languages
from contract_drafter.commitments import assess, rewrite_prompt
from contract_drafter.located_yaml import nearest
from contract_drafter.model.commitment import Assessment
from contract_drafter.model.finding import Finding, UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.workflows import output

__all__ = ["assess", "assess_file", "refuse_unknown_language", "said"]


def refuse_unknown_language(language: str | None, source: str = "--lang") -> None:
    """Raise when there is no such language; None is fine: it is guessed."""
    known = languages.codes()
    if language is not None and language not in known:
        span = Span(source)
        raise UserError(
            finding("ASS001", span, language=language, known=", ".join(known), nearest=nearest(language, known))
        )


def said(assessment: Assessment, language: str) -> Iterator[str]:
    """The verdict in words: what it is and why, the slots with their words, what is missing, what to write."""
    words = languages.labels(language)
    label = f"commitment.label.{assessment.label}"
    yield f"{assessment.label} ({words[f'commitment.kind.{assessment.kind}']}): {words[label]}"
    for slot in assessment.slots:
        quoted = words["commitment.quoted"].format(words=slot.words)
        yield f"  {words[f'commitment.slot.{slot.name}']} {quoted}"
    if assessment.missing:
        names = ", ".join(words[f"commitment.name.{name}"] for name in assessment.missing)
        yield f"{words['commitment.missing']} {names}"
    if assessment.terms:
        yield f"{words['commitment.terms']} {', '.join(dict.fromkeys(term.words for term in assessment.terms))}"
    if assessment.tags:
        yield f"{words['commitment.tags']} {'; '.join(words[f'commitment.tag.{tag}'] for tag in assessment.tags)}"
    prompt = rewrite_prompt(assessment, language)
    if prompt:
        yield words["commitment.rewrite"]
        yield from (f"  {line}" for line in prompt.splitlines())


def assess_file(source: Path, target: Path, language: str | None, force: bool) -> int:
    """Judge each line of a file of `{id, text, heading, lang}`; write `{id, label, type, missing, terms, tags}`.

    Returns how many were judged. Raises UserError with every line that cannot be read; nothing is written then.
    """
    refuse_unknown_language(language)
    output.refuse_bad_outputs((target,), (target.suffix.lower().removeprefix("."),), force)
    rows, found = _rows(source)
    if found:
        raise UserError(*found)
    lines = [json.dumps(_judged(row, language), ensure_ascii=False) for row in rows]
    output.write(target, "".join(f"{line}\n" for line in lines).encode())
    return len(lines)


def _rows(source: Path) -> tuple[list[dict[str, Any]], list[Finding]]:
    try:
        lines = source.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(finding("ASS002", Span(str(source)), problem=error)) from error
    rows, found = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        span = Span(str(source), number, 1)
        row = _object(line)
        if row is None:
            found.append(finding("ASS003", span))
        elif row.get("lang") not in (None, *languages.codes()):
            found.append(finding("ASS001", span, language=row["lang"], known=", ".join(languages.codes())))
        else:
            rows.append(row)
    return rows, found


def _object(line: str) -> dict[str, Any] | None:
    """The object of a line, when it has a text; None otherwise."""
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return None
    return row if isinstance(row.get("heading"), str | None) else None


def _judged(row: dict[str, Any], language: str | None) -> dict[str, Any]:
    judged = assess(row["text"], row.get("lang") or language, row.get("heading"))
    return {
        "id": row.get("id"),
        "label": judged.label,
        "type": judged.kind,
        "missing": list(judged.missing),
        "terms": list(dict.fromkeys(term.words for term in judged.terms)),
        "tags": list(judged.tags),
    }
