"""A small contract in code: the minimal library of tests/library, its texts changed as a test wants, and answers."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from contract_drafter.drafting.assemble import Draft, draft
from contract_drafter.library.load import load
from contract_drafter.model.answers import Answers
from contract_drafter.model.document import Block, ListBlock, Paragraph, Section, Table, plain_text
from contract_drafter.model.values import Choice, Duration, LocalText, Record

MINIMAL = Path(__file__).parents[1] / "library" / "minimal"


def words(everywhere: str) -> LocalText:
    return LocalText(everywhere=everywhere)


def party(name: str, called: LocalText, gender: str) -> Record:
    fields = {"name": words(name), "called": called, "gender": Choice(gender, LocalText())}
    return Record("party", {**fields, "signatory_name": words("Ana Roy"), "signatory_capacity": words("X")})


ANSWERS: dict[str, Any] = {
    "title": words("Essai"),
    "reference": words("R-1"),
    "version": words("1.0"),
    "client": party("Orange", LocalText.of(fr="Direction marketing", en="Marketing Department"), "f"),
    "provider": party("Ateliers du Web", LocalText.of(fr="Éditeur", en="Publisher"), "m"),
    "review_period": Duration(3, "months"),
    "review_decides": True,
    "stakes": (words("vendre plus"), words("perdre moins")),
}


def make(
    tmp_path: Path,
    texts: Mapping[str, str] = MappingProxyType({}),
    language: str = "fr",
    partial: bool = False,
    **answers: Any,
) -> Draft:
    """Draft the minimal contract with these files changed and these answers given (None: left open)."""
    folder = tmp_path / "library"
    shutil.copytree(MINIMAL, folder, dirs_exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    library, found = load(folder)
    assert not found
    values = {name: value for name, value in {**ANSWERS, **answers}.items() if value is not None}
    given = Answers("short", "fr", values)
    return draft(library, given, language, date(2027, 1, 4), partial, {"engine_version": "0", "answers": "{}"})


def lines(blocks: tuple[Block, ...]) -> list[str]:
    """The tree as a reader sees it, a line a paragraph, item or row."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Section(number=number, title=title, blocks=inner):
                found += [f"{number} {title}".strip(), *lines(inner)]
            case Paragraph(number=number, content=content):
                found.append(f"{number} {plain_text(content)}".strip())
            case ListBlock(items=items, ordered=ordered):
                marks = [f"({chr(97 + i)})" if ordered else "•" for i in range(len(items))]
                found += [f"{mark} {plain_text(item.content)}" for mark, item in zip(marks, items, strict=True)]
            case Table(rows=rows):
                found += [" | ".join(plain_text(cell) for cell in row) for row in rows]
    return found


def section(made: Draft, anchor: str) -> Section:
    def search(blocks: tuple[Block, ...]) -> Section | None:
        for block in blocks:
            if isinstance(block, Section):
                if block.anchor == anchor:
                    return block
                if inner := search(block.blocks):
                    return inner
        return None

    found = search(made.document.blocks)
    assert found is not None, f"no section {anchor}"
    return found
